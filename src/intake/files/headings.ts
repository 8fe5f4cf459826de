import type { SectionId } from '../../schema/cell-id.ts'
import type { Form } from '../../schema/form.ts'

export interface Heading {
  /** As printed. */
  readonly text: string
  /** Undefined for a heading of the first rank that is none of the edition's. */
  readonly section: SectionId | undefined
}

const firstRank = /^(?:第?[一二三四五六七八九十]{1,2}(?:[、.．]|部分[、:： ]?)|\d{1,2}[、.．](?!\d))\s*/u
const longest = 40

type Patterns = readonly (readonly [SectionId, RegExp])[]

const newer: Patterns = [
  ['s1', /^(?:政府)?(?:信息公开)?(?:工作)?(?:的)?(?:总体|基本)(?:工作)?情况$|^概述$|^总体概况$/],
  ['s2', /^主动公开(?:政府信息)?(?:工作)?(?:的)?情况$/],
  [
    's3',
    /^(?:收到和处理|收到及处理|处理)(?:的)?(?:政府)?(?:信息公开)?申请(?:的)?情况$|^依申请公开(?:政府信息)?(?:工作)?(?:的)?情况$/,
  ],
  ['s4', /^.{0,18}(?:行政复议|行政诉讼).{0,14}情况$/],
  ['s5', /^.{0,16}存在(?:的)?(?:主要)?(?:问题|困难|不足).{0,14}$|^(?:主要)?问题(?:和|及|与)改进.{0,8}$/],
  [
    's6',
    /^(?:其他|其它)?(?:需要|应当|需)?(?:报告|说明)(?:的)?(?:其他|其它)?事项$|^(?:其他|其它)(?:需要|需)?(?:报告|说明)?(?:的)?(?:事项|情况)$/,
  ],
]

/** Chapters of 2008 are named freely: by the matter they treat. Without a numeral only the form's own names count. */
const older: Patterns = [
  ['n6', /问题|改进|不足|打算|措施$/],
  ['n5', /收费|费用/],
  ['n4', /复议|诉讼|申诉/],
  ['n3', /依申请公开|申请公开|公开申请/],
  ['n2', /主动公开|公开(?:政府)?信息(?:的)?情况/],
  ['n7', /其[他它].*(?:事项|情况)|需要(?:报告|说明)的/],
  ['n1', /基本情况|总体情况|概述|概况|组织领导|推进情况|工作情况$/],
]

/** Reads a line as the heading of a section. Headings of lower ranks, （一） or 1. inside a section, are text. */
export function headingOf(line: string, { edition, sections }: Form): Heading | undefined {
  const text = line
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[:：]$/, '')
  if (text === '' || text.length > longest || /^\(|[。；;]/.test(text)) return undefined
  const numeral = firstRank.exec(text)?.[0]
  const name = text.slice(numeral?.length ?? 0)
  if (name === '' || name.length < 2) return undefined
  const own = sections.find(({ title }) => title.replace(firstRank, '') === name)
  const patterns = edition === '2008' ? (numeral === undefined || /^\d/.test(numeral) ? [] : older) : newer
  const section = (own?.id as SectionId | undefined) ?? patterns.find(([, pattern]) => pattern.test(name))?.[0]
  if (section !== undefined) return { text: line.trim(), section }
  return numeral !== undefined && !/^\d/.test(numeral) && !/[,，]/.test(name)
    ? { text: line.trim(), section }
    : undefined
}
