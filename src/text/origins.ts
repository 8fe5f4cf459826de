// Where texts come from, and figures that stand no more.

export const origins = {
  /** A figure that was said, and is another by now. */
  replaced: (name: string, old: string, now: string | undefined, who: string, when: string): string =>
    `${name} ${old}：${who} ${when}说的，${now === undefined ? '后来清空了' : `现在是${now}`}。`,
  pending: (name: string, value: string): string => `${name} ${value}：说过，还没定，没记下。`,
  text: (name: string, who: string, when: string): string => `${name}：${who} ${when}给的。`,
  noText: (name: string): string => `${name}还没写。`,
}
