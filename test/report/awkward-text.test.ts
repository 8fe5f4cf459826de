import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import type { ReportContent } from '../../src/report/content.ts'
import type { Place } from '../../src/report/place.ts'
import { formOf } from '../../src/schema/form.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'
import { filled, report2020, report2021 } from './samples.ts'

const textWith = async (s1: string) =>
  plainText(readDocx(await buildDocx({ ...report2021, narratives: { ...report2021.narratives, s1 } })))

describe('whatever is pasted, the file is one that can be opened', () => {
  test.each([
    ['rare place names', '𠅤家庄、堃镇、䶮乡'],
    ['emoji', '公开工作👍🏽完成'],
    ['markup', '<w:p>&amp;</w:p>]]>'],
    ['quotes and dashes', '“六稳”‘六保’——……《》〔2021〕'],
    ['quotes of every kind', '„甲‟‹乙›«丙»＂丁＂「戊」『己』〝庚〞'],
    ['accents beside their letters', 'cafe\u0301、Gu\u0308nter'],
    ['spaces of full width', '全年　公开'],
    ['characters in a variant shape', '葛\u{e0100}城、👩‍💻'],
    ['a very long word', 'x'.repeat(3000)],
    ['a very long paragraph', '公开'.repeat(1500)],
  ])('%s come out as they went in', async (_, text) => {
    expect(await textWith(text)).toContain(text)
  })

  test('control characters are left out', async () => {
    const text = await textWith('公\u0000开\u0007信息\ufffe共3条\u001f。\u000b第二段')
    expect(text).toContain('公开信息共3条。\n第二段')
  })

  test('marks that turn, hide or cut what stands beside them are left out', async () => {
    const text = await textWith('公\u202e开\u2066信\u200f息\u00ad共\u200b3\u2060条。\ufeff')
    expect(text).toContain('公开信息共3条。')
  })

  test('a table out of a sheet is a line of words for each of its rows', async () => {
    expect(await textWith('自然人\t3\t件\r\n企业\t0\t件')).toContain('自然人 3 件\n企业 0 件')
  })

  test('in names too', async () => {
    const subrow = '行政\u000b检查'
    const form = formOf('2019', { subrows: [subrow] })
    const bytes = await buildDocx({ ...report2020, form, figures: filled(form), organ: '安澜\u0001镇\n人民政府' })
    expect(plainText(readDocx(bytes))).toContain('其他对外管理服务事项 | 行政检查 |')
    expect(readDocx(bytes).parts['docProps/core.xml']).toContain('<dc:creator>安澜镇 人民政府</dc:creator>')
  })
})

describe('a character that nobody has is named before a file is made', () => {
  const unknown = (character: string, place: object) =>
    expect.objectContaining({ code: 'unknown_characters', characters: [character], place })

  const text = (id: 's5' | 's6', said: string): ReportContent => ({
    ...report2021,
    narratives: { ...report2021.narratives, [id]: said },
  })

  test.each<[string, ReportContent, string, Place]>([
    [
      'of a text',
      text('s5', '答复文书\ue123不够规范。'),
      '\ue123',
      { under: '五、存在的主要问题及改进情况', around: '答复文书\ue123不够规范。' },
    ],
    [
      'that was lost on its way',
      text('s6', '公开信息共有\ufffd条，均已发布。'),
      '\ufffd',
      { under: '六、其他需要报告的事项', around: '公开信息共有\ufffd条，均已发布' },
    ],
    [
      'of which only a half is left',
      text('s6', '公开\ud800信息共3条。'),
      '\ufffd',
      { under: '六、其他需要报告的事项', around: '公开\ufffd信息共3条。' },
    ],
    [
      'of the title',
      { ...report2021, organ: '安\ue123镇人民政府' },
      '\ue123',
      { under: undefined, around: '安\ue123镇人民政府' },
    ],
  ])('%s', async (_, content, character, place) => {
    await expect(buildDocx(content)).rejects.toEqual(unknown(character, place))
  })
})
