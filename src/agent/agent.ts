import type { ChatOpenAI } from '@langchain/openai'
import { AIMessage, createAgent, createMiddleware, HumanMessage, SystemMessage, ToolMessage, tool } from 'langchain'
import type { Proposal } from './assistant.ts'
import type { Briefing } from './briefing.ts'
import * as complaints from './complaints.ts'
import { garbled } from './completion.ts'
import type { Grasp, Hand } from './hands/hand.ts'
import { prompt } from './prompts.ts'

// One inquiry as an agent run: the model calls its tools, and is asked a second time only about calls that could not be used.

const mostCalls = 2

export interface Run {
  /** What the hands took, call by call. */
  readonly proposals: readonly Proposal[]
  readonly prose: string
  /** Something of the last answer could not be used. */
  readonly incomplete: boolean
  /** A text was written, and none could be shown. */
  readonly textRefused: boolean
  /** The run ended early: the request failed. What was taken before stays. */
  readonly error: unknown
}

interface Notes {
  calls: number
  proposals: Proposal[]
  prose: string
  incomplete: boolean
  refusedText: boolean
}

/** Local models think aloud in their answer. */
const withoutThinking = (text: string): string => text.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '').trim()

/** An answer that was cut short or withheld looks like any other: its whole calls stay, its words do not. */
function take({ response_metadata: { finish_reason: finish }, text }: AIMessage, notes: Notes): void {
  notes.incomplete = finish === 'length' || finish === 'content_filter'
  notes.prose = notes.incomplete ? '' : withoutThinking(text)
}

function graspOf(hands: readonly Hand[], name: string, args: Readonly<Record<string, unknown>>): Grasp {
  if (args[garbled] === true) return { proposals: [], complaint: complaints.notJson }
  const hand = hands.find((one) => one.name === name)
  const names = hands.map((one) => one.name)
  if (!hand) return { proposals: [], complaint: complaints.noSuchTool(name, names) }
  try {
    return hand.use(args)
  } catch {
    return { proposals: [], complaint: complaints.failed }
  }
}

function rounds(hands: readonly Hand[], notes: Notes) {
  return createMiddleware({
    name: 'Rounds',
    beforeModel: {
      canJumpTo: ['end'],
      hook: ({ messages }) => {
        const last = messages.findLastIndex((message) => AIMessage.isInstance(message))
        if (last < 0) return undefined
        const hasComplaint = messages
          .slice(last + 1)
          .some((one) => ToolMessage.isInstance(one) && one.status === 'error')
        return hasComplaint && notes.calls < mostCalls ? undefined : { jumpTo: 'end' as const }
      },
    },
    wrapModelCall: async (request, handler) => {
      notes.calls += 1
      const message = (await handler(request)) as AIMessage
      take(message, notes)
      return message
    },
    // The hand checks its own input: what is wrong is said in one Chinese sentence, not in a stack trace.
    wrapToolCall: ({ toolCall: { name, id = '', args } }) => {
      const { proposals, complaint } = graspOf(hands, name, args)
      notes.proposals.push(...proposals)
      if (complaint !== undefined) notes.incomplete = true
      if (name === 'write_text' && complaint !== undefined) notes.refusedText = true
      return new ToolMessage({
        content: complaint ?? '好。',
        tool_call_id: id,
        name,
        status: complaint === undefined ? 'success' : 'error',
      })
    },
  })
}

/** The model knows it by its schema; the middleware above puts it to use. */
const asTool = ({ name, schema, use }: Hand) =>
  tool((input: unknown) => use(input).complaint ?? '好。', { name, description: prompt(`tools/${name}`), schema })

/** A figure said twice for one cell: the later call, made after a complaint, stands. */
function latest(proposals: readonly Proposal[]): Proposal[] {
  const key = (proposal: Proposal): string =>
    proposal.kind === 'figure' ? proposal.cell : proposal.kind === 'text' ? 'text' : JSON.stringify(proposal)
  return [...new Map(proposals.map((proposal) => [key(proposal), proposal])).values()]
}

export async function runAgent(
  model: ChatOpenAI,
  hands: readonly Hand[],
  { system, message }: Briefing,
  signal: AbortSignal,
): Promise<Run> {
  const notes: Notes = { calls: 0, proposals: [], prose: '', incomplete: false, refusedText: false }
  const agent = createAgent({
    model,
    tools: hands.map(asTool),
    // As a message: a string is sent in parts, which some servers refuse.
    systemPrompt: new SystemMessage(system),
    middleware: [rounds(hands, notes)],
  })
  let error: unknown
  try {
    await agent.invoke({ messages: [new HumanMessage(message)] }, { signal })
  } catch (thrown) {
    error = thrown
  }
  const proposals = latest(notes.proposals)
  return {
    proposals,
    prose: notes.prose,
    incomplete: notes.incomplete || error !== undefined,
    textRefused: notes.refusedText && !proposals.some(({ kind }) => kind === 'text'),
    error,
  }
}
