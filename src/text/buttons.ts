import { buttons as labels } from './handed-out.ts'
import type { Button } from './reply.ts'

// Buttons that stand under many answers.

export const draftButton: Button = { label: '出草稿', action: { do: 'build', kind: 'draft' } }

export const finalButton: Button = { label: labels.final, action: { do: 'say', words: labels.final } }

export const undoButton: Button = { label: '撤销', action: { do: 'say', words: '撤销' } }
