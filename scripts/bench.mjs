// Speed, as times and ratios of one run on this machine: `npm run bench`. Nothing here is a test.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Database from 'better-sqlite3'

const root = resolve(import.meta.dirname, '..')
const dist = (path) => import(join(root, 'dist', path))
const { openStore } = await dist('store/open.js')
const { createDesk } = await dist('desk/desk.js')
const { formOf } = await dist('schema/form.js')
const { networkOf } = await dist('checks/network.js')
const { narrow, derivedFrom } = await dist('checks/bounds.js')
const { check } = await dist('checks/findings.js')
const { buildDocx } = await dist('report/build-docx.js')
const { buildPdf } = await dist('report/pdf/build-pdf.js')
const { buildPicture } = await dist('report/png/build-picture.js')
const { sharedEngine } = await dist('report/engine/engine.js')

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
const milliseconds = (from) => Number(process.hrtime.bigint() - from) / 1e6
const timed = (work) => {
  const from = process.hrtime.bigint()
  work()
  return milliseconds(from)
}
const sorted = (times) => [...times].sort((a, b) => a - b)
const median = (times) => sorted(times)[Math.floor(times.length / 2)]
const p99 = (times) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * 0.99))]
const shown = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`
const table = []
const say = (what, measured, budget) => table.push({ what, measured, budget })

/** A change as the store takes it, stating some figures. */
const changeOf = (reportId, at, statements) => ({
  reportId,
  by: 'bench',
  at,
  day: '2022-01-11',
  source: 'message',
  message: null,
  words: '测',
  statements,
  drops: [],
  notes: [],
})

/** A whole report of an ordinary town. */
const report = () => {
  const figures = new Map(formOf('2021').cells.map(({ id }) => [id, 0]))
  for (const row of ['received', 'granted', 'total'])
    for (const column of ['person', 'total']) figures.set(`s3.${row}.${column}`, 3)
  return figures.set('s2.penalty.decisions', 212)
}

const answers = [
  '发0 废0 有效0，规章都没有',
  '许可0强制0处罚212',
  '没有收费',
  '新收3件都是自然人，2020年转来0',
  '都予以公开',
  '复议诉讼都没有',
  '没发过也没收过',
  '还差什么',
]

function turns() {
  const store = openStore(join(folder, 'turns.sqlite'))
  const desk = createDesk(store)
  const person = { id: 'bench', name: '测' }
  const times = []
  let key = 0
  const turn = (chat, text) => {
    const at = Date.UTC(2022, 0, 11) + key * 20_000
    times.push(
      timed(() => {
        desk.turn({ key: `bench:${++key}`, chat, person, at, day: '2022-01-11', content: { kind: 'text', text } })
        for (const { id } of store.unsent(chat)) store.markSent(id, at, null)
      }),
    )
  }
  for (let round = 0; round < 60; round++) {
    turn(
      `chat:${round}`,
      `第${'一二三四五六七八九十'[round % 10]}${'甲乙丙丁戊己'[Math.floor(round / 10)]}镇人民政府 2021年`,
    )
    for (const text of answers) turn(`chat:${round}`, text)
  }
  store.close()
  return times.slice(30)
}

/** A bare grammY handler that inserts one row, and what one of our turns writes, taken in turns so that both see the same disk. */
async function storeAgainstBare() {
  const { Bot } = await import('grammy')
  const database = new Database(join(folder, 'bare.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT) STRICT')
  const insert = database.prepare('INSERT INTO row (text) VALUES (?)')
  const bot = new Bot('1:bench', { botInfo: { id: 1, is_bot: true, first_name: 'b', username: 'b_bot' } })
  bot.on('message', ({ message }) => void insert.run(message.text))
  const store = openStore(join(folder, 'store.sqlite'))
  store.savePerson({ id: 'bench', name: '测' })
  const { id: reportId } = store.createReport({ organ: '某镇人民政府', year: 2021, at: 0 })
  const cells = formOf('2021').cells.map(({ id }) => id)
  const bare = []
  const ours = []
  for (let at = 1; at <= 400; at++) {
    const update = {
      update_id: at,
      message: {
        message_id: at,
        date: 0,
        text: '处罚212',
        chat: { id: 2, type: 'private', first_name: 'a' },
        from: { id: 2, is_bot: false, first_name: 'a' },
      },
    }
    const from = process.hrtime.bigint()
    await bot.handleUpdate(update)
    bare.push(milliseconds(from))
    ours.push(
      timed(() => {
        const reply = store.transaction(() => {
          store.receive(`bench:${at}`, at)
          const statements = Array.from({ length: 4 }, (_, n) => ({
            cell: cells[(at * 4 + n) % cells.length],
            value: n,
            words: '测',
          }))
          store.append(changeOf(reportId, at, statements))
          store.saveChat({ key: 'c', reportId, state: { asked: { kind: 'nothing' } }, at })
          const id = store.enqueue({ chat: 'c', payload: { text: '记下', buttons: [] }, at })
          store.saveButtons(
            ['一', '二'].map((label, position) => ({
              token: `${id}.${position}`,
              chat: 'c',
              reply: id,
              position,
              label,
              action: {},
              version: at,
            })),
          )
          return id
        })
        store.markSent(reply, at, null)
      }),
    )
  }
  store.close()
  database.close()
  return { bare: median(bare), ours: median(ours) }
}

function rules() {
  const form = formOf('2021')
  const network = networkOf(form)
  const partial = new Map([...report()].filter((_, at) => at % 3 === 0))
  const times = Array.from({ length: 600 }, (_, at) =>
    timed(() => {
      const figures = at % 2 === 0 ? report() : partial
      derivedFrom(narrow(network, figures))
      check({ organ: '某镇人民政府', year: 2021, form, figures })
    }),
  )
  return times.slice(100)
}

function manyReports() {
  const path = join(folder, 'many.sqlite')
  const store = openStore(path)
  store.savePerson({ id: 'bench', name: '测' })
  const figures = [...report()].slice(0, 30)
  for (let batch = 0; batch < 40; batch++) {
    store.transaction(() => {
      for (let at = 0; at < 1_000; at++) {
        const { id: reportId } = store.createReport({ organ: `第${batch * 1_000 + at}号镇人民政府`, year: 2021, at })
        const statements = figures.map(([cell, value]) => ({ cell, value, words: '测' }))
        store.append(changeOf(reportId, at, statements))
      }
    })
  }
  const desk = createDesk(store)
  const person = { id: 'bench', name: '测' }
  const times = Array.from({ length: 300 }, (_, at) => {
    const reportId = ((at * 131) % 40_000) + 1
    const chat = `many:${at}`
    desk.turn({ key: `open:${at}`, chat, person, at, day: '2022-01-11', content: { kind: 'open', report: reportId } })
    return timed(() =>
      desk.turn({ key: `ask:${at}`, chat, person, at, day: '2022-01-11', content: { kind: 'text', text: '还差什么' } }),
    )
  })
  store.close()
  return times
}

/** No two of them alike: what remembers earlier documents gains nothing. */
const contentOf = (at) => ({
  organ: '某镇人民政府',
  year: 2021,
  form: formOf('2021'),
  figures: report().set('s2.penalty.decisions', at),
  narratives: { s1: `（一）主动公开\n公开${at}条。`, s5: '问题一。改进一。', s6: '未收取信息处理费。' },
  signature: { organ: '某镇人民政府', date: '2022-01-12' },
})

async function documents(build) {
  const times = []
  for (let at = 0; at < 30; at++) {
    const from = process.hrtime.bigint()
    await build(contentOf(at))
    times.push(milliseconds(from))
  }
  return times.slice(5)
}

/** What the program itself still holds after 50 documents of each kind, over what it held after the first 5. */
async function keptByDocuments() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const build = async (at) => {
    await buildDocx(contentOf(at))
    await buildPdf(contentOf(at))
    await buildPicture({ ...contentOf(at), section: 's3' })
  }
  const held = () => {
    for (let times = 0; times < 4; times++) collect()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 2 ** 20
  }
  for (let at = 0; at < 5; at++) await build(at)
  const before = held()
  for (let at = 5; at < 55; at++) await build(at)
  return held() - before
}

/** From the start of the process to its first answer, and the memory it holds then. */
function start() {
  return new Promise((done) => {
    const from = process.hrtime.bigint()
    const child = spawn(process.execPath, [join(root, 'bin/nianbao.mjs'), 'chat'], {
      env: { ...process.env, NIANBAO_DATA: join(folder, 'start'), TELEGRAM_BOT_TOKEN: '' },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdout.once('data', async () => {
      const took = milliseconds(from)
      const { readFileSync } = await import('node:fs')
      const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
      child.stdin.end()
      child.once('exit', () => done({ took, memory: Number(rss) / 1024 }))
    })
  })
}

const { bare, ours } = await storeAgainstBare()
say('store part of a turn against a bare grammY handler with one row', `${(ours / bare).toFixed(1)} ×`, '≤ 3 ×')
const all = turns()
say('one turn less its store part', shown(Math.max(0, median(all) - ours)), '≤ 2 ms')
say('turns a second', `${(1000 / (all.reduce((sum, time) => sum + time, 0) / all.length)).toFixed(0)}/s`, '≥ 400/s')
const rule = rules()
say('rules and derivation, whole 2021 report', `${shown(median(rule))}, p99 ${shown(p99(rule))}`, '≤ 1 ms, p99 ≤ 5 ms')
const many = manyReports()
say('还差什么 among 40,000 reports', `${shown(median(many))}, p99 ${shown(p99(many))}`, 'p99 ≤ 20 ms')
const docx = median(await documents(buildDocx))
say('.docx, warm', shown(docx), '≤ 100 ms')
const pdf = median(await documents((content) => buildPdf(content)))
say('.pdf, warm', `${shown(pdf)}, ${(pdf / docx).toFixed(1)} × the .docx`, '≤ 300 ms')
const png = median(await documents((content) => buildPicture({ ...content, section: 's3' })))
say('picture of table three, warm', `${shown(png)}, ${(png / docx).toFixed(1)} × the .docx`, '≤ 200 ms')
const kept = await keptByDocuments()
say('memory kept by the program after 50 more of each', `${kept.toFixed(1)} MB`, '≤ 5 MB')
sharedEngine().close()
const first = []
if (process.argv.includes('--no-start')) process.exit(console.table(table))
for (let at = 0; at < 5; at++) first.push(await start())
say('start to the first answer', shown(median(first.map(({ took }) => took))), '≤ 1000 ms')
say('memory at rest', `${median(first.map(({ memory }) => memory)).toFixed(0)} MB`, '≤ 150 MB')
console.table(table)
rmSync(folder, { recursive: true, force: true })
