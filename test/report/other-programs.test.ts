import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../src/report/build-docx.ts'
import type { ReportContent } from '../../src/report/content.ts'
import { temporaryFolder } from '../support/cli.ts'
import { figuresOf } from '../support/docx-figures.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'
import { distinct, report2017, report2020, report2021 } from './samples.ts'

// What LibreOffice makes of a Word file, where it is installed and asked for: LIBREOFFICE=soffice npx vitest run test/report/other-programs.test.ts
const office = process.env['LIBREOFFICE'] ?? ''

function converted(folder: string, file: string, to: string): string {
  const target = join(folder, to)
  mkdirSync(target, { recursive: true })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(office, [profile, '--headless', '--convert-to', to, '--outdir', target, file], { stdio: 'ignore' })
  return join(target, `report.${to}`)
}

const inTables = ({ form, figures }: ReportContent) =>
  new Map([...figures].filter(([id]) => form.cell(id)?.section !== 's6'))

const words = (bytes: Uint8Array): string => plainText(readDocx(bytes)).replaceAll(/\s/g, '')

describe.skipIf(office === '')('LibreOffice', () => {
  test.each([
    ['2021', report2021],
    ['2020', report2020],
    ['2017', report2017],
    ['figures that differ everywhere', { ...report2021, figures: distinct(report2021.form) }],
  ])(
    'keeps every figure and word of a report when it saves it as another file: %s',
    async (_, content) => {
      const folder = temporaryFolder()
      const bytes = await buildDocx(content)
      const file = join(folder, 'report.docx')
      writeFileSync(file, bytes)
      const saved = converted(folder, file, 'docx')
      const back = converted(join(folder, 'back'), converted(folder, file, 'odt'), 'docx')
      for (const path of [saved, back]) {
        const read = readFileSync(path)
        expect(figuresOf(read, content.form)).toEqual(inTables(content))
        expect(words(read)).toBe(words(bytes))
      }
    },
    120_000,
  )
})
