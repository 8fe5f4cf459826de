import { beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, startConversation } from '../support/conversation.ts'

let talk: Conversation

describe('a row of one’s own in table two of 2019', () => {
  beforeEach(() => {
    talk = startConversation()
    talk.says('永乐店镇 2019年')
  })

  test.each([
    '怎么加一行行政检查',
    '加一行行政检查',
    '想加一行行政检查',
    '能不能添一行“行政检查”',
    '行政检查这一行怎么加',
    '咋再增加一栏行政检查？',
  ])('is explained, and is no figure: %s', (words) => {
    const { text } = talk.says(words)
    expect(text).toContain('例：行政检查 原有5项，增2项，办了30件')
    expect(talk.store.changes(1).flatMap(({ statements }) => statements)).toEqual([])
    expect(talk.says('还差什么').text).not.toContain('前面没定的')
  })

  test.each(['行政检查', '行政确认', '其他行政权力'])(
    'comes with the figures that the explanation shows: %s',
    (name) => {
      expect(talk.says(`${name} 原有5项，增2项，办了30件`).text).toContain(`${name} 年初项目数5，项目增减+2，决定数30`)
    },
  )

  test('that is there already is said to be, and offered by its own name', () => {
    talk.says('其他对外管理服务：行政检查 5项 增19项 1982件')
    expect(talk.says('怎么加一行行政检查').text).toContain('“行政检查”已经有一行：年初项目数5，项目增减+19，决定数1982')
    expect(talk.says('行政检查7').buttons).toEqual(['行政检查 原有 7项', '行政检查 决定 7件'])
  })
})

test('a form without such rows says so', () => {
  talk = startConversation()
  talk.says('永乐店镇 2021年')
  expect(talk.says('怎么加一行行政检查').text).toContain('2021年的表里没有“行政检查”这一行')
})
