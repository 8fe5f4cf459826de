import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'
import type { ModelCallRow, Store } from './store.ts'

/** The last calls are kept, older ones forgotten: what people write does not pile up. */
const kept = 500

export function modelCalls(database: Database): Pick<Store, 'addModelCall' | 'modelCalls'> {
  const insert = database.prepare<[number, number, string, string, string, number, number]>(
    'INSERT INTO model_call (at, took, request, response, result, input_tokens, output_tokens) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const forget = database.prepare<[number]>('DELETE FROM model_call WHERE id <= ?')
  const select = database.prepare<
    [number],
    Omit<ModelCallRow, 'request' | 'response'> & Record<'request' | 'response', string>
  >(
    `SELECT id, at, took, request, response, result, input_tokens AS inputTokens, output_tokens AS outputTokens
     FROM model_call ORDER BY id DESC LIMIT ?`,
  )
  return {
    addModelCall({ at, took, request, response, result, inputTokens, outputTokens }) {
      const json = [toJson(request ?? null), toJson(response ?? null)] as const
      const id = Number(insert.run(at, took, ...json, result, inputTokens, outputTokens).lastInsertRowid)
      forget.run(id - kept)
    },
    modelCalls: (limit) =>
      select
        .all(limit)
        .reverse()
        .map((row) => ({ ...row, request: fromJson(row.request), response: fromJson(row.response) })),
  }
}
