/** What a report never needs more of. A file that wants more is refused before it can cost anything. */
export const limits = {
  /** Of a file as it is sent. */
  bytes: 25 * 1024 * 1024,
  /** Of a report file in JSON. */
  jsonBytes: 5_000_000,
  /** Of plain text, in characters; no line of a report comes near the second. */
  characters: 2_000_000,
  lineCharacters: 100_000,
  lines: 50_000,
  zip: {
    entries: 2000,
    nameBytes: 512,
    /** Of all entries as their directory declares them. */
    totalBytes: 120 * 1024 * 1024,
    /** Of an entry that is read. */
    entryBytes: 16 * 1024 * 1024,
    /** Inflated to deflated, of entries larger than the bytes beside it. */
    ratio: 200,
    ratioFrom: 1024 * 1024,
  },
  xml: { depth: 200, attributes: 100 },
  document: { rows: 5000, columns: 100, cells: 60_000, paragraphs: 50_000, pages: 4000, tableCells: 6000 },
  /** Of what stands beside the text of a document: its properties, the heads of its pages, comments. */
  aside: { partBytes: 2 * 1024 * 1024, heads: 12, comments: 200, commentCharacters: 1000, quoteCharacters: 60 },
  /** What the reading thread may hold, and for how long it may work. */
  thread: { megabytes: 96, milliseconds: 10_000 },
} as const
