import { type NumberPhrase, numbersIn } from '../../schema/numerals.ts'

// 「处罚其实办了七件不是六件」: what it is comes first, and then what it is not.

const refusal = /[,，。;；、 ]*(?:并|而|可|才|就)?(?:不是|不应该?是|没有?到|哪是)(?:什么|原来的?|之前的?|上面的?)?[ ]?/g
const before =
  /(?:[,，:： ]|其实|实际上?|确实|真的|应该|应|准确|正确|一共|总共|合计|共|就|只|是|为|有|的|了|过|办理?|制[作定发]|印发|出台|[作做开发]出?)+$/

interface NowNotOld {
  readonly what: string
  readonly now: NumberPhrase
  readonly old: NumberPhrase
}

/** What a message says it is of, what it is and what it is not, as far as it says nothing else. */
export function nowNotOld(message: string): NowNotOld | undefined {
  for (const { 0: words, index } of message.matchAll(refusal)) {
    const [said, refused] = [message.slice(0, index), message.slice(index + words.length)]
    const now = numbersIn(said).at(-1)
    const [old] = numbersIn(refused)
    const isWhole = now?.end === said.length && old?.start === 0
    if (isWhole && /^(?:了|的|啊|哦|吧|呀)*$/.test(refused.slice(old.end)))
      return { what: said.slice(0, now.start).replace(before, ''), now, old }
  }
  return undefined
}
