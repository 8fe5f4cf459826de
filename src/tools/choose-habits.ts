import { z } from 'zod'
import { localProfile, nationwide } from '../schema/habits.ts'
import { defineTool } from './tool.ts'

/** Notes whose habits a report follows, whole as they are by now; null for those of the national form alone. */
export const chooseHabits = defineTool({
  name: 'choose_habits',
  input: z.strictObject({ profile: localProfile.nullable() }),
  run: (draft, { profile }): number =>
    draft.append({
      statements: [],
      drops: [],
      notes: [{ slot: 'habits', value: profile === null ? nationwide : JSON.stringify(profile) }],
    }),
})
