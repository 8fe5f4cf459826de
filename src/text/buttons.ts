import { buttons as labels } from './handed-out.ts'
import type { Button } from './reply.ts'

// Buttons that stand under many answers.

export const draftButton: Button = { label: '出草稿', action: { do: 'build', kind: 'draft' } }

export const finalButton: Button = { label: labels.final, action: { do: 'say', words: labels.final } }

export const undoButton: Button = { label: '撤销', action: { do: 'say', words: '撤销' } }

export const redoButton: Button = { label: '恢复', action: { do: 'say', words: '恢复' } }

export const draftFirstButton: Button = { label: '先出草稿', action: { do: 'build', kind: 'draft' } }

/** The final at once: everything was confirmed but this. */
export const finalNowButton: Button = { label: '出正式稿', action: { do: 'build', kind: 'final' } }

export const openItemsButton: Button = { label: '还差什么', action: { do: 'say', words: '还差什么' } }

export const tablesButton: Button = { label: '看表', action: { do: 'say', words: '看表' } }

/** A table, by its name. */
export const lookButton = (name: string): Button => ({ label: `看${name}`, action: { do: 'say', words: `看${name}` } })

/** Labels of what does another thing each time. */
export const usualLabels = {
  not: '不是',
  keepSaid: '对，记下',
  together: '一起改',
  dropHeld: '不要了',
  change: '照着改',
  changeNot: '不改',
  undoLast: '撤销上一步',
  fromFirst: '从第1样接着',
  conflictFirst: '先定对不上的',
  notSwitched: '不换了',
  remindOf: (whom: string): string => `催${whom}的话`,
  writeTo: (whom: string): string => `给${whom}写段话`,
  takeAsText: '当文字收下',
  replaceText: '换成新的',
  addBehind: '接在后面',
} as const
