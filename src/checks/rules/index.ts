import type { Form } from '../../schema/form.ts'
import type { Rule } from '../rule.ts'
import { ruleCodes } from './codes.ts'
import { disclosureRules2019, disclosureRules2021 } from './disclosure.ts'
import { disputeRules, pendingRules } from './disputes.ts'
import { carryRules, requestRules } from './requests.ts'
import { statisticsRules } from './statistics.ts'

const order = new Map(Object.keys(ruleCodes).map((code, position) => [code, position]))

/** Rules that name a 镇, 乡 or 街道 run only when the organ's name says so. */
export const isTownship = (organ: string): boolean => /街道|[镇乡](?:人民)?(?:政府)?$/.test(organ)

/** 镇 and 乡 have people's governments; a 街道 has an office of one. */
export const isPeoplesGovernment = (organ: string): boolean =>
  /(?:人民政府|[镇乡](?:政府)?)$/.test(organ) && !/街道/.test(organ)

export interface RuleContext {
  readonly form: Form
  readonly year: number
  readonly organ: string
}

/** All rules over figures that concern a report, in the order of their codes and of the form. */
export function rulesFor({ form, year, organ }: RuleContext): Rule[] {
  if (form.tables === undefined) return statisticsRules(form)
  const town = isTownship(organ)
  const rules = [
    ...requestRules(form.tables),
    ...disputeRules(form.tables, year),
    ...(form.edition === '2021' ? disclosureRules2021(town) : disclosureRules2019(form, town)),
    ...carryRules(form.tables),
    ...pendingRules(form.tables),
  ]
  return rules.sort((a, b) => order.get(a.code)! - order.get(b.code)!)
}
