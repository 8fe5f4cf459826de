import { editions } from '../../schema/form.ts'
import { applicants } from './applicants.ts'
import { disclosure } from './disclosure.ts'
import { disputes } from './disputes.ts'
import { edition2008 } from './edition-2008.ts'
import { edition2019 } from './edition-2019.ts'
import type { Definition } from './entry.ts'
import { fees } from './fees.ts'
import { outcomes } from './outcomes.ts'
import { report } from './report.ts'
import { requests } from './requests.ts'

// What the words of the form mean, for questions asked on the side.

export type { Definition } from './entry.ts'

/** In the order in which a question is held against them. */
const definitions: readonly Definition[] = [
  ...report.questions,
  ...applicants,
  ...requests,
  ...fees,
  ...disputes,
  ...outcomes,
  ...disclosure,
  ...edition2019,
  ...edition2008,
  ...report.matters,
]

const byId: ReadonlyMap<string, Definition> = new Map(definitions.map((definition) => [definition.id, definition]))

export const definitionIds: readonly string[] = [...byId.keys()]

export const definitionById = (id: string): Definition | undefined => byId.get(id)

/** The definition a question asks for; undefined when none of its words is known. */
export const definitionFor = (question: string): Definition | undefined =>
  definitions.find(({ words }) => words.test(question))

/** The answer, saying whether it is official or only custom. */
export const definitionText = ({ text, source, official }: Definition): string =>
  `${text}（${official ? source : `建议：${source}`}）`

/** Laws and notices by name, and all that is explained here: what is known without anybody having said it. */
export const bundledFacts: readonly string[] = [
  '《中华人民共和国政府信息公开条例》',
  '《政府信息公开条例》',
  '《中华人民共和国行政复议法》',
  '《政府信息公开信息处理费管理办法》',
  ...editions.map(({ basis }) => basis),
  ...definitions.flatMap(({ text, source }) => [text, source]),
]
