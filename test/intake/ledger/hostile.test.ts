import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLedger } from '../../../src/intake/ledger/read-ledger.ts'
import { ledgerTroubleText } from '../../../src/text/ledger/troubles.ts'
import { counted, heading, ledger, notes, refusal, unusable } from './support.ts'
import { type Content, csv, workbook } from './workbooks.ts'

const request: Content[] = ['1', '2021-03-05', '甲', '自然人', '2021-03-08', '予以公开']
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const withSheet = (xml: string): Uint8Array =>
  workbook({ dialect: 'shared', sheets: [{ rows: [] }], parts: { 'xl/worksheets/sheet1.xml': xml } })

describe('a hostile file', () => {
  test('with a million columns is refused in words', () => {
    expect(refusal(`${'a,'.repeat(900_000)}b`)).toBe('超过100列，不像申请台账。删掉用不上的列，再发。')
    const far = `<worksheet ${main}><sheetData><row r="1"><c r="XFD1" t="str"><v>x</v></c></row></sheetData></worksheet>`
    expect(refusal(withSheet(far))).toBe('超过100列，不像申请台账。删掉用不上的列，再发。')
  })

  test('with columns that are only commas is read', () => {
    expect(counted(ledger(`${csv([heading, request])}${','.repeat(100_000)}`))).toEqual({
      'received.person': 1,
      'granted.person': 1,
    })
  })

  test('with a million rows is refused in words', () => {
    expect(refusal(`${csv([heading])}${'\r\n1'.repeat(300_000)}`)).toBe(
      '超过20000行，不像一个机关的申请台账。只留台账那张表，再发。',
    )
    expect(refusal(`${csv([heading])}${'\r\n1,2021-03-05'.repeat(1_000_000)}`)).toContain('多得太多')
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `<row r="${index + 1}"><c t="str"><v>${index}</v></c></row>`,
    ).join('')
    expect(refusal(withSheet(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`))).toBe(
      '超过20000行，不像一个机关的申请台账。只留台账那张表，再发。',
    )
  })

  test('with a million formatted, empty rows is read', () => {
    const cells = request.map((content, column) => `<c r="${'ABCDEF'[column]}2" t="str"><v>${content}</v></c>`).join('')
    const head = heading.map((text, column) => `<c r="${'ABCDEF'[column]}1" t="str"><v>${text}</v></c>`).join('')
    const empty = Array.from({ length: 200_000 }, (_, index) => `<row r="${index + 3}" s="1"/>`).join('')
    const sheet = `<worksheet ${main}><sheetData><row r="1">${head}</row><row r="2">${cells}</row>${empty}</sheetData></worksheet>`
    expect(counted(ledger(withSheet(sheet)))).toEqual({ 'received.person': 1, 'granted.person': 1 })
  })

  test('with merges over everything is refused or harmless', () => {
    const merges = Array.from({ length: 3000 }, () => 'A1:XFD1048576')
    expect(['read', '格子太多，不像申请台账。只留台账那张表，再发。']).toContain(
      refusal(workbook({ dialect: 'shared', sheets: [{ rows: Array.from({ length: 500 }, () => request), merges }] })),
    )
  })

  test('with formulas for other programs runs nothing and repeats nothing of them', () => {
    const read = ledger(
      csv([
        heading,
        ['=cmd|calc', '2021-03-05', '=HYPERLINK(1)', '自然人', '2021-03-08', '=cmd|/c calc!A1'],
        ['@SUM(1)', '+1', '-1', '=1', '=1', '=1'],
      ]),
    )
    expect(counted(read)).toEqual({})
    expect(
      unusable(read)
        .map(([, reason]) => reason)
        .join(),
    ).not.toMatch(/[=@|!]/)
    expect(notes(read)).toEqual([])
  })

  test('that defines entities, or whose rows run backwards, is refused', () => {
    expect(refusal(withSheet(`<!DOCTYPE x [<!ENTITY a "b">]><worksheet ${main}/>`))).toContain('不寻常')
    expect(
      refusal(withSheet(`<worksheet ${main}><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>`)),
    ).toContain('打不开')
    expect(refusal(withSheet(`<worksheet ${main}><sheetData>`))).toContain('打不开')
  })

  test('with a thousand sheets is refused in words', () => {
    const sheets = Array.from({ length: 300 }, () => ({ rows: [heading, request] }))
    expect(refusal(workbook({ dialect: 'shared', sheets }))).toBe('超过50张工作表。只留台账那张表，再发。')
  })

  test('cut off at any place is a sentence, never an exception', () => {
    const whole = workbook({ dialect: 'shared', sheets: [{ rows: [heading, request] }] })
    for (let length = 0; length < whole.length; length += 37)
      expect(refusal(whole.subarray(0, length))).not.toBe('read')
  })
})

describe('whatever stands in a file', () => {
  test('text gives a ledger or a sentence', () => {
    const piece = fc.constantFrom(
      ...[
        ...heading,
        '2021年3月5日',
        '44260',
        '自然人',
        '予以公开',
        '合计',
        '/',
        ',',
        ';',
        '\t',
        '"',
        '\r\n',
        '\n',
        '（',
        '1',
        'x',
        '=',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        expect(refusal(pieces.join(''))).toMatch(/^read$|[。）]$/)
      }),
      { numRuns: 500 },
    )
  })

  test('a damaged sheet gives a ledger or a sentence', () => {
    const sheet = `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="inlineStr"><is><t>收到日期</t></is></c></row><row r="2" hidden="1"><c r="A2" s="9"><f>A1</f><v>44260.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`
    fc.assert(
      fc.property(
        fc.nat(sheet.length),
        fc.nat(20),
        fc.constantFrom('', '9', '-', '<', '"', 'A', 'e9', '&lt;'),
        (at, length, instead) => {
          const damaged = sheet.slice(0, at) + instead + sheet.slice(at + length)
          expect(refusal(withSheet(damaged))).toMatch(/^read$|[。）]$/)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the thread', () => {
  test('gives what reading here gives', async () => {
    const file = new TextEncoder().encode(csv([heading, request, ['2', '2021-02-30', '甲', '自然人', '', '']]))
    const read = await readLedger(file, '台账.csv', 2021)
    if (!read.ok) throw new Error(ledgerTroubleText(read.trouble))
    expect([counted(read), unusable(read), read.form.edition]).toEqual([
      { 'received.person': 1, 'granted.person': 1 },
      [[3, '收到日期写的那一天不存在']],
      '2021',
    ])
  })

  test('gives a refusal in the same words', async () => {
    const read = await readLedger(new TextEncoder().encode('%PDF-1.4'), '台账.xlsx', 2021)
    expect(!read.ok && ledgerTroubleText(read.trouble)).toBe('PDF里的表格读不准，不读。请发.xlsx或.csv。')
  })
})
