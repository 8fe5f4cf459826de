import type { ModelRequest } from './requests.ts'

// What the double can be told to answer: what a model says, and all that goes wrong on the way.

export interface CallAnswer {
  readonly name: string
  /** An object is written as JSON; a string is sent as it is, broken or not. */
  readonly args: unknown
}

export type Finish = 'stop' | 'tool_calls' | 'length' | 'content_filter'

export type Answer =
  | {
      readonly kind: 'message'
      readonly content: string | null
      readonly calls: readonly CallAnswer[]
      readonly refusal?: string
      readonly finish?: Finish
      readonly usage?: { readonly prompt: number; readonly completion: number } | null
    }
  /** Any status, headers and body. */
  | {
      readonly kind: 'raw'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body: string
    }
  /** Never answers. */
  | { readonly kind: 'silence' }
  /** Hangs up: at once, or in the middle of the body. */
  | { readonly kind: 'hang-up'; readonly midBody: boolean }
  | { readonly kind: 'late'; readonly milliseconds: number; readonly answer: Answer }

/** An answer, or what is worked out from the request. */
export type Script = Answer | ((request: ModelRequest) => Answer)

type Extra = Partial<Omit<Extract<Answer, { kind: 'message' }>, 'kind'>>

export const says = (content: string, extra: Extra = {}): Answer => ({ kind: 'message', content, calls: [], ...extra })

/** One call, or several at once. */
export const calls = (list: readonly CallAnswer[], extra: Extra = {}): Answer => ({
  kind: 'message',
  content: null,
  calls: list,
  ...extra,
})

export const call = (name: string, args: unknown, extra: Extra = {}): Answer => calls([{ name, args }], extra)

/** record_figures with figures as [row, column, value, quote]; an empty column is left out. */
export const records = (
  ...figures: readonly (readonly [row: string, column: string, value: string | null, quote: string])[]
): Answer =>
  call('record_figures', {
    figures: figures.map(([row, column, value, quote]) => ({
      row,
      ...(column === '' ? {} : { column }),
      value,
      quote,
    })),
  })

const problem = (message: string, code: string | null = null): string =>
  JSON.stringify({ error: { message, type: 'error', param: null, code } })

const raw = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  kind: 'raw',
  status,
  headers,
  body,
})

export const faults = {
  silence: { kind: 'silence' },
  hangUp: { kind: 'hang-up', midBody: false },
  cutBody: { kind: 'hang-up', midBody: true },
  late: (milliseconds: number, answer: Answer): Answer => ({ kind: 'late', milliseconds, answer }),
  tooMany: (retryAfter?: string): Answer =>
    raw(429, problem('Rate limit reached', 'rate_limit_exceeded'), retryAfter ? { 'retry-after': retryAfter } : {}),
  noQuota: raw(429, problem('You exceeded your current quota', 'insufficient_quota')),
  serverError: raw(500, problem('The server had an error')),
  overloaded: (retryAfter: string): Answer => raw(503, problem('Overloaded'), { 'retry-after': retryAfter }),
  wrongKey: (key: string): Answer => raw(401, problem(`Incorrect API key provided: ${key}.`, 'invalid_api_key')),
  noModel: raw(404, problem('The model does not exist', 'model_not_found')),
  page: raw(200, '<html><body><h1>502 Bad Gateway</h1></body></html>', { 'content-type': 'text/html' }),
  errorPage: raw(502, '<html><body><h1>502 Bad Gateway</h1></body></html>', { 'content-type': 'text/html' }),
  brokenBody: raw(200, '{"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"mess'),
  noChoices: raw(200, JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', choices: [] })),
  errorInside: raw(200, problem('upstream failed')),
  refusal: says('', { content: null, refusal: 'I cannot help with that.' }),
  nothing: says('', { content: null }),
  cutShort: says('这句话还没有说', { finish: 'length' }),
  withheld: says('', { finish: 'content_filter' }),
} as const satisfies Record<string, Answer | ((...args: never[]) => Answer)>
