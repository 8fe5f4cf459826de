import { isMoney } from '../schema/figure.ts'
import { narrowWidth } from '../schema/width.ts'
import {
  blockColumnNames,
  blockRowNames,
  disputeColumnNames,
  disputeGroupNames,
  feeNames,
  requestColumnNames,
  requestRowNames,
} from '../text/cell-names.ts'
import { addressesOf } from './addresses.ts'
import type { DraftedSentence, Inquiry } from './assistant.ts'
import * as complaints from './complaints.ts'
import { strayNumbers } from './draft-numbers.ts'
import { mark } from './mask.ts'

const longest = 900

const markdown = /(?:^|\n)\s*(?:#{1,6}\s|[-*+]\s|>\s)|\*\*|__|`|\|[^|\n]*\||\[[^\]\n]*\]\([^)\n]*\)/u

/** What is wrong with the tokens of a draft: each names a cell that has a figure, with its unit behind it and no digit beside it. */
function tokenComplaint(text: string, { situation: { form, figures } }: Inquiry): string | undefined {
  const addresses = addressesOf(form)
  if (/[⟦⟧]/u.test(text.replace(/⟦[^⟦⟧]+⟧/gu, ''))) return complaints.brokenToken
  for (const { 0: token, 1: words = '', index } of text.matchAll(/⟦([^⟦⟧]+)⟧/gu)) {
    const id = addresses.cellNamed(words)
    const cell = id === undefined ? undefined : form.cell(id)
    if (!cell) return complaints.noSuchToken(words)
    const { row, column } = addresses.addressOf(cell.id)
    const name = column === undefined ? row : `${row}·${column}`
    if (!figures.has(cell.id)) return complaints.openToken(name)
    const after = narrowWidth(text.slice(index + token.length))
    const before = narrowWidth(text.slice(0, index))
    if (/^\s*[\d.,]*\d|^⟦/u.test(after) || /[\d.]\s*$/u.test(before)) return complaints.besideToken(name)
    const isRight = isMoney(cell.kind) ? after.startsWith(cell.unit) : !/^\s*(?:[十百千万亿%‰]|元|成|倍)/u.test(after)
    if (!isRight) return complaints.tokenUnit(name, cell.unit)
  }
  return undefined
}

/** Why a draft cannot be shown to anybody, in a sentence for the model; undefined when it can. */
export function checkDraft(sentences: readonly DraftedSentence[], inquiry: Inquiry): string | undefined {
  const text = sentences.map((sentence) => sentence.text).join('')
  if (text.trim() === '' || sentences.some((sentence) => sentence.text.trim() === '')) return complaints.emptyDraft
  if (text.length > longest) return complaints.longDraft(text.length, longest)
  if (sentences.some((sentence) => markdown.test(sentence.text))) return complaints.markdown
  const token = tokenComplaint(text, inquiry)
  if (token !== undefined) return token
  const [vague] = /今年|去年|明年/u.exec(text) ?? []
  if (vague !== undefined) return complaints.vagueYear(vague)
  const [stray] = strayNumbers(text, inquiry.text?.points ?? '', inquiry.situation.year)
  return stray === undefined ? undefined : complaints.inventedNumber(stray)
}

// Whose words a sentence is.

/** Words of the tables, and those that stand in every such report: they claim nothing by themselves. */
const stock = new RegExp(
  [
    ...[
      requestRowNames,
      requestColumnNames,
      disputeGroupNames,
      disputeColumnNames,
      blockRowNames,
      blockColumnNames,
      feeNames,
    ]
      .flatMap((names) => Object.values(names))
      .flatMap((name) => name.split(/[（）]/u))
      .filter((name) => name.length >= 2),
    ...[
      '政府信息公开',
      '政府信息',
      '信息公开',
      '主动公开',
      '依申请公开',
      '申请',
      '收到',
      '办理',
      '答复',
      '结转',
      '继续办理',
    ],
    ...[
      '行政复议',
      '行政诉讼',
      '复议',
      '诉讼',
      '总计',
      '其中',
      '规范性文件',
      '作出',
      '决定',
      '本年度',
      '年度',
      '本机关',
    ],
    ...['我镇', '本镇', '镇政府', '政府', '工作', '情况', '方面', '进行', '有关', '相关', '共', '件', '元', '年', '无'],
  ]
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)

/** What a clause says beyond figures and stock words. */
const substance = (clause: string): string =>
  narrowWidth(clause)
    .replace(/⟦[^⟦⟧]*⟧/gu, ' ')
    .replace(stock, ' ')
    .replace(/[^\p{Script=Han}A-Za-z]+/gu, ' ')
    .trim()

/** A short rest (「开展」「均已」) claims nothing. */
const least = 6
const size = (rest: string): number => rest.replaceAll(' ', '').length

const bigrams = (text: string): Set<string> => {
  const pairs = text.split(' ').flatMap((run) => [...run].slice(1).map((character, at) => [...run][at]! + character))
  return new Set(pairs)
}

const shared = (one: string, other: string): number => {
  const theirs = bigrams(other)
  return [...bigrams(one)].filter((pair) => theirs.has(pair)).length
}

/** A clause of some length that has next to nothing in common with what the person said. */
function isForeign(clause: string, points: string): boolean {
  const rest = substance(clause)
  return size(rest) >= least && shared(rest, substance(points)) < (size(rest) >= 2 * least ? 2 : 1)
}

/** A clause that comes from the tables, or says next to nothing. */
function isEmpty(clause: string): boolean {
  const rest = size(substance(clause))
  return rest < 3 || (rest < least && clause.includes('⟦'))
}

const squeezed = (text: string): string => narrowWidth(text).replace(/\s/gu, '')

function isOwn({ text, basis }: DraftedSentence, points: string): boolean {
  const clauses = text.split(/[，；,;：:。]/u)
  if (clauses.every(isEmpty)) return false
  if (clauses.some((clause) => isForeign(clause, points))) return true
  const pieces = basis.split(mark).map(squeezed).filter(Boolean)
  if (pieces.length === 0 || !pieces.every((piece) => squeezed(points).includes(piece))) return true
  return shared(squeezed(text), squeezed(basis)) === 0
}

/** The sentences that do not rest on the person's words: whoever reads the draft is told that the program added them. */
export const ownSentences = (sentences: readonly DraftedSentence[], points: string): DraftedSentence[] =>
  sentences.filter((sentence) => isOwn(sentence, points))
