// Why a file was not read, and what to send instead.

const saveAsDocx = '用WPS或Word打开它：文件→另存为→.docx，再发来。'

export const fileTroubles = {
  notFound: '没有这个文件。看看路径和文件名。',
  notAllowed: '没有权限读这个文件。',
  folder: '这是文件夹，不是文件。',
  unreadable: '文件读不出来。',
  empty: '文件是空的。看看是不是没存上，或者发错了。',
  tooLarge: '文件太大，不像年度报告。把图片删掉，另存为.docx再发。',
  password: `文件加了密码，读不了。先去掉密码：WPS里打开→文件→文档加密→密码加密→清空密码→保存，再发来。`,
  macros: '文件里带宏，为安全不读。用WPS打开：文件→另存为→.docx（不带宏的），再发来。',
  damaged: `文件打不开，可能没传完或者损坏了。${saveAsDocx}`,
  excessive: `文件里的内容比一份年度报告多得太多，没有读。只留报告正文和表格，另存为.docx再发。`,
  tooSlow: `文件读得太久，停下了。把报告正文和表格复制到新文档，另存为.docx再发。`,
  doctype: `文件的格式不寻常，为安全不读。${saveAsDocx}`,
  spreadsheet: '这是电子表格，不是年度报告。年度报告请发.docx；表里的数也可以复制粘贴到这里。',
  slides: '这是演示文稿，不是年度报告。年度报告请发.docx。',
  openDocument: `这是.odt文档，读不了。${saveAsDocx}`,
  oldBinary: `这种文件的格式读不了。${saveAsDocx}`,
  pdf: 'PDF里的表格读不准，不读。请发做PDF时用的Word文档（.docx）；没有的话，把文字和表格复制粘贴到这里。',
  image: '这是图片，读不了里面的字。请发.docx，或者把数照着打给我。',
  archive: '这是压缩包。先解压，再把里面的报告（.docx）发来。',
  html: '这是网页，不是文档。把网页上的正文和表格复制到WPS里，存成.docx再发。',
  rtf: `这是.rtf文档，读不了。${saveAsDocx}`,
  media: '这是声音或视频，读不了。请发.docx，或者打字告诉我。',
  binary: `认不出这是什么文件。${saveAsDocx}`,
  notReport: '这不像政府信息公开年度报告：里面没有报告的标题、章节和表格。看看是不是发错了。',
  noYear: '看不出是哪一年的报告。在标题里写上年份，例如“2021年政府信息公开工作年度报告”，再发来。',
  yearOutside: '报告的年份不对，应在2008年到2099年之间。看看标题里的年份。',
} as const

export type FileTrouble = keyof typeof fileTroubles

/** The sentence for a refusal. What is wrong with a report file in JSON is said by reportProblemsText. */
export const fileTroubleText = (reason: FileTrouble): string => fileTroubles[reason]
