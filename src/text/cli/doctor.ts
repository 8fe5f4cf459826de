import { storeTroubles } from './keep.ts'
import { sizeText } from './size.ts'

// What `nianbao doctor` says of settings and machine; of Telegram and the model: doctor-reach.ts.

/** A line of the examination; `mend` says what to change, where something is wrong. */
export interface Diagnosis {
  readonly line: string
  readonly mend?: string
}

const mendData = (path: string, trouble: keyof typeof storeTroubles): Diagnosis => ({
  line: `数据库 ${path} 用不了`,
  mend: `${storeTroubles[trouble]}。`,
})

export const doctorTexts = {
  command: '看看设置对不对、连不连得上 · check the configuration and what it reaches',
  exits: '\n结束码 Exit codes: 0 能用 · 1 有要改的 · 2 设置写错了',
  settings: '设置（环境变量在前，其次 .env，都没写就用默认）',
  checks: '检查',
  origins: { environment: '环境变量', file: '.env', default: '默认' },
  unset: '没有写',
  hidden: '写了，不显示',
  setting: (name: string, value: string, origin: string | undefined): string =>
    `${name}　${value}${origin === undefined ? '' : `（${origin}）`}`,
  good: (line: string): string => `✓ ${line}`,
  bad: (line: string): string => `✗ ${line}`,
  usable: '能用',
  toMend: '要改：',
} as const

export const machineDiagnoses = {
  node: (version: string): Diagnosis => ({ line: `Node ${version}` }),
  oldNode: (version: string, oldest: number): Diagnosis => ({
    line: `Node ${version} 太旧`,
    mend: `Node：装 ${oldest} 或更新的版本（https://nodejs.org）。`,
  }),
  writable: (folder: string, free: number): Diagnosis => ({
    line: `数据文件夹 ${folder} 能写，还剩 ${sizeText(free)}`,
  }),
  notMade: (folder: string): Diagnosis => ({ line: `数据文件夹 ${folder} 还没有，第一次用时会建` }),
  notWritable: (folder: string): Diagnosis => ({
    line: `数据文件夹 ${folder} 写不进去`,
    mend: 'NIANBAO_DATA：给运行本程序的用户写的权限，或者换一个文件夹。',
  }),
  littleSpace: (folder: string, free: number): Diagnosis => ({
    line: `数据文件夹 ${folder} 只剩 ${sizeText(free)}`,
    mend: '磁盘：快满了，清出些空间；写满了就记不下新的数。',
  }),
  noDatabase: { line: '数据库还没有，第一次用时会建' } as Diagnosis,
  database: (version: number, newest: number, reports: number): Diagnosis => ({
    line: `数据库能打开，第${version}版${version < newest ? `（下次用时升到第${newest}版）` : ''}，读得通，${reports}份报告`,
  }),
  databaseTrouble: mendData,
  damaged: (path: string, said: string): Diagnosis => ({
    line: `数据库 ${path} 里面有坏的地方（${said.slice(0, 100)}）`,
    mend: `${storeTroubles.damaged}。`,
  }),
  documents: { line: 'PDF 和图片能做，字体都在' } as Diagnosis,
  noDocuments: (code: string): Diagnosis => ({
    line: `PDF 做不出来（${code}）`,
    mend: '程序文件：layout 文件夹里的字体，或者程序包不全。重新下载程序，或者在程序文件夹里运行 npm ci；Word 文件照样能做。',
  }),
  profiles: (names: readonly string[]): Diagnosis => ({
    line: names.length === 0 ? '本地要求：没有' : `本地要求${names.length}份：${names.join('、')}`,
  }),
  lawfulDeadline: {
    line: '报送期限没有写：照本地要求，没有就按条例，镇、街道和部门1月31日，县以上政府3月31日',
  } as Diagnosis,
  deadline: (setting: string, year: number, month: number, day: number, left: number): Diagnosis => ({
    line: `报送期限 ${setting}：${year - 1}年度的报告，${year}年${month}月${day}日前报，还有${left}天`,
  }),
} as const
