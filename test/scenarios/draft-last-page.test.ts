import { expect, test } from 'vitest'
import { fileBytes } from '../../src/desk/documents/files.ts'
import { type Conversation, startConversation } from '../support/conversation.ts'
import { plainText, readDocx } from '../support/docx-reader.ts'

async function lastPage(talk: Conversation): Promise<string> {
  const { file } = talk.says('生成草稿')
  const lines = plainText(readDocx((await fileBytes(talk.store, file!.id)).bytes))
  return lines.slice(lines.lastIndexOf('还缺什么'))
}

test('what was said and is not certain stands on the last page of a draft, until it is', async () => {
  const talk = startConversation()
  talk.says('清溪镇人民政府 2021年')
  talk.says('处罚18')
  talk.says('处罚是21不是18 老周说的')
  expect(await lastPage(talk)).toContain('说了还没定的\n1. 是不是 行政处罚 18→21，还没定')
  talk.says('对，记下')
  expect(await lastPage(talk)).not.toContain('还没定')
})

test('a draft with words that are wrong is built, and says which', async () => {
  const talk = startConversation()
  talk.says('清溪镇人民政府 2021年')
  talk.says('新收3件，都是自然人，2020年转来0，都予以公开')
  talk.says(
    '第一部分：2021年，清溪镇通过公开栏公开信息40条。[bookmark: _GoBack2021]新收申请3件，均予以公开。专人管理，培训2次。',
  )
  expect(await lastPage(talk)).toMatch(/要改的\n1\. .*_GoBack2021/u)
})
