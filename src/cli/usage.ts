import { type Command, CommanderError } from 'commander'
import { seeHelp, usageMistake } from '../text/cli/cli.ts'

export const isUsageMistake = (error: unknown): error is CommanderError => error instanceof CommanderError

/** Says in Chinese what commander found wrong, and where the help is. */
export function usageText(program: Command, words: readonly string[], { code, message }: CommanderError): string {
  // Commander quotes the words it means: "unknown option '--jsn'\n(Did you mean --json?)"
  const quoted = [...message.matchAll(/'([^']+)'/g)].map((match) => match[1]!)
  const suggestion = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1]
  const command = program.commands.find((each) => each.name() === words[0])
  const name = command ? `${program.name()} ${command.name()}` : program.name()
  return `${usageMistake(code, quoted, suggestion)}\n${seeHelp(name)}\n`
}
