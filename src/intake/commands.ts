import type { Command, Reading } from './reading.ts'

// Plain commands: the whole message is one, or it is none.

const greeting =
  '(?:在吗|在不在|你好|您好|回来了|我回来了|忙完了|那|那么|现在|请问|麻烦|请|帮我|给我|再|先)?[,，。 !！]*'
const forWhom = '(?:[ ,，]*(?:我)?(?:要|好|先)?(?:给|拿给|发给)\\S{1,6}(?:看看?|瞧瞧?|过目|审))?'
const ending = '(?:吧|了|啊|呢|呀|哦|一下|一下吧|谢谢|哈|嘛|[,，。.!！?？~ ])*'

const whole = (pattern: string): RegExp => new RegExp(`^${greeting}(?:${pattern})${ending}$`, 'i')

const section: Readonly<Record<string, string>> = {
  二: 's2',
  三: 's3',
  四: 's4',
  六: 's6',
  一: 's1',
  五: 's5',
  1: 's1',
  2: 's2',
  3: 's3',
  4: 's4',
  5: 's5',
  6: 's6',
}

const table =
  '(?:看|看看|看一下|看下|显示|打开|给我看|show|查看)?(?:the )?(?:表格?|table|第)[ ]?([一二三四五六1-6])(?:部分|节|章)?(?:的?表格?|的?图片)?'

const plain: readonly (readonly [Command, RegExp])[] = [
  [
    'missing',
    whole(
      "(?:看看|说说|查一下|看一下)?(?:我们|我|咱们?)?(?:还|都|到底)?(?:差|缺|少)(?:点|些)?(?:什么|啥|哪些|多少|几样|几个|哪几样|哪些数|些什么|些啥)?(?:没填|没报|没写|东西)?|(?:还有)?(?:啥|什么|哪些|哪里|哪儿|哪个|哪块|哪几块|哪几样|哪些数)(?:还)?(?:没|没有|要|空着|未|需要)(?:填|写|报|弄|给|齐)?(?:的)?|(?:都)?(?:齐|全|填完|填齐|报完)(?:了)?(?:没|吗|没有|了没)|(?:现在)?(?:到|填到|进行到)(?:哪|哪儿|哪里|哪一步|什么程度)|进度(?:怎么样|如何)?|(?:现在)?(?:可以|能|能不能|可不可以)(?:上?交|上?报|提交|交差|出稿)(?:了)?(?:吗|么|没|不)?|(?:然后|接下来)(?:呢|干啥|做什么|填什么|填啥)?|下一步(?:干啥|做什么|填啥|是什么)?|what(?:'?s| is) (?:still )?missing|missing|status|progress|what(?:'s| is) left",
    ),
  ],
  [
    'undo',
    whole(
      '撤销|撤回|撤消|(?:撤销|撤回|撤消|取消)(?:上一步|上一条|上一个|刚才|刚才那个|刚才的|刚才那条|一步|掉)|刚才(?:那个|那条|的|那些|说的)?(?:都)?(?:不算|作废|撤销|撤回|撤掉|不要了|取消)(?:数)?|上一条(?:不算|作废)|改回去|改回来|还原|undo',
    ),
  ],
  ['redo', whole('恢复|重做|恢复(?:刚才的?|一步|回来|撤销的)|不撤了|redo')],
  ['drop', whole('放弃|放弃(?:那个|刚才的?|搁着的|没改的|这个|吧|掉)|drop')],
  [
    'draft',
    whole(
      `(?:生成|出|打|做|导出|要|来|发)(?:一?个|一份|份|张)?(?:草稿|稿子?|报告草稿|文件|word|文档|docx)${forWhom}|草稿|稿子|出稿|出草稿|导出|生成报告|生成草稿|draft|(?:make|build|send) (?:a |the )?draft`,
    ),
  ],
  ['final', whole('定稿|(?:出|生成|要|打)?(?:个|一份)?(?:正式稿|正式报告|终稿|最终稿|正式的)|final')],
  [
    'skip',
    whole(
      '跳过|(?:先)?跳过(?:这个|这一?问|这题)?|下一(?:个|问|题|节|项)|先(?:放着|放一放|不填|不管|空着|搁着)|跳|略过|skip|next|pass',
    ),
  ],
  ['back', whole('上一(?:节|问|题|个|项|步)|返回(?:上一(?:节|问|步))?|回去|倒回去|back|previous')],
  [
    'help',
    whole(
      '帮助|help|怎么用|怎么填|怎么弄|使用说明|说明|你能(?:干|做)(?:什么|啥)|你会(?:什么|啥|干啥)|能干(?:什么|啥)|教教?我|/help|[?？]+',
    ),
  ],
  ['start', whole('开始|开始填|开始吧|继续|继续填|接着|接着来|接着填|/start|start|go|continue')],
  [
    'privacy',
    whole(
      '数据(?:都)?(?:存|放|保存)在(?:哪|哪儿|哪里)|(?:数据|这些)?(?:谁|哪些人)(?:能|可以)(?:看|看到|看见)(?:到)?|会不会(?:发|传|泄露|上传).*|(?:数据)?安全(?:吗|不)|保密(?:吗|不)|privacy',
    ),
  ],
  [
    'yes',
    whole(
      '对|对的|对对|对对对|是|是的|没错|嗯|嗯嗯|好|好的|行|可以|成|中|确认|确定|记下|对[,，]?记下|记吧|是这样|就这样|同意|yes|y|ok|okay|yeah|yep',
    ),
  ],
  ['no', whole('不|不是|不对|不是的|错|错了|不行|否|别|别记|先别|不用|不要|不用了|取消|算了|no|n|nope')],
  [
    'small-talk',
    whole(
      '在吗|在不在|你好|您好|hi|hello|hey|谢谢|多谢|感谢|辛苦|辛苦了|早|早上好|上午好|下午好|晚上好|再见|拜拜|哈哈+|呵呵|知道|知道了|明白|明白了|收到|了解|好嘞|回来了|我回来了|忙完了|稍等|等等|等一?下|(?:等|过)一?会儿?(?:再)?(?:说|弄|填|回)?|待会儿?|一会儿?(?:再)?(?:说|弄|填)?|回头(?:再)?(?:说|弄|填)?|thanks|thank you|(?:主任|领导|镇长|书记)(?:叫|喊|找)(?:我)?[ ,，]*.{0,6}|(?:我)?(?:先)?(?:去)?(?:开会|开个会|吃饭|下班|忙|出去一趟|接电话)(?:去)?(?:了)?',
    ),
  ],
]

const why =
  /^(?:为什么|为啥|为何|凭什么|凭啥|咋|怎么)(?:不让|不能|不行|没改|不给|不可以|搁着|没记|是|会|推出|对不上|要|不对).*$|^(?:为什么|为啥|why).*$/i
const source =
  /^(.*?)(?:是|都)?(?:谁(?:说|报|填|写|给|改|录)的?|哪(?:儿|里)?来的|从哪(?:儿|里)?来的|(?:的)?(?:来源|出处))(?:是啥|是什么|呢|啊|数)?[?？。 ]*$/
const sourceEnglish = /^who said (.*?)\??$/i
const otherReport =
  /^(?:换|切换|打开|换到|改填|新建|换一?[个份]|换成|另一[个份]|switch)(?:一?[个份]|到)?(?:别的|另一[个份]|其他)?(?:报告|年报|年度报告|report)[ :：,，]*(.*)$/i

const command = (name: Command, argument = ''): Reading => ({
  kind: 'command',
  command: name,
  argument: argument.trim(),
})

/** The command a message is, if it is one. */
export function commandIn(text: string): Reading | undefined {
  const message = text.trim()
  if (message === '' || message.length > 60) return undefined
  if (whole('(?:看|看看|看一下|看下|显示|打开|给我看)?(?:一下)?(?:情况)?统计表').test(message))
    return command('table', '统计表')
  const shown = whole(table).exec(message)
  if (shown) return command('table', section[shown[1]!] ?? '')
  if (
    whole(
      '(?:看|看看|看一下|看下|显示|show)(?:the )?(?:一下)?(?:表格?|全表|报告|整?张表|table|数|所有的?表)|表格',
    ).test(message)
  )
    return command('table')
  const switched = otherReport.exec(message)
  if (switched) return command('other-report', switched[1])
  if (why.test(message)) return command('why', message)
  const said = source.exec(message) ?? sourceEnglish.exec(message)
  if (said) return command('who-said', said[1])
  const found = plain.find(([, pattern]) => pattern.test(message))
  return found && command(found[0])
}
