/** What each variable has to be, and where to get it. */
const expected: Readonly<Record<string, string>> = {
  TELEGRAM_BOT_TOKEN: '应是 BotFather 给的那一串，像 123456:ABC-DEF。向 @BotFather 发 /token 可以再看一次',
  TELEGRAM_API_ROOT: '应是网址，像 https://api.telegram.org',
  TELEGRAM_ADMINS: '应是用户号（数字），几个人用逗号隔开，像 12345678,23456789。向 @userinfobot 发一句话能看到自己的号',
  WEBHOOK_URL: '应是外面能访问的网址，像 https://example.com/bot。不用网址推送就删掉这一行',
  WEBHOOK_SECRET: '只能用字母、数字、下划线和减号，最长256个',
  PORT: '应是 1 到 65535 之间的数',
  HTTPS_PROXY: '应是代理的网址，像 http://127.0.0.1:7890（不支持 socks）',
  OPENAI_BASE_URL: '应是模型接口的网址，像 https://api.example.com/v1',
  NIANBAO_DATA: '应是放数据的文件夹，现在那里是个文件',
  NIANBAO_DEADLINE: '应是报送期限的月和日，像 01-31',
  LOG_LEVEL: '应是 fatal、error、warn、info、debug、trace、silent 里的一个',
}

/** @param value what it says; left out for secrets, which are not printed */
export const configMistakeText = (name: string, value: string | undefined): string =>
  `${name}：${value === undefined ? '写得不对' : `写的是“${value}”`}，${expected[name] ?? '看不懂'}。`

export const configMistakes = {
  noSecret: 'WEBHOOK_SECRET：写了 WEBHOOK_URL 就要有它。随便写一串字母和数字，别人猜不到就行。',
  noToken: 'TELEGRAM_BOT_TOKEN：没有写，机器人启动不了。写上 BotFather 给的那一串；只在终端里填报用 nianbao chat。',
  noAdmins: 'TELEGRAM_ADMINS：没有写，机器人谁也不让进。对它说句话，它会回你的用户号；写上这个号，再重新启动。',
} as const

export const configHead = '设置有错，没有启动。改 .env 文件、环境变量，或者下面写的文件：'
