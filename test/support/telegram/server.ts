import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Call } from './calls.ts'
import type { Fault } from './faults.ts'
import { largestBody } from './files.ts'
import { changingMethods } from './methods/changing.ts'
import { profileMethods } from './methods/profile.ts'
import { receivingMethods } from './methods/receiving.ts'
import { sendingMethods } from './methods/sending.ts'
import { type Parameters, readParameters } from './parameters.ts'
import { Refusal, refusalBody, tooLarge, tooMany } from './refusal.ts'
import type { Method, World } from './world.ts'

/** Names of methods are the same in upper and lower case. */
const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...profileMethods, ...receivingMethods, ...sendingMethods, ...changingMethods }).map(
    ([name, method]) => [name.toLowerCase(), method],
  ),
)
const badGateway = '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n'

export async function listen(world: World): Promise<{ root: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    handle(world, request, response).catch(() => request.destroy())
  })
  // The bot keeps connections for later; one closed just then would look to it like a fault nobody planned.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { root: `http://127.0.0.1:${port}`, close: () => closed(server) }
}

async function handle(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const hungUp = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) hungUp.abort()
  })
  const url = new URL(request.url ?? '/', 'http://localhost')
  const body = await readBody(request)
  const [, kind, token, rest = ''] = /^\/(file\/)?bot([^/]+)\/(.*)$/.exec(decodeURI(url.pathname)) ?? []
  if (token === undefined || !/^\d+:[\w-]+$/.test(token)) return reply(response, new Refusal(404, 'Not Found'))
  if (token !== world.token) return reply(response, new Refusal(401, 'Unauthorized'))
  if (kind !== undefined) return sendFile(world, rest, response)
  const method = methods.get(rest.toLowerCase())
  const parameters = parametersOf(url.searchParams, request.headers['content-type'] ?? '', body)
  if (parameters instanceof Refusal) return reply(response, parameters)
  const call = logged(world, rest, parameters)
  const fault = world.faults.take(rest, call.payload)
  if (fault) call.fault = fault.kind
  await answer(world, { call, fault, method, parameters, signal: hungUp.signal }, response)
  world.changes.happened()
}

function parametersOf(query: URLSearchParams, contentType: string, body: Buffer | undefined): Parameters | Refusal {
  if (!body) return tooLarge()
  try {
    return readParameters(query, contentType, body)
  } catch (error) {
    return error instanceof Refusal ? error : new Refusal(400, 'Bad Request')
  }
}

interface Asked {
  readonly call: Call
  readonly fault: Fault | undefined
  readonly method: Method | undefined
  readonly parameters: Parameters
  readonly signal: AbortSignal
}

async function answer(world: World, { call, fault, method, parameters, signal }: Asked, response: ServerResponse) {
  if (fault?.kind === 'drop-before') return drop(call, response)
  const refusal = plannedRefusal(fault)
  const result = refusal ?? (await performed(world, call, method, parameters, signal))
  if (fault?.kind === 'drop-after') return drop(call, response)
  if (fault?.kind === 'slow') await delay(fault.milliseconds ?? 1000, undefined, { signal }).catch(() => {})
  if (signal.aborted) {
    call.outcome = 'hung up'
    return
  }
  if (result instanceof Refusal) {
    Object.assign(call, { outcome: 'refused', code: result.code, description: result.message })
    if (result.code === 502) return write(response, 502, 'text/html', badGateway)
    return reply(response, result)
  }
  call.outcome = 'ok'
  const json = JSON.stringify({ ok: true, result })
  write(response, 200, 'application/json', fault?.kind === 'malformed' ? json.slice(0, json.length / 2) : json)
}

function plannedRefusal(fault: Fault | undefined): Refusal | undefined {
  if (fault?.kind === '500') return new Refusal(500, 'Internal Server Error')
  if (fault?.kind === '502') return new Refusal(502, 'Bad Gateway')
  return fault?.kind === '429' ? tooMany(fault.retryAfter ?? 1) : undefined
}

async function performed(
  world: World,
  call: Call,
  method: Method | undefined,
  parameters: Parameters,
  signal: AbortSignal,
): Promise<unknown> {
  if (!method) return new Refusal(404, 'Not Found')
  try {
    call.result = structuredClone(await method(world, parameters, signal))
    call.done = true
    return call.result
  } catch (error) {
    return error instanceof Refusal ? error : new Refusal(500, `Internal Server Error: ${String(error)}`)
  }
}

function logged(world: World, method: string, parameters: Parameters): Call {
  const files = parameters.uploads.map(({ field, name, bytes }) => ({ field, name, size: bytes.length }))
  const payload = parameters.logged()
  const call: Call = { method, payload, files, at: world.clock.now(), outcome: 'under way', done: false }
  world.calls.push(call)
  world.changes.happened()
  return call
}

function drop(call: Call, response: ServerResponse): void {
  call.outcome = 'dropped'
  response.destroy()
}

function sendFile(world: World, path: string, response: ServerResponse): void {
  const file = world.files.atPath(path)
  if (!file) {
    reply(response, new Refusal(404, 'Not Found'))
    return
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
  response.end(file.bytes)
}

/** The whole body; undefined when it is too large, but read to its end, so that the bot gets to hear of it. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= largestBody) chunks.push(chunk)
  }
  return size <= largestBody ? Buffer.concat(chunks) : undefined
}

function reply(response: ServerResponse, refusal: Refusal): void {
  write(response, refusal.code, 'application/json', JSON.stringify(refusalBody(refusal)))
}

function write(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await done
}
