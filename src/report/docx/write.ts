import { Document, Packer } from 'docx'
import { stampProperty } from '../../schema/file-stamp.ts'
import type { ReportDocument } from '../document.ts'
import { writeBlocks } from './blocks.ts'
import { fontTable } from './fonts.ts'
import { pageLayout } from './page.ts'
import { coreProperties } from './properties.ts'
import { settings } from './settings.ts'
import { styles } from './styles.ts'
import { withoutTimes } from './zip-times.ts'

export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const { stamp } = document
  const file = new Document({
    styles,
    customProperties: stamp === undefined ? [] : [{ name: stampProperty, value: stamp }],
    sections: [{ ...pageLayout(document.mark), children: writeBlocks(document.blocks) }],
  })
  return withoutTimes(await Packer.toBuffer(file, false, [fontTable, settings, coreProperties(document)]))
}
