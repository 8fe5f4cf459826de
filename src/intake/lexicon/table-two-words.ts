// What clerks call the rows and columns of table two in the form of 2019, where one word means different columns of different rows.

export type TableTwoFamily = 'documents' | 'items' | 'fees' | 'procurement'

export type TableTwoColumn =
  | 'made'
  | 'published'
  | 'publishedTotal'
  | 'itemsBefore'
  | 'itemsChange'
  | 'decisions'
  | 'projects'
  | 'amount'

export const tableTwoRows: readonly (readonly [row: string, words: RegExp])[] = [
  ['rules', /(?:政府)?规章/y],
  ['normative', /行政规范性文件|规范性文件|规范文件|规范性(?!文件|的)|红头文件|文件/y],
  ['licensing', /行政许可|行政审批|许可|审批|办证/y],
  ['otherServices', /其他对外管理服务事项|其他对外管理服务|对外管理服务事项|对外管理服务|其他管理服务|其他事项/y],
  [
    'penalty',
    /行政处罚|处罚(?:案件|案子|决定)?|罚单|罚款(?:案件|案子|决定)?(?!收入|总?[金数]?额|[ :：]*[\d.]+(?:元|块|万))/y,
  ],
  ['coercion', /行政强制|强制(?:措施|执行|拆除)?/y],
  ['fees', /行政事业性收费(?:项目)?|事业性收费(?:项目)?|行政收费(?:项目)?|收费(?:项目)?/y],
  ['procurement', /政府集中采购|政府采购|集中采购|采购/y],
]

/** What such rows are called in the lists of powers; other names are given by whoever fills in the report. */
export const subrowWords =
  /行政(?:检查|确认|裁决|奖励|给付|征收|征用|备案|调解|征缴)|公共服务(?:事项)?|其他(?:行政)?权力|其他行政职权/y

/**
 * 检查, 确认 alone: rows by their short names, where something is said of them. 检查了一遍, 确认过了 and 安全检查 are none.
 * 行政 goes before it.
 */
export const shortSubrow =
  /(?:(?<![\u4e00-\u9fff])|(?<=[有和与跟及还项件了零没]))(?:检查|确认|裁决|奖励|给付)(?=[ :]*(?:事项|这项|这块)?(?:也|都|就|是|有|共|一共)*[ :]*(?:[+\d一二两三四五六七八九十零]|(?:没有?|无)(?!问题|错|发现|误|收|回|报)|原(?=[ ]*[\d零一二两三四五六七八九十])|上一?年|头一?年|去年|年初|原有|本年|新增|[增减办]|作出|做出|决定)|[ 、和与及]+(?:行政)?(?:检查|确认|裁决|奖励|给付|许可|处罚|强制))/y

export interface TableTwoCue {
  readonly words: RegExp
  /** The column it means in a row of each family; `idle` means nothing there. */
  readonly means: Partial<Record<TableTwoFamily, TableTwoColumn | 'idle'>>
  readonly sign?: '+' | '-'
  /** Says that there is none of it. */
  readonly isNone?: true
}

const items = (column: TableTwoColumn): TableTwoCue['means'] => ({ items: column, fees: column })

const made = '(?:新?制作|新做|做|新?制定|制发|新发|印发|出台|发布|发文|发)'
const dealt = '(?:办理|办|做|作出|做出|处理|开出|开|罚|下达|下|发)'

/** Cues that do not hang on the year. */
export const tableTwoCues: readonly TableTwoCue[] = [
  {
    words: new RegExp(`(?:本年)?${made}(?:数量|件数)?(?:了|过)?`, 'y'),
    means: { documents: 'made', items: 'decisions' },
  },
  {
    words: new RegExp(`没有?(?:再|新)?${made}过?(?![ ]*[\\d一二两三四五六七八九十])`, 'y'),
    means: { documents: 'made', items: 'decisions' },
    isNone: true,
  },
  {
    words: /(?:本年)?新?公开(?:数量|件数)?(?:了|的|过)?|公布(?:了|的)?|上网(?:公开)?了?/y,
    means: { documents: 'published' },
  },
  { words: /(?:也|都)?没有?(?:再|新)?(?:公开|公布|上网)过?/y, means: { documents: 'published' }, isNone: true },
  {
    words:
      /(?:到|截至|截止)?(?:年底|年末|现在|目前)?(?:还|对外|累计|历年|一共|总共|共|总)*公开(?:着)?(?:的)?(?:总数量|总数|总量|总计|一共|总共|合计|共)(?:有|是)?|对外(?:的|还)?(?:一共|总共|总数|合计|共)(?:有|是)?|(?:对外|累计|历年|一共|总共|年底|年末)(?:还)?公开(?:着)?(?:的)?(?:有|是)?|总数量?|公开总量|累计|一共|总共|合计|共有?/y,
    means: { documents: 'publishedTotal', items: 'idle', fees: 'idle', procurement: 'idle' },
  },
  { words: /本年增\/减|增\/减|增减数?|变化数?/y, means: items('itemsChange') },
  {
    // 处罚加2件 is of decisions, on top of those that stand.
    words:
      /[又再另]?新?[加添](?:了|的)?(?=[ ]*(?:\d+|[一二两三四五六七八九十百]+)[ ]*(?:[项个]|$|[\s,，。;；]|[办做作开罚决没]))/y,
    means: items('itemsChange'),
    sign: '+',
  },
  {
    words: /[又再另]?新?增加?(?:了|的)?|[又再另]?加了|[又再另]?多了|增多了?|新设了?|下放了?|承接了?|划来了?/y,
    means: items('itemsChange'),
    sign: '+',
  },
  {
    words: /[又再另]?减少了?|[又再另]?减掉?了?|少了|取消了?|划走了?|收回了?|砍掉?了/y,
    means: items('itemsChange'),
    sign: '-',
  },
  {
    words:
      /(?:项目数?|数量)?(?:都|也|一直)?(?:[没不]增也?[没不]减|没有?(?:什么)?(?:变化|变动|变|动|(?:增减|增加|减少|增|减)(?![加少]?了?[ ]*[\d一二两三四五六七八九十百]))(?:也没有?(?:减少|增加|减|增))?过?|[不未]变(?:化|动)?|无(?:变化|变动|增减)|持平|原样)/y,
    means: items('itemsChange'),
    isNone: true,
  },
  {
    words: new RegExp(`(?:处理)?决定(?:数量|数)?|(?:一共|共)?${dealt}(?:结)?(?:了|过|的)?(?:决定)?`, 'y'),
    means: { items: 'decisions', documents: 'made' },
  },
  {
    words: new RegExp(
      `(?:[一1](?:件|个|次|起))?(?:也|都)?没有?${dealt}(?![完结好毕]|理完)(?:过|出)?(?:决定|一件)?`,
      'y',
    ),
    means: { items: 'decisions', documents: 'made' },
    isNone: true,
  },
  { words: /(?:采购)?项目(?:数量|数)?|事项(?:数量|数)?/y, means: { procurement: 'projects', ...items('itemsBefore') } },
  {
    words: /采购总?金额|采购额|总?金额|(?:一共|共|总共)?(?:花|用)(?:了|费)?(?:了)?/y,
    means: { procurement: 'amount' },
  },
]

/** How many items there were when the year began. */
export const itemsBeforeCue = (year: number): TableTwoCue => ({
  words: new RegExp(
    `(?:${year - 1}年?(?:度|年?底|年?末)?|上一?年度?(?:底|末)?|头一?年(?:底|末)?|去年(?:年)?(?:底|末)|前一年|年初|原有|原来|原(?=[ ]*[\\d零一二两三四五六七八九十])|本来|原先|之前|以前|早先)(?:的)?(?:项目|事项)?(?:数量|数)?(?:就?有|是|为)?`,
    'y',
  ),
  means: items('itemsBefore'),
})
