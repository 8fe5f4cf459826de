// Gets a checkout ready to run: installs what is missing or out of date, builds what is older than its source. When all is up to date
// it only looks. Everything it says goes to standard error, so that the output of a command stays what was asked for.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toolchainHint } from './toolchain.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const path = (...names) => join(root, ...names)
const say = (text) => process.stderr.write(`${text}\n`)
const hash = (text) => createHash('sha256').update(text).digest('hex')

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

// --- packages

const installed = path('node_modules', '.nianbao.json')

/** Whether what npm installed is what the lock file asks for, package by package. */
function matchesLock(lock, withDev) {
  const hidden = readJson(path('node_modules', '.package-lock.json'))?.packages
  if (!hidden) return false
  return Object.entries(lock.packages).every(([name, { version, dev, optional, devOptional, link }]) => {
    if (name === '' || link || optional || devOptional) return true
    return (dev && !withDev) || hidden[name]?.version === version
  })
}

function packagesState(withDev) {
  const text = readFileSync(path('package-lock.json'), 'utf8')
  const wanted = hash(text)
  const known = readJson(installed)
  if (known?.lock === wanted && (known.dev || !withDev)) return { ready: true }
  const lock = JSON.parse(text)
  const dev = matchesLock(lock, true)
  const ready = dev || (!withDev && matchesLock(lock, false))
  return { ready, stamp: { lock: wanted, dev: dev || withDev } }
}

/** The database library is compiled where no finished file of it can be had; a set-up without it is none. */
function databaseWorks() {
  try {
    const Database = createRequire(path('package.json'))(path('node_modules', 'better-sqlite3'))
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

function install(withDev) {
  say('正在安装需要的程序包（第一次要一两分钟）… Installing packages …')
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['ci', '--no-fund', '--no-audit', ...(withDev ? ['--include=dev'] : [])],
    {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (status === 0 && databaseWorks()) return true
  const output = `${stdout ?? ''}${stderr ?? ''}`
  say(output.trim().split('\n').slice(-15).join('\n'))
  say(
    status === 0 || /better-sqlite3|node-gyp|gyp ERR/.test(output)
      ? toolchainHint()
      : '安装没有成功。看看网络，再试一次。 Installing failed: check the network and try again.',
  )
  return false
}

// --- build

const built = path('dist', '.nianbao.json')

/** A change of any source shows in the newest time or in the number of files; so does an added or a removed one. */
function sourceState() {
  const files = readdirSync(path('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const all = [...files, path('tsconfig.json'), path('tsconfig.build.json'), path('package-lock.json')]
  return { files: all.length, newest: Math.max(...all.map((file) => statSync(file).mtimeMs)) }
}

const isBuilt = ({ files, newest }) => {
  const known = readJson(built)
  return known?.files === files && known.newest === newest && existsSync(path('dist', 'main.js'))
}

function build(source) {
  say('正在准备程序… Building …')
  // A file that no source stands behind any more must not stay: start from what there is now.
  if (readJson(built)?.files !== source.files) rmSync(path('dist'), { recursive: true, force: true })
  const compiler = path('node_modules', 'typescript', 'bin', 'tsc')
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) {
    say(`${stdout ?? ''}${stderr ?? ''}`.trim())
    say('程序没有编译成功。 The program did not compile.')
    return false
  }
  writeFileSync(built, JSON.stringify(source))
  return true
}

// --- one at a time

const lockFolder = join(tmpdir(), `nianbao-${hash(root).slice(0, 16)}.lock`)
const wait = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function acquire() {
  for (;;) {
    try {
      mkdirSync(lockFolder)
      writeFileSync(join(lockFolder, 'pid'), String(process.pid))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const age = Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    const owner = Number(existsSync(join(lockFolder, 'pid')) && readFileSync(join(lockFolder, 'pid'), 'utf8'))
    // Whoever made it may have been stopped before it could take it away.
    if (owner ? !isAlive(owner) : age > 5_000) rmSync(lockFolder, { recursive: true, force: true })
    else wait(50)
  }
}

/** @returns whether the program can be started; if not, why was said */
export function makeReady({ withDev = false } = {}) {
  const source = sourceState()
  if (existsSync(installed) && packagesState(withDev).ready && isBuilt(source)) return true
  acquire()
  try {
    const { ready, stamp } = packagesState(withDev)
    if (!ready && !install(withDev)) return false
    if (stamp) writeFileSync(installed, JSON.stringify(stamp))
    return isBuilt(source) || build(source)
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !makeReady({ withDev: process.argv.includes('--dev') }))
  process.exitCode = 1
