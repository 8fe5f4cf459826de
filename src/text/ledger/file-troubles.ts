// Why a file sent as a request ledger was not read at all, and what to send instead.

const saveAs = '用WPS或Excel打开它：文件→另存为→.xlsx，再发。'

export const ledgerFileTroubles = {
  notFound: '没有这个文件。看看路径和文件名。',
  notAllowed: '没有权限读这个文件。',
  folder: '这是文件夹，不是文件。',
  unreadable: '文件读不出来。',
  empty: '文件是空的。看看是不是没存上，或者发错了。',
  tooLarge: '文件太大（超过25MB），不像申请台账。只留台账那张表，另存为.xlsx再发。',
  password: '文件加了密码，读不了。先在WPS里去掉密码，保存，再发。',
  macros: `文件里带宏，为安全不读。${saveAs}`,
  damaged: `文件打不开，可能没传完或者损坏了。${saveAs}`,
  excessive: '文件里的内容比一份申请台账多得太多，没有读。只留台账那张表，另存为.xlsx再发。',
  tooSlow: '文件读得太久，停下了。只留台账那张表，另存为.xlsx再发。',
  doctype: `文件的格式不寻常，为安全不读。${saveAs}`,
  openDocument: `这是.ods表格，读不了。${saveAs}`,
  html: `这是网页改名的表格，读不了。${saveAs}`,
  archive: '这是压缩包。先解压，再把里面的台账（.xlsx）发来。',
  image: '这是图片，读不了里面的字。请发.xlsx或.csv。',
  pdf: 'PDF里的表格读不准，不读。请发.xlsx或.csv。',
  binary: `认不出这是什么文件。${saveAs}`,
  other: '这不是表格。申请台账请发.xlsx或.csv。',
} as const

export type LedgerFileTrouble = keyof typeof ledgerFileTroubles

/** The sentence for a refusal; what no ledger could be has one for all. */
export const asLedgerFileTrouble = (reason: string): LedgerFileTrouble =>
  Object.hasOwn(ledgerFileTroubles, reason) ? (reason as LedgerFileTrouble) : 'other'
