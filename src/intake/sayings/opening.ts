// Whether a message says only which report is wanted. A remark about a town and its year opens none.

const fillers = [
  '政府信息公开|信息公开|年度报告|年报|报告|年度|材料',
  '换报告|换到|换成|切换到|切到|转到|打开|开始|填报|填写|填|写|做|弄|搞|编|报|核|新建|改填',
  '我们|咱们|俺们|我|咱|俺|本|这[里边儿]|单位|机关|名称|街道办|街道|镇|乡|区|县|市|村|人民政府|政府|办事处',
  '应该|应当|其实|就是|属于|叫做|叫|是|在|为|的|要|想|来|先|再|准备|打算|重新|继续|接着|另外|另|也',
  '你好|您好|请|麻烦|帮忙|帮我|给我|谢谢|好的?|嗯|哦|那|就|工作|今天|现在|一下|[一那这]?[份个]|[小老]\\p{Script=Han}(?=[，,。 ]|$)',
  '[吧了啊呢呀哈哦嘛]|[，。,.;；:：、!！~（）()“”"\\s]',
]
const filler = new RegExp(fillers.join('|'), 'gu')
const years = /(?:20)?\d{2}年?度?/gu

/** 「丙镇2021年填好了」 tells of it. */
const isDone = /(?:填|写|做|弄|搞|核|(?<!年)报)(?:好|完|齐)*(?:了|过)/u
/** 「永乐店镇 2021年 按北京的写」: how it is to be written stands behind. */
const along = /[，,。；;、：:\s]+(?:请|就|都|这份|我们)*不?(?:是|按照?|照着?|用|参照)[^，,。；;]{1,20}$/u
const longest = 60

/** What no name has in it: the sentence went on before it. */
const notInName = /[说讲]|晚点|他们|她们|怎么|什么|报告|年报|[了吗呢吧啊把被]|还没|没有|不是|[镇乡道](?:和|跟|与)/u

/**
 * Whether words say which report is wanted, and nothing else.
 * @param said the part of them that names the organ
 * @param organ what is its name of it
 */
export function saysOnlyWhich(text: string, said: string, organ: string): boolean {
  if (text.length > longest || text.includes('\n') || notInName.test(organ)) return false
  const rest = text.replace(along, '').replace(said, ' ')
  if (isDone.test(rest)) return false
  return rest.replace(years, '').replace(filler, '') === ''
}
