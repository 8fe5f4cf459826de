import type { Checklist } from './content.ts'

/** The list as a Word file: the same content gives the same bytes. */
export async function buildChecklist(checklist: Checklist): Promise<Uint8Array> {
  const { writeChecklist } = await import('./write.ts')
  return writeChecklist(checklist)
}
