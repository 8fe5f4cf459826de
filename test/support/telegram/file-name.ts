const longestStem = 60
const longestExtension = 20

/**
 * The name a file has once it is uploaded. Telegram keeps letters, digits and most of ASCII; brackets and other
 * punctuation from outside ASCII become spaces:「报告（草稿3）.docx」arrives as「报告 草稿3.docx」.
 */
export function uploadedName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const dot = base.lastIndexOf('.')
  const stem = cleaned(dot < 0 ? base : base.slice(0, dot), longestStem)
  const extension = dot < 0 ? '' : cleaned(base.slice(dot + 1), longestExtension)
  if (extension === '') return stem
  return stem === '' ? extension : `${stem}.${extension}`
}

function cleaned(part: string, longest: number): string {
  const kept: string[] = []
  for (const character of part) {
    if (kept.length === longest) break
    if (/[\p{M}\p{Cf}]/u.test(character)) continue
    const next = isKept(character) ? character : ' '
    if (kept.length === 0 && (next === ' ' || next === '.')) continue
    kept.push(next)
  }
  return kept.join('').replace(/[ .]+$/, '')
}

function isKept(character: string): boolean {
  if (/[\x20-\x7e]/.test(character)) return !/[<>:"/\\|?*&`']/.test(character)
  return /[\p{L}\p{N}]/u.test(character)
}
