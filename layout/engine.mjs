// The process that draws: it turns a job into the bytes of a file and knows nothing of reports. Compiler and renderer are WebAssembly
// that is given the fonts beside this file and no way to files, network or clock, so the same job has the same bytes on every machine.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

const { resolve } = createRequire(import.meta.url)
const read = (name) => readFileSync(new URL(name, import.meta.url))

async function openCompiler() {
  const { default: load, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler')
  await load({ module_or_path: readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const name of ['FandolFang-Regular.otf', 'kai.ttf', 'hei.otf', 'title.otf', 'song.otf'])
    await builder.add_raw_font(read(`fonts/${name}`))
  const compiler = await builder.build()
  compiler.add_source('/report.typ', read('report.typ').toString())
  return compiler
}

async function openRenderer() {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const fontBuffers = ['hei.otf', 'digits.otf', 'song.otf'].map((name) => read(`fonts/${name}`))
  return { Resvg, options: { font: { fontBuffers, defaultFontFamily: 'Nianbao Hei' } } }
}

const once = (open) => {
  let opened
  return () => {
    opened ??= open()
    return opened
  }
}
const compiler = once(openCompiler)
const renderer = once(openRenderer)

/** Of what the compiler has to say: place and words, a line each. */
const asLines = 2

async function pdf(data) {
  const typst = await compiler()
  typst.map_shadow('/data.json', new TextEncoder().encode(data))
  const { result, diagnostics = [] } = typst.compile('/report.typ', undefined, 'pdf', asLines)
  // What is only a warning to the compiler, a font it does not know for one, is a page that looks wrong.
  if (!result || diagnostics.length > 0) throw new Error(`the compiler said: ${diagnostics.join('; ')}`)
  return result
}

async function png(data) {
  const { Resvg, options } = await renderer()
  const drawing = new Resvg(data, options)
  const image = drawing.render()
  const bytes = image.asPng()
  image.free()
  drawing.free()
  return bytes
}

const nodesOf = (node, roles) =>
  roles.includes(node.role) ? [node] : (node.children ?? []).flatMap((child) => nodesOf(child, roles))

/** Everything under a node that is content, in the order in which it is read, without that of other nodes. */
const contentOf = (node, without = []) =>
  node.type === 'content'
    ? [node.id]
    : (node.children ?? []).flatMap((child) => (without.includes(child.role) ? [] : contentOf(child, without)))

/** The words of a page by the marks they are tagged with; what is not tagged (heads, feet, repeated headings) is no part of the text. */
async function wordsOf(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const words = new Map()
  const open = []
  for (const item of items) {
    if (item.type === 'endMarkedContent') open.pop()
    else if (item.type !== undefined) open.push(item.id ?? open.at(-1))
    else words.set(open.at(-1), (words.get(open.at(-1)) ?? '') + item.str)
  }
  return (ids) => ids.map((id) => words.get(id) ?? '').join('')
}

/** What a PDF says, as a screen reader would have it. */
async function text(data) {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(data))
  const cells = []
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const tree = await page.getStructTree()
    const say = await wordsOf(page)
    for (const table of nodesOf(tree, ['Table']))
      cells.push(...nodesOf(table, ['TH', 'TD']).map((cell) => say(contentOf(cell))))
    text += say(contentOf(tree, ['Table']))
  }
  await pdf.destroy()
  return { cells: cells.filter((cell) => cell.trim() !== ''), text }
}

const kinds = { pdf, png, text }

async function answer({ kind, data }) {
  try {
    return { result: await kinds[kind](data), memory: process.memoryUsage.rss() }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Memory is looked at while this process draws; so is whether whoever asked is still there, which it would not notice then. */
function watch({ limit, parent }) {
  setInterval(() => {
    if (process.memoryUsage.rss() > limit || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, 50)
}

if (isMainThread) {
  // Drawing occupies this thread until it is done; another one looks around meanwhile.
  new Worker(new URL(import.meta.url), { workerData: { limit: Number(process.argv[2]), parent: process.ppid } }).unref()
  process.on('message', async (job) => process.send(await answer(job)))
  // There is nothing to finish: whoever asked is gone.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
} else watch(workerData)
