import { parseJson, readCompletion } from './completion.ts'
import { endpointOf, type ModelSettings, thinksFirst } from './endpoint.ts'
import { type Answer, createWire } from './wire.ts'

/** Whether a model can be asked, and if not, why. */
export type ModelReach =
  | { readonly kind: 'good'; readonly took: number }
  | { readonly kind: 'time-out' }
  /** With the code of the line's own fault, or '' where it was cut. */
  | { readonly kind: 'no-route'; readonly code: string }
  | { readonly kind: 'bad-key' }
  | { readonly kind: 'no-model' }
  | { readonly kind: 'no-quota' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'no-tools' }
  /** What answered speaks no chat completions. */
  | { readonly kind: 'not-a-model'; readonly status: number }
  | { readonly kind: 'refused'; readonly status: number; readonly said: string }

export interface ReachOptions {
  readonly model: ModelSettings
  readonly proxy: string | undefined
  /** Milliseconds. */
  readonly limit: number
}

/** The smallest request that shows what is needed: an answer, and that tools are taken. Nobody's words are in it. */
const tinyRequest = ({ name }: ModelSettings): string =>
  JSON.stringify({
    model: name,
    messages: [{ role: 'user', content: '好' }],
    tools: [
      {
        type: 'function',
        function: { name: 'nothing', description: '不用', parameters: { type: 'object', properties: {} } },
      },
    ],
    ...(thinksFirst(name) ? { max_completion_tokens: 16 } : { max_tokens: 1 }),
  })

const saidIn = (body: unknown, text: string): string => {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as { error?: unknown }
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
  return (typeof message === 'string' ? message : text).replace(/\s+/g, ' ').slice(0, 200)
}

function refusal(status: number, body: unknown, text: string): ModelReach {
  const said = saidIn(body, text)
  if (status === 401 || status === 403) return { kind: 'bad-key' }
  // Gateways answer 404 to a wrong address as well: only one that speaks of a model means the model.
  if (
    /model.*(?:not[ _]?(?:found|exist)|does not exist|unknown)|(?:unknown|no such|invalid) model|模型不存在/i.test(text)
  )
    return { kind: 'no-model' }
  if (status === 404 || status === 405) return { kind: 'not-a-model', status }
  if (status === 402 || /insufficient_quota/.test(text)) return { kind: 'no-quota' }
  if (status === 429 || status >= 500) return { kind: 'busy' }
  // It would have answered, were it let to say more.
  if (/max_(?:completion_)?tokens|output limit/i.test(said)) return { kind: 'good', took: 0 }
  return /\btools?\b|function.?call/i.test(said) ? { kind: 'no-tools' } : { kind: 'refused', status, said }
}

function judge({ status, body: text }: Answer, took: number): ModelReach {
  const body = parseJson(text)
  if (status < 200 || status >= 300) {
    const reach = refusal(status, body, text)
    return reach.kind === 'good' ? { ...reach, took } : reach
  }
  return readCompletion(body) === undefined ? { kind: 'not-a-model', status } : { kind: 'good', took }
}

/** Asks the model for one word, once. Never rejects. */
export async function reachModel({ model, proxy, limit }: ReachOptions): Promise<ModelReach> {
  const signal = AbortSignal.timeout(limit)
  const since = Date.now()
  const headers = {
    'content-type': 'application/json',
    ...(model.key === undefined ? {} : { authorization: `Bearer ${model.key}` }),
  }
  try {
    const answer = await createWire(proxy)({ url: endpointOf(model), headers, body: tinyRequest(model), signal })
    // Servers repeat a wrong key in their refusal.
    const body = model.key === undefined ? answer.body : answer.body.replaceAll(model.key, '***')
    return judge({ ...answer, body }, Date.now() - since)
  } catch (error) {
    return signal.aborted
      ? { kind: 'time-out' }
      : { kind: 'no-route', code: (error as NodeJS.ErrnoException).code ?? '' }
  }
}
