import { buildDocx } from '../../src/report/build-docx.ts'
import type { CellId } from '../../src/schema/cell-id.ts'
import { type Form, formOf } from '../../src/schema/form.ts'
import { csv } from '../intake/ledger/workbooks.ts'
import { filled } from '../report/samples.ts'

// Files as people send them: reports written by the program itself, ledgers made up here.

export const organ = '安澜镇人民政府'

const texts = (year: number): Record<string, string> => ({
  s1: [
    `${year}年，我镇按月检查公开内容，共检查12次。`,
    '（一）主动公开。通过公开栏发布信息54条。',
    `（二）依申请公开。${year}年收到的申请按期答复。`,
    '（三）政府信息管理。逐篇审核后发布。',
    '（四）政府信息公开平台建设。设查阅点一处。',
    '（五）监督保障。培训二次，未开展工作考核、社会评议，没有责任追究情形。',
  ].join('\n'),
  s5: `主要问题是更新不够及时。${year + 1}年，我们将按月检查。`,
})

const sixth = (form: Form, year: number): string =>
  form.edition === '2021' ? `${year}年发出收费通知0件，总金额0元，实际收取总金额0元。` : '无其他需要报告的事项。'

/** Requests of a town as table three has them: of ordinary people, granted or carried out. */
export const requests = (granted: number, carriedOut: number): Partial<Record<CellId, number>> =>
  Object.fromEntries(
    (
      [
        ['received', granted + carriedOut],
        ['granted', granted],
        ['total', granted],
        ['carriedOut', carriedOut],
      ] as const
    ).flatMap(([row, count]) => [
      [`s3.${row}.person`, count],
      [`s3.${row}.total`, count],
    ]),
  )

export interface Written {
  readonly organ?: string
  readonly year: number
  readonly form?: Form
  readonly figures?: Partial<Record<CellId, number>>
  /** Other texts than the usual ones, of a draft. */
  readonly narratives?: Readonly<Record<string, string>>
}

/** A whole report in a Word file: everything 0 but what is given. */
export function reportDocx({
  organ: name = organ,
  year,
  form = formOf(year < 2021 ? '2019' : '2021'),
  figures = {},
  narratives,
}: Written) {
  return buildDocx({
    organ: name,
    year,
    form,
    figures: filled(form, figures),
    narratives: narratives ?? { ...texts(year), s6: sixth(form, year) },
    signature: { date: `${year + 1}-01-12` },
    // A text that is still open is none of a final.
    ...(narratives ? { draft: { number: 1, missing: [], held: [], findings: [] } } : {}),
  })
}

const heading = ['编号', '收到日期', '申请人姓名', '申请人类型', '办结日期', '办理结果']

/** The applicant of every row: a name that may be found nowhere afterwards. */
export const applicant = '欧阳见微'

/** Thirty requests: twenty of people and ten of companies; one of them is not closed. */
export function ledgerRows(): string[][] {
  return Array.from({ length: 30 }, (_, index) => {
    const isOpen = index === 29
    return [
      `${index + 1}`,
      `2021-03-${String(index + 1).padStart(2, '0')}`,
      applicant,
      index % 3 === 0 ? '公司' : '自然人',
      isOpen ? '' : '2021-04-08',
      isOpen ? '' : '予以公开',
    ]
  })
}

export const ledgerCsv = (rows: readonly (readonly string[])[] = ledgerRows()): Uint8Array =>
  new TextEncoder().encode(csv([heading, ...rows]))
