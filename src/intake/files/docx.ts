import type { Block } from './blocks.ts'
import type { Anchor } from './comments.ts'
import { Flow } from './flow.ts'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'
import { readXml, type XmlTag } from './xml.ts'
import { openZip, readEntry, type Zip } from './zip.ts'

const mainPart = /wordprocessingml/
/** What was deleted or moved away, and what is said a second time for older programs. */
const passedOver = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
])

interface Paragraph {
  text: string
}

/** A setting is on unless it says that it is off. */
const isOn = ({ value }: XmlTag): boolean => !/^(?:0|false|off|none)$/.test(value('val') ?? '')
const numberIn = (tag: XmlTag): number => Math.min(Math.max(Number.parseInt(tag.value('val') ?? '1', 10) || 1, 1), 1000)

class DocumentReader {
  readonly flow = new Flow()
  /** Where comments hang, by their ids. */
  readonly anchors = new Map<string, { readonly before: number; quote: string }>()
  private readonly commented = new Set<string>()
  private readonly paragraphs: Paragraph[] = []
  private readonly open: string[] = []
  /** How many elements deep inside something passed over. */
  private skipped = 0
  private isText = false
  private isHidden = false

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1)
  }

  private write(text: string): void {
    if (!this.paragraph || this.isHidden) return
    this.paragraph.text += text
    for (const id of this.commented) {
      const anchor = this.anchors.get(id)
      if (anchor && anchor.quote.length < limits.aside.quoteCharacters) anchor.quote += text
    }
  }

  private anchor(tag: XmlTag): void {
    const id = tag.value('id') ?? ''
    if (tag.local === 'commentRangeEnd') this.commented.delete(id)
    else if (!this.anchors.has(id) && this.anchors.size < limits.aside.comments) {
      this.anchors.set(id, { before: this.flow.blocks.length, quote: '' })
      if (tag.local === 'commentRangeStart') this.commented.add(id)
    }
  }

  opened(tag: XmlTag): void {
    const parent = this.open.at(-1)
    const isWord = mainPart.test(tag.uri)
    this.open.push(isWord ? tag.local : '')
    if (this.skipped > 0) this.skipped += 1
    else if ((isWord || tag.local === 'Fallback') && passedOver.has(tag.local)) {
      this.skipped = 1
      if (parent === 'trPr') this.flow.deleteRow()
    } else if (isWord) this.begin(tag, parent)
  }

  private begin(tag: XmlTag, parent: string | undefined): void {
    if (tag.local === 'tbl') this.flow.openTable()
    else if (tag.local === 'tr') this.flow.openRow()
    else if (tag.local === 'tc') this.flow.openCell()
    else if (tag.local === 'gridBefore') this.flow.skip(numberIn(tag))
    else if (tag.local === 'gridSpan') this.flow.shapeCell({ span: numberIn(tag) })
    else if (tag.local === 'vMerge' || tag.local === 'hMerge') this.merge(tag)
    else if (tag.local.startsWith('comment')) this.anchor(tag)
    else this.beginText(tag, parent)
  }

  private merge(tag: XmlTag): void {
    if (tag.value('val') !== 'restart') this.flow.shapeCell({ continues: true })
  }

  private beginText(tag: XmlTag, parent: string | undefined): void {
    switch (tag.local) {
      case 'p':
        this.paragraphs.push({ text: '' })
        break
      case 'r':
        this.isHidden = false
        break
      case 'vanish':
        if (parent === 'rPr' && this.open.at(-3) === 'r') this.isHidden = isOn(tag)
        break
      case 't':
        this.isText = true
        break
      case 'tab':
        if (parent === 'r') this.write('\t')
        break
      case 'br':
      case 'cr':
        this.write('\n')
        break
      case 'noBreakHyphen':
        this.write('-')
    }
  }

  closed(): void {
    const name = this.open.pop()
    if (this.skipped > 0) this.skipped -= 1
    else if (name === 't') this.isText = false
    else if (name === 'r') this.isHidden = false
    else if (name === 'tbl') this.flow.closeTable()
    else if (name === 'p') this.flow.line(this.paragraphs.pop()?.text ?? '')
  }

  text(text: string): void {
    if (this.isText && this.skipped === 0) this.write(text)
  }
}

/** The part the package calls its document; Word does not always name it alike. */
function documentPart(zip: Zip): string {
  const relations = zip.entries.get('_rels/.rels')
  let target: string | undefined
  if (relations) {
    readXml(readEntry(zip, relations), {
      opened: ({ local, value }) => {
        const isDocument = local === 'Relationship' && /\/officeDocument$/.test(value('Type') ?? '')
        if (isDocument && value('TargetMode') !== 'External') target = value('Target')?.replace(/^\//, '')
      },
      closed: () => {},
      text: () => {},
    })
  }
  return target !== undefined && zip.entries.has(target) ? target : 'word/document.xml'
}

/** What is read of a Word document: its body, and where comments hang in it. */
export interface DocxReading {
  readonly zip: Zip
  readonly blocks: readonly Block[]
  readonly anchors: ReadonlyMap<string, Anchor>
}

/** The body of a Word document. Nothing but its own words is read: no link, picture, embedded file or macro. */
export function readWord(bytes: Uint8Array): DocxReading {
  const zip = openZip(bytes)
  if ([...zip.entries.keys()].some((name) => /vbaProject\.bin$/i.test(name))) refuse('macros')
  const part = zip.entries.get(documentPart(zip))
  if (!part) return refuse('damaged')
  const reader = new DocumentReader()
  readXml(readEntry(zip, part), {
    opened: (tag) => reader.opened(tag),
    closed: () => reader.closed(),
    text: (text) => reader.text(text),
  })
  return { zip, blocks: reader.flow.blocks, anchors: reader.anchors }
}

export const readDocx = (bytes: Uint8Array): readonly Block[] => readWord(bytes).blocks
