import { readFile, stat } from 'node:fs/promises'
import { get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { get as getSecure } from 'node:https'
import { isAbsolute } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { autoRetry } from '@grammyjs/auto-retry'
import { Api, GrammyError } from 'grammy'
import type { TelegramConfig } from '../config.ts'
import type { Fetched, FetchFile } from '../desk/uploads/read-upload.ts'
import { limits } from '../intake/files/limits.ts'
import { apiSignal, clientOptions } from './client.ts'
import { isPassing, pauseAfter } from './retry.ts'

const attempts = 3
/** A slow line carries the largest file in this time; one that stands still is given up sooner. */
const longest = 120_000
const longestSilence = 20_000

interface Downloading {
  readonly telegram: TelegramConfig
  readonly proxy: string | undefined
  /** Milliseconds before the second attempt. */
  readonly pause?: number
}

const failed = (why: Extract<Fetched, { ok: false }>['why']): Fetched => ({ ok: false, why })

/** The body of an answer, as long as it is not larger than any file that is read. */
async function bodyOf(response: IncomingMessage): Promise<Fetched> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limits.bytes) {
      response.destroy()
      return failed('tooLarge')
    }
    chunks.push(chunk)
  }
  // A line that broke in the middle of a file ends like a file.
  return response.complete ? { ok: true, bytes: Buffer.concat(chunks) } : failed('network')
}

function request(url: URL, options: RequestOptions): Promise<Fetched> {
  const get = url.protocol === 'https:' ? getSecure : getPlain
  return new Promise((resolve, reject) => {
    const call = get(url, { ...options, timeout: longestSilence }, (response) => {
      const { statusCode = 0 } = response
      if (statusCode === 200) return bodyOf(response).then(resolve, reject)
      response.resume()
      return resolve(failed(statusCode === 404 ? 'gone' : 'network'))
    })
    call.on('timeout', () => call.destroy(new Error('the line stands still')))
    call.on('error', reject)
  })
}

/** A Bot API server of one's own hands out files where it keeps them. */
async function readLocal(path: string): Promise<Fetched> {
  try {
    const { size } = await stat(path)
    return size > limits.bytes ? failed('tooLarge') : { ok: true, bytes: await readFile(path) }
  } catch {
    return failed('gone')
  }
}

/** What Telegram refuses for good; everything else may go better the next time. */
function troubleOf(error: unknown): Fetched {
  if (!(error instanceof GrammyError) || isPassing(error)) return failed('network')
  return failed(/too big/i.test(error.description) ? 'tooLarge' : 'gone')
}

/** A signal that is given with another one, and when the time is up. */
function within(milliseconds: number, other: AbortSignal | undefined): { signal: AbortSignal; end: () => void } {
  const ending = new AbortController()
  const abort = (): void => ending.abort()
  const timer = setTimeout(abort, milliseconds)
  if (other?.aborted) abort()
  other?.addEventListener('abort', abort, { once: true })
  return {
    signal: ending.signal,
    end() {
      clearTimeout(timer)
      other?.removeEventListener('abort', abort)
    },
  }
}

/**
 * Gets files that people sent to the bot, by Telegram's name for them. Nothing is written anywhere, and the address, which holds the
 * token, is never told.
 */
export function createDownload({ telegram, proxy, pause = 500 }: Downloading): FetchFile {
  const options = clientOptions(telegram, proxy)
  const api = new Api(telegram.token, options)
  api.config.use(autoRetry({ rethrowHttpErrors: true, rethrowInternalServerErrors: true }))
  const agent = options.baseFetchConfig?.['agent'] as RequestOptions['agent'] | undefined

  async function attempt(fileId: string, signal: AbortSignal): Promise<Fetched> {
    const { file_path: path } = await api.getFile(fileId, apiSignal(signal))
    if (path === undefined) return failed('gone')
    if (isAbsolute(path)) return readLocal(path)
    const url = new URL(`${telegram.apiRoot}/file/bot${telegram.token}/${path}`)
    return request(url, { signal, ...(agent ? { agent } : {}) })
  }

  async function persist(fileId: string, signal: AbortSignal): Promise<Fetched> {
    for (let tried = 1; ; tried++) {
      const fetched = await attempt(fileId, signal).catch(troubleOf)
      if (fetched.ok || fetched.why !== 'network' || tried === attempts || signal.aborted) return fetched
      await delay(pauseAfter(tried - 1, pause), undefined, { signal }).catch(() => {})
    }
  }

  return async (fileId, given) => {
    const { signal, end } = within(longest, given)
    try {
      return await persist(fileId, signal)
    } finally {
      end()
    }
  }
}
