import type { Inquiry } from '../assistant.ts'
import { askWhich } from './ask-which.ts'
import { doCommand } from './do-command.ts'
import { explain } from './explain.ts'
import type { Hand } from './hand.ts'
import { recordFigures } from './record-figures.ts'
import { waitFor } from './wait-for.ts'
import { writeText } from './write-text.ts'

/** What the model may do about a message; it writes only where a text is worked on. */
export function handsFor(inquiry: Inquiry): Hand[] {
  const { situation, text } = inquiry
  return [
    recordFigures(situation.form),
    askWhich(situation.form),
    explain,
    waitFor(situation),
    doCommand,
    ...(text ? [writeText(inquiry, text)] : []),
  ]
}
