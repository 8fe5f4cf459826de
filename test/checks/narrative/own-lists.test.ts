import { describe, expect, test } from 'vitest'
import { check } from '../../../src/checks/findings.ts'
import { willow } from './towns.ts'

const sums = (s1: string) =>
  check({ ...willow, texts: new Map([['s1', s1]]) }).findings.flatMap(({ rule, level, left, right }) =>
    rule.startsWith('N-') ? [[rule, level, left, right]] : [],
  )

describe('a list that is told as the whole, and falls short of it', () => {
  test.each([
    '公开信息120条，其中政策文件类50条、工作动态类60条。',
    '公开信息共120条，其中政策文件50条、工作动态60条。',
    '共公开信息120条，其中动态50条，公告60条。',
    '全年公开信息合计120条，其中：动态50条；公告60条。',
    '共主动公开各类信息120条，其中通知公告45条、工作动态45条、惠农补贴20条。',
    '公开信息120条（其中文件类信息50条、动态类信息60条）。',
  ])('is asked about: %s', (text) => expect(sums(text)).toEqual([['N-OWNSUM', 'explain', 110, 120]]))
})

describe('a list of some', () => {
  test.each([
    '公开信息120条，其中重点领域信息30条、规范性文件1条。',
    '共公开信息120条，其中重点领域信息60条、规范性文件50条。',
    '共公开信息120条，其中动态60条、公告50条等。',
    '共公开信息120条，其中网站公开80条、公众号发布30条。',
    '公开信息120条，其中政策文件类30条、工作动态类20条。',
    '共公开信息120条，其中动态60条、公告50条、其他10条。',
    '共公开信息120条，其中惠农补贴30条、救助20条。',
    '共公开信息120条，其中动态60条、公告60条。',
    '公开信息120条，其中动态50条，公告60条。',
    '共召开会议12次，其中专题会议6次、调度会5次、培训1次。',
  ])('is none that does not add up: %s', (text) => expect(sums(text)).toEqual([]))
})
