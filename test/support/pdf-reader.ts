import { getDocumentProxy } from 'unpdf'

/** A run of text as it stands on a page: from its lower left corner, in points. */
export interface Run {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly text: string
}

export interface ReadPdf {
  readonly title: string
  readonly author: string
  readonly pages: number
  /** Without what stands at the head and foot of pages. */
  readonly runs: readonly Run[]
  /** At the head and foot of pages, and the headings of tables that go on. */
  readonly artifacts: readonly Run[]
  /** The texts of the cells of each table in the order in which they are read, a table that goes on another time for each page. */
  readonly tables: readonly (readonly string[])[]
}

interface Node {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

const nodesOf = (node: Node, roles: readonly string[]): Node[] =>
  node.role !== undefined && roles.includes(node.role)
    ? [node]
    : (node.children ?? []).flatMap((child) => nodesOf(child, roles))

const contentOf = (node: Node): string[] =>
  node.type === 'content' && node.id !== undefined ? [node.id] : (node.children ?? []).flatMap(contentOf)

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function readPage(page: Page, number: number) {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const runs: Run[] = []
  const artifacts: Run[] = []
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? (item as { tag?: string }).tag ?? '')
      continue
    }
    if (item.str === '') continue
    const [, , , size, x, y] = item.transform as number[]
    const run: Run = { page: number, x: x!, y: y!, width: item.width, size: size!, text: item.str }
    if (open.includes('Artifact')) artifacts.push(run)
    else runs.push(run)
    const id = open.at(-1) ?? ''
    texts.set(id, (texts.get(id) ?? '') + item.str)
  }
  const textOf = (node: Node): string =>
    contentOf(node)
      .map((id) => texts.get(id) ?? '')
      .join('')
      .replaceAll(' ', '')
  const tree = (await page.getStructTree()) as Node
  const tables = nodesOf(tree, ['Table']).map((table) =>
    nodesOf(table, ['TH', 'TD'])
      .map(textOf)
      .filter((text) => text !== ''),
  )
  return { runs, artifacts, tables }
}

/** Reads a PDF by its tags, as a screen reader would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string> }
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1)
    pages.push(await readPage(await pdf.getPage(number), number))
  await pdf.destroy()
  return {
    title: info['Title']!,
    author: info['Author']!,
    pages: pages.length,
    runs: pages.flatMap(({ runs }) => runs),
    artifacts: pages.flatMap(({ artifacts }) => artifacts),
    tables: pages.flatMap(({ tables }) => tables),
  }
}

/** The lines of a page from the top: runs at one height, from left to right. */
export function linesOf(runs: readonly Run[], page: number): { y: number; x: number; text: string }[] {
  const heights = [...new Set(runs.filter((run) => run.page === page).map(({ y }) => Math.round(y)))]
  return heights
    .sort((one, other) => other - one)
    .map((height) => {
      const line = runs.filter((run) => run.page === page && Math.round(run.y) === height)
      const sorted = line.toSorted((one, other) => one.x - other.x)
      return { y: height, x: sorted[0]!.x, text: sorted.map(({ text }) => text.replaceAll(' ', '')).join('') }
    })
}
