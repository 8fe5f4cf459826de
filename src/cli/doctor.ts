import { type Config, variablesOf } from '../config.ts'
import { type Diagnosis, doctorTexts } from '../text/cli/doctor.ts'
import { modelDiagnosis, telegramDiagnoses } from './doctor-lines.ts'
import { machineDiagnoses } from './doctor-machine.ts'
import { exit } from './io.ts'
import type { Setting } from './program.ts'

/** A proxy or an endpoint may carry a name and a password, or a key behind the question mark. */
function withoutSecrets(value: string): string {
  if (!/^https?:/.test(value)) return value
  const url = new URL(value)
  if (url.username === '' && url.password === '' && url.search === '') return value
  url.username = url.username && '***'
  url.password = url.password && '***'
  url.search = url.search && '?***'
  return url.href
}

function shown(name: string, value: string, isSecret: boolean): string {
  if (name === 'TELEGRAM_BOT_TOKEN') return `${value.split(':')[0]}:***`
  return isSecret && !/^https?:/.test(value) ? doctorTexts.hidden : withoutSecrets(value)
}

/** Each setting with what holds and where it comes from. */
function settingLines({ environment, fromFile }: Setting): string[] {
  return variablesOf(environment).map(({ name, value, isGiven, isSecret }) => {
    const { origins } = doctorTexts
    if (value === undefined) return doctorTexts.setting(name, doctorTexts.unset, undefined)
    const origin = !isGiven ? origins.default : fromFile?.has(name) ? origins.file : origins.environment
    return doctorTexts.setting(name, shown(name, value, isSecret), origin)
  })
}

/** Says what is set, tries what it leads to, and names what to change. */
export async function runDoctor(config: Config, setting: Setting): Promise<number> {
  const { out } = setting.io
  const print = (lines: readonly string[]): void => out(lines.map((line) => `${line}\n`).join(''))
  print([doctorTexts.settings, ...settingLines(setting).map((line) => `  ${line}`), '', doctorTexts.checks])
  // All at once: what is drawn is drawn by another process, and each line has a limit of its own.
  const all: Diagnosis[] = (
    await Promise.all([machineDiagnoses(config, Date.now()), telegramDiagnoses(config), modelDiagnosis(config)])
  ).flat()
  print(all.map(({ line, mend }) => `  ${mend === undefined ? doctorTexts.good(line) : doctorTexts.bad(line)}`))
  const mends = all.flatMap(({ mend }) => mend ?? [])
  print([
    '',
    ...(mends.length === 0 ? [doctorTexts.usable] : [doctorTexts.toMend, ...mends.map((mend) => `  ${mend}`)]),
  ])
  return mends.length === 0 ? exit.good : exit.bad
}
