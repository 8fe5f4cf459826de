import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerTo, beginReport, labels, type Office, openOffice } from '../support/bot.ts'
import type { SeenMessage } from '../support/telegram/seen.ts'

const organ = '永乐店镇人民政府'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function taps(label: string): Promise<SeenMessage> {
  office.zhao.taps(label)
  return (await office.zhao.hears())[0]!
}

/** A report of a town where nothing happened, with all its texts. */
async function finishReport(): Promise<void> {
  await beginReport(office.zhao)
  const figures = ['文件、规章都是0', '都没有', '没有收费', '新收、转来都没有', '复议、诉讼都没有', '没发过也没收过']
  for (const label of [...figures, '一段一段来']) await taps(label)
  await answerTo(office.zhao, '通过公开栏和公众号公开政府信息，动态信息54条。')
  await taps('采用')
  for (const words of [
    '综合办公室专人负责，逐篇审签。',
    '镇公众号和村务公开栏。',
    '没开展考核和社会评议，没有责任追究。',
  ])
    await answerTo(office.zhao, words)
  await answerTo(office.zhao, '问题是答复不够规范。2022年加强培训，按月检查答复文书。')
  await taps('采用')
  await answerTo(office.zhao, '2022年1月12日')
}

test('a draft goes to who reviews, is approved in that chat, and the final comes back to who asked, after a restart too', async () => {
  const { store, telegram, zhao } = office
  await finishReport()
  const wang = telegram.user({ id: 77, firstName: '王主任' })
  store.savePerson({ id: 'tg:77', name: '王主任' })
  store.setMember({ organ, person: 'tg:77', role: 'review', by: 'tg:42', at: Date.now() })
  await answerTo(wang, '你好')
  expect(labels(await answerTo(zhao, '定稿'))).toEqual(['送王主任审定', '已纸上签字，我登记', '先出草稿'])
  expect((await taps('送王主任审定')).text).toContain('草稿1送王主任了')
  const [shown] = await wang.hears()
  expect(shown!.document?.name).toMatch(/草稿1\.docx$/)
  expect(shown!.text).toContain('赵送审')
  await office.restart()
  wang.taps('同意，审定')
  const [told] = await wang.hears()
  expect(told!.text).toContain('正式稿发给赵了')
  const [final] = await zhao.hears()
  expect(final!.document?.name).toMatch(/年度报告\.docx$/)
  expect(final!.text).toMatch(/审定：王主任 \d{4}年/)
  // A tap on the same button later finds it done.
  expect((await answerTo(wang, '还差什么')).text).toContain('审定：王主任')
  wang.tapsAnyway(shown!.buttons.flat()[0]!.callback_data!, shown!)
  expect((await wang.hears())[0]!.text).toContain('审定过了')
  expect(store.files(1).filter(({ kind }) => kind === 'final')).toHaveLength(1)
}, 60_000)
