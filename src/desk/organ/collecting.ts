import type { Turn } from '../turn.ts'

/** Whether a chat is a place where the reports of others are collected, and none of its own is open. */
export function isCollecting({ draft, state, store, incoming }: Turn): boolean {
  if (draft) return false
  if (state.collects) return true
  const { lastAt, expected } = store.collection(incoming.chat)
  return lastAt !== undefined || expected.length > 0
}
