import { derivedFrom, narrow } from '../checks/bounds.ts'
import { networkOf } from '../checks/network.ts'
import type { CellId, RequestColumnId, RequestRowId } from '../schema/cell-id.ts'
import type { Figure } from '../schema/figure.ts'
import type { Proposal, ReadingContext } from './reading.ts'

export const applicantColumns = [
  'person',
  'business',
  'research',
  'nonprofit',
  'legal',
  'others',
] as const satisfies readonly RequestColumnId[]

export const requestCell = (row: RequestRowId, column: RequestColumnId): CellId => `s3.${row}.${column}`

/** The figures as they would be with what the message has said so far. */
export class View {
  private readonly context: ReadingContext
  private readonly proposed = new Map<CellId, Figure | null>()
  private closed: ReadonlyMap<CellId, Figure> | undefined

  constructor(context: ReadingContext, proposals: readonly Proposal[] = []) {
    this.context = context
    for (const proposal of proposals) this.add(proposal)
  }

  add({ cell, value }: Proposal): void {
    this.proposed.set(cell, value)
    this.closed = undefined
  }

  remove(cell: CellId): void {
    this.proposed.delete(cell)
    this.closed = undefined
  }

  isProposed(cell: CellId): boolean {
    return this.proposed.has(cell)
  }

  /** Said in this message or before; not what follows. */
  stated(cell: CellId): Figure | undefined {
    const proposed = this.proposed.get(cell)
    return proposed === null ? undefined : (proposed ?? this.context.stated.get(cell))
  }

  /** Stated, or what follows from what is. */
  known(cell: CellId): Figure | undefined {
    return this.stated(cell) ?? this.closure().get(cell)
  }

  /** What follows; nothing where the message contradicts what stands. */
  private closure(): ReadonlyMap<CellId, Figure> {
    if (this.closed) return this.closed
    if (this.proposed.size === 0) this.closed = this.context.derived
    else {
      const figures = new Map(this.context.stated)
      for (const [cell, value] of this.proposed) {
        if (value === null) figures.delete(cell)
        else figures.set(cell, value)
      }
      const bounds = narrow(networkOf(this.context.form), figures)
      this.closed = bounds.conflict
        ? this.incoming()
        : new Map([...derivedFrom(bounds)].map(([cell, { value }]) => [cell, value]))
    }
    return this.closed
  }

  /** A result that contradicts what stands leaves whose requests there were. */
  private incoming(): ReadonlyMap<CellId, Figure> {
    const isIncoming = (cell: CellId): boolean => /^s3\.(?:received|carriedIn)\./.test(cell)
    if ([...this.proposed.keys()].some(isIncoming)) return new Map()
    return new Map([...this.context.derived].filter(([cell]) => isIncoming(cell)))
  }

  /** Requests there were in all in a column of table three; undefined while either part is unknown. */
  requests(column: RequestColumnId): Figure | undefined {
    const received = this.known(requestCell('received', column))
    const carriedIn = this.known(requestCell('carriedIn', column))
    return received === undefined || carriedIn === undefined ? undefined : received + carriedIn
  }

  /** The one applicant column that holds every request, if there is one. */
  soleApplicant(): RequestColumnId | undefined {
    const total = this.requests('total')
    if (total === undefined || total === 0) return undefined
    return applicantColumns.find((column) => this.requests(column) === total)
  }
}
