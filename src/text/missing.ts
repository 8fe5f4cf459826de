import { wantsContact } from '../checks/contact.ts'
import type { Finding } from '../checks/finding.ts'
import { sectionText } from '../checks/section-texts.ts'
import type { Situation } from '../checks/situation.ts'
import { dayOf, monthAndDay } from '../schema/calendar.ts'
import type { CellId } from '../schema/cell-id.ts'
import { onceFor } from '../schema/once-for.ts'
import { topicsOf } from '../schema/topics.ts'
import { cellName } from './cells.ts'
import { contestInShort } from './contests.ts'
import { findingText } from './findings/findings.ts'
import { heldInShort } from './held.ts'
import { openRows, rowsLeftItem } from './ledger/rows-left.ts'
import { remarksOnText } from './messages.ts'
import { missingTexts } from './narrative.ts'
import { asksProfile } from './profile.ts'
import { askedOf, isOverWords } from './questions/remarks.ts'
import type { Asked } from './reply.ts'
import { sectionName, topicNames } from './topics.ts'

/** One thing a person still has to do, and the question that does it. */
export interface OpenItem {
  readonly kind:
    | 'held'
    /** Two people say otherwise of it. */
    | 'contested'
    | 'profile'
    | 'figures'
    | 'waiting'
    | 'plug'
    /** Rows of a ledger that were not counted. */
    | 'ledger'
    | 'text'
    | 'contact'
    | 'signature'
    | 'reason'
    | 'broken'
    /** What somebody said in another chat and is not certain. */
    | 'doubt'
    /** What is open besides what the report says: why it is corrected, what was sent back. */
    | 'correction'
    | 'returned'
  readonly text: string
  readonly asked: Asked
  /** What it is a remark on: several on one text can be told as one. */
  readonly group?: string
  /** How many places it stands for, where it is not one. */
  readonly count?: number
}

/** Seldom anybody is: then no cell has to be looked at. */
export const isAnybodyWaitedFor = ({ notes }: Pick<Situation, 'notes'>): boolean =>
  [...notes.keys()].some((slot) => slot.startsWith('waiting:'))

const waitingFor = ({ notes }: Situation, cell: CellId) => notes.get(`waiting:${cell}`)

function topicText({ form }: Situation, topic: ReturnType<typeof topicsOf>[number], cells: readonly CellId[]): string {
  if (cells.length === topic.cells.length || cells.length > 3) return topicNames[topic.id]
  return cells.map((cell) => cellName(form, cell)).join('、')
}

function figureItems(situation: Situation): OpenItem[] {
  const missing = new Set(situation.missing)
  const isWaited = isAnybodyWaitedFor(situation)
  return topicsOf(situation.form).flatMap((topic): OpenItem[] => {
    const open = topic.cells.filter((cell) => missing.has(cell))
    const waiting = isWaited ? open.filter((cell) => waitingFor(situation, cell)) : []
    const asked = isWaited ? open.filter((cell) => !waitingFor(situation, cell)) : open
    return [
      ...(asked.length > 0
        ? [
            {
              kind: 'figures' as const,
              text: topicText(situation, topic, asked),
              asked: { kind: 'figures' as const, topic: topic.id, cells: asked },
            },
          ]
        : []),
      ...waitingItems(situation, waiting),
    ]
  })
}

function waitingItems(situation: Situation, cells: readonly CellId[]): OpenItem[] {
  const byPerson = new Map<string, CellId[]>()
  for (const cell of cells) {
    const whom = waitingFor(situation, cell)!.value
    byPerson.set(whom, [...(byPerson.get(whom) ?? []), cell])
  }
  return [...byPerson].map(([whom, theirs]) => {
    const topics = topicsOf(situation.form).filter((topic) => topic.cells.some((cell) => theirs.includes(cell)))
    const name = topics
      .map((topic) =>
        topicText(
          situation,
          topic,
          topic.cells.filter((cell) => theirs.includes(cell)),
        ),
      )
      .join('、')
    const since = monthAndDay(dayOf(waitingFor(situation, theirs[0]!)!.at))
    return {
      kind: 'waiting',
      text: whom === '' ? `${name}（先前跳过的）` : `${name}（等${whom}，${since}问的）`,
      asked: { kind: 'waiting', cells: theirs },
    }
  })
}

function textItem(situation: Situation): OpenItem[] {
  const slots = missingTexts(situation)
  const [first] = slots
  if (!first) return []
  const sections = [...new Set(slots.map((slot) => slot.slice('text:'.length).split('/')[0]!))]
  const text = /^s/u.test(sections[0]!)
    ? `第${sections.map((section) => sectionName(section).slice(1, 2)).join('、')}部分文字`
    : `${sections.length}章文字`
  return [{ kind: 'text', text, asked: { kind: 'text', slot: first }, count: sections.length }]
}

function contactItem(situation: Situation): OpenItem[] {
  const isOpen = !situation.notes.has('contact') && wantsContact(situation.form, sectionText(situation, 's1'))
  return isOpen ? [{ kind: 'contact', text: '开头的联系方式', asked: { kind: 'contact' } }] : []
}

function ledgerItem(situation: Situation): OpenItem[] {
  const rows = openRows(situation)
  return rows === undefined ? [] : [{ kind: 'ledger', text: rowsLeftItem(rows), asked: { kind: 'ledger' } }]
}

function itemsOf(situation: Situation): OpenItem[] {
  const { state, contests, notes, findings, form, year, plugs, figures } = situation
  const plugsShown = plugs.filter((cell) => !cell.endsWith('.total') || plugs.length === 1)
  return [
    ...state.held.map(
      (part): OpenItem => ({
        kind: 'held',
        text: heldInShort(situation, part),
        asked: { kind: 'held', change: part.change },
      }),
    ),
    ...contests.map(
      (contest): OpenItem => ({
        kind: 'contested',
        text: contestInShort(situation, contest),
        asked: { kind: 'contested', cell: contest.cell, by: contest.by },
      }),
    ),
    ...(asksProfile(situation)
      ? [{ kind: 'profile', text: '是不是北京的单位', asked: { kind: 'profile' } } as const]
      : []),
    ...plugsShown.map(
      (cell): OpenItem => ({
        kind: 'plug',
        text: cell.startsWith('s3.carriedOut.')
          ? `转到${year + 1}年的${figures.get(cell)}件对不对`
          : `${cellName(form, cell)}算出来是${figures.get(cell)}，对不对`,
        asked: { kind: 'plug', cell },
      }),
    ),
    ...ledgerItem(situation),
    ...figureItems(situation),
    ...textItem(situation),
    ...contactItem(situation),
    ...(notes.has('signature:date')
      ? []
      : [{ kind: 'signature', text: '落款机关和日期', asked: { kind: 'signature' } } as const]),
    ...findings
      .filter(({ holdsGate }) => holdsGate)
      .map(
        (finding): OpenItem => ({
          kind: finding.level === 'block' ? 'broken' : 'reason',
          text: isOverWords(finding) ? findingText(finding, form) : `要写一句原因：${findingText(finding, form)}`,
          asked: askedOf(situation, finding),
          ...groupOf(finding),
        }),
      ),
  ]
}

/** Everything between the report and its final file: conflicts first, then what is missing, in the form's order. */
export const openItems: (situation: Situation) => readonly OpenItem[] = onceFor(itemsOf)

/** Remarks on one section belong together. */
function groupOf({ about }: Finding): { group?: string } {
  const section = about.wording?.section ?? about.words?.section
  return section === undefined ? {} : { group: sectionName(section) }
}

const fewLines = 4

/** 「3-5 第一部分文字有3处要看」 in the place of three lines, where there are too many to show each. */
function merged(items: readonly OpenItem[]): string[] {
  const lines: string[] = []
  for (let at = 0; at < items.length; ) {
    const { group, text } = items[at]!
    let end = at + 1
    while (group !== undefined && items[end]?.group === group) end++
    lines.push(end - at > 1 ? `${at + 1}-${end} ${remarksOnText(group!, end - at)}` : `${at + 1} ${text}`)
    at = end
  }
  return lines
}

const numbered = (items: readonly OpenItem[], rows: number): string[] =>
  items.length > rows ? merged(items) : items.map(({ text }, at) => `${at + 1} ${text}`)

/** What two figures leave open: it stands first. */
export const isConflict = ({ kind }: OpenItem): boolean => kind === 'held' || kind === 'contested'

/** Items in as many lines as there is room for, several on a line where they do not fit; conflicts stand apart and first. */
export function openLines(items: readonly OpenItem[], rows = fewLines): string[] {
  const conflicts = items.filter(isConflict)
  const rest = numbered(
    items.filter((item) => !isConflict(item)),
    rows,
  )
  const perLine = Math.ceil(rest.length / rows)
  const lines: string[] = []
  for (let at = 0; at < rest.length; at += perLine) lines.push(rest.slice(at, at + perLine).join('　'))
  return [
    ...conflicts
      .slice(0, 1)
      .map(({ text }) => `先定：${text}${conflicts.length > 1 ? `（还有${conflicts.length - 1}处）` : ''}`),
    ...lines,
  ]
}
