import type { ChangeRecord, Report, Reversal, Store } from '../../store/store.ts'
import { type Forbidden, fills, forbids, type Rights, sees } from './rights.ts'

/** Something was about to be written that is not for the person to write. The turn leaves nothing behind but the answer that says so. */
export class NotAllowed extends Error {
  readonly why: Forbidden
  readonly organ: string

  constructor(why: Forbidden, organ: string) {
    super(`not allowed: ${why}`)
    this.name = 'NotAllowed'
    this.why = why
    this.organ = organ
  }
}

/** Reports are begun and named, and people let in and removed, by who may state something. */
const stated = { statements: [], drops: [], notes: [{ slot: 'organ', value: '' }] }

const isReviewed = (store: Store, organ: string): boolean => store.members(organ).some(({ role }) => role === 'review')

/** Another's organ cannot be taken over by giving a report its name. */
const isFree = (store: Store, organ: string): boolean =>
  store.members(organ).length === 0 && store.reportsFrom(organ).every((report) => report.organ !== organ)

/**
 * The store as one person may use it: reports of organs that are not theirs are not there, and what they may not write is refused where
 * it would be written. Whatever a message, a tap, a file or a model leads to comes through here.
 */
export function guardedStore(store: Store, rights: Rights): Store {
  const isSeen = ({ organ }: Report): boolean => sees(rights.of(organ))
  const seenAmong = (reports: Report[]): Report[] => {
    const organs = new Set(reports.map(({ organ }) => organ))
    const theirs = new Set([...organs].filter((organ) => sees(rights.of(organ))))
    return reports.filter(({ organ }) => theirs.has(organ))
  }
  const seen = (report: Report | undefined): Report | undefined => (report && isSeen(report) ? report : undefined)

  function refuse(reportId: number, changes: readonly Parameters<typeof forbids>[1][]): void {
    const report = store.report(reportId)
    if (!report) return
    const { organ } = report
    for (const change of changes) {
      const why = forbids(rights.of(organ), change, change.notes.length > 0 && isReviewed(store, organ))
      if (why) throw new NotAllowed(why, organ)
    }
  }

  function refuseFilling(organ: string): void {
    const why = forbids(rights.of(organ), stated, false)
    if (why) throw new NotAllowed(why, organ)
  }

  const filling =
    <Input extends { readonly organ: string }, Result>(act: (input: Input) => Result) =>
    (input: Input): Result => {
      refuseFilling(input.organ)
      return act(input)
    }

  const reverse = (way: 'undo' | 'redo', reversal: Reversal): ChangeRecord[] =>
    store.transaction(() => {
      const changes = store[way](reversal)
      refuse(reversal.reportId, changes)
      return changes
    })

  return {
    ...store,
    reports: () => seenAmong(store.reports()),
    reportsFrom: (beginning) => seenAmong(store.reportsFrom(beginning)),
    report: (id) => seen(store.report(id)),
    findReport: (organ, year) => seen(store.findReport(organ, year)),
    file(id) {
      const file = store.file(id)
      const report = file && store.report(file.reportId)
      if (report && !isSeen(report)) throw new NotAllowed('organ', report.organ)
      return file
    },
    createReport: filling(store.createReport),
    updateReport(id, patch) {
      const current = store.report(id)?.organ
      const { organ = current } = patch
      if (current !== undefined) refuseFilling(current)
      const isOther = organ !== undefined && organ !== current
      if (isOther && !fills(rights.of(organ)) && !isFree(store, organ)) throw new NotAllowed('organ', organ)
      store.updateReport(id, patch)
    },
    addFile(file) {
      const organ = store.report(file.reportId)?.organ ?? ''
      const standing = rights.of(organ)
      if (!sees(standing)) throw new NotAllowed('organ', organ)
      // Who only looks may have drafts; a final is a decision.
      if (file.kind === 'final' && !fills(standing) && standing.role !== 'review') throw new NotAllowed('read', organ)
      return store.addFile(file)
    },
    invite: filling(store.invite),
    revokeInvitations: filling(store.revokeInvitations),
    // Another part takes the place of the one somebody has.
    setMember: filling((input) => {
      const isMember = store.membershipsOf(input.person).some(({ organ }) => organ === input.organ)
      if (isMember && !rights.removes(input.organ, input.person)) throw new NotAllowed('remove', input.organ)
      return store.setMember(input)
    }),
    removeMember: filling((input) => {
      if (!rights.removes(input.organ, input.person)) throw new NotAllowed('remove', input.organ)
      return store.removeMember(input)
    }),
    doubtsOf: (reportId, chat) => (seen(store.report(reportId)) ? store.doubtsOf(reportId, chat) : []),
    addDoubt(doubt) {
      const report = store.report(doubt.reportId)
      if (report && !isSeen(report)) throw new NotAllowed('organ', report.organ)
      return store.addDoubt(doubt)
    },
    append(change) {
      refuse(change.reportId, [change])
      return store.append(change)
    },
    undo: (reversal) => reverse('undo', reversal),
    redo: (reversal) => reverse('redo', reversal),
  }
}
