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

const kinds = { pdf, png }

async function answer({ kind, data }) {
  try {
    return { bytes: await kinds[kind](data), memory: process.memoryUsage.rss() }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function watchMemory({ limit }) {
  setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.kill(process.pid, 'SIGKILL')
  }, 50)
}

if (isMainThread) {
  // Drawing occupies this thread until it is done; another one looks at the memory meanwhile.
  new Worker(new URL(import.meta.url), { workerData: { limit: Number(process.argv[2]) } }).unref()
  process.on('message', async (job) => process.send(await answer(job)))
  // There is nothing to finish: whoever asked is gone.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
} else watchMemory(workerData)
