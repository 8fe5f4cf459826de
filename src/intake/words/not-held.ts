import type { ReadingContext } from '../reading.ts'
import { labelsOf } from './labels.ts'
import type { TokenContent } from './token.ts'

// 「没制作没获取」 of a request: there is no such information. It is said of no document that was or was not made.

const ofInformation = '(?:(?:这|该|此|相关)?(?:类|个|条|份|件)?的?(?:政府)?信息)?'

/** 没制作没获取, 未制作也未保存, 没有制作或获取过. */
export const notMadeNorGot = new RegExp(
  `(?:从来?|并)?[没未]有?(?:制作|形成|产生)过?[、,，]?(?:也|和|与|及|或者?|或是|且|又|还)?(?:[没未]有?)?(?:获取|保存|取得|得到)(?:到|过)?${ofInformation}`,
  'y',
)
/** 没获取: a document of one's own is never got. */
export const notGot = new RegExp(`(?:从来?|并)?[没未]有?(?:获取|取得)(?:到|过)?${ofInformation}`, 'y')
/** 没制作, while results are asked for. */
export const notMade = new RegExp(
  `(?:从来?|并)?[没未]有?制作过?(?![\\u4e00-\\u9fa5]*(?:文件|规章|规范))${ofInformation}`,
  'y',
)

/** The result that it is; undefined where a form has none. */
export function notHeld(
  [words]: RegExpExecArray,
  { form, asked }: ReadingContext,
): readonly TokenContent[] | undefined {
  const isMadeAlone = !/获取|保存|取得|得到/.test(words)
  if (isMadeAlone && asked?.topic !== 'outcomes' && asked?.topic !== 'requests') return undefined
  const label = labelsOf(form).get('未制作未获取') ?? labelsOf(form).get('信息不存在')
  return label && [{ kind: 'label', label }]
}
