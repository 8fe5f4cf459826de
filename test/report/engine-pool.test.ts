import { afterEach, describe, expect, test } from 'vitest'
import { createEngine, type Engine, type Limits, usualLimits } from '../../src/report/engine/engine.ts'
import { drawingChildren, drawingPids, hangDrawing, killDrawing } from '../support/children.ts'

const picture = { kind: 'png', data: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"></svg>' } as const
const isWindows = process.platform === 'win32'

let engine: Engine
function limited(limits: Partial<Limits>): Engine {
  engine = createEngine({ ...usualLimits, ...limits })
  return engine
}
afterEach(() => engine.close())

/** An engine with one process, which answers nothing any more and has a job. */
async function hanging(limits: Partial<Limits> = {}): Promise<{ stuck: Promise<unknown> }> {
  const own = limited(limits)
  await own.draw(picture)
  hangDrawing()
  const stuck = own.draw(picture)
  stuck.catch(() => {})
  return { stuck }
}

describe.skipIf(isWindows)('the processes that draw', () => {
  test('are one as long as nobody waits', async () => {
    const own = limited({ patience: 60_000 })
    await Promise.all([own.draw(picture), own.draw(picture), own.draw(picture)])
    expect(drawingChildren()).toBe(1)
  })

  test('are two when the first hangs, so that others get what they asked for', async () => {
    const { stuck } = await hanging()
    const outcomes: string[] = []
    const told = stuck.catch(({ code }) => outcomes.push(code))
    expect((await engine.draw(picture)).length).toBeGreaterThan(0)
    expect((await engine.draw(picture)).length).toBeGreaterThan(0)
    expect([outcomes, drawingChildren()]).toEqual([[], 2])
    engine.close()
    await told
    expect(outcomes).toEqual(['closed'])
  })

  test('are never three: who comes when both hang waits until one of them is gone', async () => {
    const { stuck } = await hanging({ patience: 50 })
    const [first] = drawingPids()
    await engine.draw(picture)
    hangDrawing()
    const others = [engine.draw(picture), engine.draw(picture)]
    for (const other of others) other.catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(drawingChildren()).toBe(2)
    killDrawing([first!])
    await expect(stuck).rejects.toMatchObject({ code: 'too_large' })
    expect((await others[1]!).length).toBeGreaterThan(0)
  })

  test('begin jobs in the order in which they were asked for', async () => {
    const own = limited({ patience: 60_000 })
    const done: number[] = []
    await Promise.all([1, 2, 3, 4].map((number) => own.draw(picture).then(() => done.push(number))))
    expect(done).toEqual([1, 2, 3, 4])
  })

  test('end one by one when they rest, the helping one first', { timeout: 40_000 }, async () => {
    const own = limited({ patience: 0, idle: 400 })
    const jobs = Promise.all([own.draw(picture), own.draw(picture), own.draw(picture)])
    await expect.poll(() => drawingChildren()).toBe(2)
    await jobs
    const drawOn = async (): Promise<number> => {
      await own.draw(picture)
      return drawingChildren()
    }
    await expect.poll(drawOn, { timeout: 15_000 }).toBe(1)
    await expect.poll(() => drawingChildren(), { timeout: 15_000 }).toBe(0)
  })

  test('end all at once when told, hanging or not, and nothing that waits is forgotten', async () => {
    const { stuck } = await hanging({ patience: 0 })
    await engine.draw(picture)
    hangDrawing()
    const outcomes = Promise.allSettled([stuck, engine.draw(picture), engine.draw(picture)])
    engine.close()
    expect((await outcomes).map((each) => each.status === 'rejected' && each.reason.code)).toEqual([
      'closed',
      'closed',
      'closed',
    ])
    await expect.poll(() => drawingChildren()).toBe(0)
    expect((await engine.draw(picture)).length).toBeGreaterThan(0)
  })
})
