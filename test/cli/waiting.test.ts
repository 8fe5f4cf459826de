import { describe, expect, test } from 'vitest'
import { saying } from '../../src/cli/waiting.ts'

const line = '请等一会儿……'
const clear = '\r\u001B[K'

/** Something that takes until it is told about. */
async function noted(notesOnTerminal: boolean, quiet: number, fails = false) {
  const notes: string[] = []
  let tell = (): void => {}
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  const note = (text: string): void => {
    notes.push(text)
    tell()
  }
  const isSaid = quiet === 0 && notesOnTerminal
  const work = async (): Promise<string> => {
    if (isSaid) await told
    if (fails) throw new Error('no')
    return 'done'
  }
  const result = await saying({ note, notesOnTerminal }, { line, quiet }, work).catch(String)
  return { notes, result }
}

describe('what takes long', () => {
  test('is told of on a terminal, and the line goes when it is done', async () => {
    expect(await noted(true, 0)).toEqual({ notes: [line, clear], result: 'done' })
  })

  test('is not told of in a log or a pipe', async () => {
    expect(await noted(false, 0)).toEqual({ notes: [], result: 'done' })
  })

  test('leaves no line behind when it fails', async () => {
    expect(await noted(true, 0, true)).toEqual({ notes: [line, clear], result: 'Error: no' })
  })

  test('and comes in time is not told of', async () => {
    expect(await noted(true, 600_000)).toEqual({ notes: [], result: 'done' })
  })
})
