/** Why a file could not be used at all, and what to do instead. */
export const fileProblems = {
  notFound: '没有这个文件。看看路径和文件名。',
  notAllowed: '没有权限读这个文件。',
  folder: '这是文件夹，不是文件。',
  unreadable: '文件读不出来。',
  tooLarge: '文件太大（超过5MB），不像报告文件。',
  document: '这里只收 .json 报告文件。文档用 check 核对。',
  noReports: '文件夹里没有报告文件（.docx、.doc、.txt、.json）。',
} as const
