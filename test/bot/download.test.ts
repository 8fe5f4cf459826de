import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDownload } from '../../src/bot/download.ts'

const token = '1:secret'

/** A Bot API server that knows one file, and hands it out as it is told. */
async function serve(path: string, send: (response: ServerResponse) => void = () => {}) {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(request.url ?? '')
    request.resume()
    if (!request.url?.startsWith('/file/')) {
      const body = JSON.stringify({ ok: true, result: { file_id: 'a', file_unique_id: 'a', file_path: path } })
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    } else send(response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const telegram = { token, apiRoot, admins: [], webhook: undefined }
  return { fetch: createDownload({ telegram, proxy: undefined, pause: 1 }), paths }
}

test('a file is fetched from where Telegram says it lies', async () => {
  const { fetch, paths } = await serve('documents/file_1.docx', (response) => response.end('content'))
  expect(await fetch('a')).toEqual({ ok: true, bytes: Buffer.from('content') })
  expect(paths).toEqual([`/bot${token}/getFile`, `/file/bot${token}/documents/file_1.docx`])
})

test('a body that breaks off is no file', async () => {
  const { fetch, paths } = await serve('file_1', (response) => {
    response.writeHead(200, { 'content-length': 100 })
    response.write('half')
    setImmediate(() => response.destroy())
  })
  expect(await fetch('a')).toEqual({ ok: false, why: 'network' })
  expect(paths).toHaveLength(6)
})

test('a body larger than any file that is read is not taken to its end', async () => {
  const piece = Buffer.alloc(1024 * 1024)
  const { fetch } = await serve('file_1', (response) => {
    const pour = (): void => {
      while (response.write(piece)) if (response.destroyed) return
      response.once('drain', pour)
    }
    pour()
  })
  expect(await fetch('a')).toEqual({ ok: false, why: 'tooLarge' })
})

test('a server of one’s own names the file where it keeps it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'a.docx'), 'content')
  const { fetch } = await serve(join(folder, 'a.docx'))
  expect(await fetch('a')).toEqual({ ok: true, bytes: Buffer.from('content') })
  const { fetch: lost } = await serve(join(folder, 'b.docx'))
  expect(await lost('a')).toEqual({ ok: false, why: 'gone' })
})

test('who gives up is not kept waiting', async () => {
  const { fetch, paths } = await serve('file_1')
  const giveUp = new AbortController()
  const fetched = fetch('a', giveUp.signal)
  setTimeout(() => giveUp.abort(), 50)
  expect(await fetched).toEqual({ ok: false, why: 'network' })
  expect(paths.length).toBeLessThanOrEqual(2)
})
