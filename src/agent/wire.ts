import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { HttpsProxyAgent } from 'https-proxy-agent'

/** What came back, whole. */
export interface Answer {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly body: string
}

export interface Posting {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal
}

/** Rejects where nothing came back, or only a part. */
export type Wire = (posting: Posting) => Promise<Answer>

/** No answer of a model is longer; a page that never ends is cut here. */
const largestBody = 4 * 1024 * 1024

const isThisMachine = ({ hostname }: URL): boolean => /^(?:localhost|127\..*|\[::1\])$/.test(hostname)

/** One way for every request, through the proxy or past it: fetch cannot be given an agent, and reads no proxy on Node 20. */
export function createWire(proxy: string | undefined): Wire {
  const agent = proxy === undefined ? undefined : new HttpsProxyAgent(proxy, { keepAlive: true })
  return ({ url, headers, body, signal }) =>
    new Promise<Answer>((resolve, reject) => {
      const isSecure = url.protocol === 'https:'
      const through = isSecure && !isThisMachine(url) ? agent : undefined
      const request = (isSecure ? secureRequest : plainRequest)(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          signal,
          ...(through ? { agent: through } : {}),
        },
        (response) => {
          const chunks: Buffer[] = []
          let size = 0
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk)
            size += chunk.length
            if (size > largestBody) response.destroy(new Error('the answer is too long'))
          })
          response.on('error', reject)
          response.on('end', () => {
            if (!response.complete) return reject(new Error('the connection was cut'))
            resolve({
              status: response.statusCode ?? 0,
              header: (name) => response.headersDistinct[name]?.[0],
              body: Buffer.concat(chunks).toString('utf8'),
            })
          })
        },
      )
      request.on('error', reject)
      request.end(body)
    })
}
