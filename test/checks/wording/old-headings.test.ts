import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/findings.ts'
import { overview, reportWith, type Texts } from './sound.ts'

const old = (texts: Texts, year = 2021) =>
  check(reportWith({ year, texts })).findings.flatMap(({ rule, quote }) => (rule === 'F-OLDTERMS' ? [quote] : []))

describe('a heading of the form before 2019 within a later text', () => {
  test.each<[Texts, string]>([
    [{ s6: '（一）收费及减免情况\n未收取信息处理费。无其他需要报告的事项。' }, '收费及减免情况'],
    [{ s6: '（一）收费及减免情况。未收取信息处理费。' }, '收费及减免情况'],
    [{ s6: '三、收费和减免情况：未收取。' }, '收费和减免情况'],
    [{ s6: '未收取信息处理费。收费及减免情况：无。' }, '收费及减免情况'],
    [{ s6: '1.政府信息公开收费及减免情况\n无。' }, '政府信息公开收费及减免情况'],
    [{ s1: `一、概述\n${overview}` }, '概述'],
    [{ s1: `概述\n${overview}` }, '概述'],
    [{ s1: `（一）概述：${overview}` }, '概述'],
  ])('is named: %j', (texts, quote) => expect(old(texts)).toEqual([quote]))

  test.each<Texts>([
    { s6: '无收费及减免情况。' },
    { s6: '2021年未发生收费，也没有收费减免情况。' },
    { s6: '信息处理费收取情况：未收取。' },
    { s1: `概述全年工作如下。\n${overview}` },
  ])('is not what only says such words: %j', (texts) => expect(old(texts)).toEqual([]))

  test('is in its place in a report of 2018', () => expect(old({ n5: '收费及减免情况\n无。' }, 2018)).toEqual([]))
})
