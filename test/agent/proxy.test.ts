import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createWire } from '../../src/agent/wire.ts'

// A proxy on this machine that notes where it is asked to go, and goes nowhere.

const asked: string[] = []
const proxy = createServer()
proxy.on('connect', ({ url }, socket) => {
  asked.push(url ?? '')
  socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
})
const origin = createServer((_, response) => response.end('{"here":true}'))

afterEach(() => {
  for (const server of [proxy, origin]) {
    server.close()
    server.closeAllConnections()
  }
})

const listen = (server: typeof proxy): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

test('what leaves the machine goes through the proxy; what stays does not', async () => {
  const wire = createWire(`http://127.0.0.1:${await listen(proxy)}`)
  const posting = { headers: {}, body: '{}', signal: AbortSignal.timeout(5000) }
  const far = new URL('https://api.openai.com/v1/chat/completions')
  expect(await wire({ ...posting, url: far })).toMatchObject({ status: 502 })
  expect(asked).toEqual(['api.openai.com:443'])
  const near = new URL(`http://127.0.0.1:${await listen(origin)}/v1/chat/completions`)
  expect(await wire({ ...posting, url: near })).toMatchObject({ status: 200, body: '{"here":true}' })
  expect(asked).toHaveLength(1)
})
