import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDesk, type Desk } from '../../src/desk/desk.ts'
import { admins, answerTo, beginReport, type Office, openOffice } from '../support/bot.ts'

let office: Office

/** A desk that stumbles over one word, after it has written something. */
const stumbling = ({ store }: Office): Desk => {
  const desk = createDesk(store, { admins })
  return {
    ...desk,
    turn(incoming) {
      const { content } = incoming
      const isBad = content.kind === 'text' && content.text.includes('绊')
      return store.transaction(() => {
        const handled = desk.turn(isBad ? { ...incoming, content: { kind: 'text', text: '处罚999' } } : incoming)
        if (handled && isBad) throw new Error('secret detail of the program')
        return handled
      })
    },
  }
}

beforeEach(async () => {
  office = await openOffice()
  await beginReport(office.zhao)
  await office.restart({ desk: stumbling(office) })
})
afterEach(() => office.close())

test('a turn that fails is undone; the person is told so with a number, the log has the cause under it', async () => {
  const { zhao, store } = office
  const reply = await answerTo(zhao, '绊一下')
  expect(reply.text).toMatch(/^这条没处理成，什么都没改/)
  expect(reply.text).not.toContain('secret')
  const reference = /编号(\d{6})/u.exec(reply.text)?.[1]
  const entry = JSON.parse(office.log.find((line) => line.includes('a turn failed'))!)
  expect(entry).toMatchObject({ level: 50, reference, error: { message: 'secret detail of the program' } })
  expect(store.changes(1)).toEqual([])
})

test('the next message is handled as if nothing had been', async () => {
  const { zhao } = office
  await answerTo(zhao, '绊一下')
  expect((await answerTo(zhao, '处罚212')).text).toContain('行政处罚 212')
})

test('the failed update delivered again is not told of twice', async () => {
  const { zhao, telegram } = office
  const { updateId } = zhao.says('绊一下')
  await zhao.hears()
  telegram.redeliver(updateId)
  await answerTo(zhao, '还差什么')
  expect(zhao.sees().filter(({ text }) => text.startsWith('这条没处理成'))).toHaveLength(1)
})

test('a long text that fails does not come up again', async () => {
  const { zhao, store } = office
  zhao.says(`绊${'一'.repeat(3000)}`)
  expect((await zhao.hears())[0]!.text).toMatch(/^这条没处理成/)
  expect(store.pieces()).toEqual([])
})

test('a store that cannot be written does not keep the person from being told', async () => {
  const { zhao, store } = office
  const full = (): never => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  }
  await office.restart({ store: { ...store, transaction: full, enqueue: full } })
  expect((await answerTo(zhao, '处罚212')).text).toMatch(/^这条没处理成/)
  expect(office.log.join('')).toContain('SQLITE_FULL')
  await office.restart({ store })
  expect((await answerTo(zhao, '处罚212')).text).toContain('行政处罚 212')
})
