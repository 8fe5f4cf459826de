import { GrammyError, HttpError } from 'grammy'
import type { Logger } from 'pino'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** What may be told of an error: never the request with the person's words in it, nor the address with the token. */
export function errorFields(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof GrammyError) {
    const { method, error_code: code, description } = error
    return { error: { name: error.name, method, code, description } }
  }
  if (error instanceof HttpError) {
    const { code, type, name } = (error.error ?? {}) as { code?: string; type?: string; name?: string }
    return { error: { name: error.name, message: error.message, cause: code ?? type ?? name } }
  }
  if (error instanceof Error) {
    const { name, message, stack } = error
    const { code } = error as Error & { code?: unknown }
    return { error: { name, message, ...(code === undefined ? {} : { code }), stack } }
  }
  return { error: { name: typeof error, message: String(error) } }
}
