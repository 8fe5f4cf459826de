import { afterEach, describe, expect, test } from 'vitest'
import { createEngine, type Engine, type Limits, usualLimits } from '../../src/report/engine/engine.ts'
import { buildPdf } from '../../src/report/pdf/build-pdf.ts'
import { report2021 } from './samples.ts'

let engine: Engine
const limited = (limits: Partial<Limits>): Engine => {
  engine = createEngine({ ...usualLimits, ...limits })
  return engine
}
afterEach(() => engine.close())

const long = { ...report2021, narratives: { ...report2021.narratives, s1: '公开政府信息。'.repeat(100_000) } }
const small = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>'
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.slice(0, 5)).toString() === '%PDF-'

describe('the process that draws', () => {
  test('is ended when it takes too long, and the next document is drawn', async () => {
    const hurried = limited({ time: 4_000 })
    await expect(buildPdf(long, hurried)).rejects.toMatchObject({ name: 'DocumentFailure', code: 'too_slow' })
    const bytes = await hurried.draw({ kind: 'png', data: small })
    expect(Buffer.from(bytes.slice(1, 4)).toString()).toBe('PNG')
  })

  test('is ended when it takes too much memory, and the next document is drawn', async () => {
    const frugal = limited({ memory: 400 * 2 ** 20 })
    await expect(buildPdf(long, frugal)).rejects.toMatchObject({ code: 'too_large' })
    expect(isPdf(await buildPdf(report2021, frugal))).toBe(true)
  })

  test('is not used again once it has grown', async () => {
    const once = limited({ retire: 1 })
    expect(isPdf(await buildPdf(report2021, once))).toBe(true)
    expect(isPdf(await buildPdf(report2021, once))).toBe(true)
  })

  test('says so when it cannot, and the next document is drawn', async () => {
    const sound = limited({})
    await expect(sound.draw({ kind: 'png', data: 'no picture' })).rejects.toMatchObject({ code: 'broken' })
    await expect(sound.draw({ kind: 'pdf', data: '{}' })).rejects.toMatchObject({ code: 'broken' })
    expect(isPdf(await buildPdf(report2021, sound))).toBe(true)
  })

  test('draws the same, whichever process does it and whatever it drew before', async () => {
    const busy = limited({ patience: 0 })
    const [pdf, png, again] = await Promise.all([
      buildPdf(report2021, busy),
      busy.draw({ kind: 'png', data: small }),
      buildPdf(report2021, busy),
    ])
    expect(Buffer.from(pdf).equals(Buffer.from(again))).toBe(true)
    expect(png.length).toBeGreaterThan(0)
  })

  test('goes away when nothing is asked of it for a while, and comes back', async () => {
    const restless = limited({ idle: 1 })
    await restless.draw({ kind: 'png', data: small })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await restless.draw({ kind: 'png', data: small })).length).toBeGreaterThan(0)
  })
})
