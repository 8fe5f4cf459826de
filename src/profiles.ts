import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as z from 'zod'
import { type LocalProfile, localProfile } from './schema/habits.ts'
import { isJsonObject, type Json, type JsonObject, readJson } from './schema/json.ts'
import { profileMistakes } from './text/cli/profile-mistakes.ts'

// What places ask of their reports: a file each, those that come with the program and the operator's own.

const bundled = fileURLToPath(new URL('../profiles/', import.meta.url))

export interface ProfilesRead {
  /** Those of the program first, each set by the name of its file. */
  readonly profiles: readonly LocalProfile[]
  /** A sentence for each: the file, the key, what it says, how to mend it. */
  readonly mistakes: readonly string[]
}

interface FileRead {
  readonly path: string
  readonly profile?: LocalProfile
  readonly mistakes: readonly string[]
}

/** What stands at a place in a file. */
const valueAt = (value: Json, path: readonly PropertyKey[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (at, key) => (isJsonObject(at) || Array.isArray(at) ? (at as JsonObject)[key as string] : undefined),
    value,
  )

const issueText = (path: string, value: Json, issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? profileMistakes.unknownKeys(path, [...issue.path, issue.keys[0]!])
    : profileMistakes.wrong(path, issue.path, valueAt(value, issue.path))

function readOne(path: string): FileRead {
  const wrong = (mistake: string): FileRead => ({ path, mistakes: [mistake] })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    return wrong(error instanceof TypeError ? profileMistakes.encoding(path) : profileMistakes.unreadable(path))
  }
  const json = readJson(text)
  if (!json.ok) {
    return wrong(
      json.code === 'syntax'
        ? profileMistakes.syntax(path, json.line, json.column)
        : profileMistakes.twice(path, json.key),
    )
  }
  const { data, error } = localProfile.safeParse(json.value)
  return data
    ? { path, profile: data, mistakes: [] }
    : { path, mistakes: error.issues.map((one) => issueText(path, json.value, one)) }
}

function readFolder(folder: string): FileRead[] {
  let names: string[]
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    // Nobody has to have profiles of his own.
    return []
  }
  return names.sort().map((name) => readOne(join(folder, name)))
}

/** Two of one folder cannot be one, and buttons cannot say the same. */
function repeated(files: readonly FileRead[], key: 'id' | 'name'): string[] {
  return files.flatMap(({ path, profile }, at) => {
    const before = files.slice(0, at).find((other) => profile && other.profile?.[key] === profile[key])
    return profile && before ? [profileMistakes.repeated(path, key, profile[key], basename(before.path))] : []
  })
}

/** Reads all profiles; one of the operator's takes the place of the program's with its id. */
export function readProfiles(data: string): ProfilesRead {
  const own = readFolder(join(data, 'profiles'))
  const replaced = new Set(own.map(({ profile }) => profile?.id))
  const ours = readFolder(bundled).filter(({ profile }) => !replaced.has(profile?.id))
  const all = [...ours, ...own]
  return {
    profiles: all.flatMap(({ profile }) => profile ?? []),
    mistakes: [...all.flatMap(({ mistakes }) => mistakes), ...repeated(own, 'id'), ...repeated(all, 'name')],
  }
}
