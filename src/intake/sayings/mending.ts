// 「文字里也改」: that texts are to follow the tables, as people say it when they have changed a figure.

/** What is to follow the tables. */
export interface TextsFollow {
  /** s1 … s6, where one section is named. */
  readonly section?: string
  /** The number the words are to say, where the message says one. */
  readonly number?: string
  /** All that differs, not only what was just shown. */
  readonly all: boolean
  /** How plainly it is said: `plain` by itself, `short` only of a mend that was offered just now. */
  readonly certainty: 'plain' | 'short'
}

const numerals = '一二三四五六'
const lead = '(?:(?:那|就|嗯|哦|好的?|行|对|请|麻烦|帮我|给我|帮忙|你|再|还有|然后|顺便|顺手|得|要|应该)[,，、 ]*)*'
const section = '(?:第?([一二三四五六1-6])(?:部分|节|章)?(?:的|里面?|那)?)?'
const place =
  '(?:报告|年报)?(?:的|里面?)?(?:文字|正文|文中|文本|文章|文稿|段落|那(?:一?句|一?段|一?处)话?|里面|里头)(?:部分|那边|那里|那块|那处|描述|说明|内容)?(?:里面?|中|上)?(?:的|那个|数|数字)*'
const together = '(?:也|都|全|全部|跟着|随着|一起|一同|同步|一并|一块儿?|相应|对应|同样|顺便|自动|照着)'
const verb = '(?:修改|更改|改动|更新|更正|调整|同步|改|变|换)'
const tail =
  '(?:掉|过来|过去|一下|一改|一致|一样|好|了|下|成一样|成一致|成一样的)*(?:吧|呗|啊|哦|呀|哈|嘛|谢谢|[。.!！~ ])*'
const number = '(?:(?:成|为|到|作)?[ ]*([0-9][0-9.,]*)[ ]*(?:件|条|个|次|元|万元|人)?)?'
const helping = '(?:给我|帮我|要|得|就|需要)*'
const byTable = '(?:和|跟|同|与|按|照|按照|随|以)(?:着)?表(?:格|里|上|二|三|四|中)?(?:里面?)?(?:的)?(?:数字?)?'

const whole = (pattern: string): RegExp => new RegExp(`^${lead}${pattern}$`, 'u')

interface Pattern {
  readonly expression: RegExp
  /** Which groups say the section and the number. */
  readonly section?: number
  readonly number?: number
  readonly certainty: TextsFollow['certainty']
}

const patterns: readonly Pattern[] = [
  // 文字里也改成221, 第一部分文字跟着改一下
  {
    expression: whole(
      `(?:把|将|让)?${section}(?:${place})${helping}(?:${together})+${helping}${verb}?${number}${tail}`,
    ),
    section: 1,
    number: 2,
    certainty: 'plain',
  },
  // 第一部分也改, 第一部分的也跟着改
  {
    expression: whole(`(?:把|将|让)?${section}(?:的)?${helping}(?:${together})+${helping}${verb}${number}${tail}`),
    section: 1,
    number: 2,
    certainty: 'short',
  },
  // 文字和表改一致, 文字按表里的改
  {
    expression: whole(
      `(?:把|将|让)?${section}${place}${helping}${together}*${byTable}(?:${together}|来|走|为准|对上|对齐|${verb}|一致|一样)+${tail}`,
    ),
    section: 1,
    certainty: 'plain',
  },
  // 按表改文字, 以表为准改文字
  {
    expression: whole(`${byTable}(?:为准|来)?[,，]?${verb}(?:一下)?${section}${place}${tail}`),
    section: 1,
    certainty: 'plain',
  },
  // 文字改221, 文字改一下, 改文字
  {
    expression: whole(`(?:把|将|让)?${section}${place}${helping}${verb}${number}${tail}`),
    section: 1,
    number: 2,
    certainty: 'short',
  },
  { expression: whole(`${verb}(?:一下|下|了)?${section}${place}${tail}`), section: 1, certainty: 'short' },
  { expression: whole(`(?:以|按|照)表(?:格|里)?(?:的|数)*(?:为准|来|改)${tail}`), certainty: 'short' },
]

/** Whether a message wants texts to say what the tables say; undefined for anything else. */
export function textsFollowIn(text: string): TextsFollow | undefined {
  const message = text.normalize('NFKC').trim()
  if (message === '' || message.length > 30 || /[?？吗没不别]|一样了|没改/u.test(message)) return undefined
  for (const { expression, section: sectionAt, number: numberAt, certainty } of patterns) {
    const match = expression.exec(message)
    if (!match) continue
    const numeral = sectionAt === undefined ? undefined : match[sectionAt]
    const said = numberAt === undefined ? undefined : match[numberAt]
    const at = numeral === undefined ? -1 : numerals.indexOf(numeral)
    return {
      ...(numeral === undefined ? {} : { section: `s${at < 0 ? numeral : at + 1}` }),
      ...(said === undefined ? {} : { number: said.replaceAll(',', '') }),
      all: /都|全/u.test(message),
      certainty,
    }
  }
  return undefined
}
