// Tokens of requests and answers: as the endpoint counts them, or estimated where it does not say.

export interface Usage {
  readonly inputTokens: number
  readonly outputTokens: number
}

/** A Chinese character is about one token, four others are about one. */
export function estimate(text: string): number {
  const wide = [...text].filter((character) => character > '\u2e7f').length
  return wide + Math.ceil((text.length - wide) / 4)
}

interface Body {
  readonly messages?: readonly { readonly content?: unknown; readonly tool_calls?: unknown }[]
  readonly tools?: unknown
}

/** What is sent to a model: its messages and its tools. */
export function estimateRequest({ messages = [], tools }: Body): number {
  const said = messages.map(({ content, tool_calls: calls }) =>
    [typeof content === 'string' ? content : JSON.stringify(content ?? ''), calls ? JSON.stringify(calls) : ''].join(
      '',
    ),
  )
  return estimate(said.join('\n')) + (tools ? estimate(JSON.stringify(tools)) : 0)
}

export interface Answered {
  readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number }
  readonly choices?: readonly { readonly message?: unknown }[]
}

export function usageOf(request: Body, answer: Answered): Usage {
  const { prompt_tokens: input, completion_tokens: output } = answer.usage ?? {}
  return {
    inputTokens: input || estimateRequest(request),
    outputTokens: output || estimate(JSON.stringify(answer.choices?.[0]?.message ?? '')),
  }
}

/** Counts what passes, message by message. */
export class Meter {
  private calls = 0
  private input = 0
  private output = 0

  add({ inputTokens, outputTokens }: Usage): void {
    this.calls += 1
    this.input += inputTokens
    this.output += outputTokens
  }

  /** What was counted since the last time. */
  take(): Usage & { readonly calls: number } {
    const counted = { calls: this.calls, inputTokens: this.input, outputTokens: this.output }
    this.calls = 0
    this.input = 0
    this.output = 0
    return counted
  }
}
