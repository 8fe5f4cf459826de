// What was said of a report besides what stands in it, by the notes it is kept as: for a step that is taken back.

const names: Readonly<Record<string, string>> = {
  approved: '审定',
  signed: '纸签登记',
  sent: '送审',
  returned: '退回的意见',
  answered: '答复',
  published: '上报、公开的登记',
  correction: '更正原因',
  doubt: '对没定的话的决定',
}

interface Said {
  readonly slot: string
  readonly value: string | null
}

const named = (notes: readonly Said[]): string[] =>
  notes.flatMap(({ slot, value }) => (value === null ? [] : (names[slot.split(':')[0]!] ?? [])))

/** 「审定不算了」; undefined where a step was about something else. */
export function withdrawn(notes: readonly Said[]): string | undefined {
  const [name] = named(notes)
  return name === undefined ? undefined : `${name}不算了`
}

/** 「审定」, brought back. */
export const broughtBack = (notes: readonly Said[]): string | undefined => named(notes)[0]
