import { formWith } from '../schema/form.ts'
import { habitsOf, type LocalProfile } from '../schema/habits.ts'
import type { ReportFile } from '../schema/report-file.ts'
import { noSuchProfile } from '../text/habits.ts'
import { configured } from './configured.ts'
import { exit } from './io.ts'
import type { Setting } from './program.ts'

/** Does something with the profile that is named, by what people or files call it; without a name, with none. */
export async function withProfile(
  setting: Setting,
  name: string | undefined,
  run: (profile: LocalProfile | undefined) => Promise<number>,
): Promise<number> {
  if (name === undefined) return run(undefined)
  return configured(setting, async ({ profiles }) => {
    const profile = profiles.find((one) => one.id === name || one.name === name)
    if (profile) return run(profile)
    setting.io.note(`${noSuchProfile(name, profiles)}\n`)
    return exit.unreadable
  })
}

/** A report as a place asks for it, in the years that the place speaks of. */
export function asLocal<Report extends Pick<ReportFile, 'form' | 'year'>>(
  report: Report,
  profile: LocalProfile | undefined,
): Report {
  const habits = profile && habitsOf(profile, report.year)
  return habits ? { ...report, form: formWith(report.form, habits) } : report
}
