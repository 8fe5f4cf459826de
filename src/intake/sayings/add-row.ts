// 「怎么加一行行政检查」: a row of its own under 其他对外管理服务事项 is wanted, and no figure is said yet.

const asking =
  /^(?:请问|那|我?(?:想|要|得|还要)?)*(?:怎么|咋|如何|怎样|能不能|可以|在哪)?(?:样|才能)?(?:再|还|另外|单独)*(?:[加添增补列填插]|增加|新增|添加|新建|开)(?:上|个|出)?一?[行栏项个]/u
const place = /^(?:的|叫|名?为|是|[“"「])*(.*?)(?:[”"」]|的)*(?:一?[行栏])?(?:呢|啊|吗|么|吧|[?？。!！\s])*$/u
const rowNamed = /^(?:行政)?[\u4e00-\u9fff]{2,12}$/u
/** Rows that the form has already, and what is no matter of an organ. */
const known = /规章|规范性文件|许可|处罚|强制|收费|采购|自然人|企业|文字|话|标题|附件|申请|段|句|备注|说明/u

/** 「行政检查这一行怎么加」 */
const named =
  /^([\u4e00-\u9fff]{2,12}?)(?:这|那)?一?[行栏](?:要|该|应该)?(?:怎么|咋|如何|怎样|在哪儿?)(?:样|才能)?[加添增补]/u

/** The name of the row that is wanted; an empty one where it is not said. Undefined for anything else. */
export function rowWanted(message: string): string | undefined {
  const words = message.trim()
  const first = words.length <= 30 ? named.exec(words)?.[1] : undefined
  if (first !== undefined && !known.test(first)) return first
  const found = words.length <= 30 ? asking.exec(words) : null
  if (!found || !/[行栏]/u.test(words) || /\d/u.test(words)) return undefined
  const name = place.exec(words.slice(found[0].length))?.[1]?.trim() ?? ''
  if (name === '' || /^(?:其他|别的|管理服务|服务事项|其他对外管理服务(?:事项)?)$/u.test(name)) return ''
  return rowNamed.test(name) && !known.test(name) ? name : undefined
}
