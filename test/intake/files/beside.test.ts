import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../src/intake/files/read-bytes.ts'
import { buildDocx } from '../../../src/report/build-docx.ts'
import { formOf } from '../../../src/schema/form.ts'
import { filled } from '../../report/samples.ts'
import { openInWord, type WordEditor } from '../../support/word-editor.ts'

// What stands beside the text of a file: the stamp of the draft it began as, the mark at the head of its pages, comments.

const stamp = { kind: 'draft', number: 3, hash: '0123456789abcdef0123456789abcdef' } as const
const form = formOf('2021')
const bytes = await buildDocx({
  organ: '安澜镇人民政府',
  year: 2021,
  form,
  figures: filled(form, {}),
  narratives: { s5: '主要问题是更新不够及时。2022年，我们将按月检查。' },
  signature: {},
  draft: { number: 3, missing: [], held: [], findings: [] },
  stamp,
})

/** More than any properties are, and not to be packed into nothing. */
const numbers = Array.from({ length: 400_000 }, (_, at) => (at * 7919) % 1_000_003).join(' ')

function aside(edit: (word: WordEditor) => WordEditor) {
  const reading = readBytes(edit(openInWord(bytes)).save(), '稿.docx')
  if (reading.kind !== 'document') throw new Error(JSON.stringify(reading))
  return reading.aside
}

describe('the draft a file began as', () => {
  test('is named in its properties and at the head of its pages', () => {
    expect(aside((word) => word).origin).toEqual({ stamp, draft: 3 })
  })

  test('is found among the properties that another program wrote', () => {
    const properties =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.15374</vt:lpwstr></property>' +
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="稿号"><vt:lpwstr>nianbao:final-1-${stamp.hash}</vt:lpwstr></property></Properties>`
    expect(aside((word) => word.part('docProps/custom.xml', properties)).origin.stamp).toEqual({
      ...stamp,
      kind: 'final',
      number: 1,
    })
  })

  test.each([
    ['no XML', 'nianbao'],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "nianbao:draft-3-${stamp.hash}">]><a>&b;</a>`],
    ['a stamp cut short', '<a>nianbao:draft-3-0123</a>'],
    ['a great deal', `<a>${numbers}nianbao:draft-3-${stamp.hash}</a>`],
  ])('is not known from properties that hold %s, and the report is read all the same', (_, content) => {
    expect(aside((word) => word.part('docProps/custom.xml', content)).origin.stamp).toBeUndefined()
  })
})

describe('comments', () => {
  test('are read with who wrote them, where, and on which words', () => {
    const read = aside((word) => word.comment('不够及时', '写具体些').comment('按月', '做得到吗', '李镇长')).comments
    expect(read).toEqual([
      { author: '王主任', text: '写具体些', section: 's5', quote: '不够及时' },
      { author: '李镇长', text: '做得到吗', section: 's5', quote: '按月' },
    ])
  })

  test('are no text of the report', () => {
    const word = openInWord(bytes).comment('不够及时', '写具体些').save()
    const reading = readBytes(word, '稿.docx')
    const texts = reading.kind === 'document' ? reading.reading.texts.get('s5') : undefined
    expect(texts).toBe('主要问题是更新不够及时。2022年，我们将按月检查。')
  })

  test('that cannot be read leave the report as it is', () => {
    const broken = aside((word) => word.comment('不够及时', '写具体些').part('word/comments.xml', '<w:comments'))
    expect(broken.comments.length).toBeLessThanOrEqual(1)
  })

  test('without number are read up to a bound', () => {
    const many = Array.from(
      { length: 500 },
      (_, id) => `<w:comment w:id="${id}"><w:p><w:r><w:t>批</w:t></w:r></w:p></w:comment>`,
    )
    const xml = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${many.join('')}</w:comments>`
    expect(aside((word) => word.part('word/comments.xml', xml)).comments).toHaveLength(200)
  })
})
