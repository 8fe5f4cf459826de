import { openAssistant } from '../agent/open.ts'
import type { Config } from '../config.ts'
import { closeSharedEngine } from '../report/engine/engine.ts'
import { openStore } from '../store/open.ts'
import { runChat } from './chat.ts'
import { exit, type Io } from './io.ts'

/** The conversation in the terminal, over the store of this machine. */
export async function runConversation(config: Config, io: Io, report?: string): Promise<number> {
  const { data, database, deadline, profiles, model, proxy } = config
  const { input, output, isInteractive } = io
  const store = openStore(database)
  const assistant = model && openAssistant({ model, proxy, log: (call) => store.addModelCall(call) })
  try {
    await runChat({
      store,
      data,
      deadline,
      profiles,
      assistant,
      report,
      input,
      output,
      interactive: isInteractive,
      notes: io,
    })
  } finally {
    closeSharedEngine()
    store.close()
  }
  return exit.good
}
