import { names } from './chat.ts'

// What a chat is told of who has to send a report.

export const sendThem = '把报告一个个发来，发完说“汇总”。'
export const expectedKept = (list: readonly string[]): string => `记下：应交${list.length}家，${names(list, 6)}。`
export const noList = '应交的名单还没有。说一次“应交：甲镇、乙镇”，我记住。'
export const listGivenUp = '应交的名单清空了。'

export const howToChange = '怎么改说一句：“应交去掉甲镇”“应交加上乙镇”，或整个重说“应交：甲镇、乙镇”。'

const most = 12
export const listNow = (list: readonly string[]): string =>
  list.length === 0 ? '应交的名单空了。' : `应交${list.length}家：${names(list, most)}。`

export const noneCame = (list: readonly string[]): string =>
  `应交${list.length}家，一家都还没收到：${names(list, most)}。`

interface Changed {
  readonly added: readonly string[]
  readonly dropped: readonly string[]
  /** To be added, and on the list already. */
  readonly known: readonly string[]
  /** To be dropped, and not on the list. */
  readonly unknown: readonly string[]
}

/** What came of a change, and the list as it is now. */
export function changeLines({ added, dropped, known, unknown }: Changed, list: readonly string[]): string[] {
  const some = (all: readonly string[], told: string): string[] => (all.length > 0 ? [`${told}${names(all, 6)}。`] : [])
  return [
    ...some(dropped, '去掉：'),
    ...some(added, '加上：'),
    ...some(unknown, '名单上本来没有：'),
    ...some(known, '名单上已经有：'),
    listNow(list),
  ]
}
