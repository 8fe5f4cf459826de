import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { dayOf, timeOf } from '../schema/calendar.ts'
import { requestTexts } from '../text/cli.ts'
import { exit, type Io } from './io.ts'
import { withStore } from './reports.ts'

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
  for (const { at, took, inputTokens, outputTokens, result, request, response } of calls) {
    out(`${requestTexts.head(`${dayOf(at)} ${timeOf(at)}`, took, inputTokens, outputTokens, result)}\n`)
    out(`${requestTexts.sent}　${JSON.stringify(request)}\n${requestTexts.received}　${JSON.stringify(response)}\n\n`)
  }
  return exit.good
}
