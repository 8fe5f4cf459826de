import type { Finding } from '../finding.ts'
import { basis, lawNames } from './basis.ts'
import { assessment, empty, feePosition, problems } from './contents.ts'
import { debris } from './debris.ts'
import { doubled } from './doubled.ts'
import { contact, tooLong, unsaid } from './local.ts'
import { numbering } from './numbering.ts'
import { missingParts } from './parts.ts'
import { privacy } from './privacy.ts'
import { generic, late, similar } from './remarks.ts'
import { oldTerms, sections, titles } from './sections.ts'
import { signed } from './signed.ts'
import { findingOf, type Slip, type Worded } from './slip.ts'

const rules: readonly ((report: Worded) => Slip[])[] = [
  sections,
  titles,
  empty,
  problems,
  missingParts,
  tooLong,
  unsaid,
  contact,
  assessment,
  feePosition,
  basis,
  lawNames,
  oldTerms,
  numbering,
  debris,
  doubled,
  generic,
  similar,
  privacy,
  late,
  signed,
]

/** Texts stay the same over many turns in which only figures change: the last few are not looked at again. */
const known = new Map<string, Slip[]>()
const remembered = 20

function keyOf(report: Worded): string {
  const { organ, year, form, texts, document, unfinished, publishedOn, deadline, previous } = report
  const printed = document && [document.headings, [...document.words], document.tables]
  const before = previous && [previous.year, [...(previous.texts ?? [])]]
  return JSON.stringify([
    organ,
    year,
    form.edition,
    form.habits,
    [...texts],
    printed,
    unfinished && [...unfinished],
    report.isFile,
    report.signedBy,
    publishedOn,
    deadline,
    before,
  ])
}

function slipsOf(report: Worded): Slip[] {
  const key = keyOf(report)
  const found = known.get(key)
  if (found) return found
  const slips = rules.flatMap((rule) => rule(report))
  if (known.size >= remembered) known.delete(known.keys().next().value!)
  known.set(key, slips)
  return slips
}

/** Everything about the form of a report and its wording that is not as it should be, in the order of the rules. */
export const wordingFindings = (report: Worded): Finding[] => slipsOf(report).map((slip) => findingOf(report, slip))
