/** Width, spaces and line breaks of a cell do not matter to what it says. */
export const compact = (text: string): string => text.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF]+/g, '')

/** Without the punctuation too: headings and the form's own labels are compared like this. */
export const bare = (text: string): string => compact(text).replace(/[^\p{L}\p{N}]/gu, '')

export const listed = (words: string): string[] => words.split(' ').filter((word) => word !== '')

const blanks = new Set([
  '',
  '/',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '无',
  '空',
  '*',
  '.',
  '、',
  'n/a',
  'na',
  '//',
  '／',
])

/** What clerks put into a cell that has nothing to say. */
export const isBlank = (text: string): boolean => blanks.has(compact(text).toLowerCase())
