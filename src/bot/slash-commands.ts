import { botCommands } from '../text/bot.ts'

const slashCommand = /^\/([a-z_]+)(?:@\w+)?(?:\s+(.*))?$/isu

/** 「/undo」 → 「撤销」, 「/table 三」 → 「看表三」; what is no command of ours stays as it was written. */
export function wordsOf(text: string): string {
  const [, name = '', argument = ''] = slashCommand.exec(text.trim()) ?? []
  // The payload of a /start link says where somebody came from, nothing about the report.
  if (name.toLowerCase() === 'start') return '/start'
  const known = botCommands.find(({ command }) => command === name.toLowerCase())
  if (known) return known.command === 'switch' ? `${known.words} ${argument}`.trim() : `${known.words}${argument}`
  return text.replace(/^\s*\/(?=\p{Script=Han})/u, '')
}

/** Whether it is nothing but the words of a command, written out or with a slash. */
export const isCommand = (text: string): boolean =>
  text.startsWith('/') || botCommands.some(({ words }) => words === text.trim())

export const commandMenu = botCommands.map(({ command, description }) => ({ command, description }))
