import type { Config } from '../config.ts'
import { openStore } from '../store/open.ts'
import { runChat } from './chat.ts'
import { exit, type Io } from './io.ts'

/** The conversation in the terminal, over the store of this machine. */
export async function runConversation({ data, database, deadline }: Config, io: Io, report?: string): Promise<number> {
  const { input, output, isInteractive } = io
  const store = openStore(database)
  try {
    await runChat({ store, data, deadline, report, input, output, interactive: isInteractive })
  } finally {
    store.close()
  }
  return exit.good
}
