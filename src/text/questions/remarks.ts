import type { Finding } from '../../checks/finding.ts'
import type { RuleCode } from '../../checks/rules/codes.ts'
import type { Situation } from '../../checks/situation.ts'
import { findingKey, findingText } from '../findings/findings.ts'
import { mendButtons, mendedSentence, ownTexts } from '../findings/mending.ts'
import type { Asked, Button, TextSlot } from '../reply.ts'
import { sectionName } from '../topics.ts'
import type { QuestionText } from './parts.ts'

// Remarks on texts, as questions: the mended sentence where it is certain, otherwise how to write it anew, and reasons at hand.

const asAsked = '区里统一格式'

const readyReasons: Partial<Record<RuleCode, readonly string[]>> = {
  'F-PARTS': [asAsked, '写在别的小标题下面'],
  'F-LENGTH': ['要写的多，压不下来'],
  'F-ASSESSMENT': [asAsked],
  'F-PROBLEMS': [asAsked],
  'F-FEE': [asAsked],
  'F-LAWNAME': ['引用的原文如此'],
  'F-NUMBERING': [asAsked],
  'F-OLDTERMS': [asAsked],
  'F-PRIVATE': ['是对外公布的办公号码'],
}

/** A finding over words, whether against figures or by themselves. */
export const isOverWords = ({ about }: Finding): boolean => about.words !== undefined || about.wording !== undefined

/** The text that a slip stands in, or that lacks something. */
function slotOf(situation: Situation, { quote, about }: Finding): TextSlot | undefined {
  const section = about.wording?.section
  const texts = ownTexts(situation).filter(
    ({ slot }) => slot === `text:${section}` || slot.startsWith(`text:${section}/`),
  )
  return (texts.find(({ value }) => quote !== undefined && value.includes(quote)) ?? texts[0])?.slot
}

/** What is asked about a finding: what no reason closes needs the text anew, everything else may have its reason. */
export function askedOf(situation: Situation, finding: Finding): Asked {
  const slot = finding.about.wording && finding.level === 'block' ? slotOf(situation, finding) : undefined
  return slot === undefined ? { kind: 'reason', key: findingKey(finding) } : { kind: 'text', slot }
}

/** What is wrong with a signature is put right by saying it again. */
export const signAgain = ({ organ, year }: Pick<Situation, 'organ' | 'year'>): string =>
  `写错了就重说一遍，例：落款${organ} ${year + 1}年1月12日；没写错，写一句原因。`

const hint = (situation: Situation, { rule, about }: Finding): string => {
  if (rule === 'F-SIGNATURE') return signAgain(situation)
  const section = sectionName(about.wording?.section ?? '')
  if (rule === 'F-PRIVATE') return `删掉以后把${section}重新发来，说“${section}：……”。`
  if (rule === 'F-LENGTH') return `删短了把${section}重新发来，说“${section}：……”；就这样交的，点一下原因或写一句。`
  return `要补就说“${section}加：……”；就该这样写的，点一下原因或写一句。`
}

/** A slip of form or wording that a reason may close. */
export function remarkQuestion(situation: Situation, finding: Finding): QuestionText {
  const key = findingKey(finding)
  const instead = mendedSentence(situation, finding)
  const reasons = finding.level === 'block' ? [] : (readyReasons[finding.rule] ?? [])
  return {
    lines: [
      findingText(finding, situation.form),
      instead === undefined ? hint(situation, finding) : `改成：${instead}`,
    ],
    buttons: [
      ...mendButtons(situation, finding),
      ...reasons.map(
        (reason): Button => ({ label: reason, action: { do: 'note', slot: `reason:${key}`, value: reason } }),
      ),
    ],
  }
}

/** A text that was given and cannot stay as it is; undefined where nothing of the kind is in it. */
export function rewriteQuestion(situation: Situation, slot: TextSlot): QuestionText | undefined {
  const finding = situation.findings.find(
    (one) => one.about.wording && one.level === 'block' && slotOf(situation, one) === slot,
  )
  if (!finding) return undefined
  const instead = mendedSentence(situation, finding)
  return {
    lines: [
      findingText(finding, situation.form),
      instead === undefined ? '改好了整段发来，换掉原来的。' : `改成：${instead}`,
    ],
    buttons: mendButtons(situation, finding),
  }
}
