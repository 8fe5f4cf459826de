export interface ModelSettings {
  readonly name: string
  readonly key: string | undefined
  /** Undefined: OpenAI's own. */
  readonly baseUrl: string | undefined
}

/** Where every request goes, whatever else the environment may name. */
export function endpointOf({ baseUrl }: ModelSettings): URL {
  const url = new URL(baseUrl ?? 'https://api.openai.com/v1')
  url.pathname = `${url.pathname.replace(/\/+$|\/chat\/completions\/?$/, '')}/chat/completions`
  return url
}

/** The machine it is on, by its name; what is no address stays as it was given. */
export const hostOf = (model: ModelSettings): string =>
  model.baseUrl === undefined || URL.canParse(model.baseUrl) ? endpointOf(model).hostname : model.baseUrl

/** Models that think before they answer take no temperature, and count their thoughts as words of the answer. */
export const thinksFirst = (name: string): boolean => /^(?:.*\/)?(?:o\d|gpt-5(?!-chat))/.test(name)
