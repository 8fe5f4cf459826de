import type { Form } from './form.ts'

/** The code of every rule a report can be asked a reason for, those over words and form included. */
const codes = new Set(
  `S3-BALANCE S3-TOTAL S3-ROW S3-UNPAID S3-MISC S4-TOTAL S4-DIRECT S4-AFTER
  S2-REPEAL S2-STOCK S2-INFORCE S2-RULEMAKER S2-UNIT S2-JUMP S2-PUBLISHED S2-MADE S2-ITEMS S2-NOITEMS S2-PROCUREMENT S2-ITEMSYEAR
  Y-CARRY Y-CARRYCOLUMN Y-PENDING
  N-RECEIVED N-CLOSED N-CARRIED N-OUTCOME N-CHANNEL N-APPLICANT N-DISPUTES N-NONE N-DOCUMENTS N-DECISIONS N-OWNSUM N-PERCENT N-FEE
  N-YEAR N-PERIOD N-SCOPE N-PUBLISHED N-CHANNELSUM
  F-SECTIONS F-TITLES F-EMPTY F-PROBLEMS F-PARTS F-LENGTH F-LOCAL F-CONTACT F-ASSESSMENT F-FEE F-BASIS F-LAWNAME F-OLDTERMS F-NUMBERING
  F-DEBRIS F-DOUBLED F-GENERIC F-SIMILAR F-PRIVATE F-DEADLINE F-SIGNATURE
  T-RECEIVED T-CLOSED T-ANSWERED T-REFUSED T-REVIEWS T-LAWSUITS T-STAFF T-SUBSET T-KEYAREAS T-CHANNELS T-NORMATIVE T-CLOSEDANSWERED
  T-TRAINING`.split(/\s+/),
)

const isRuleCode = (code: string): boolean => codes.has(code)

/** Whether a key under `reasons` can mean anything: CODE, or CODE@first-cell for one instance of the rule. */
export function isReasonKey(form: Form, key: string): boolean {
  const [code = '', ...cell] = key.split('@')
  return isRuleCode(code) && (cell.length === 0 || form.cell(cell.join('@')) !== undefined)
}
