import type { RuleCode } from '../rules/codes.ts'
import { mendBasis, mendLawName } from './basis.ts'
import { mendDebris } from './debris.ts'
import { mendDoubled } from './doubled.ts'
import { mendNumbering } from './numbering.ts'

const menders: Partial<Record<RuleCode, (text: string, year: number) => string>> = {
  'F-NUMBERING': mendNumbering,
  'F-DEBRIS': mendDebris,
  'F-DOUBLED': mendDoubled,
  'F-BASIS': mendBasis,
  'F-LAWNAME': mendLawName,
}

/** A text without the slips of one rule, where it is certain what should stand there; otherwise as it is. */
export const mendWording = (rule: RuleCode, text: string, year: number): string => menders[rule]?.(text, year) ?? text
