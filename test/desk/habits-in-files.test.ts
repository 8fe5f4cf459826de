import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { currentHash, snapshotOf } from '../../src/desk/standing/snapshot.ts'
import type { LocalProfile } from '../../src/schema/habits.ts'
import { openDraft } from '../../src/tools/draft.ts'
import { situationIn } from '../support/clerk.ts'
import { type Conversation, figuresByTaps, startConversation } from '../support/conversation.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'

const organ = '永乐店镇人民政府'
const year = 2021

const liuhe: LocalProfile = {
  id: 'liuhe',
  name: '柳河',
  periods: [{ opening: '{organ}依据{basis}编制{year}年的这份报告。', deadline: '01-20' }],
}
const dated: LocalProfile = { id: 'dated', name: '期限', periods: [{ deadline: '01-25' }] }

const s1 = [
  '第一部分：',
  '（一）主动公开。公开栏发布办事指南。',
  '（二）依申请公开。窗口登记。',
  '（三）政府信息管理。审签归档。',
  '（四）政府信息公开平台建设。设公开栏。',
  '（五）监督保障。列入考核，开展社会评议，无责任追究情形。',
].join('\n')

function written(profiles: LocalProfile[]): Conversation {
  const talk = startConversation(undefined, { profiles })
  figuresByTaps(talk)
  talk.says(s1)
  talk.says('第五部分：存在的问题是公开不够及时。改进措施：2022年按月核对目录。')
  talk.taps('采用')
  talk.says('1月12日')
  return talk
}

const opening = async ({ store }: Conversation, id: number): Promise<string> =>
  plainText(readDocx((await fileBytes(store, id)).bytes))

describe('a report without a place', () => {
  test('has the hash that it always had', () => {
    const situation = situationIn(written([liuhe]), organ, year)
    const { form, figures, notes } = situation
    const said = JSON.stringify([
      [organ, year, '2021', null, []],
      form.cells.map(({ id }) => figures.get(id) ?? null),
      form.sections.map(({ id }) =>
        id === 's6'
          ? '2021年发出收费通知0件，总金额0元，实际收取总金额0元。'
          : (notes.get(`text:${id}`)?.value ?? null),
      ),
      [organ, '2022-01-12'],
    ])
    expect(currentHash(situation)).toBe(createHash('sha256').update(said).digest('hex'))
  })
})

describe('a file under the habits of a place', () => {
  test('says later what it said then, whatever becomes of the profile', async () => {
    const profiles = [liuhe]
    const talk = written(profiles)
    talk.says('按柳河的写')
    const { file } = talk.says('出草稿')
    profiles[0] = { ...liuhe, periods: [{ opening: '另一句开头，{organ}编制本报告。' }] }
    const before = await fileBytes(talk.store, file!.id)
    expect(await opening(talk, file!.id)).toContain(`${organ}依据国办公开办函〔2021〕30号编制2021年的这份报告。`)
    talk.says('换成全国通用')
    expect((await fileBytes(talk.store, file!.id)).bytes).toEqual(before.bytes)
  })

  test('is void when the place is changed, and holds when that is taken back', () => {
    const talk = written([liuhe])
    talk.says('按柳河的写')
    talk.says('定稿')
    talk.taps('出正式稿')
    expect(talk.says('换成全国通用').text).toContain('作废')
    expect(talk.says('撤销').text).not.toContain('作废了')
    const actor = { person: { id: 'zhao', name: '小赵' }, at: 0, day: '2022-01-12', words: '' }
    const draft = openDraft(talk.store, 1, { ...actor, source: 'message', message: null })
    expect(snapshotOf(draft).hash).toBe((talk.store.lastFile(1, 'final')!.content as { hash: string }).hash)
  })

  test('stays good when what the place asks for is not printed', () => {
    const talk = written([dated])
    talk.says('定稿')
    talk.taps('出正式稿')
    expect(talk.says('按期限的要求写').text).not.toContain('作废')
  })
})
