// What only the Telegram side says.

export const stranger = (userId: number): string =>
  `您好，这里只给登记过的同事填报用。请把您的用户号 ${userId} 发给管理员，加上就能用。`

export const groupChat = '我只在单独聊天里填报，请点我的头像，私下发给我。'

export const failedTurn = (reference: string): string =>
  `这条没处理成，什么都没改，请再发一次。还不行，把编号${reference}告诉管理员。`

export const failedReply = (reference: string): string =>
  `有一条回复没发出来，记下的数都在。说“还差什么”接着填。还不行，把编号${reference}告诉管理员。`

/** Slash commands, the words they stand for, and what the menu says of them. */
export const botCommands = [
  { command: 'missing', words: '还差什么', description: '还差什么' },
  { command: 'table', words: '看表', description: '看表' },
  { command: 'undo', words: '撤销', description: '撤销上一步' },
  { command: 'redo', words: '恢复', description: '恢复刚撤销的' },
  { command: 'skip', words: '跳过', description: '跳过这一问' },
  { command: 'back', words: '上一节', description: '回到上一问' },
  { command: 'draft', words: '生成草稿', description: '生成草稿' },
  { command: 'final', words: '定稿', description: '出正式稿' },
  { command: 'switch', words: '换报告', description: '换一份报告' },
  { command: 'members', words: '谁在用', description: '谁在用' },
  { command: 'invite', words: '邀请', description: '邀请同事' },
  { command: 'help', words: '帮助', description: '怎么用' },
] as const

/** Told to whoever started the program, when it cannot go on. */
export const botTrouble = {
  badToken: 'TELEGRAM_BOT_TOKEN：Telegram 不认这个令牌。向 @BotFather 发 /token 再看一次，改好重新启动。',
  conflict: '另有一个程序正用着同一个机器人令牌，这边先停了。关掉那一个，再重新启动。',
  portTaken: (port: number): string => `PORT：${port} 端口已经被别的程序占着。换一个，或者关掉那个程序，再重新启动。`,
} as const
