import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { dayOf } from '../schema/calendar.ts'
import { formOf } from '../schema/form.ts'
import { inspect } from '../store/inspect.ts'
import { storeTrouble } from '../store/trouble.ts'
import { type Diagnosis, machineDiagnoses as texts } from '../text/cli/doctor.ts'

const oldestNode = 20
/** Bytes: room for years of reports, and for the copies of one. */
const leastSpace = 200_000_000

export function nodeDiagnosis(version: string): Diagnosis {
  return Number(version.split('.')[0]) >= oldestNode ? texts.node(version) : texts.oldNode(version, oldestNode)
}

/** The folder, or what it would be made in. */
function standing(folder: string): string {
  let at = folder
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  return at
}

function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(standing(folder))
  return bavail * bsize
}

/** Rights are not all: a disk that is full or gone read-only shows only when something is written. */
function takesFiles(folder: string): boolean {
  try {
    const own = mkdtempSync(join(folder, '.doctor-'))
    try {
      writeFileSync(join(own, 'a'), 'a')
    } finally {
      rmSync(own, { recursive: true, force: true })
    }
    return true
  } catch {
    return false
  }
}

export function folderDiagnosis(folder: string, free = freeSpace(folder)): Diagnosis {
  if (!takesFiles(standing(folder))) return texts.notWritable(folder)
  if (free < leastSpace) return texts.littleSpace(folder, free)
  return existsSync(folder) ? texts.writable(folder, free) : texts.notMade(folder)
}

export function databaseDiagnosis(path: string): Diagnosis {
  if (!existsSync(path)) return texts.noDatabase
  try {
    const { version, newest, check, reports } = inspect(path)
    return check === 'ok' ? texts.database(version, newest, reports) : texts.damaged(path, check)
  } catch (error) {
    const trouble = storeTrouble(error)
    if (trouble === undefined) throw error
    return texts.databaseTrouble(path, trouble)
  }
}

/** Draws the emptiest report there is: compiler, fonts and template are all needed for it. */
async function drawOne(): Promise<unknown> {
  const [{ buildPdf }, { createEngine }] = await Promise.all([
    import('../report/pdf/build-pdf.ts'),
    import('../report/engine/engine.ts'),
  ])
  const engine = createEngine()
  try {
    const draft = { missing: [], held: [], findings: [] }
    const content = { organ: '某镇人民政府', year: 2021, form: formOf('2021'), figures: new Map(), narratives: {} }
    return await buildPdf({ ...content, signature: {}, draft }, engine)
  } finally {
    engine.close()
  }
}

export async function documentDiagnosis(draw: () => Promise<unknown> = drawOne): Promise<Diagnosis> {
  try {
    await draw()
    return texts.documents
  } catch (error) {
    const { code } = error as { code?: unknown }
    return texts.noDocuments(typeof code === 'string' ? code : 'broken')
  }
}

/** @param deadline as MM-DD, where one is set */
export function deadlineDiagnosis(deadline: string | undefined, now: number): Diagnosis {
  if (deadline === undefined) return texts.lawfulDeadline
  const today = dayOf(now)
  const [thisYear] = today.split('-').map(Number) as [number]
  const year = `${thisYear}-${deadline}` < today ? thisYear + 1 : thisYear
  const [month, day] = deadline.split('-').map(Number) as [number, number]
  const left = Math.round((Date.UTC(year, month - 1, day) - Date.parse(today)) / 86_400_000)
  return texts.deadline(deadline, year, month, day, left)
}

/** What this machine has and lacks. */
export async function machineDiagnoses(
  { data, database, deadline, profiles }: Config,
  now: number,
): Promise<Diagnosis[]> {
  return [
    nodeDiagnosis(process.versions.node),
    folderDiagnosis(data),
    databaseDiagnosis(database),
    await documentDiagnosis(),
    deadlineDiagnosis(deadline, now),
    texts.profiles(profiles.map(({ name }) => name)),
  ]
}
