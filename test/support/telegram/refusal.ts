/** What the Bot API answers when it does not do what it was asked. */
export class Refusal extends Error {
  readonly code: number
  readonly retryAfter: number | undefined

  constructor(code: number, description: string, retryAfter?: number) {
    super(description)
    this.name = 'Refusal'
    this.code = code
    this.retryAfter = retryAfter
  }
}

export const badRequest = (what: string): Refusal => new Refusal(400, `Bad Request: ${what}`)
export const conflict = (what: string): Refusal => new Refusal(409, `Conflict: ${what}`)
export const tooLarge = (): Refusal => new Refusal(413, 'Request Entity Too Large')
export const tooMany = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, seconds)

/** The body of a refused call. */
export function refusalBody(refusal: Refusal): Record<string, unknown> {
  const body = { ok: false, error_code: refusal.code, description: refusal.message }
  return refusal.retryAfter === undefined ? body : { ...body, parameters: { retry_after: refusal.retryAfter } }
}
