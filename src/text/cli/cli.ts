import { namedCharacters } from '../handed-out.ts'

// What the command line says about itself. Chinese first; the English beside it is for whoever runs the machine.

export const help = {
  program:
    '年报助手：填写和核对政府信息公开工作年度报告\nNianbao: fills in and checks annual reports on government information disclosure',
  chat: '在终端里填报 · fill in a report by conversation',
  chatReport: '接着哪一份，写成 机关-年份；不写就接上次那份',
  bot: '启动 Telegram 机器人 · run the Telegram bot',
  check: '核对报告：哪里加不平，哪里要说明，哪里没填 · check reports',
  checkPaths: '报告（.docx、.doc、.txt、.json），或者放报告的文件夹',
  previous: '上一年的报告文件，用来比对结转、存量',
  json: '只输出 JSON，给程序用',
  letters: '每份报告的审核意见各写一个 .txt，放进这个文件夹，不在屏幕上列',
  workbook: '汇总写成电子表格：各表逐格相加，每份的数，每份的问题',
  compile: '把报告文件做成文档 · build the document of a report',
  compileFile: '.json 报告文件',
  output: '写到哪里，.docx、.pdf、.json，或者 .png（一张表的图片）',
  draft: '没填齐、对不上也做，标明草稿，问题列在末页',
  section: '图片做哪一张表，例如 s3',
  profile: '按哪里的要求，例如 武威（doctor 列出有哪些）',
  exportReport: '哪一份，写成 机关-年份；只有一份时不用写',
  exportCommand: '把填报中的报告导出成 .json · export a report',
  exportOutput: '写到哪个文件；不写就显示出来',
  importCommand: '把 .json 报告文件并进填报中的报告，对不上的先搁着 · import a report file',
  requests: '看发给大模型的请求原样（证件号、电话已隐去） · show what was sent to the model',
  last: '最近几条',
  list: '列出填报中的报告 · list the reports at hand',
  option: '显示用法 · show help',
  version: '显示版本 · show the version',
} as const

export const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
}

export const examples = `
例 Examples:
  nianbao chat                                      接着填
  nianbao check 报告.json --previous 上年.json      核对一份
  nianbao check 各镇/ --letters 意见/ --workbook 汇总.xlsx   核对一个文件夹，上年的报告放在一起会自己配上
  nianbao compile 报告.json -o 报告.docx            做成 Word 文件，.pdf 也行
  nianbao compile 报告.json -o 表三.png --section s3   一张表的图片

结束码 Exit codes: 0 好 · 1 有错、没齐或被拒 · 2 文件读不了或命令写错

不写命令 without a command: 有 TELEGRAM_BOT_TOKEN 就启动机器人，没有就在终端里填报。
设置 settings: 环境变量或当前文件夹的 .env，见 .env.example。`

export const checkExits =
  '\n结束码 Exit codes: 0 没有错、没有没填的 · 1 有错或没填齐 · 2 有文件读不了（几个文件取最大的）'
export const compileExits = '\n结束码 Exit codes: 0 做好了 · 1 没做（缺什么会列出来） · 2 文件读不了、写不进或命令写错'
export const importExits =
  '\n结束码 Exit codes: 0 都收下了 · 1 有对不上的先搁着，或者文件里就搁着 · 2 文件读不了或没有这份报告'

/** What commander found wrong with a command line; the words in quotes are the person's own. */
export function usageMistake(code: string, words: readonly string[], suggestion: string | undefined): string {
  const [first = '', second = ''] = words
  const perhaps = suggestion === undefined ? '' : `是不是 ${suggestion}？`
  switch (code) {
    case 'commander.unknownOption':
      return `没有 ${first} 这个选项。${perhaps}`
    case 'commander.unknownCommand':
      return `没有 ${first} 这个命令。${perhaps}`
    case 'commander.missingArgument':
      return `还要写上 ${first}。`
    case 'commander.optionMissingArgument':
      return `选项 ${first} 后面要写内容。`
    case 'commander.missingMandatoryOptionValue':
      return `还要写上选项 ${first}。`
    case 'commander.excessArguments':
      return `写多了，${second || first ? '后面的不认识' : '这个命令后面不写别的'}。`
    default:
      return '命令写得不对。'
  }
}

export const seeHelp = (command: string): string => `看用法：${command} --help`

export const internalError = (reference: string): string => `程序出错，没有做完。把这一行告诉维护的人：${reference}`

const requestResults: Readonly<Record<string, string>> = {
  ok: '好',
  'time-out': '超时',
  busy: '对方忙',
  unreachable: '连不上',
  refused: '被拒',
  broken: '答得不完整',
}

export const requestTexts = {
  none: '没有发给大模型的请求。',
  badNumber: '--last 后面写一个数，1到500。',
  head: (when: string, took: number, input: number, output: number, result: string): string =>
    `${when}　${requestResults[result] ?? result}　用时${took}毫秒　词元 ${input}+${output}`,
  sent: '发出',
  received: '收到',
} as const

/** A finding that stands in the way, in the words of `check`; `key` is that of the reason that would do as well. */
interface ObstacleWords {
  readonly text: string
  readonly isSure: boolean
  /** Where in the file the words stand; undefined for one over figures. */
  readonly place: string | undefined
  readonly key: string | undefined
  /** On the last page of a draft, which people read who know nothing of the file: without its keys. */
  readonly isPrinted: boolean
}

function obstacle({ text, isSure, place, key, isPrinted }: ObstacleWords): string {
  const head = `${isSure ? '肯定错' : '请核'}：${text}`
  if (isPrinted) return key === undefined ? head : `${head}（没写错就写明原因）`
  const where = place === undefined ? [] : [`${isSure ? '改' : '补写或改'} ${place}`]
  const reason = key === undefined ? [] : [`没写错就在 reasons 里写明原因："${key}": "……"`]
  const how = [...where, ...reason].join('；')
  return how === '' ? head : `${head}（${how}）`
}

export const compileTexts = {
  otherFormat: (extension: string): string =>
    `没有做：会写 .docx、.pdf、.json 和 .png，不会写 ${extension || '没有扩展名的文件'}。`,
  missingContact: (isPrinted: boolean): string =>
    `导语要有联系方式：写进${isPrinted ? '' : ' narratives 里'}第一部分的开头，在“依据……编制本报告。”后面另起一段`,
  onlyPicture: '没有做：--section 是给图片（.png）用的；去掉它就做整份报告。',
  whichTable: (wanted: string | undefined, tables: readonly { id: string; title: string }[]): string =>
    [
      wanted === undefined
        ? '没有做：图片一次做一张表，要写明是哪一张：'
        : `没有做：这份报告没有 ${wanted} 这张表，有的是：`,
      ...tables.map(({ id, title }) => `  --section ${id}　${title}`),
    ].join('\n'),
  unknownCharacters: (unknown: Parameters<typeof namedCharacters>[0]): string =>
    `没有做：字库里没有${namedCharacters(unknown)}，印出来会是空白。换掉再做。`,
  tooMuch: (why: 'too_slow' | 'too_large'): string =>
    `没有做：${why === 'too_slow' ? '排版用的时间太长' : '排版用的内存太多'}，停下了。文字很长的话删短些，或者做成 .docx。`,
  refused: (count: number): string => `没有做正式稿，差${count}样：`,
  draftHint: '先要一份草稿：加上 --draft。',
  written: (path: string): string => `做好了：${path}`,
  notWritten: (path: string): string => `写不进 ${path}。看看文件夹在不在、文件是不是开着。`,
  missingOrgan: (isPrinted: boolean): string => `机关名称没写${isPrinted ? '' : '（organ）'}`,
  missingDate: (isPrinted: boolean): string => `成文日期没写${isPrinted ? '' : '（signature.date，像 2022-01-12）'}`,
  unwritten: (title: string): string => `“${title}”的文字没写`,
  missingText: (text: string, id: string, isPrinted: boolean): string =>
    isPrinted ? text : `${text}（narratives.${id}）`,
  missingFigures: (line: string): string => `没填：${line}`,
  sure: (text: string): string => `肯定错：${text}`,
  held: (text: string): string => `${text}：定了的写进 figures，再删掉 held`,
  obstacle,
  placeholder: (id: string): string => `“${id}”的文字里还有〔待填〕`,
  openOrgan: '〔待填：机关名称〕',
} as const

export const reportTexts = {
  none: '还没有报告。先用 nianbao chat 填，或者用 nianbao import 并进来。',
  unknown: (name: string): string => `没有“${name}”这份报告。`,
  toBegin: (name: string): string =>
    `没有“${name}”这份报告。要填新的，不加 --report，进去说“永乐店镇人民政府 2021年”这样的机关和年份。`,
  several: '有几份报告，要写明是哪一份：',
  open: (count: number): string => (count === 0 ? '齐了' : `还差${count}样`),
  noOrgan: 'organ：没有写机关，不知道并到哪一份。写上机关全称。',
  longText: (key: string): string => `${key}：文字超过两万字，并不进来。`,
  imported: (organ: string, year: number, accepted: number): string =>
    accepted === 0 ? `${organ} ${year}年：没有新的数。` : `${organ} ${year}年：收下了${accepted}个数。`,
  texts: (count: number): string => `文字、原因和落款：收下了${count}样。`,
  held: (text: string): string => `先搁着，对不上：${text}`,
  overOthers: (name: string, from: string, to: string): string => `改了别人说的：${name} ${from}→${to}`,
  heldLeftOut: (count: number): string => `没有收：文件里搁着的${count}处（held），对不上的数请在对话里再说一遍`,
  unplaced: (text: string): string => `没有收：${text}`,
  exported: (path: string): string => `导出到：${path}`,
  /** Why what was exported is not all settled. */
  heldBeside: (texts: readonly string[]): string =>
    [`有${texts.length}处先搁着，对不上，没有算进 figures，写在 held 里：`, ...texts.map((text) => `  ${text}`)].join(
      '\n',
    ),
} as const
