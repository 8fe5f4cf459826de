import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import { readProfiles } from './profiles.ts'
import { isMonthAndDay } from './schema/calendar.ts'
import type { LocalProfile } from './schema/habits.ts'
import { configMistakes, configMistakeText } from './text/cli/config.ts'

/** The environment, checked once: what the program is told from outside. */
export interface Config {
  /** The folder everything is kept in. */
  readonly data: string
  /** The one SQLite file in it. */
  readonly database: string
  /** By when reports are due, as MM-DD of the year after, where it is set; otherwise as places and the law say. */
  readonly deadline: string | undefined
  /** What places ask of their reports. */
  readonly profiles: readonly LocalProfile[]
  readonly logLevel: (typeof logLevels)[number]
  /** Undefined without a token: then the conversation runs in the terminal. */
  readonly telegram: TelegramConfig | undefined
  /** For every request that leaves the machine. */
  readonly proxy: string | undefined
  readonly model:
    | { readonly name: string; readonly key: string | undefined; readonly baseUrl: string | undefined }
    | undefined
}

export interface TelegramConfig {
  readonly token: string
  readonly apiRoot: string
  /** User ids that get in without an invitation. */
  readonly admins: readonly number[]
  /** Undefined: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string; readonly port: number } | undefined
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  /** A sentence for each mistake: the variable, what it says, how to mend it. */
  | { readonly ok: false; readonly mistakes: readonly string[] }

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const isUrl = (protocols: readonly string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)
const url = (...protocols: string[]) => z.string().refine(isUrl(protocols.map((name) => `${name}:`)))

const isUserId = (value: string): boolean => /^[1-9]\d{0,15}$/.test(value)

const ids = z
  .string()
  .transform((value) => value.split(/[\s,，;；、]+/).filter((id) => id !== ''))
  .refine((list) => list.every(isUserId))
  .transform((list) => list.map(Number))

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535)

/** Whether a path is a folder that can be written to, or could be made as one. */
function isFolder(path: string): boolean {
  let at = resolve(path)
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  try {
    accessSync(at, constants.W_OK)
  } catch {
    return false
  }
  return statSync(at).isDirectory()
}

const usualData = './data'

const variables = z.object({
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/)
    .optional(),
  TELEGRAM_API_ROOT: url('http', 'https').default('https://api.telegram.org'),
  TELEGRAM_ADMINS: ids.default([]),
  WEBHOOK_URL: url('https', 'http').optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  PORT: port.default(8080),
  HTTPS_PROXY: url('http', 'https').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: url('http', 'https').optional(),
  OPENAI_MODEL: z.string().optional(),
  NIANBAO_DATA: z.string().refine(isFolder).default(usualData),
  NIANBAO_DEADLINE: z.string().refine(isMonthAndDay).optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
})

type Variables = z.output<typeof variables>
type Variable = keyof Variables
export type Environment = Readonly<Record<string, string | undefined>>

/** Values are echoed in messages, secrets are not. */
const secrets: ReadonlySet<string> = new Set(['TELEGRAM_BOT_TOKEN', 'WEBHOOK_SECRET', 'OPENAI_API_KEY', 'HTTPS_PROXY'])

function telegramOf(read: Variables): TelegramConfig | undefined {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT, TELEGRAM_ADMINS, WEBHOOK_URL, WEBHOOK_SECRET, PORT } = read
  if (token === undefined) return undefined
  return {
    token,
    apiRoot: TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    admins: TELEGRAM_ADMINS,
    webhook:
      WEBHOOK_URL === undefined || WEBHOOK_SECRET === undefined
        ? undefined
        : { url: WEBHOOK_URL, secret: WEBHOOK_SECRET, port: PORT },
  }
}

function configOf(read: Variables, profiles: readonly LocalProfile[]): Config {
  const { OPENAI_MODEL: name, OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, NIANBAO_DATA, LOG_LEVEL } = read
  const data = resolve(NIANBAO_DATA)
  return {
    data,
    database: join(data, 'nianbao.sqlite'),
    deadline: read.NIANBAO_DEADLINE,
    profiles,
    logLevel: LOG_LEVEL,
    telegram: telegramOf(read),
    proxy: read.HTTPS_PROXY,
    model: name === undefined ? undefined : { name, key, baseUrl },
  }
}

/** A variable as the program takes it. */
export interface VariableState {
  readonly name: string
  /** As it was given, or what holds without it; undefined where nothing does. */
  readonly value: string | undefined
  readonly isGiven: boolean
  readonly isSecret: boolean
}

/** Every variable there is, in their order, for an environment that was read without mistakes. */
export function variablesOf(environment: Environment): VariableState[] {
  const usual = Object.entries(variables.parse({})).map(([name, value]) => [name, String(value)] as const)
  const defaults = new Map(usual.filter(([, value]) => value !== ''))
  return Object.keys(variables.shape).map((name) => {
    const given = environment[name]?.trim() || undefined
    return { name, value: given ?? defaults.get(name), isGiven: given !== undefined, isSecret: secrets.has(name) }
  })
}

/** Checks the environment; an empty variable counts as one that is not set. All mistakes are named at once. */
export function readConfig(environment: Environment): ConfigReading {
  const names = Object.keys(variables.shape) as Variable[]
  const given = Object.fromEntries(
    names.flatMap((name) => (environment[name]?.trim() ? [[name, environment[name].trim()]] : [])),
  )
  const parsed = variables.safeParse(given)
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0] as Variable))
  const mistakes = names
    .filter((name) => wrong.has(name))
    .map((name) => configMistakeText(name, secrets.has(name) ? undefined : (given[name] as string)))
  if (given['WEBHOOK_URL'] !== undefined && given['WEBHOOK_SECRET'] === undefined)
    mistakes.push(configMistakes.noSecret)
  const { profiles, mistakes: inProfiles } = readProfiles(resolve(given['NIANBAO_DATA'] ?? usualData))
  const all = [...mistakes, ...inProfiles]
  if (!parsed.success || all.length > 0) return { ok: false, mistakes: all }
  return { ok: true, config: configOf(parsed.data, profiles) }
}
