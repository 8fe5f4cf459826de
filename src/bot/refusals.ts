import { GrammyError } from 'grammy'

/** The token is wrong or taken back: the operator mends that, and the replies should still be there. */
export const isOurs = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)

/** Whoever has blocked the bot or is gone cannot be told anything. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 403 || /chat not found|deactivated/.test(error.description))

/** What was sent is not taken, whoever it is for. */
export const isUnacceptable = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 400 || error.error_code === 413) && !isUnreachable(error)
