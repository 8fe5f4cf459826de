import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// The architecture as a test: which folders there are, which way they import, and where each framework lives.

const root = resolve(import.meta.dirname, '..')
const layers = [
  ['schema'],
  ['checks'],
  ['text'],
  ['store', 'report', 'intake'],
  ['tools'],
  ['agent'],
  ['desk'],
  ['config'],
  ['bot'],
  ['cli'],
  ['.'],
] as const
const homes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:grammy|@grammyjs\/)/, ['bot']],
  [/^(?:langchain|@langchain\/)/, ['agent']],
  [/^better-sqlite3/, ['store']],
  [/^docx/, ['report']],
  [/^commander/, ['cli']],
  [/^dotenv/, ['.']],
]
const pure = ['schema', 'checks', 'text']

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)
// What the program is told from outside stands alone: commands and the bot are told by it, main reads it.
const folderOf = (name: string): string =>
  name.includes('/') ? name.split('/')[0]! : /^(?:config|profiles)\.ts$/.test(name) ? 'config' : '.'
const rank = (folder: string): number => layers.findIndex((layer) => (layer as readonly string[]).includes(folder))

const imports = files.flatMap((name) => {
  const source = readFileSync(join(root, 'src', name), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => ({
    name,
    folder: folderOf(name),
    target: target!,
  }))
})

describe('the source tree', () => {
  test('is not empty, and every file lies in a known folder', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.filter((name) => rank(folderOf(name)) < 0)).toEqual([])
  })

  test('imports point one way', () => {
    const wrong = imports.filter(({ name, folder, target }) => {
      if (!target.startsWith('.')) return false
      const to = folderOf(relative(join(root, 'src'), resolve(root, 'src', name, '..', target)))
      return to !== folder && rank(to) >= rank(folder)
    })
    expect(wrong.map(({ name, target }) => `${name} imports ${target}`)).toEqual([])
  })

  test('keeps each framework in its home', () => {
    const wrong = imports.filter(({ folder, target }) =>
      homes.some(([pattern, allowed]) => pattern.test(target) && !allowed.includes(folder)),
    )
    expect(wrong.map(({ name, target }) => `${name} imports ${target}`)).toEqual([])
  })

  test('does no input or output in schema, checks and text', () => {
    const wrong = imports.filter(({ folder, target }) => pure.includes(folder) && /^node:(?!buffer$)/.test(target))
    expect(wrong.map(({ name, target }) => `${name} imports ${target}`)).toEqual([])
    const clocks = files.filter(
      (name) =>
        pure.includes(folderOf(name)) &&
        /\bDate\.now\(|new Date\(\)|process\./.test(readFileSync(join(root, 'src', name), 'utf8')),
    )
    expect(clocks).toEqual([])
  })

  test('holds one idea a file: none is longer than 250 lines, the printed forms apart', () => {
    const code = files.filter((name) => !name.startsWith('schema/editions/'))
    const long = code.filter((name) => readFileSync(join(root, 'src', name), 'utf8').split('\n').length > 251)
    expect(long).toEqual([])
  })

  test('is described by ARCHITECTURE.md, folder by folder', () => {
    const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    const folders = [...new Set(files.map(folderOf))].filter((folder) => folder !== '.' && folder !== 'config')
    expect(folders.filter((folder) => !map.includes(`src/${folder}`))).toEqual([])
    const ideas = [...new Set(files.flatMap((name) => /^desk\/([^/]+)\//.exec(name)?.[1] ?? []))]
    expect(ideas.filter((idea) => !map.includes(`| \`${idea}\` |`))).toEqual([])
    const named = [...map.matchAll(/`(?:src\/)?([\w/-]+\.ts)`/g)].map(([, name]) => name!)
    const isThere = (name: string): boolean => files.includes(name) || files.includes(`desk/${name}`)
    expect(named.filter((name) => !isThere(name) && name !== 'test/tidy.test.ts')).toEqual([])
  })
})

// From what is used to what uses it. Files at the top of the desk join the folders, and may use any.
const ideas = [
  ['people'],
  ['figures'],
  ['standing'],
  ['documents', 'organ'],
  ['texts'],
  ['model', 'proceedings', 'uploads'],
  ['county'],
] as const
const ideaOf = (path: string): string | undefined => /^desk\/([^/]+)\//.exec(path)?.[1]
const place = (idea: string): number => ideas.findIndex((level) => (level as readonly string[]).includes(idea))

/** Chinese that is neither in a comment nor in a pattern, with what stands before it. */
function chineseIn(name: string): { readonly before: string; readonly words: string }[] {
  const code = readFileSync(join(root, 'src', name), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/ .*$/gm, '')
    .replace(/\/(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n])+\/[gimsuy]*/g, '/-/')
  return [...code.matchAll(/([^\n'`]*)('[^'\n]*'|`[^`]*`)/g)]
    .map(([, before, words]) => ({ before: before!, words: words! }))
    .filter(({ words }) => /\p{Script=Han}/u.test(words) && !/[[\\]|\(\?/.test(words))
}

describe('the desk', () => {
  test('is made of folders that import one way', () => {
    const found = [...new Set(files.flatMap((name) => ideaOf(name) ?? []))]
    expect(found.filter((idea) => place(idea) < 0)).toEqual([])
    const wrong = imports.filter(({ name, target }) => {
      const own = ideaOf(name)
      const to = ideaOf(relative(join(root, 'src'), resolve(root, 'src', name, '..', target)))
      return own !== undefined && to !== undefined && own !== to && place(to) >= place(own)
    })
    expect(wrong.map(({ name, target }) => `${name} imports ${target}`)).toEqual([])
  })

  test('has no sentence, no label of a button and no word in the place of a name: those are in src/text', () => {
    const wrong = files
      .filter((name) => name.startsWith('desk/'))
      .flatMap((name) => chineseIn(name).map((found) => ({ name, ...found })))
      .filter(
        ({ before, words }) =>
          /[。？！，；：、“”…（）]/u.test(words) ||
          /(?:\b(?:label|title|fresh|again): |\blines: \[|\?\? )$/.test(before),
      )
    expect(wrong.map(({ name, words }) => `${name}: ${words}`)).toEqual([])
  })
})
