import type { Parameters } from '../parameters.ts'
import { badRequest } from '../refusal.ts'
import type { Methods } from '../world.ts'

const mostCommands = 100

/** Methods about the bot itself: its name, its list of commands, its menu button. */
export const profileMethods: Methods = {
  getMe: ({ bot }) => bot,

  setMyCommands({ profile }, parameters) {
    profile.set(commandsKey(parameters), commandsOf(parameters))
    return true
  },

  getMyCommands: ({ profile }, parameters) => profile.get(commandsKey(parameters)) ?? [],

  deleteMyCommands({ profile }, parameters) {
    profile.delete(commandsKey(parameters))
    return true
  },

  setChatMenuButton({ profile }, parameters) {
    const button = (parameters.json('menu_button') ?? { type: 'default' }) as { type?: string } | null
    if (!['commands', 'default', 'web_app'].includes(button?.type ?? '')) {
      throw badRequest("can't parse menu button: MenuButton has unsupported type")
    }
    profile.set(menuKey(parameters), button)
    return true
  },

  getChatMenuButton: ({ profile }, parameters) =>
    profile.get(menuKey(parameters)) ?? profile.get('menu ') ?? { type: 'default' },

  setMyDescription: ({ profile }, parameters) => limitedText(profile, parameters, 'description', 512),
  setMyShortDescription: ({ profile }, parameters) => limitedText(profile, parameters, 'short_description', 120),
}

function commandsOf(parameters: Parameters): unknown[] {
  const commands = parameters.json('commands')
  if (!Array.isArray(commands)) throw badRequest("can't parse commands list: expected an Array of BotCommand")
  if (commands.length > mostCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands as { command?: unknown; description?: unknown }[]) {
    if (typeof command !== 'string' || !/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
    if (typeof description !== 'string' || description === '' || [...description].length > 256) {
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    }
  }
  return commands
}

function limitedText(profile: Map<string, unknown>, parameters: Parameters, field: string, longest: number): true {
  const text = parameters.text(field)
  if ([...text].length > longest) throw badRequest(`${field.toUpperCase()}_TOO_LONG`)
  profile.set(`${field} ${parameters.text('language_code')}`, text)
  return true
}

function commandsKey(parameters: Parameters): string {
  const scope = parameters.text('scope') || '{"type":"default"}'
  return `commands ${scope} ${parameters.text('language_code')}`
}

function menuKey(parameters: Parameters): string {
  return `menu ${parameters.text('chat_id')}`
}
