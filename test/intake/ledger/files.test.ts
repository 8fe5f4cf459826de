import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/intake/ledger/csv.ts'
import { isDateFormat } from '../../../src/intake/ledger/workbook/date-styles.ts'
import { counted, heading, ledger, notes, refusal, unusable } from './support.ts'
import { type Content, csv, serialOf, workbook } from './workbooks.ts'

const request: Content[] = ['a1', '2021-03-05', '甲', '自然人', '2021-03-08', '予以公开']
const other: Content[] = ['a2', '2021-03-05', '乙', '企业', '2021-03-08', '国家秘密']
const one = { 'received.person': 1, 'granted.person': 1 }
const two = { ...one, 'received.business': 1, 'refusedStateSecret.business': 1 }
const shared = (rows: readonly (readonly Content[])[], more: object = {}): Uint8Array =>
  workbook({ dialect: 'shared', sheets: [{ rows, ...more }] })

/** GB18030 by hand: decode every two-byte pair once and look them up. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const pairs = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) pairs.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 128 ? [character.charCodeAt(0)] : pairs.get(character)!,
    ),
  )
}

const utf16 = (text: string, mark: readonly number[]): Uint8Array =>
  Uint8Array.from([
    ...mark,
    ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) =>
      mark[0] === 0xfe ? [code >> 8, code & 255] : [code & 255, code >> 8],
    ),
  ])

describe('text', () => {
  const text = csv([heading, request, other])

  test.each<[string, Uint8Array | string]>([
    ['utf-8', text],
    ['utf-8 with a mark', `\uFEFF${text}`],
    ['gb18030', gb18030(text)],
    ['utf-16, little end first', utf16(text, [0xff, 0xfe])],
    ['utf-16, big end first', utf16(text, [0xfe, 0xff])],
    ['old line ends', text.replaceAll('\r\n', '\r')],
    ['a line that names the delimiter', `sep=;\r\n${csv([heading, request, other], ';')}`],
    ['tabs', csv([heading, request, other], '\t')],
    ['a last line without its end, and one too many', `${text}\r\n\r\n`],
  ])('is read as %s', (_, file) => expect(counted(ledger(file))).toEqual(two))

  test('keeps delimiters, line breaks and quotation marks inside quotes, and counts rows as a spreadsheet does', () => {
    const read = ledger(
      '编号,收到日期,内容,申请人类型,办结日期,办理结果\r\n1,2021-03-05,"一,二\r\n""三""",自然人,2021-03-08,予以公开\r\n\r\n2,2021-02-30,,自然人,2021-03-08,予以公开',
    )
    expect([counted(read), unusable(read)]).toEqual([one, [[4, '收到日期写的那一天不存在']]])
  })

  test('with a quotation mark that is never closed is refused with its row', () => {
    expect(refusal(`${text}\r\n"a3,2021-03-05`)).toBe(
      '第4行的引号没有配对，后面的读不准。用 WPS 或 Excel 另存为 .xlsx，再发。',
    )
  })

  test('is divided by what divides its first lines', () => {
    expect(readCsv('a;b,c;d\ne;f;g', '').rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b,c', 'd'],
      ['e', 'f', 'g'],
    ])
  })
})

describe('a workbook', () => {
  test('may keep days as numbers, formulas with their values, truth values and errors', () => {
    const read = ledger(
      shared([
        heading,
        [
          '',
          { serial: serialOf('2021-03-05'), style: 3 },
          '甲',
          { raw: '<c t="str"><f>B1</f><v>自然人</v></c>' },
          { raw: `<c s="1"><f>B2+3</f><v>${serialOf('2021-03-08')}</v></c>` },
          '予以公开',
        ],
        [
          '',
          { raw: '<c t="d"><v>2021-03-05T00:00:00</v></c>' },
          '甲',
          '自然人',
          { raw: '<c t="e"><v>#REF!</v></c>' },
          '予以公开',
        ],
        [
          '',
          { raw: '<c s="1"><f>TODAY()</f></c>' },
          '甲',
          { raw: '<c><f>A1</f><v></v></c>' },
          '2021-03-08',
          { raw: '<c t="b"><v>1</v></c>' },
        ],
      ]),
    )
    expect(counted(read)).toEqual(one)
    expect(unusable(read)).toEqual([
      [3, '办结日期看不出是哪一天'],
      [
        4,
        '收到日期是公式，没有算好的值（打开表格存一次再发）；申请人类型是公式，没有算好的值（打开表格存一次再发）；办理结果“是”没认出来',
      ],
    ])
  })

  test('tells formats of days from formats of numbers', () => {
    const days = ['yyyy-mm-dd', 'm"月"d"日"', '[$-804]yyyy"年"m"月"', 'mmm', 'd/m/yy h:mm', 'yyyy\\-mm;@']
    const numbers = ['General', '0.00', '#,##0', '0.00E+00', '"年"0', '[Red]0.0', '0" days"', '@', 'h:mm:ss']
    expect(days.map(isDateFormat)).toEqual(days.map(() => true))
    expect(numbers.map(isDateFormat)).toEqual(numbers.map(() => false))
  })

  test('with several ledgers counts them all and says on which sheet a row is', () => {
    const read = ledger(
      workbook({
        dialect: 'inline',
        sheets: [
          { name: '上半年', rows: [heading, request] },
          { name: '说明', rows: [['请按月填写']] },
          { name: '下半年', rows: [heading, other, ['a1', '2021-02-30', '', '自然人', '', '']] },
        ],
      }),
    )
    expect(counted(read)).toEqual(two)
    expect(read.unusable.map(({ place }) => place)).toEqual([{ row: 3, sheet: '下半年' }])
    expect(notes(read)).toEqual(['编号重复，看看是不是同一件记了两次：“上半年”第2行，“下半年”第3行。'])
  })

  test('leaves hidden sheets out, takes hidden rows in, and says both', () => {
    const read = ledger(
      workbook({
        dialect: 'shared',
        sheets: [
          { name: '2021', rows: [heading, request, other], hiddenRows: [3] },
          { name: '备份', rows: [heading, request, other], state: 'veryHidden' },
          { name: '选项', rows: [['自然人'], ['商业企业']], state: 'hidden' },
        ],
      }),
    )
    expect(counted(read)).toEqual(two)
    expect(notes(read)).toEqual(['隐藏的行也算了：第3行。', '工作表“备份”是隐藏的，没有算。'])
  })

  test('that merges an answer over several requests says it of each; over one request it is one', () => {
    const rows: Content[][] = [heading, request, ['a2', '', '乙', '', '2021-03-09', '撤回'], ['', '', '', '', '', '']]
    const read = ledger(shared(rows, { merges: ['B2:B3', 'D2:D3', 'A3:A4', 'B4:F4'] }))
    expect(counted(read)).toEqual({ 'received.person': 2, 'granted.person': 1, 'otherMisc.person': 1 })
    expect(unusable(read)).toEqual([])
    const unclear = ledger(
      shared([heading, request, ['', '', '乙', '', '', '']], { merges: ['B2:B3', 'D2:D3', 'E2:E3', 'F2:F3'] }),
    )
    expect(unusable(unclear)).toEqual([[3, '和上面一行合并着，分不清是不是另一件']])
  })

  test('of an old or foreign kind is refused with what to do', () => {
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)])
    expect(refusal(ole)).toMatch(/^(?:文件打不开|这是旧格式)/)
    expect(refusal('<html><body><table><tr><td>收到日期</td></tr></table></body></html>')).toContain('网页改名')
    expect(refusal('%PDF-1.7')).toContain('PDF')
    expect(refusal('')).toBe('文件是空的。看看是不是没存上，或者发错了。')
    expect(refusal('{"organ": "某镇"}')).toBe('这不是表格。申请台账请发.xlsx或.csv。')
    const ods = zipSync({ mimetype: new Uint8Array(3), 'content.xml': new Uint8Array(3) })
    expect(refusal(ods)).toContain('.ods')
    expect(
      refusal(workbook({ dialect: 'shared', sheets: [{ rows: [heading] }], parts: { 'xl/vbaProject.bin': 'x' } })),
    ).toContain('宏')
  })
})
