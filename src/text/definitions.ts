// What the words of the form mean, for questions asked on the side. `official` is what an article or notice says; the rest is derived
// from the form or is custom, and the answer says so.

export interface Definition {
  /** Any of these in a question means it. Earlier entries win, so the narrower ones stand first. */
  readonly words: RegExp
  readonly text: string
  readonly source: string
  readonly official: boolean
}

const derived = '按条例推的，不是国办原文'
const custom = '惯例，不是明文'

const definitions: readonly Definition[] = [
  {
    words: /一张表|一份申请|几个事|几件事|算几件|怎么算件/u,
    text: '没读到国办的明文：按本镇台账登记的件数算。拿不准问区里主管科室，例：一张申请表问几件事，按几件统计？',
    source: custom,
    official: false,
  },
  {
    words: /个体/u,
    text: '个体户：以经营者本人名义申请的一般归自然人，以字号、执照名义的归商业企业。',
    source: custom,
    official: false,
  },
  {
    words: /律师|律所/u,
    text: '律师以本人名义申请的一般归自然人，以律所名义的归法律服务机构。',
    source: custom,
    official: false,
  },
  {
    words: /村委会|居委会|合作社|业委会/u,
    text: '村（居）委会、集体经济组织、业委会一般归“其他”。',
    source: custom,
    official: false,
  },
  {
    words: /科研机构|学校|高校/u,
    text: '科研机构：高校、研究院所。中小学、事业单位一般归“其他”。',
    source: custom,
    official: false,
  },
  {
    words: /公益组织|协会|基金会/u,
    text: '社会公益组织：社会团体、基金会、民办非企业单位。',
    source: custom,
    official: false,
  },
  {
    words: /商业企业/u,
    text: '商业企业：公司、厂子、合伙企业这类以营利为目的的单位。',
    source: custom,
    official: false,
  },
  {
    words: /规范性文件/u,
    text: '规范性文件：镇里依权限制定、公开发布、管一批人、反复适用的文件。内部制度、人事任免、请示报告不算。',
    source: derived,
    official: false,
  },
  {
    words: /规章/u,
    text: '规章只有省、设区的市政府和国务院部门能制定，镇、街道没有这个权，三格一般都是0。',
    source: derived,
    official: false,
  },
  {
    words: /处理决定|许可.*(?:算|指|包括)|处罚.*(?:算|指|包括)|强制.*(?:算|指|包括)/u,
    text: '按本机关名义作出的决定数填，公开的和依法没公开的都算，不是网站公示条数。',
    source: '武政办发〔2025〕54号的口径',
    official: true,
  },
  {
    words: /行政事业性收费/u,
    text: '行政事业性收费：当年实收额，单位万元。信息处理费另在第六部分写。',
    source: derived,
    official: false,
  },
  {
    words: /信息处理费/u,
    text: '信息处理费：申请的件数或页数超过标准才收，按件10件以内、按量30页以内不收。',
    source: '国办函〔2020〕109号',
    official: true,
  },
  {
    words: /部分公开/u,
    text: '部分公开：一件里有的公开、有的不公开，区分处理的。只计这一格，不再计别的。',
    source: '表三标签、条例第三十七条',
    official: true,
  },
  {
    words: /予以公开(?!.*不)/u,
    text: '予以公开：给了信息，或者告知了已经公开在哪里、怎么查。',
    source: derived,
    official: false,
  },
  {
    words: /过程性/u,
    text: '四类过程性信息：讨论记录、过程稿、磋商信函、请示报告。',
    source: '条例第十六条',
    official: true,
  },
  {
    words: /内部事务/u,
    text: '三类内部事务信息：人事管理、后勤管理、内部工作流程。',
    source: '条例第十六条',
    official: true,
  },
  {
    words: /三安全/u,
    text: '“三安全一稳定”：国家安全、公共安全、经济安全、社会稳定。',
    source: '条例第十四条',
    official: true,
  },
  {
    words: /不掌握|查不到|不存在/u,
    text: '查不到、不存在、不归本机关管的，一般归“本机关不掌握”。',
    source: derived,
    official: false,
  },
  { words: /撤回|撤了/u, text: '申请人自己撤回的，一般归“其他处理”里的“其他”。', source: custom, official: false },
  {
    words: /信访|12345|举报/u,
    text: '按信息公开申请登记了的，归“不予处理·信访举报投诉”；没登记的不进表三。',
    source: derived,
    official: false,
  },
  {
    words: /转来|结转/u,
    text: '转来：上一年收到、到12月31日还没办完的。转出：到当年12月31日还没办完的。',
    source: derived,
    official: false,
  },
  {
    words: /新收/u,
    text: '新收：当年1月1日到12月31日收到的申请。挂号信按签收日，当面的按提交日。',
    source: '条例第三十一条',
    official: true,
  },
  {
    words: /维持|纠正|其他结果/u,
    text: '维持：复议维持、诉讼驳回请求；纠正：撤销、变更、确认违法、责令重作；其他：撤回、终止、不受理等。',
    source: custom,
    official: false,
  },
  { words: /自然人/u, text: '自然人：以个人名义申请的，按件数填，不按人数。', source: derived, official: false },
]

/** The definition a question asks for; undefined when none of its words is known. */
export const definitionFor = (question: string): Definition | undefined =>
  definitions.find(({ words }) => words.test(question))

/** The answer, saying whether it is official or only custom. */
export const definitionText = ({ text, source, official }: Definition): string =>
  `${text}（${official ? source : `建议：${source}`}）`
