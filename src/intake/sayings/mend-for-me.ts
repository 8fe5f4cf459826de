// 「标题你排」, 「考核评议追责都没搞」: what is said to a remark on a text, instead of pressing its button.

const politely = '(?:那|就|嗯|好的?|行|请|麻烦|你|帮我|给我|帮忙)*[，, ]*'
const headings = '(?:小?标题|序号|编号|题号)(?:的?(?:序号|编号|顺序))?'
const arrange = '(?:重新|接着|按顺序)?(?:排|编|理|调|改|弄|捋)(?:一?下|一排|好|顺|过来|列)*'
const ending = '(?:了|吧|呗|啊|哈|谢谢|[。.!！ ])*'
const numbering = new RegExp(
  `^${politely}(?:(?:把|将)?${headings}(?:也|都|就)*(?:你|您|帮我|给我|麻烦|请|来)*${arrange}|${arrange}${headings})${ending}$`,
  'u',
)

const subject = '(?:工作|社会|责任)?(?:考核|评议|追责|追究|问责)'
const joined = `${subject}(?:(?:[、，, ]|和|跟|及|还有)*${subject})*`
const none = '(?:都|全|也|一样|一个|统统)*(?:没有?|未|无)(?:搞|开展|做|弄|有|进行|发生)?(?:过|了)?'
const assessment = new RegExp(
  `^${politely}(?:我们|镇里)?(?:${joined}(?:这些|这几样|这三样|这几个|情况)?${none}|${none}${joined})${ending}$`,
  'u',
)
/** 「没有考核评议也没追责」, 「考核评议没搞，也没追责过谁」: each clause says of what there was none, and nothing else. */
const ofNone = /[没未无]/u
const commonplace =
  /(?:工作|社会|责任)?(?:考核|评议|追责|追究|问责)|没有?|未|无|开展|进行|发生|[搞做弄有过谁人了也都全和或跟及]|还有|情形|情况|我们|镇里|这[块方]面?|(?:19|20)\d{2}年|[、 ]/gu
function deniesAll(words: string): boolean {
  const clauses = words.replace(/[。.!！吧呗啊]+$/u, '').split(/[，,；;]|(?=也[没未无])/u)
  return clauses.every(
    (clause) =>
      /考核|评议|追责|追究|问责/u.test(clause) && ofNone.test(clause) && clause.replaceAll(commonplace, '') === '',
  )
}

const names = [
  ['工作考核', /考核/u],
  ['社会评议', /评议/u],
  ['责任追究', /追责|追究|问责/u],
] as const

export type MendSaid =
  | { readonly kind: 'numbering' }
  /** Of these there was none. */
  | { readonly kind: 'assessment'; readonly none: readonly string[] }

/** What a message wants done about a remark; undefined for anything else. */
export function mendSaid(message: string): MendSaid | undefined {
  const words = message.trim()
  if (words.length > 30) return undefined
  if (numbering.test(words)) return { kind: 'numbering' }
  if (!assessment.test(words) && !deniesAll(words)) return undefined
  return { kind: 'assessment', none: names.flatMap(([name, said]) => (said.test(words) ? [name] : [])) }
}
