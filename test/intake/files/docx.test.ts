import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readBack } from '../../support/read-back.ts'
import { documentXml, p, tbl, tc, tr, wordFile, wordParts } from '../../support/word-file.ts'

const title = p('安澜镇人民政府2021年政府信息公开工作年度报告')
const heading = p('二、主动公开政府信息情况')
const figuresOf = (body: string) => Object.fromEntries(readBack(wordFile(title + heading + body)).figures)
const textOf = (body: string): string | undefined =>
  readBack(wordFile(`${title}${p('一、总体情况')}${body}`)).narratives?.s1

const penalties = (figure: string): string =>
  tbl(
    tr(tc('第二十条第（六）项', '<w:gridSpan w:val="2"/>')),
    tr(tc('信息内容'), tc('本年处理决定数量')),
    tr(tc('行政处罚'), figure),
    tr(tc('行政强制'), tc('1')),
  )
const penalty = { 's2.penalty.decisions': 12, 's2.coercion.decisions': 1 }

describe('the words of a document', () => {
  test.each([
    ['in several runs', '<w:p><w:r><w:t>按月</w:t></w:r><w:r><w:t>检查。</w:t></w:r></w:p>'],
    [
      'in content controls',
      '<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent><w:r><w:t>按月检查。</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>',
    ],
    ['in links', `<w:p><w:hyperlink r:id="r7"><w:r><w:t>按月检查。</w:t></w:r></w:hyperlink></w:p>`],
    [
      'inserted while changes are tracked',
      '<w:p><w:ins><w:r><w:t>按月检查。</w:t></w:r></w:ins><w:del><w:r><w:delText>不</w:delText></w:r></w:del></w:p>',
    ],
    [
      'moved',
      '<w:p><w:moveFrom><w:r><w:t>旧处。</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>按月检查。</w:t></w:r></w:moveTo></w:p>',
    ],
    [
      'beside hidden ones',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>按月检查。</w:t></w:r></w:p>',
    ],
    ['of a field’s result', '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>按月检查。</w:t></w:r></w:p>'],
    ['in a frame of one cell', tbl(tr(tc('按月检查。')))],
    [
      'said once where they stand twice for older programs',
      '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent><w:p><w:r><w:t>按月检查。</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:p><w:r><w:t>按月检查。</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>',
    ],
    ['and not those of drawings', '<w:p><w:r><a:p><a:r><a:t>图</a:t></a:r></a:p><w:t>按月检查。</w:t></w:r></w:p>'],
  ])('%s', (_, body) => {
    expect(textOf(body)).toBe('按月检查。')
  })

  test('are divided where lines are broken', () => {
    expect(textOf('<w:p><w:r><w:t>一行</w:t><w:br/><w:t>又一行</w:t></w:r></w:p>')).toBe('一行\n又一行')
  })

  test('are found where the package says the document is', () => {
    const parts = wordParts('')
    const relations = new TextDecoder().decode(parts['_rels/.rels']).replace('word/document.xml', '/word/document2.xml')
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
    const file = zipSync({
      '[Content_Types].xml': encode('<Types/>'),
      '_rels/.rels': encode(relations),
      'word/document2.xml': encode(documentXml(title + heading + penalties(tc('12')))),
    })
    expect(Object.fromEntries(readBack(file).figures)).toEqual(penalty)
  })
})

describe('the tables of a document', () => {
  test('are read where the cells are', () => {
    expect(figuresOf(penalties(tc('12')))).toEqual(penalty)
  })

  test('inside a frame', () => {
    expect(figuresOf(tbl(tr(`<w:tc>${p('')}${penalties(tc('12'))}${p('')}</w:tc>`, tc('旁注'))))).toEqual(penalty)
  })

  test('do not hold what was deleted', () => {
    const deleted =
      '<w:tc><w:p><w:del><w:r><w:t>9</w:t></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins></w:p></w:tc>'
    expect(figuresOf(penalties(deleted))).toEqual(penalty)
    const row = `<w:tr><w:trPr><w:del w:author="a"/></w:trPr>${tc('行政强制')}${tc('5')}</w:tr>`
    expect(
      figuresOf(
        penalties(tc('12')).replace(
          '<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">行政强制',
          `${row}<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">行政强制`,
        ),
      ),
    ).toEqual(penalty)
  })

  test('go on after a page', () => {
    const [first, second] = [
      penalties(tc('12')).replace(
        '<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">行政强制</w:t></w:r></w:p></w:tc><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">1</w:t></w:r></w:p></w:tc></w:tr>',
        '',
      ),
      tbl(tr(tc('行政强制'), tc('1'))),
    ]
    expect(figuresOf(`${first}${p('')}${second}`)).toEqual(penalty)
  })

  test('have columns where their headings are, in any order', () => {
    const names = ['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
    const file = wordFile(
      title +
        p('三、收到和处理政府信息公开申请情况') +
        tbl(
          tr(
            tc('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '<w:gridSpan w:val="3"/>'),
            ...names.map((name) => tc(name)),
          ),
          tr(
            tc('一、本年新收政府信息公开申请数量', '<w:gridSpan w:val="3"/>'),
            ...[6, 1, 2, 3, 0, 0, 0].map((figure) => tc(String(figure))),
          ),
        ),
    )
    expect(Object.fromEntries(readBack(file).figures)).toMatchObject({
      's3.received.total': 6,
      's3.received.person': 1,
      's3.received.business': 2,
      's3.received.research': 3,
      's3.received.others': 0,
    })
  })

  test('are read in their order where lines between columns were drawn askew', () => {
    const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
    const wide = '<w:gridSpan w:val="2"/>'
    const row = (label: string, figures: readonly number[]): string =>
      tr(tc(label), ...figures.map((figure, index) => tc(String(figure), index > 0 ? wide : '')))
    const file = wordFile(
      title +
        p('三、收到和处理政府信息公开申请情况') +
        tbl(
          tr(tc('申请人情况'), ...names.map((name) => tc(name, wide))),
          row('一、本年新收政府信息公开申请数量', [1, 2, 3, 4, 5, 6, 21]),
          row('二、上年结转政府信息公开申请数量', [7, 0, 0, 0, 0, 0, 7]),
        ),
    )
    expect(Object.fromEntries(readBack(file).figures)).toMatchObject({
      's3.received.person': 1,
      's3.received.business': 2,
      's3.received.others': 6,
      's3.received.total': 21,
      's3.carriedIn.person': 7,
      's3.carriedIn.total': 7,
    })
  })

  test('that are none of the form’s are listed', () => {
    const { figures, unplaced } = readBack(
      wordFile(title + heading + tbl(tr(tc('村名'), tc('条数')), tr(tc('东村'), tc('8')))),
    )
    expect([figures.size, unplaced]).toEqual([0, ['村名 条数', '东村 8']])
  })
})

describe('documents saved by another program', () => {
  const folder = fileURLToPath(new URL('../../fixtures/files', import.meta.url))

  test.each([
    ['report-2020.docx', 2020, 201],
    ['report-2017.docx', 2017, 71],
    ['report-2021.doc', 2021, 200],
  ] as const)('%s is read to the last cell', (name, year, count) => {
    const report = readBack(readFileSync(`${folder}/${name}`), name)
    // Each cell holds its own place in the form, every other increase as a fall.
    const expected = report.form.cells.map(({ kind }, index) => (kind === 'signed' && index % 2 ? -1 : 1) * (index + 1))
    const cells = report.form.cells.map(({ id }) => report.figures.get(id)).slice(0, count)
    expect([report.year, report.organ]).toEqual([year, '某省某市安澜镇人民政府'])
    expect(cells).toEqual(expected.slice(0, count))
    expect([report.unplaced, report.signature.date]).toEqual([[], '2022-01-12'])
    expect(Object.values(report.narratives ?? {}).every((text) => text !== '')).toBe(true)
  })
})
