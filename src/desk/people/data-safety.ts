import { dataSafety } from '../../text/data-safety.ts'
import type { Said } from '../compose.ts'
import type { Turn } from '../turn.ts'
import { isAtMachine } from './rights.ts'

/** 「数据存在哪」「会不会泄密」: true of the way the program is run here. */
export function tellDataSafety({ store, incoming, assistant }: Turn): Said {
  const lines = dataSafety({
    isAtMachine: isAtMachine(incoming.person.id),
    model: assistant?.host,
    hasReportsOfOthers: store.collection(incoming.chat).files > 0,
  })
  return { lines, next: 'quiet' }
}
