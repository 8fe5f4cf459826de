import { sizeText } from './size.ts'

// What backup, audit and doctor say of the data file.

/** What keeps the data file, or a copy of it, from being used, and how to mend it. */
export const storeTroubles = {
  'newer-file': '数据是更新的版本写的，这个版本读不了。把程序更新到最新再用',
  'other-file': '那里的 nianbao.sqlite 是别的程序的数据库，没有动它。把 NIANBAO_DATA 换成另一个文件夹',
  damaged: '数据文件坏了，读不出来。先别删，另存一份；再把最近的备份复制成 nianbao.sqlite',
  busy: '数据文件正被别的程序占着。过一会儿再试；还不行，看看是不是有没关掉的数据库工具',
  full: '磁盘满了。清出些空间再试',
  'no-access': '文件夹或文件不能读写。看看文件夹在不在、权限对不对',
  'target-exists': '那里已经有文件了，不覆盖。换一个文件名',
  'bad-backup': '写出来的副本读不回来，已经删掉，原来的数据没有动。看看磁盘，再试一次',
} as const

export const keepTexts = {
  backup: '把数据复制一份并核对（机器人开着也行） · write a verified copy of all data',
  backupFile: '复制到哪个文件；不写就放在数据文件夹的 backups 里',
  audit: '核对每份报告的记录有没有被改过 · verify the history of every report',
  exitsBackup: '\n结束码 Exit codes: 0 复制好了 · 1 没复制成，或者原来的记录就对不上 · 2 设置有错',
  exitsAudit: '\n结束码 Exit codes: 0 都对得上 · 1 有对不上的 · 2 设置有错',
  noData: '还没有数据。',
  copied: (path: string, reports: number, changes: number, bytes: number): string =>
    `备份好了：${path}\n读回来核对过：${reports}份报告，${changes}条记录，${sizeText(bytes)}。`,
  notCopied: (path: string, why: string): string => `没有备份成（${path}）：${why}。`,
  notOpened: (path: string, why: string): string => `数据打不开（${path}）：${why}。`,
  notRead: (path: string, why: string): string => `没有核对成（${path}）：${why}。`,
  sound: (report: string, version: number): string => `✓ ${report}　${version}版，记录都对得上`,
  standing: (line: string): string => `　${line}`,
  broken: (report: string, at: number): string => `✗ ${report}　第${at}版对不上：从这一版起，记录被改过或者少了`,
  copiedBroken: '副本和原件一样，但原来的记录就有对不上的：',
  mend: '可能是别的程序改过数据文件。这几份先别往下填，把以前的备份找出来比一比。',
  allSound: (count: number): string => `${count}份报告的记录都对得上。`,
  someBroken: (count: number, all: number): string => `${all}份报告里有${count}份对不上。`,
} as const
