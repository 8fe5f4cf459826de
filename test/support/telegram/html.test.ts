import { describe, expect, test } from 'vitest'
import { parseHtml } from './html.ts'

describe('what cannot be parsed is refused with the place in bytes', () => {
  test.each([
    ['报告&lt;<abacaba', 'Unclosed start tag at byte offset 10'],
    ['报告<br>', 'Unsupported start tag "br" at byte offset 6'],
    ['3 < 5', 'Unsupported start tag "" at byte offset 2'],
    ['<i   =a>', 'Empty attribute name in the tag "i" at byte offset 0'],
    ['<i    a>', 'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 0'],
    ['<i  a  =  ', 'Unclosed start tag "i" at byte offset 0'],
    ['<i a = 190azAz-.,', 'Unexpected end of name token at byte offset 7'],
    ['<a href="x>', 'Unclosed start tag at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['&#57311;', /invalid Unicode characters/],
  ])('%s', (html, message) => {
    expect(() => parseHtml(html)).toThrow(message)
  })
})

describe('what can be parsed is shown without its tags', () => {
  test.each([
    ['记下：<b>自然人 3</b>', '记下：自然人 3', [{ type: 'bold', offset: 3, length: 5 }]],
    [
      '<b>新<i>收</i></b>',
      '新收',
      [
        { type: 'bold', offset: 0, length: 2 },
        { type: 'italic', offset: 1, length: 1 },
      ],
    ],
    ['&lt;b&gt; &amp &quot; &laquo; &#51;&#x33;', '<b> & " &laquo; 33', []],
    ['🏟<u>🏟</u>', '🏟🏟', [{ type: 'underline', offset: 2, length: 2 }]],
    ['<b></b>空', '空', []],
    ['<i>a</>', 'a', [{ type: 'italic', offset: 0, length: 1 }]],
    ['<blockquote expandable>引</blockquote>', '引', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    [
      '<pre><code class="language-json">{}</code></pre>',
      '{}',
      [{ type: 'pre', offset: 0, length: 2, language: 'json' }],
    ],
    ['<code class="language-json">{}</code>', '{}', [{ type: 'code', offset: 0, length: 2 }]],
    [
      '<a href="https://www.gov.cn/?a=1&amp;b=2">令</a>',
      '令',
      [{ type: 'text_link', offset: 0, length: 1, url: 'https://www.gov.cn/?a=1&b=2' }],
    ],
    ['<a href="这里">令</a>', '令', []],
  ])('%s', (html, text, entities) => {
    expect(parseHtml(html)).toEqual({ text, entities })
  })
})
