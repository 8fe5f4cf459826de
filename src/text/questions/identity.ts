import type { Asked } from '../reply.ts'
import type { QuestionText } from './parts.ts'

const example = '例：永乐店镇人民政府'

/** Which organ and year a report is of; what of them is known is not asked again. */
export function identityQuestion(asked: Asked): QuestionText {
  const { organ, year } = asked.kind === 'identity' ? asked : {}
  if (organ) return { lines: [`${organ}，哪一年的报告？例：2021年`], buttons: [] }
  if (year) return { lines: [`${year}年，哪个机关的报告？${example}`], buttons: [] }
  return { lines: [`哪个机关、哪一年的报告？${example} 2021年`], buttons: [] }
}
