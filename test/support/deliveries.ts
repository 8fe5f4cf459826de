import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface WebhookSettings {
  readonly url: string
  readonly secret: string
  readonly port: number
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, ready))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((closed) => server.close(() => closed()))
  return port
}

export async function webhookOn(path = '/telegram'): Promise<WebhookSettings> {
  const port = await freePort()
  return { url: `http://127.0.0.1:${port}${path}`, secret: 'a-secret_of-the-test', port }
}

/** Delivers an update by hand and returns the status of the answer. */
export async function postUpdate({ url, secret }: WebhookSettings, update: unknown, given = secret): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': given }
  const body = typeof update === 'string' ? update : JSON.stringify(update)
  const response = await fetch(url, { method: 'POST', headers, body })
  await response.arrayBuffer()
  return response.status
}
