import { expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { situationIn } from '../support/clerk.ts'
import { figuresByTaps, startConversation } from '../support/conversation.ts'
import { openInWord } from '../support/word-editor.ts'

// A draft that somebody has edited in Word, and sends back, where nothing in it says any more which draft it was.

const organ = '永乐店镇人民政府'

test('only what was edited is taken in, as one step', async () => {
  const talk = startConversation()
  figuresByTaps(talk)
  talk.says('第五部分：主要问题是更新不够及时。2022年，我们将按月检查。')
  const stated = situationIn(talk, organ, 2021).stated.size
  const { file } = talk.says('生成草稿')
  const { bytes } = await fileBytes(talk.store, file!.id)
  const edited = openInWord(bytes)
    .replace('更新不够及时', '更新不及时')
    .part('docProps/custom.xml', undefined)
    .part('word/header1.xml', undefined)
    .part('word/header2.xml', undefined)
    .save()
  const heard = await talk.sendsFile('新建文档.docx', edited)
  expect(heard.text).toContain('和现在填的比：文字1部分不一样。')
  expect(talk.taps('收进来').text).toContain('收下了：文字1部分。')
  const after = situationIn(talk, organ, 2021)
  expect(after.notes.get('text:s5')?.value).toBe('主要问题是更新不及时。2022年，我们将按月检查。')
  expect([after.stated.size, after.notes.has('text:s1')]).toEqual([stated, false])
  talk.says('撤销')
  expect(situationIn(talk, organ, 2021).notes.get('text:s5')?.value).toContain('不够及时')
})
