import type { WebhookInfo } from 'grammy/types'
import { badRequest, conflict } from '../refusal.ts'
import type { UpdateKind } from '../updates.ts'
import type { Methods } from '../world.ts'

/** Methods by which the bot gets its updates. */
export const receivingMethods: Methods = {
  async getUpdates({ updates, webhook }, parameters, signal) {
    if (webhook.settings) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    }
    updates.allow(parameters.json('allowed_updates'))
    const limit = parameters.integer('limit', 100)
    return await updates.poll({
      offset: parameters.integer('offset', 0),
      limit: limit >= 1 && limit <= 100 ? limit : 100,
      seconds: parameters.integer('timeout', 0),
      signal,
    })
  },

  setWebhook({ updates, webhook }, parameters) {
    const url = parameters.text('url')
    const secret = parameters.text('secret_token')
    if (secret !== '' && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) {
      throw badRequest(secret.length > 256 ? 'secret token is too long' : 'secret token contains unallowed characters')
    }
    // The real one insists on https; a local Bot API server, as this one, does not.
    if (url !== '' && !/^https?:\/\//.test(url))
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
    updates.allow(parameters.json('allowed_updates'))
    if (parameters.flag('drop_pending_updates')) updates.dropPending()
    if (url === '') webhook.remove()
    else webhook.set({ url, secret, maxConnections: parameters.integer('max_connections', 40) })
    return true
  },

  deleteWebhook({ updates, webhook }, parameters) {
    if (parameters.flag('drop_pending_updates')) updates.dropPending()
    webhook.remove()
    return true
  },

  getWebhookInfo({ updates, webhook }): WebhookInfo {
    const { settings, lastError } = webhook
    return {
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending,
      ...(settings && { max_connections: settings.maxConnections }),
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
      ...(updates.allowed.length > 0 && { allowed_updates: updates.allowed as UpdateKind[] }),
    }
  },
}
