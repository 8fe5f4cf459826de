// What is said to whoever helps, and not for the report: instructions, questions, words of buttons.

const verbs = '(?:改|换|删|去掉|去了|拿掉|划掉|调|挪|移|标|列|念|重写|润色|加上|补上|撤)'

const toUs: readonly RegExp[] = [
  /** 「把去年改成2021年」 */
  new RegExp(`^(?:请|麻烦|帮我|给我|你|那|去)*(?:把|将)[^，,。；;]{1,30}?${verbs}[^，,。；;]{0,16}$`, 'u'),
  /** 「全部列出来」「剩下4样列出来」 */
  /^[^。；;]{0,14}(?:列|念|发|报|调|翻|打)(?:一下|一遍)?(?:出来|给我|全|完)(?:看看|看一下|听听)?$/u,
  /** 「收费多少来着」 */
  /来着$|(?:多少|几件|几个|几条|哪些|哪里|哪儿|哪个|咋|怎么|怎样|为啥|为什么|什么|啥)(?:了|呢|啊|呀|来|的|样|办|弄|改|填|写|说)*$/u,
  /[吗么][?？]?$|[?？]$/u,
  /** 「接着写第一部分」 */
  /^(?:还是|我想|我要|先|再)*(?:从|回到|回|接着|继续|跳到|转到|去|看)[^，,。；;]{0,8}(?:第?[一二三四五六1-6](?:部分|节|段|问)|开始|开头)[^，,。；;]{0,6}$/u,
  /** 「不要这个」 */
  /^(?:我)?(?:不要|别|不用|取消|算了)(?:了|这个|那个|这样|这条|那条|这些|管它?|弄了?|写了?)*(?:吧|了)?$/u,
  /** 「一段一段来」「一处处来」「整段重发」 */
  /^[^，,。；;]{0,8}(?:一[段处个条步]一?[段处个条步]|逐[段处条])(?:地)?(?:来|写|填|说|看|改)?(?:吧)?$/u,
  /** 「采用」, where nothing is offered */
  /^(?:就)?(?:采用|用这个?[句段])(?:这个?[句段])?(?:吧|了)?$/u,
  /^(?:整段|全部|都|全)?(?:重发|重写|重来|再来|换掉|删掉|去掉|撤掉|改掉|不要)(?:吧|了)?$/u,
]

/** Whether words are for whoever helps: never a word of the report, and never a reason. */
export const isSaidToUs = (message: string): boolean => {
  const words = message.trim().replace(/[。.！!~\s]+$/u, '')
  return words.length <= 40 && toUs.some((pattern) => pattern.test(words))
}

/** 「第一部分一段一段来」: the whole of it, or what stands behind the section's name. */
export const wantsParts = (message: string): boolean =>
  /^[，,：:\s]*(?:还是|我想|我要|就|那|改成?|换成)*(?:一小?段一?小?段|逐段|分段|分开|按小标题)(?:地|的)?(?:来|写|填|说|发|弄)?[吧了。！!\s]*$/u.test(
    message,
  )
