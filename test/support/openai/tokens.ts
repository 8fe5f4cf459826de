import type { ModelRequest } from './requests.ts'

/** A rough count: a Chinese character or mark is a token, of anything else four characters are. */
export function tokensIn(text: string): number {
  const wide = text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/gu)?.length ?? 0
  return wide + Math.ceil(([...text].length - wide) / 4)
}

/** What a request costs: its messages and the description of its tools. */
export function requestTokens({ messages, tools = [] }: ModelRequest): number {
  const said = messages.map((message) => {
    const calls = message.role === 'assistant' ? JSON.stringify(message.tool_calls ?? []) : ''
    return 4 + tokensIn(message.content ?? '') + tokensIn(calls)
  })
  const offered = tools.map((tool) => tokensIn(JSON.stringify(tool.function)))
  return [...said, ...offered].reduce((sum, count) => sum + count, 0)
}
