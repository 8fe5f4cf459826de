import { editionOfYear } from '../../schema/form.ts'
import type { ReportProblem } from '../../schema/report-problem.ts'

const longest = 40
const short = (value: string | undefined): string =>
  value === undefined ? '' : value.length > longest ? `${value.slice(0, longest)}…` : value

const editionName = (year: number): string => `${editionOfYear(year)}版`

/** Where it is, what stands there, what it should be or how to mend it. */
function reportProblemText(problem: ReportProblem): string {
  switch (problem.code) {
    case 'encoding':
      return '文件不是UTF-8编码。用记事本打开，另存为时编码选UTF-8。'
    case 'syntax':
      return `不是完整的JSON：第${problem.line}行第${problem.column}个字符处读不下去。看看那里是不是少了引号、逗号或括号。`
    case 'notReport':
      return '这不是报告文件：最外层要是一个对象，里面有 organ、year、figures。'
    case 'duplicate':
      return `${problem.key}：写了两次，不知道用哪个。留下一个。`
    case 'unknownKey':
      return `${problem.key}：报告文件里没有这一项。看看拼写，或者删掉它。`
    case 'unknownCell':
      return `${problem.key}：表里没有这一格。看看拼写。`
    case 'otherEdition':
      return `${problem.key}：${problem.year}年用${editionName(problem.year)}格式，表里没有这一格。看看年份，或者删掉它。`
    case 'rowAndSubrows':
      return `${problem.key}：其他对外管理服务事项分了小行，这一行本身就不填数。删掉这一格，或者不分小行。`
    case 'missing':
      return problem.key === 'year'
        ? 'year：没有写年份。写报告年度，例如 2021。'
        : `${problem.key}：没有这一项。figures 里写各格的数，没有数也要写 {}。`
    case 'null':
      return `${problem.key}：写的是null。没有数就不写这一项，不要写null，也不要写0。`
    case 'nullText':
      return `${problem.key}：写的是null。没有内容就不写这一项，不要写null。`
    case 'text':
      return `${problem.key}：写的是${short(problem.value)}，应是引号里的文字。`
    case 'object':
      return `${problem.key}：写的是${short(problem.value)}，应是花括号里的一组数据。`
    case 'list':
      return `${problem.key}：写的是${short(problem.value)}，应是方括号里的一列数据。`
    case 'year':
      return `year：写的是${short(problem.value)}，应是2008到2099之间的年份，不加引号。`
    case 'edition':
      return `edition：写的是${short(problem.value)}，${problem.year}年应是"${editionOfYear(problem.year)}"。改过来，或者不写这一项。`
    case 'profile':
      return `profile：写的是${short(problem.value)}，只能是"beijing"，或者不写这一项。`
    case 'date':
      return `${problem.key}：写的是${short(problem.value)}，应是有这一天的日期，例如"2022-01-12"。`
    case 'section':
      return `${problem.key}：这一版格式没有这一段文字。2008版是n1到n7，以后是s1、s5、s6。`
    case 'reasonKey':
      return `${problem.key}：没有这条规则或这一格。写规则代码，例如S2-JUMP，或者S2-JUMP@s2.penalty.decisions。`
    case 'count':
      return `${problem.key}：写的是${short(problem.value)}，应是整数，不加引号。`
    case 'fraction':
      return `${problem.key}：写的是${short(problem.value)}，件数应是整数。`
    case 'negative':
      return `${problem.key}：写的是${short(problem.value)}，件数不能是负数。`
    case 'tooLarge':
      return `${problem.key}：写的是${short(problem.value)}，数太大了，最多${problem.most}${problem.unit}，看看是不是多打了几位。`
    case 'moneyNumber':
      return `${problem.key}：写的是${short(problem.value)}，金额要放在引号里，例如"${short(problem.value)}"。`
    case 'moneyNegative':
      return `${problem.key}：写的是${short(problem.value)}，金额不能是负数。`
    case 'money':
      return `${problem.key}：写的是${short(problem.value)}，金额应是引号里的数字，例如"941.4649"，不带单位和逗号。`
    case 'places':
      return `${problem.key}：写的是${short(problem.value)}，最多${problem.most}位小数。`
  }
}

const shown = 3

/** All that is wrong with a file, in one piece: the first few problems, and how many more there are. */
export function reportProblemsText(problems: readonly ReportProblem[]): string {
  const sentences = problems.slice(0, shown).map(reportProblemText).join('')
  return problems.length > shown ? `${sentences}另有${problems.length - shown}处。` : sentences
}
