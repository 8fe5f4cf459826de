import { isOfSomethingElse } from './bind.ts'
import type { DisputeId, DocumentId, Label } from './label.ts'
import type { Group, Mention } from './mention.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

/** What a text is about where the words of one clause do not say it. */
type Topic = 'requests' | 'else' | undefined

/** What a paragraph has spoken of so far: its topic, the requests whose outcomes follow, the reviews and documents last named. */
export class Context {
  topic: Topic
  group: Group = { intake: [], hasOutcome: false }
  disputes: DisputeId[] = []
  documents: DocumentId[] = []
  private section = ''
  private paragraph = -1
  private heading: Topic

  enter({ section, paragraph }: Sentence): void {
    if (section !== this.section) {
      this.section = section
      this.paragraph = -1
      this.heading = section === 'n3' ? 'requests' : undefined
    }
    if (paragraph === this.paragraph) return
    this.paragraph = paragraph
    this.topic = this.heading
    this.group = { intake: [], hasOutcome: false }
    this.disputes = []
    this.documents = []
  }

  takeHeading({ text, section }: Sentence): void {
    this.heading = section === 'n3' || /依申请|公开申请|申请公开|申请(?:办理|处理)/.test(text) ? 'requests' : undefined
    this.topic = this.heading
  }

  takeForeign(tokens: readonly Token[], at: number): void {
    const isDenied = tokens
      .slice(Math.max(0, at - 4), at)
      .some((token) => token.kind === 'mark' && token.mark === 'not')
    if (!isDenied && tokens[at - 1]?.kind !== 'request') this.topic = 'else'
  }

  takeRequest(tokens: readonly Token[], at: number, isSure: boolean): void {
    if (isOfSomethingElse(tokens, at)) this.topic = 'else'
    else if (isSure || this.topic === undefined) this.topic = 'requests'
  }

  takeLabel(label: Label, tokens: readonly Token[], text: string): void {
    if (label.family === 'dispute') {
      const isListed = this.disputes.length > 0 && areListed(tokens, text)
      this.disputes = isListed ? [...this.disputes, label.id] : [label.id]
    }
    if (label.family === 'document') this.documents = [label.id]
  }

  /** What comes in after outcomes were told begins a new group. */
  turnTo({ family }: Label, kind: Mention['kind']): void {
    if (family === 'intake' && kind === 'number') {
      if (this.group.hasOutcome) this.group = { intake: [], hasOutcome: false }
    } else if ((family === 'closed' || family === 'outcome') && kind !== 'none') this.group.hasOutcome = true
  }
}

/** 行政复议、行政诉讼: both are spoken of. */
function areListed(tokens: readonly Token[], text: string): boolean {
  const [one, other] = tokens.filter((token) => token.kind === 'label' && token.label.family === 'dispute')
  return one !== undefined && other !== undefined && /^[、和及与]/.test(text.slice(one.end))
}
