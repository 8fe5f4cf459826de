/** Why a file could not be used at all, and what to do instead. */
export const fileProblems = {
  notFound: '没有这个文件。看看路径和文件名。',
  notAllowed: '没有权限读这个文件。',
  folder: '这是文件夹，不是文件。',
  unreadable: '文件读不出来。',
  tooLarge: '文件太大（超过5MB），不像报告文件。',
  document: '这一版只读 .json 报告文件，还不读文档和表格。',
  noReports: '文件夹里没有 .json 报告文件。',
} as const
