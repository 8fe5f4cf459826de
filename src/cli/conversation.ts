import { openAssistant } from '../agent/open.ts'
import type { Config } from '../config.ts'
import { readIdentity } from '../desk/organ/identity.ts'
import { closeSharedEngine } from '../report/engine/engine.ts'
import { openStore } from '../store/open.ts'
import { reportTexts } from '../text/cli/cli.ts'
import { runChat } from './chat.ts'
import { exit, type Io } from './io.ts'
import { notFoundText, reportNamed } from './reports.ts'

/** 「永乐店镇人民政府-2021」 names a report to be begun; what is no whole name of an organ and a year names none. */
function newReport(name: string): string | undefined {
  const [, organ, year] = /^(.+)-(20\d{2})$/u.exec(name) ?? []
  return organ !== undefined && readIdentity(organ).organ === organ ? `${organ} ${year}年` : undefined
}

/** The conversation in the terminal, over the store of this machine. */
export async function runConversation(config: Config, io: Io, report?: string): Promise<number> {
  const { data, database, deadline, profiles, model, proxy } = config
  const { input, output, isInteractive } = io
  const named = report === undefined ? undefined : reportNamed(config, report)
  const begun = named && 'others' in named ? newReport(named.name) : undefined
  if (named && 'others' in named && !begun) {
    io.note(notFoundText(reportTexts.toBegin(named.name), named.others))
    return exit.unreadable
  }
  const store = openStore(database)
  const assistant = model && openAssistant({ model, proxy, log: (call) => store.addModelCall(call) })
  try {
    await runChat({
      store,
      data,
      deadline,
      profiles,
      assistant,
      report: begun ?? (named && 'id' in named ? named.id : undefined),
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
