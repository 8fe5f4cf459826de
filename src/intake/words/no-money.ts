import type { Form } from '../../schema/form.ts'
import { labelsOf } from './labels.ts'
import type { TokenContent } from './token.ts'

// 一分没收, 一毛钱都没要: no money came in. And 没收 of a penalty, by which nothing was not received.

const coin = '(?:半|一|1)(?:分|毛|块|角|元)(?:钱)?'
const took = '(?:收|要|拿|得|进|见)(?:过|到|取|来|着)?(?:钱|费用?)?'
export const noCoin = new RegExp(
  `${coin}(?:都|也|就)?(?:没有?|未|不)(?:曾)?${took}(?:过|的|了)*|(?:没有?|未|不)${took}(?:过)?${coin}`,
  'y',
)

const feeBefore =
  /(信息公开处理费|信息处理费|处理费|信息费|行政事业性收费|事业性收费|行政收费|收费|费用)([^,，。;；\n费]*)([,，。;；\n]?)[^,，。;；\n费]*$/

/** None of the fee that was named before; of which fee, where none was, is asked. */
export function noneOfFee(form: Form, before: string): TokenContent[] | undefined {
  const [, fee = '收费', said = '', pause = '，'] = feeBefore.exec(before) ?? []
  const labels = labelsOf(form)
  const [label, taken] = [labels.get(fee), labels.get('收')]
  if (!label || !taken) return undefined
  // 信息处理费一分没收: its name stands right before, and a notice may have been sent.
  const isBeside = said.trim() === '' && pause === ''
  return [
    ...(isBeside ? [] : [{ kind: 'label', label } as const]),
    { kind: 'zero' },
    ...(fee === '收费' ? [] : [{ kind: 'label', label: taken } as const]),
  ]
}

/** 没收违法所得: a penalty, of which it is one of several kinds. */
export const confiscated =
  /(?:罚款)?(?:并处?|和|及)?没收(?:了|的|其|全部|当事人|他们?的?)*(?:(?:违法|非法)[\u4e00-\u9fa5]{0,6}?(?:所得|财物|物品|工具|建筑物?|收入|商品)|(?:违法|非法)所得|财物|物品|所得|款物|(?:作案|捕捞|经营)?[工器渔]具|渔获物?|烟花爆竹|食品|商品|证件)|(?<=罚款|处罚|警告|罚没)[、和及]?没收(?:了|的)?(?=(?:一?共|合计|总共)?[ ]?[\d一二两三四五六七八九十]+[件起个宗])/y

export function confiscation(form: Form, before: string): TokenContent[] {
  const label = labelsOf(form).get('处罚')
  const isNamed = /(?:处罚|罚单|罚款|案件)[^,，。;；\n]*$/.test(before)
  return [{ kind: 'hedge' }, ...(label && !isNamed ? [{ kind: 'label', label } as const] : [])]
}
