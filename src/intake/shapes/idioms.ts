import type { CellId } from '../../schema/cell-id.ts'
import type { Figure } from '../../schema/figure.ts'
import { type NumberPhrase, numberAt } from '../../schema/numerals.ts'
import { countOf, countOrOne, onlyCount } from '../amounts.ts'
import { option, saying as sayingOf } from '../choices.ts'
import { Notes } from '../notes.ts'
import type { Proposal, ReadingContext } from '../reading.ts'
import { outcomeColumn } from '../sentences/ask.ts'
import { Course } from '../sentences/course.ts'
import { fitting } from '../short-sayings.ts'
import { tokenize } from '../words/tokenizer.ts'

// Sayings whose parts mean something else together than one by one.
interface Saying {
  readonly context: ReadingContext
  readonly notes: Notes
  readonly text: string
  /** The numbers in it: asked for only where the words are such a saying. */
  readonly numbers: () => readonly NumberPhrase[]
}
const numbersIn = (text: string, context: ReadingContext): NumberPhrase[] =>
  tokenize(text, context).flatMap((token) => (token.kind === 'number' ? [token.number] : []))

const known = ({ context }: Saying, ...cells: string[]): boolean => cells.every((cell) => context.form.cell(cell))

/** 随便填个, 编一个: no number of this kind is taken. */
function invented({ notes, text }: Saying): boolean {
  if (
    !/随便(?:填|写|编|弄|报|来)|(?:你|帮我|给我)?(?:就)?编(?:一?个|点|几个)|瞎(?:填|编|写)|胡编|你(?:看着|自己)(?:填|编|写|来)|凑(?:一?个)?数|造一?个/.test(
      text,
    )
  )
    return false
  notes.problems.push({ words: text, reason: 'invented' })
  return true
}

function sameAsLastYear({ notes, text, numbers }: Saying): boolean {
  const isSame =
    /(?:跟|和|同|与|照|按|照着|参照|沿用)(?:着)?(?:去年|上年|上一年|前年|往年|20\d\d年)(?:度|的|那个|报告|数)*(?:一样|相同|一致|差不多|抄|填|来|持平|写|不变)|(?:去年|上年|往年)(?:的)?(?:一样|同样|照旧)|照旧|同(?:上年|去年)$/.test(
      text,
    )
  if (!isSame || numbers().some(({ text: written }) => /\d/.test(written))) return false
  notes.problems.push({ words: text, reason: 'same-as-last-year' })
  return true
}

/** 公开了一部分，另一部分是第三方隐私没给: one partly granted request, and nothing besides. */
function partly(saying: Saying): boolean {
  const { notes, text, context } = saying
  if (
    !/(?:公开|给)(?:了)?一?部分|部分(?:公开|给)/.test(text) ||
    !/另一?部分|其他部分|剩下的?部分|第三方|隐私|商业秘密|没给|不给|没公开/.test(text)
  )
    return false
  const count = onlyCount(saying.numbers())
  if (count === undefined || !known(saying, 's3.partial.total')) return false
  notes.propose(`s3.partial.${outcomeColumn(new Course(new Notes(context)))}` as CellId, count, text)
  notes.remarks.push({ kind: 'partial-covers', words: text })
  return true
}

/** 复议维持了，他又去法院告，还没判: two cases of two groups. */
function onToCourt(saying: Saying): boolean {
  const { notes, text } = saying
  if (
    !/复议.*(?:维持).*(?:法院|起诉|诉讼|告|官司).*(?:没判|没下来|在审|审理中|没审|没结|未审结|未判|没开庭|没结果)/.test(
      text,
    )
  )
    return false
  const count = countOrOne(saying.numbers())
  if (count === undefined || !known(saying, 's4.review.upheld')) return false
  notes.propose('s4.review.upheld', count, text)
  notes.propose('s4.afterReview.pending', count, text)
  notes.restate = true
  return true
}

/** 1件驳回了, 败诉1件. */
const countedResult =
  /^(?:有|其中)?(?:被|都|给)*(?:[\d一两二三]+[件个起])?(?:被|都|给|是)*(?:驳回|败诉|胜诉|输|赢)(?:了|的)*(?:[\d一两二三]+[件个起])?$/

/** 官司赢了, 被驳回了: with or without a review before it, and which kind of 驳回, nobody has said. */
function lawsuitResult(saying: Saying): boolean {
  const { context, notes, text } = saying
  const isResult =
    /(?:官司|诉讼|法院|案子|起诉|被?告).*(?:赢|胜诉|输|败诉|驳回|胜)|^(?:被|都|给)*驳回(?:了)?$|^(?:我们)?(?:胜诉|败诉|赢|输)了?$/.test(
      text,
    )
  const isCounted = context.asked?.topic === 'disputes' && countedResult.test(text)
  if (!(isResult || isCounted) || !known(saying, 's4.direct.upheld')) return false
  const count = countOrOne(saying.numbers())
  const isLost = /输|败诉/.test(text)
  if (count === undefined) return false
  const results = (group: 'direct' | 'afterReview') => {
    const say = (column: 'upheld' | 'corrected' | 'other'): Proposal[] => [
      { cell: `s4.${group}.${column}`, value: count, words: text },
    ]
    return {
      about: text,
      reason: 'which-outcome' as const,
      options: isLost
        ? [
            option(sayingOf(context, `s4.${group}.corrected`, count), say('corrected')),
            option('别的结果', say('other')),
          ]
        : [option('判决驳回请求（结果维持）', say('upheld')), option('裁定驳回起诉（其他结果）', say('other'))],
    }
  }
  const ofReview = option('复议驳回的（结果维持）', [{ cell: 's4.review.upheld', value: count, words: text }])
  notes.choices.push({
    about: text,
    reason: 'which-row',
    options: [
      option('没复议，直接起诉的', [], results('direct')),
      option('复议之后起诉的', [], results('afterReview')),
      ...(isCounted && /驳回/.test(text) ? [ofReview] : []),
    ],
  })
  return true
}

/** 12月28号收的，1月10号答的: of this year by its receipt, of the next by its answer. */
function acrossTheYear(saying: Saying): boolean {
  const { context, notes, text } = saying
  const dates =
    /(\d{1,2})月\d{1,2}[日号](?:才|就)?(?:收|来|接|登记|申请)[^\d]*?(?:(?:今年|次年|第二年|明年)?)(\d{1,2})月\d{1,2}[日号](?:才|就)?(?:答|回|办|给)/.exec(
      text,
    )
  if (!dates || Number(dates[1]) <= Number(dates[2]) || !known(saying, 's3.received.total')) return false
  const rest = text.replace(/\d{1,2}月\d{1,2}[日号]/g, ' ')
  const count = countOrOne(numbersIn(rest, context))
  if (count === undefined) return false
  const received = context.stated.get('s3.received.total')
  const out: Proposal = { cell: 's3.carriedOut.total', value: count, words: text }
  if (received === undefined) {
    notes.propose('s3.received.total', count, text)
    notes.propose(out.cell, count, text)
    notes.restate = true
  } else
    notes.choices.push({
      about: text,
      reason: 'add-or-set',
      options: [
        option(`新收再加${count}，都转出`, [{ cell: 's3.received.total', value: received + count, words: text }, out]),
        option(`已算在${received}件里`, [out]),
      ],
    })
  return true
}

/** One more in a column, and in the typed totals above it. */
function addTo({ context, notes, text }: Saying, rows: readonly string[], column: string, count: Figure): void {
  for (const row of rows) {
    for (const cell of [`s3.${row}.${column}`, `s3.${row}.total`] as CellId[]) {
      const standing = context.stated.get(cell)
      const isPart = cell.endsWith(`.${column}`) && row !== 'total'
      if (standing !== undefined) notes.propose(cell, standing + count, text)
      else if (isPart) notes.propose(cell, (context.derived.get(cell) ?? 0) + count, text)
    }
  }
}

/** 漏了1件 企业的 过程性没给: the new request, its result and the typed totals above them, all at once. */
function forgotten(saying: Saying): boolean {
  const { context, notes, text } = saying
  const found = /^(?:还|又)?(?:漏(?:了|报了?|记了?|填了?|掉了?)|少(?:报|记|填)了)(?:一?个|的)?[ ]?/.exec(text)
  const number = found ? numberAt(text, found[0].length) : undefined
  const count = countOf(number)
  if (!found || !number || count === undefined || count === 0) return false
  const tokens = tokenize(text.slice(number.end), context)
  const labels = tokens.flatMap((token) => (token.kind === 'label' ? [token.label] : []))
  const applicant = labels.find(
    ({ cells, direction }) => direction === 'column' && [...cells].every((id) => id.startsWith('s3.')),
  )
  const column = applicant && [...applicant.cells][0]!.split('.')[2]!
  const outcome = labels.find(
    ({ cells, ask }) => ask === undefined && new Set([...cells].map((id) => id.split('.')[1])).size === 1,
  )
  if (!column || !known(saying, `s3.received.${column}`) || applicant.ask) return false
  addTo(saying, ['received'], column, count)
  if (outcome) addTo(saying, [[...outcome.cells][0]!.split('.')[1]!, 'total'], column, count)
  for (const token of tokens) if (token.kind === 'unknown') notes.leave(token.text)
  notes.restate = true
  return true
}

/** 撤销1件: the command, a review that was quashed, or an applicant who withdrew. */
function withdrawn(saying: Saying): boolean {
  const { context, notes, text } = saying
  if (!/^(?:撤销|撤回|撤消|撤)(?:了)?[ ]?\S{1,4}$/.test(text)) return false
  const count = onlyCount(saying.numbers())
  if (!count || !known(saying, 's4.review.corrected')) return false
  const column = outcomeColumn(new Course(new Notes(context)))
  const say = (cell: CellId): Proposal[] => [{ cell, value: count, words: text }]
  const misc = `s3.otherMisc.${column}` as CellId
  notes.choices.push({
    about: text,
    reason: 'which-cell',
    options: [
      { label: '撤销上一步', proposals: [], command: 'undo' },
      option(fitting(`复议撤销${count}件（结果纠正）`, `复议撤销${count}件`, '复议撤销'), say('s4.review.corrected')),
      ...(known(saying, misc) ? [option(fitting(`申请人撤回${count}件`, '申请人撤回'), say(misc))] : []),
    ],
  })
  return true
}

/** 没发过也没收过: neither a notice nor money. */
function noFees(saying: Saying): boolean {
  const { context, notes, text } = saying
  const isNone =
    /^(?:信息处理费)?[ ,，]*(?:全年)?(?:都)?(?:没有?|从?未)(?:发(?:过|出过?|过收费)?(?:收费)?(?:通知)?)[ ,，、]*(?:也|又|都|还)?(?:没有?|未)(?:收(?:过|取过?|到过?)?(?:信息处理费|钱|费|费用)?)(?:过)?(?:的)?$/.test(
      text,
    )
  const cells: CellId[] = ['s6.fee.notices', 's6.fee.charged', 's6.fee.collected']
  if (!isNone || !known(saying, ...cells)) return false
  for (const cell of cells) notes.propose(cell, 0, text)
  notes.noteZeroed('信息处理费', cells.length)
  if (context.asked?.topic !== 'informationFee' && !text.includes('信息处理费')) notes.restate = true
  return true
}

/** 随便说一句「没办完的都是企业的」 and the like is left to the ordinary reading; these are not. */
const sayings = [
  invented,
  sameAsLastYear,
  noFees,
  partly,
  onToCourt,
  lawsuitResult,
  acrossTheYear,
  forgotten,
  withdrawn,
]

/** The whole message as one of the sayings that have to be read as a whole. */
export function idiomIn(message: string, context: ReadingContext): Notes | undefined {
  const text = message.trim().replace(/[。.!！]+$/, '')
  if (text.length > 80) return undefined
  const notes = new Notes(context)
  const saying: Saying = { context, notes, text, numbers: () => numbersIn(text, context) }
  return sayings.some((apply) => apply(saying)) ? notes : undefined
}
