import { Notes } from './notes.ts'
import type { ReadingContext } from './reading.ts'

// 「主动公开54条」: since 2019 the tables do not count what was made public; the words of the first part may.

const count = '[\\d一二两三四五六七八九十百千]+'
const opening = '(?:全年|本年度?|当年|一年)?(?:我[们镇乡]?)?(?:一?共|总共|累计)?主动公开(?:了|过)?(?:一?共|总共|累计)?'
const information = '(?:各类|政府)*信息(?:一?共|总共|累计|是|有)?'
const said = (units: string): RegExp =>
  new RegExp(
    `${opening}(?:${information}[ ]?${count}(?:多|余)?[条件篇个次]?|[ ]?${count}(?:多|余)?${units})(?:的)?(?:各类|政府)*(?:信息)?(?!的?规|元|万|文件)`,
    'g',
  )
const inEntries = said('条')
/** Where no row has a column of what was made public, whatever the unit. */
const inAnything = said('(?:条|件|个|次|篇|份)?')

/** What a message says of information made public, set apart from what it says of the tables. */
function withoutPublished(text: string, context: ReadingContext): { rest: string; said: readonly string[] } {
  if (context.form.statistics) return { rest: text, said: [] }
  const published = context.form.edition === '2021' && context.asked?.topic !== 'outcomes' ? inAnything : inEntries
  const found: string[] = []
  const rest = text.replace(published, (words) => {
    found.push(words.trim())
    return ' '.repeat(words.length)
  })
  return { rest, said: found }
}

/** Reads the rest, if there is any, and names what was set apart. */
export function besidePublished(
  text: string,
  context: ReadingContext,
  figuresIn: (text: string, context: ReadingContext) => Notes,
): Notes {
  const { rest, said } = withoutPublished(text, context)
  const isAlone = said.length > 0 && !/[\d\u4e00-\u9fa5]/.test(rest)
  const notes = isAlone ? new Notes(context) : figuresIn(rest, context)
  for (const words of said) notes.problems.push({ words, reason: 'for-texts' })
  return notes
}
