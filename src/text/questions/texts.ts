import type { Finding } from '../../checks/finding.ts'
import type { RuleCode } from '../../checks/rules/codes.ts'
import type { Situation } from '../../checks/situation.ts'
import type { Form } from '../../schema/form.ts'
import { habitPart, nationalPart } from '../../schema/habits.ts'
import { renderTokens } from '../../schema/tokens.ts'
import { findingKey, findingText } from '../findings/findings.ts'
import { mendButtons } from '../findings/mending.ts'
import { templateFor } from '../narrative.ts'
import type { Asked, Button, TextSlot } from '../reply.ts'
import { sectionName } from '../topics.ts'
import type { QuestionText } from './parts.ts'
import { remarkQuestion, rewriteQuestion, signAgain } from './remarks.ts'

/** 「2022年1月12日」 from 2022-01-12. */
export const chineseDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const partQuestions: Readonly<Record<string, string>> = {
  主动公开: '通过哪些渠道公开了什么？',
  依申请公开: '申请怎么受理、怎么答复的？',
  政府信息管理: '谁管、怎么审、台账怎么记？',
  政府信息公开平台建设: '网站、公众号、月报、公开栏，用了哪些？',
  监督保障: '培训、考核、社会评议、责任追究做了什么？没搞就说没搞',
}

const chapterQuestions: Readonly<Record<string, string>> = {
  n1: '领导小组、制度、渠道、培训，做了什么？',
  n2: '公开了哪些内容、用了哪些渠道？',
  n3: '申请怎么受理、怎么答复的？',
}

/** How long the place allows a section to be. */
function limitText({ habits }: Form, section: string): string {
  const [, most] = Object.entries(habits?.lengths ?? {}).find(([id]) => id === section) ?? []
  return most === undefined ? '' : `不超过${most}字。`
}

function slotQuestion({ form, year, figures }: Situation, slot: TextSlot): QuestionText {
  const [section = '', part] = slot.slice('text:'.length).split('/')
  const title = form.sections.find(({ id }) => id === section)?.title ?? ''
  const template = templateFor(form, year, slot)
  const draft = template && renderTokens(template, { form, figures })
  const accept: Button[] =
    template === undefined ? [] : [{ label: '采用', action: { do: 'note', slot, value: template } }]
  if (section === 's6')
    return { lines: [`${sectionName(section)}按数字写成：“${draft}”`, '采用，或把自己的写法发来。'], buttons: accept }
  if (part !== undefined) {
    const local = habitPart(form.habits, part)
    return {
      lines: [
        `第一部分·${part}：${local?.ask ?? partQuestions[nationalPart(part) ?? ''] ?? '写些什么？'}`,
        ...(local?.must ? [`要写到：${local.must.map(({ say }) => say).join('；')}。`] : []),
        ...(draft ? [`按数字可写：“${draft}”`] : ['贴来或说几条要点，原样收下。']),
      ],
      buttons: accept,
    }
  }
  const parts = form.sections.find(({ id }) => id === section)?.parts
  const limit = limitText(form, section)
  if (parts) {
    return {
      lines: [
        `${sectionName(section)}文字（${title.replace(/^.、/u, '')}）：整段贴来，或一段一段来。`,
        `要有：${parts.join('、')}。${limit}`,
      ],
      buttons: [{ label: '一段一段来', action: { do: 'ask', asked: { kind: 'text', slot: `${slot}/${parts[0]}` } } }],
    }
  }
  const isProblems = section === 's5' || section === 'n6'
  return {
    lines: [
      `${/^s/u.test(section) ? sectionName(section) : ''}${title.replace(/^.、/u, '')}：${isProblems ? '有什么问题、怎么改？' : (chapterQuestions[section] ?? '')}贴来或说要点，原样收下。${limit}`,
      ...(draft ? [`按数字可写：“${draft}”`] : []),
    ],
    buttons: accept,
  }
}

const readyReasons: Partial<Record<RuleCode, readonly string[]>> = {
  'S2-JUMP': ['赋权后首次行使处罚权', '执法量下降'],
  'S2-STOCK': ['清理后按现行有效数填写', '上年填错'],
  'S2-INFORCE': ['清理后按现行有效数填写'],
  'S2-RULEMAKER': ['是转发的上级规章，改为0再报'],
  'S4-DIRECT': ['不属于复议前置的情形'],
  'Y-CARRY': ['上年填错'],
  'Y-CARRYCOLUMN': ['上年填错'],
  'S2-MADE': ['新公开的有以前制作的', '有的制作后还没公开'],
  'S2-NOITEMS': ['事项调整前作出的决定'],
  'S2-ITEMSYEAR': ['权力清单调整后重新统计'],
  'T-CHANNELS': ['各渠道只统计了一部分', '没分渠道统计'],
  'T-NORMATIVE': ['公开的多是上级制发的文件'],
  'T-KEYAREAS': ['同一条信息涉及几个领域'],
  'T-CLOSEDANSWERED': ['有的办结后还没答复', '有的答复涉及多件申请'],
  'T-TRAINING': ['参加上级组织的培训'],
  'N-YEAR': [],
}

function howToClose(situation: Situation, { rule, quote, about }: Finding): string {
  if (about.words?.section === 'signature') return signAgain(situation)
  if (rule === 'N-YEAR') return '年份写错了就改；说的就是那一年的事，写一句原因。'
  return quote === undefined
    ? '情况属实就写一句原因；填错了就直接说对的数。'
    : '哪边错了就改哪边；两边口径不同、情况属实，就写一句原因。'
}

function reasonQuestion(situation: Situation, key: string): QuestionText {
  const { findings, form } = situation
  const finding = findings.find((other) => findingKey(other) === key || other.rule === key)
  if (!finding) return { lines: [], buttons: [] }
  if (finding.about.wording) return remarkQuestion(situation, finding)
  const reasons: readonly string[] =
    readyReasons[finding.rule as RuleCode] ?? (finding.quote ? ['口径不同，情况属实'] : [])
  return {
    lines: [findingText(finding, form), howToClose(situation, finding)],
    buttons: [
      ...mendButtons(situation, finding),
      ...reasons.map(
        (reason): Button => ({ label: reason, action: { do: 'note', slot: `reason:${key}`, value: reason } }),
      ),
    ],
  }
}

/** Questions whose answer is words, not figures. */
export function textQuestion(
  situation: Situation,
  asked: Asked & { kind: 'text' | 'signature' | 'reason' },
): QuestionText {
  if (asked.kind === 'text') return rewriteQuestion(situation, asked.slot) ?? slotQuestion(situation, asked.slot)
  if (asked.kind === 'reason') return reasonQuestion(situation, asked.key)
  return { lines: [`落款写哪个机关、哪一天？例：${situation.organ} ${situation.year + 1}年1月12日`], buttons: [] }
}
