import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

// Changes a Word file as Word does: runs are split and stamped with the session, changes may be tracked, comments hang on ranges; what is
// not touched is written back as it was.

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const author = 'w:author="王主任" w:date="2022-01-12T09:30:00Z"'
const run = (properties: string, text: string, kind: 't' | 'delText' = 't'): string =>
  text === ''
    ? ''
    : `<w:r w:rsidRPr="00C34D1A">${properties}<w:${kind} xml:space="preserve">${escaped(text)}</w:${kind}></w:r>`

export interface WordEditor {
  /** Types over words; they stand in one run. */
  replace(from: string, to: string): WordEditor
  /** The same with changes tracked. */
  track(from: string, to: string): WordEditor
  comment(on: string, text: string, by?: string): WordEditor
  /** Puts a figure into the nth cell of the row that has the label. */
  figure(label: string, at: number, value: string): WordEditor
  /** Takes a part away, or writes another. */
  part(name: string, content: string | undefined): WordEditor
  save(): Uint8Array
}

/** The run that holds words: where it begins and ends, how it is set, and what it says. */
function runWith(xml: string, words: string) {
  const sought = escaped(words)
  const found = [
    ...xml.matchAll(
      /<w:r(?: [^>]*)?>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?(?:<w:br\/>)?)<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gsu,
    ),
  ].find(([, , text]) => text!.includes(sought))
  if (!found) throw new Error(`no run says 「${words}」`)
  const [whole, properties = '', text = ''] = found
  const [ahead = '', ...rest] = text.split(sought)
  return { start: found.index, end: found.index + whole.length, properties, ahead, behind: rest.join(sought) }
}

export function openInWord(bytes: Uint8Array): WordEditor {
  const entries: Record<string, Uint8Array> = { ...unzipSync(bytes) }
  const main = 'word/document.xml'
  let xml = strFromU8(entries[main]!)
  let comments = ''
  const put = (words: string, made: (properties: string) => string): void => {
    const { start, end, properties, ahead, behind } = runWith(xml, words)
    const unescaped = (text: string): string =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    xml =
      xml.slice(0, start) +
      run(properties, unescaped(ahead)) +
      made(properties) +
      '<w:proofErr w:type="spellStart"/>' +
      run(properties.replace('<w:br/>', ''), unescaped(behind)) +
      xml.slice(end)
  }
  const editor: WordEditor = {
    replace(from, to) {
      put(from, (properties) => run(properties, to))
      return editor
    },
    track(from, to) {
      put(
        from,
        (properties) =>
          `<w:del w:id="901" ${author}>${run(properties, from, 'delText')}</w:del>` +
          (to === '' ? '' : `<w:ins w:id="902" ${author}>${run(properties, to)}</w:ins>`),
      )
      return editor
    },
    comment(on, text, by = '王主任') {
      const id = comments.split('<w:comment ').length - 1
      put(
        on,
        (properties) =>
          `<w:commentRangeStart w:id="${id}"/>${run(properties, on)}<w:commentRangeEnd w:id="${id}"/>` +
          `<w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`,
      )
      comments +=
        `<w:comment w:id="${id}" w:author="${by}" w:initials="W"><w:p><w:r><w:annotationRef/></w:r>` +
        `<w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:comment>`
      return editor
    },
    figure(label, at, value) {
      const rows = [...xml.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gsu)]
      const row = rows.find(([words]) => words.replaceAll(/<[^>]*>/gu, '').includes(label))
      if (!row) throw new Error(`no row says 「${label}」`)
      let place = -1
      const changed = row[0].replaceAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu, (whole, text: string) => {
        if (!/^(?:\d[\d.]*|〔待填〕)$/u.test(text)) return whole
        place += 1
        return place === at ? `<w:t>${value}</w:t>` : whole
      })
      xml = xml.slice(0, row.index) + changed + xml.slice(row.index + row[0].length)
      return editor
    },
    part(name, content) {
      if (content === undefined) delete entries[name]
      else entries[name] = strToU8(content)
      return editor
    },
    save() {
      const written: Record<string, Uint8Array> = { ...entries, [main]: strToU8(xml) }
      if (comments !== '')
        written['word/comments.xml'] = strToU8(
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments}</w:comments>`,
        )
      return zipSync(written)
    },
  }
  return editor
}
