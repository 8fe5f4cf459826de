import { isSameOrgan } from '../county/organ-name.ts'
import type { Slip, Worded } from './slip.ts'

/** An office that signs for its organ: 柳河镇党政办公室. */
const office = /(?:党政|党建|综合|政务公开|政务|公共服务)*(?:事务)?(?:办公室|办)$/

/** A report that one organ makes and another signs: one of the names is left over from somebody else's file. */
export function signed({ organ, signedBy }: Worded): Slip[] {
  if (!organ?.trim() || !signedBy?.trim()) return []
  const isOwn = [signedBy, signedBy.replace(office, '')].some((name) => name !== '' && isSameOrgan(name, organ))
  return isOwn ? [] : [{ rule: 'F-SIGNATURE', kind: 'signed', section: 'signature', named: [signedBy, organ] }]
}
