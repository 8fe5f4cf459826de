import type { Api } from 'grammy'

type Action = Parameters<Api['sendChatAction']>[1]

/** Telegram shows what the bot is about for five seconds. */
const shown = 4_500

/** Shows what the bot is about until it is told to stop. Whether it arrives matters to nobody. */
export function showAction(api: Api, chatId: number, action: Action): () => void {
  const show = (): void => {
    api.sendChatAction(chatId, action).catch(() => {})
  }
  show()
  const timer = setInterval(show, shown)
  return () => clearInterval(timer)
}
