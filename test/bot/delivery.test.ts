import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { partsOf, splitText } from '../../src/bot/parts.ts'
import type { TablePicture } from '../../src/text/reply.ts'
import { beginReport, labels, type Office, openOffice } from '../support/bot.ts'

const plain = { text: '', buttons: [] }
const lines = (count: number, line = '一'.repeat(99)) => Array.from({ length: count }, () => line).join('\n')

describe('parts', () => {
  test('what fits is one message, with the table below the text', () => {
    expect(partsOf({ ...plain, text: '表三：', table: 'a < b & c' })).toEqual([
      { kind: 'text', html: '表三：\n<pre>a &lt; b &amp; c</pre>' },
    ])
  })

  test('a long text is cut between lines, and nothing of it is lost', () => {
    const text = lines(100)
    const pieces = splitText(text)
    expect(pieces.join('\n')).toBe(text)
    expect(pieces.map(({ length }) => length)).toEqual([3999, 3999, 1999])
  })

  test('a line too long for a message is cut, but no character in two', () => {
    const pieces = splitText(`${'一'.repeat(4095)}𠮷𠮷`)
    expect(pieces).toEqual(['一'.repeat(4095), '𠮷𠮷'])
  })

  test('blank pieces are left out', () => {
    expect(splitText('')).toEqual([])
    expect(splitText(' \n ')).toEqual([])
  })

  test('a table that does not fit with its text follows it, each piece in fixed width', () => {
    const parts = partsOf({ ...plain, text: '表三：', table: lines(50) })
    expect(parts.map((part) => part.html.slice(0, 5))).toEqual(['表三：', '<pre>', '<pre>'])
    expect(parts.slice(1).every(({ html }) => html.endsWith('</pre>'))).toBe(true)
  })

  test('words to a file stand under it, or before it when they are long', () => {
    const file = { id: 7, kind: 'draft', name: 'x.docx' } as const
    expect(partsOf({ ...plain, text: '草稿1', file })).toEqual([{ kind: 'file', file, html: '草稿1' }])
    expect(partsOf({ ...plain, text: 'a'.repeat(1025), file })).toEqual([
      { kind: 'text', html: 'a'.repeat(1025) },
      { kind: 'file', file, html: '' },
    ])
  })

  test('a picture has its words under it and its table in reserve', () => {
    const picture = { name: '表三.png' } as TablePicture
    const [part, ...others] = partsOf({ ...plain, text: '表三：', table: 'a < b', picture })
    expect(others).toEqual([])
    const drawn = { kind: 'picture', picture, asked: true }
    expect(part).toEqual({ ...drawn, html: '表三：', instead: ['表三：\n<pre>a &lt; b</pre>'] })
    const long = partsOf({ ...plain, text: 'a'.repeat(1025), table: 'b', picture })
    expect(long).toEqual([
      { kind: 'text', html: 'a'.repeat(1025) },
      { ...drawn, html: '', instead: ['<pre>b</pre>'] },
    ])
  })

  test('a picture that nobody asked for stands beside words it has room for, and beside nothing else', () => {
    const illustration = { name: '表三.png' } as TablePicture
    const [part] = partsOf({ ...plain, text: '先没改，对不上：', illustration })
    expect(part).toEqual({
      kind: 'picture',
      picture: illustration,
      asked: false,
      html: '先没改，对不上：',
      instead: ['先没改，对不上：'],
    })
    const long = 'a'.repeat(1025)
    expect(partsOf({ ...plain, text: long, illustration })).toEqual([{ kind: 'text', html: long }])
  })
})

describe('long replies', () => {
  let office: Office

  beforeEach(async () => {
    office = await openOffice()
    await beginReport(office.zhao)
    await office.stop()
  })
  afterEach(() => office.close())

  const reply = { text: `${lines(90)}\n<完> & 好`, buttons: [[{ label: '接着', token: 'token' }]] }

  test('arrive whole and in order, with the buttons under the last', async () => {
    const { zhao, store } = office
    store.enqueue({ chat: 'tg:42', payload: reply, at: 0 })
    await office.restart()
    const heard = await zhao.hears({ count: 3 })
    expect(heard.map(({ text }) => text).join('\n')).toBe(reply.text)
    expect(heard.map(labels)).toEqual([[], [], ['接着']])
    await expect.poll(() => store.lastSent('tg:42')?.external).toBe(String(heard[2]!.messageId))
  })

  test('go on after the part that arrived last, in the same run and after a restart', async () => {
    const { zhao, store, telegram } = office
    store.enqueue({ chat: 'tg:42', payload: reply, at: 0 })
    telegram.fail('sendMessage', { kind: '500', times: 2, when: ({ text }) => String(text).includes('完') })
    await office.restart()
    expect(await zhao.hears({ count: 3 })).toHaveLength(3)
    store.enqueue({ chat: 'tg:42', payload: reply, at: 0 })
    await office.stop()
    telegram.fail('sendMessage', { kind: '500', times: 1000, when: ({ text }) => String(text).includes('完') })
    await office.restart()
    await zhao.hears({ count: 2 })
    await expect.poll(() => store.unsent('tg:42')[0]?.parts).toBe(2)
    await office.stop()
    telegram.mend()
    await office.restart()
    expect((await zhao.hears())[0]!.text).toMatch(/<完> & 好$/)
    expect(zhao.sees().filter(({ from }) => from === 'bot')).toHaveLength(1 + 3 + 3)
  })

  test('what waits for the terminal is left alone', async () => {
    const { zhao, store } = office
    store.enqueue({ chat: 'terminal', payload: { text: '终端', buttons: [] }, at: 0 })
    store.enqueue({ chat: 'tg:42', payload: { text: '电报', buttons: [] }, at: 0 })
    await office.restart()
    expect((await zhao.hears())[0]!.text).toBe('电报')
    await expect.poll(() => store.unsent().map(({ chat }) => chat)).toEqual(['terminal'])
  })
})
