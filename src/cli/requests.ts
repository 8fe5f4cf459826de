import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { dayOf, timeOf } from '../schema/calendar.ts'
import type { ModelCallRow } from '../store/store.ts'
import { requestTexts } from '../text/cli/cli.ts'
import { exit, type Io } from './io.ts'
import { withStore } from './reports.ts'

/** What was said both ways; the tools, the same each time, are left to `--json`. */
function lines({ at, took, inputTokens, outputTokens, result, request, response }: ModelCallRow): string[] {
  const { messages = [] } = (request ?? {}) as { messages?: readonly { role?: string; content?: unknown }[] }
  const { choices = [] } = (response ?? {}) as { choices?: readonly { message?: unknown }[] }
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))
  return [
    requestTexts.head(`${dayOf(at)} ${timeOf(at)}`, took, inputTokens, outputTokens, result),
    ...messages.map(({ role, content }) => `${requestTexts.sent}（${role ?? ''}）${text(content)}`),
    ...(choices.length > 0
      ? choices.map(({ message }) => `${requestTexts.received}　${text(message)}`)
      : [`${requestTexts.received}　${text(response)}`]),
  ]
}

/** The last requests to the model as they left the machine, and what came back. */
export function runRequests(
  config: Config,
  { out, note }: Io,
  { last, json }: { last: string; json?: boolean },
): number {
  const limit = /^\d{1,3}$/.test(last) ? Number(last) : 0
  if (limit < 1 || limit > 500) {
    note(`${requestTexts.badNumber}\n`)
    return exit.unreadable
  }
  const calls = existsSync(config.database) ? withStore(config, (store) => store.modelCalls(limit)) : []
  if (json) {
    out(`${JSON.stringify(calls, null, 2)}\n`)
    return exit.good
  }
  if (calls.length === 0) note(`${requestTexts.none}\n`)
  for (const call of calls) out(`${lines(call).join('\n')}\n\n`)
  return exit.good
}
