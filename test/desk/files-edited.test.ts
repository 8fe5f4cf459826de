import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/files.ts'
import { withTokens } from '../../src/desk/uploads/differences.ts'
import { situationIn } from '../support/clerk.ts'
import { figuresByTaps, startConversation } from '../support/conversation.ts'

// A draft that somebody has edited in Word, and sends back.

const organ = '永乐店镇人民政府'

function reworded(file: Uint8Array, from: string, to: string): Uint8Array {
  const entries = unzipSync(file)
  const name = 'word/document.xml'
  const text = strFromU8(entries[name]!)
  expect(text).toContain(from)
  return zipSync({ ...entries, [name]: strToU8(text.replace(from, to)) })
}

test('only what was edited is taken in, as one step', async () => {
  const talk = startConversation()
  figuresByTaps(talk)
  talk.says('第五部分：主要问题是更新不够及时。2022年，我们将按月检查。')
  const stated = situationIn(talk, organ, 2021).stated.size
  const { file } = talk.says('生成草稿')
  const { name, bytes } = await fileBytes(talk.store, file!.id)
  const heard = await talk.sendsFile(name, reworded(bytes, '更新不够及时', '更新不及时'))
  expect(heard.text).toContain('和现在填的比：文字1部分不一样。')
  expect(talk.taps('收进来').text).toContain('收下了：文字1部分。')
  const after = situationIn(talk, organ, 2021)
  expect(after.notes.get('text:s5')?.value).toBe('主要问题是更新不及时。2022年，我们将按月检查。')
  expect([after.stated.size, after.notes.has('text:s1')]).toEqual([stated, false])
  talk.says('撤销')
  expect(situationIn(talk, organ, 2021).notes.get('text:s5')?.value).toContain('不够及时')
})

test('a sentence that stayed keeps the figures it follows', () => {
  const written = '新收⟦s3.received.total⟧件。按期答复。'
  expect(withTokens(written, '新收3件。按期答复。', '新收3件。都按期答复。')).toBe(
    '新收⟦s3.received.total⟧件。都按期答复。',
  )
  expect(withTokens(written, '新收3件。按期答复。', '新收4件。')).toBe('新收4件。')
})
