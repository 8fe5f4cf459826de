import type { UserFromGetMe } from 'grammy/types'
import type { Call } from './calls.ts'
import { Changes } from './changes.ts'
import { Chats } from './chats.ts'
import { Clock } from './clock.ts'
import { Faults } from './faults.ts'
import { Files } from './files.ts'
import { Flood } from './flood.ts'
import type { Parameters } from './parameters.ts'
import { Taps } from './taps.ts'
import { Updates } from './updates.ts'
import { Webhook } from './webhook.ts'

/** Everything the double knows: one bot, its people, its updates. */
export interface World {
  readonly token: string
  readonly bot: UserFromGetMe
  readonly changes: Changes
  readonly clock: Clock
  readonly chats: Chats
  readonly files: Files
  readonly taps: Taps
  readonly updates: Updates
  readonly webhook: Webhook
  readonly flood: Flood
  readonly faults: Faults
  readonly calls: Call[]
  /** What setMyCommands and the like have stored, by name, scope and language. */
  readonly profile: Map<string, unknown>
}

/** A method of the Bot API; the signal is aborted when the bot hangs up. */
export type Method = (world: World, parameters: Parameters, signal: AbortSignal) => unknown
export type Methods = Readonly<Record<string, Method>>

export interface WorldOptions {
  readonly token?: string
  readonly username?: string
  /** Between two attempts to deliver an update to the webhook. */
  readonly webhookPauseMilliseconds?: number
}

export function createWorld(options: WorldOptions = {}): World {
  const { token = '7000000001:AAE-this-is-no-secret-of-anybody', username = 'nianbao_test_bot' } = options
  const changes = new Changes()
  const clock = new Clock()
  const updates = new Updates(changes)
  return {
    token,
    bot: botUser(Number(token.split(':')[0]), username),
    changes,
    clock,
    chats: new Chats(clock, changes),
    files: new Files(),
    taps: new Taps(clock, changes),
    updates,
    webhook: new Webhook(updates, clock, options.webhookPauseMilliseconds ?? 100),
    flood: new Flood(),
    faults: new Faults(),
    calls: [],
    profile: new Map(),
  }
}

function botUser(id: number, username: string): UserFromGetMe {
  return {
    id,
    is_bot: true,
    first_name: '年报助手',
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }
}
