import type { Config, TelegramConfig } from '../config.ts'
import type { Diagnosis } from '../text/cli/doctor.ts'
import { modelDiagnoses, telegramDiagnoses as texts } from '../text/cli/doctor-reach.ts'

/** Milliseconds. */
const telegramLimit = 5_000
const modelLimit = 8_000

/** What a webhook that Telegram knows means: another program's, or one it cannot deliver to. */
function webhookTrouble(
  { webhook }: TelegramConfig,
  known: { readonly webhook: string | undefined; readonly waiting: number; readonly failure: string | undefined },
): Diagnosis[] {
  if (known.webhook === undefined) return []
  if (known.webhook !== webhook?.url) return [texts.elsewhere(new URL(known.webhook).host)]
  return known.failure !== undefined && known.waiting > 0 ? [texts.failedDelivery(known.waiting, known.failure)] : []
}

async function reached(telegram: TelegramConfig, proxy: string | undefined): Promise<Diagnosis[]> {
  const { reachTelegram } = await import('../bot/reach.ts')
  const reach = await reachTelegram({ telegram, proxy, limit: telegramLimit })
  const hasProxy = proxy !== undefined
  switch (reach.kind) {
    case 'good':
      return [texts.good(reach.name), ...webhookTrouble(telegram, reach)]
    case 'bad-token':
      return [texts.badToken(telegram.apiRoot !== 'https://api.telegram.org')]
    case 'conflict':
      return [texts.conflict]
    case 'time-out':
      return [texts.timeOut(telegramLimit / 1000, hasProxy)]
    case 'no-route':
      return [texts.noRoute(reach.code, hasProxy)]
    case 'busy':
      return [texts.busy]
    case 'refused':
      return [texts.refused(reach.said)]
  }
}

/** Whether Telegram answers to this token, and whether anybody may use the bot. */
export async function telegramDiagnoses({ telegram, proxy }: Config): Promise<Diagnosis[]> {
  if (!telegram) return [texts.none]
  const { length } = telegram.admins
  return [...(await reached(telegram, proxy)), length === 0 ? texts.noAdmins : texts.admins(length)]
}

/** Whether the model answers, where one is set. */
export async function modelDiagnosis({ model, proxy }: Config): Promise<Diagnosis> {
  if (!model) return modelDiagnoses.none
  const [{ reachModel }, { endpointOf }] = await Promise.all([
    import('../agent/reach.ts'),
    import('../agent/endpoint.ts'),
  ])
  const { host, origin, pathname, protocol } = endpointOf(model)
  const reach = await reachModel({ model, proxy, limit: modelLimit })
  switch (reach.kind) {
    case 'good':
      return modelDiagnoses.good(model.name, host, reach.took)
    case 'time-out':
      return modelDiagnoses.timeOut(modelLimit / 1000)
    case 'no-route':
      return modelDiagnoses.noRoute(reach.code, host, proxy !== undefined && protocol === 'https:')
    case 'bad-key':
      return modelDiagnoses.badKey(model.key !== undefined)
    case 'no-model':
      return modelDiagnoses.noModel(model.name)
    case 'no-quota':
      return modelDiagnoses.noQuota
    case 'busy':
      return modelDiagnoses.busy
    case 'no-tools':
      return modelDiagnoses.noTools(model.name)
    case 'not-a-model':
      return modelDiagnoses.notAModel(`${origin}${pathname}`, reach.status)
    case 'refused':
      return modelDiagnoses.refused(reach.status, reach.said)
  }
}
