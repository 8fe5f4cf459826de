import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { readReportFile } from '../../../src/intake/files/read-report-file.ts'
import { readInThread } from '../../../src/intake/files/thread.ts'
import { fileTroubleText } from '../../../src/text/file-troubles.ts'
import { hostileFiles } from '../../support/hostile-files.ts'
import { documentXml, p, wordFile, wordParts } from '../../support/word-file.ts'

setFlagsFromString('--expose_gc')
const collect: () => void = runInNewContext('gc')

const heldNow = (): number => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

describe('hostile files', () => {
  const sound = wordFile(p('安澜镇2021年政府信息公开工作年度报告') + p('一、总体情况'))
  let heldBefore = 0
  let sent = 0

  beforeAll(async () => {
    await readReportFile(sound, 'a.docx')
    heldBefore = heldNow()
  })

  test.each(hostileFiles.map((file) => [file.name, file] as const))('%s is refused or harmless', async (name, file) => {
    const bytes = file.make()
    sent += bytes.length
    const reading = await readReportFile(bytes, name)
    if (reading.ok) {
      expect(file.mayBeRead).toBe(true)
      expect(reading.report.figures.size).toBe(0)
      return
    }
    // Each is seen through by what it is, none has to be stopped.
    expect(reading.refusal.reason).not.toBe('tooSlow')
    if (reading.refusal.reason !== 'json') expect(fileTroubleText(reading.refusal.reason)).toMatch(/。$/)
  })

  test('leave nothing behind in the program', async () => {
    expect(sent).toBeGreaterThan(100_000_000)
    // What a thread that is still ending holds is let go of a moment later; what is kept stays.
    await expect.poll(() => heldNow() - heldBefore, { timeout: 10_000, interval: 200 }).toBeLessThan(sent / 2)
    expect((await readReportFile(sound, 'a.docx')).ok).toBe(true)
  })
})

describe('a thread', () => {
  const words = Array.from({ length: 1500 }, (_, index) => p(`${index * 7919}按月检查`.repeat(150)))
  const long = zipSync(wordParts(documentXml(p('安澜镇2021年政府信息公开工作年度报告') + words.join(''))), { level: 0 })
  const task = { name: 'a.docx', file: { bytes: long } }

  test('is ended when it works longer than it may', async () => {
    const reading = await readInThread(task, { megabytes: 96, milliseconds: 1 })
    expect(reading).toEqual({ kind: 'refused', refusal: { reason: 'tooSlow' } })
  })

  test('is ended when it holds more than it may', async () => {
    const reading = await readInThread(task, { megabytes: 5, milliseconds: 10_000 })
    expect(reading).toEqual({ kind: 'refused', refusal: { reason: 'excessive' } })
  })

  test('reads many files that come at once, one after the other', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `安澜镇${2010 + index}年政府信息公开工作年度报告`)
    const readings = await Promise.all(names.map((name) => readReportFile(wordFile(p(name) + p('一、概述')), 'a.docx')))
    expect(readings.map((reading) => reading.ok && reading.report.year)).toEqual(names.map((_, index) => 2010 + index))
  })
})
