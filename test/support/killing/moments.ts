import { setTimeout as delay } from 'node:timers/promises'
import type { Telegram } from '../telegram/telegram.ts'
import type { Dice } from './dice.ts'

/** Where a kill falls: while the program starts, at any time, or just when a call of it has come in. */
export const moments = ['starting', 'any time', 'receiving', 'sending', 'tapping'] as const
export type Moment = (typeof moments)[number]

const methods = {
  receiving: ['getUpdates'],
  sending: ['sendMessage', 'sendDocument'],
  tapping: ['answerCallbackQuery', 'editMessageReplyMarkup'],
} as const

/** A program that is not called at all is killed all the same. */
const longest = 1_500

const chances: readonly (readonly [Moment, number])[] = [
  ['starting', 8],
  ['any time', 32],
  ['receiving', 20],
  ['sending', 32],
  ['tapping', 8],
]

export function drawMoment(dice: Dice): Moment {
  let left = dice.below(100)
  for (const [moment, share] of chances) {
    if (left < share) return moment
    left -= share
  }
  return 'any time'
}

/** Waits for the next such call, and a moment more: the answer is on its way, has come, or has been noted by then. */
async function called(telegram: Telegram, names: readonly string[], dice: Dice): Promise<void> {
  const from = telegram.calls.length
  const nth = 1 + dice.below(3)
  const isThere = () => telegram.calls.slice(from).filter(({ method }) => names.includes(method)).length >= nth
  await telegram.until(() => (isThere() ? true : undefined), longest).catch(() => {})
  const more = dice.below(4)
  if (more > 0) await delay(dice.roll() * more * 3)
}

/** Comes back when it is time to kill the program that was just started. */
export async function awaitMoment(moment: Moment, telegram: Telegram, dice: Dice): Promise<void> {
  if (moment === 'starting') return delay(dice.below(400))
  const from = telegram.calls.length
  const listens = () => telegram.calls.slice(from).some(({ method }) => method === 'getUpdates')
  await telegram.until(() => (listens() ? true : undefined), 20_000)
  if (moment === 'any time') return delay(dice.below(300))
  await called(telegram, methods[moment], dice)
}
