import { botTrouble } from '../bot.ts'
import type { Diagnosis } from './doctor.ts'

// Whether Telegram and the model answer, why not, and what to change.

/** Why nothing came back, by the codes of Node and OpenSSL. */
function whyNoRoute(code: string): string {
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) return '网址里的主机名找不到'
  if (code === 'ECONNREFUSED') return '那边没有程序在听'
  if (/^(?:ECONNRESET|EPIPE)/.test(code)) return '连接被断开'
  if (/^(?:EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)/.test(code)) return '网络不通'
  if (/CERT|SELF_SIGNED|UNABLE_TO|SSL|TLS/.test(code)) return '对方的证书不对，或者协议不对'
  return '回来的不是该有的内容'
}

const coded = (code: string): string => (code === '' ? whyNoRoute(code) : `${whyNoRoute(code)}，${code}`)

export const telegramDiagnoses = {
  none: { line: 'Telegram 没有设置，npm start 就在终端里填报' } as Diagnosis,
  good: (name: string): Diagnosis => ({ line: `Telegram 连得上，机器人是 @${name}` }),
  badToken: (ownRoot: boolean): Diagnosis => ({
    line: 'Telegram 不认这个令牌',
    mend: `${botTrouble.badToken.replace('改好重新启动。', '改好再试。')}${ownRoot ? '令牌没错的话，看看 TELEGRAM_API_ROOT 的网址。' : ''}`,
  }),
  conflict: { line: '另有一个程序正用着同一个机器人令牌', mend: botTrouble.conflict } as Diagnosis,
  elsewhere: (host: string): Diagnosis => ({
    line: `机器人的消息现在推送到 ${host}，不是这里设置的地方`,
    mend: '同一个令牌另有程序在用（网址推送）：关掉那一个再启动。要是它就是以前的设置，启动本程序会自己改过来。',
  }),
  failedDelivery: (waiting: number, why: string): Diagnosis => ({
    line: `Telegram 推送不进来，${waiting}条消息等着（${why.slice(0, 120)}）`,
    mend: 'WEBHOOK_URL：看看机器人启动了没有、这个网址外面打不打得开；打不开就删掉这一行，改用自己去取。',
  }),
  timeOut: (seconds: number, proxy: boolean): Diagnosis => ({
    line: `Telegram ${seconds}秒没有回答`,
    mend: noRouteMend(proxy),
  }),
  noRoute: (code: string, proxy: boolean): Diagnosis => ({
    line: `Telegram 连不上（${coded(code)}）`,
    mend: noRouteMend(proxy),
  }),
  busy: { line: 'Telegram 那边正忙，没有回答', mend: 'Telegram：过几分钟再试。' } as Diagnosis,
  refused: (said: string): Diagnosis => ({
    line: `Telegram 不答应（${said.slice(0, 120)}）`,
    mend: 'TELEGRAM_BOT_TOKEN：向 @BotFather 看看这个机器人还在不在。',
  }),
  admins: (count: number): Diagnosis => ({ line: `登记了${count}个人可以用` }),
  noAdmins: {
    line: '还没有登记谁可以用',
    mend: 'TELEGRAM_ADMINS：没有写，谁也进不来。启动后对机器人说句话，它会回您的用户号；写上这个号，再重新启动。',
  } as Diagnosis,
} as const

function noRouteMend(proxy: boolean): string {
  return proxy
    ? 'HTTPS_PROXY：看看代理开着没有、能不能到 TELEGRAM_API_ROOT 的网址。'
    : 'HTTPS_PROXY：先看看网络；直接连不上 Telegram 的地方，写上代理，或者把 TELEGRAM_API_ROOT 换成自己的 Bot API 服务器。'
}

export const modelDiagnoses = {
  none: { line: '大模型没有设置，只按规则读' } as Diagnosis,
  good: (name: string, host: string, took: number): Diagnosis => ({
    line: `大模型 ${name}（${host}）答得上来，用时${(took / 1000).toFixed(1)}秒`,
  }),
  timeOut: (seconds: number): Diagnosis => ({
    line: `大模型${seconds}秒没有答完`,
    mend: 'OPENAI_BASE_URL：看看网址和网络；都对，就是这个模型太慢，换一个快的（OPENAI_MODEL）。模型没答，按规则照样能填。',
  }),
  noRoute: (code: string, host: string, proxy: boolean): Diagnosis => ({
    line: `大模型接口 ${host} 连不上（${coded(code)}）`,
    mend: `OPENAI_BASE_URL：看看网址对不对、那边开着没有${proxy ? '，HTTPS_PROXY 的代理通不通' : ''}。`,
  }),
  badKey: (hasKey: boolean): Diagnosis => ({
    line: hasKey ? '大模型接口不认这个密钥' : '大模型接口要密钥',
    mend: `OPENAI_API_KEY：${hasKey ? '照服务商给的重新写一遍，注意前后没有空格；或者看看它有没有权限、有没有过期' : '写上服务商给的密钥'}。`,
  }),
  noModel: (name: string): Diagnosis => ({
    line: `大模型接口没有 ${name} 这个模型`,
    mend: 'OPENAI_MODEL：照服务商列出的名字写，大小写也一样。',
  }),
  noQuota: { line: '大模型的额度用完了', mend: 'OPENAI_API_KEY：到服务商那里充值，或者换一个密钥。' } as Diagnosis,
  busy: { line: '大模型那边正忙，或者出了错', mend: '大模型：过几分钟再试；一直这样就问服务商。' } as Diagnosis,
  noTools: (name: string): Diagnosis => ({
    line: `大模型 ${name} 不会用工具（tools）`,
    mend: 'OPENAI_MODEL：换一个支持工具调用（tools）的模型。',
  }),
  notAModel: (url: string, status: number): Diagnosis => ({
    line: `${url} 回的不是大模型的答复（HTTP ${status}）`,
    mend: 'OPENAI_BASE_URL：写到版本号为止，像 https://api.example.com/v1。',
  }),
  refused: (status: number, said: string): Diagnosis => ({
    line: `大模型接口不答应（HTTP ${status}：${said}）`,
    mend: 'OPENAI_MODEL、OPENAI_BASE_URL：照服务商的说明再看一遍。',
  }),
} as const
