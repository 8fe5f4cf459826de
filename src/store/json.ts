/** A value as a JSON column holds it. `undefined` and functions have no JSON: giving one is a bug, not an empty value. */
export function toJson(value: unknown): string {
  const json: string | undefined = JSON.stringify(value)
  if (json === undefined) throw new Error(`a ${typeof value} cannot be kept as JSON`)
  return json
}

export const fromJson = (json: string): unknown => JSON.parse(json)
