import { wantsContact } from '../checks/contact.ts'
import { certaintyOf } from '../checks/county/certainty.ts'
import type { Checked, Finding } from '../checks/findings.ts'
import type { SectionId } from '../schema/cell-id.ts'
import type { Form } from '../schema/form.ts'
import type { ReportFile } from '../schema/report-file.ts'
import { heldTexts, missingLines, unplacedTexts } from '../text/cli/check.ts'
import { compileTexts } from '../text/cli/cli.ts'
import { findingKey, findingText } from '../text/findings/findings.ts'

type Section = Form['sections'][number]

/** A report file with what was found in it, and its texts as they will be printed. */
interface Judged {
  readonly file: ReportFile
  readonly checked: Checked
  readonly narratives: Readonly<Partial<Record<SectionId, string>>>
}

/** Where in the file the words of a finding stand; undefined for one over figures alone. */
function placeOf({ about: { words, wording } }: Finding): string | undefined {
  if (wording?.section === 'signature') return 'signature.organ'
  const section = words?.section ?? wording?.section
  return section === 'signature' ? 'signature.date' : section && `narratives.${section}`
}

/** What stands in the way, as sure of it as `check` is, and how it is mended: by another figure, other words, or a reason. */
function obstacleOf(finding: Finding, form: ReportFile['form'], isPrinted: boolean): string {
  return compileTexts.obstacle({
    text: findingText(finding, form),
    isSure: isMistake(finding),
    place: placeOf(finding),
    key: finding.level === 'block' ? undefined : findingKey(finding),
    isPrinted,
  })
}

const isMistake = (finding: Finding): boolean => certaintyOf(finding) !== 'ask'

/** How a text is written is for people to judge: what it might lack is named, and does not refuse what another program hands in. */
const isRemark = ({ rule, level, about: { wording } }: Finding): boolean =>
  wording !== undefined && level === 'explain' && rule !== 'F-SIGNATURE'

export interface Obstacles {
  readonly missing: readonly string[]
  /** What `export` wrote as not settled. */
  readonly held: readonly string[]
  /** What has to be another figure or other words. */
  readonly mistakes: readonly string[]
  /** What a reason would do for as well. */
  readonly findings: readonly string[]
  /** Asked about beside it. */
  readonly remarks: readonly string[]
}

/** What a final still lacks, and what stands in its way, as sentences: to whoever wrote the file with its keys, printed without them. */
export function obstacles({ file, checked, narratives }: Judged, isPrinted = false): Obstacles {
  const { form, organ, signature } = file
  const texts = form.sections.filter(({ kind, optional }) => kind === 'narrative' && !optional)
  const empty = (id: string): Finding | undefined =>
    checked.findings.find(({ about: { wording } }) => wording?.section === id && wording.kind === 'empty')
  /** In the words of `check`, where it looks at texts. */
  const unwritten = ({ id, title }: Section): string => {
    const finding = empty(id)
    const text = finding ? findingText(finding, form).replace(/。$/u, '') : compileTexts.unwritten(title)
    return compileTexts.missingText(text, id, isPrinted)
  }
  const missing = [
    ...(organ === undefined ? [compileTexts.missingOrgan(isPrinted)] : []),
    ...missingLines(form, checked.missing).map(compileTexts.missingFigures),
    ...unplacedTexts(file).map(compileTexts.missingFigures),
    ...texts.filter(({ id }) => !narratives[id as SectionId]?.trim()).map(unwritten),
    ...texts
      .filter(({ id }) => narratives[id as SectionId]?.includes('〔待填'))
      .map(({ id }) => compileTexts.placeholder(id)),
    // Where there are texts, a finding says so.
    ...(file.narratives === undefined && wantsContact(form, undefined) ? [compileTexts.missingContact(isPrinted)] : []),
    ...(signature.date === undefined ? [compileTexts.missingDate(isPrinted)] : []),
  ]
  // A text that is not there is said once.
  const isMissing = ({ about: { wording } }: Finding): boolean =>
    (wording?.kind === 'empty' || wording?.kind === 'absent') && !narratives[wording.section as SectionId]?.trim()
  const open = checked.findings.filter((finding) => finding.holdsGate && !isMissing(finding))
  const sentences = (which: (finding: Finding) => boolean): string[] =>
    open.filter(which).map((finding) => obstacleOf(finding, form, isPrinted))
  return {
    missing,
    held: heldTexts(file),
    mistakes: sentences(isMistake),
    findings: sentences((finding) => !isMistake(finding) && !isRemark(finding)),
    remarks: sentences(isRemark),
  }
}
