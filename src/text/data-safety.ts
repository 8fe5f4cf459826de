// Where things are kept, who sees them, what goes out: as the program is run.

export interface Running {
  /** The person types at the machine itself; otherwise what they write comes by Telegram. */
  readonly isAtMachine: boolean
  /** Where the model is asked; undefined without one. */
  readonly model: string | undefined
  /** Reports of others are kept for this chat. */
  readonly hasReportsOfOthers: boolean
}

const isLocal = (host: string): boolean => /^(?:localhost|127\..*|\[::1\])$/u.test(host)

/** What leaves the machine. Names cannot be told from other words, so they are not masked. */
function outwards({ isAtMachine, model }: Running): string {
  if (model === undefined) return isAtMachine ? '没接大模型，什么都不外发。' : '没接大模型，别处都不发。'
  if (isLocal(model)) return `没看懂的话、要写的文字，会问装在${isAtMachine ? '这' : '那'}台电脑上的大模型，不外发。`
  return `没看懂的话、要写的文字，连同前几句和有关的数，会发给大模型（${model}）。电话、证件号先隐去，姓名隐不了。`
}

export const dataSafety = (running: Running): string[] => [
  `数字和文字存在${running.isAtMachine ? '这台' : '装机器人的那台'}电脑上，一个文件里。`,
  ...(running.isAtMachine ? [] : ['聊天和文件经Telegram收发，它的服务器（在境外）上也留着。']),
  `能看的：${running.isAtMachine ? '用这台电脑的人和请进来的同事（说“谁在用”）。' : '请进来的同事（说“谁在用”）和管理员。'}`,
  outwards(running),
  '申请人的姓名、电话、证件号请别发。',
  ...(running.hasReportsOfOthers ? ['发来核对的别家报告，60天不用就删；说“重新开始”马上删。'] : []),
]
