import { timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import type { TelegramConfig } from '../config.ts'
import { errorFields } from './log.ts'
import { wantedUpdates } from './polling.ts'
import { type Persisting, persist } from './retry.ts'

type WebhookConfig = NonNullable<TelegramConfig['webhook']>

/** An update is some kilobytes. */
const largestBody = 1_048_576

const isSame = (given: string, secret: string): boolean => {
  const [left, right] = [Buffer.from(given), Buffer.from(secret)]
  return left.length === right.length && timingSafeEqual(left, right)
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function updateIn(body: string): Update | undefined {
  try {
    const update: unknown = JSON.parse(body)
    const isUpdate = typeof update === 'object' && update !== null && 'update_id' in update
    return isUpdate ? (update as Update) : undefined
  } catch {
    return undefined
  }
}

/** The status for a request. A good update is in the store by the time this returns; sending the reply is not waited for. */
async function answer(bot: Bot, { url, secret }: WebhookConfig, request: IncomingMessage): Promise<number> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (path !== new URL(url).pathname) return 404
  if (request.method !== 'POST') return 405
  const given = request.headers['x-telegram-bot-api-secret-token']
  if (typeof given !== 'string' || !isSame(given, secret)) return 401
  const body = await readBody(request)
  if (body === undefined) return 413
  const update = updateIn(body)
  if (!update) return 400
  await bot.handleUpdate(update)
  return 200
}

function serve(bot: Bot, webhook: WebhookConfig, { log }: Persisting): Server {
  const end = (response: ServerResponse, status: number): void => {
    // The rest of a request that was turned away is not waited for.
    response.writeHead(status, status === 200 ? {} : { connection: 'close' }).end()
  }
  return createServer((request, response) => {
    answer(bot, webhook, request).then(
      (status) => end(response, status),
      (error) => {
        log.error(errorFields(error), 'a delivery failed')
        end(response, 500)
      },
    )
  })
}

/** Takes the updates that Telegram delivers, until the bot is stopped. */
export async function listen(bot: Bot, webhook: WebhookConfig, persisting: Persisting): Promise<void> {
  const { log, signal } = persisting
  const { url, secret, port } = webhook
  const server = serve(bot, webhook, persisting)
  server.listen(port)
  await once(server, 'listening')
  try {
    const options = { secret_token: secret, allowed_updates: wantedUpdates }
    await persist((own) => bot.api.setWebhook(url, options, own), persisting)
    log.info({ bot: bot.botInfo.username, port }, 'listening')
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    const closed = once(server, 'close')
    server.close()
    // A delivery that is cut off here comes again, and counts once.
    server.closeAllConnections()
    await closed
  }
}
