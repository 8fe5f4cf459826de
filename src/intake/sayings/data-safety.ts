// 「数据存在哪」「会不会泄密」「谁能看到」「发给外面了吗」: where things are kept and who sees them, however it is asked.

const lead =
  '(?:(?:领导|主任|镇长|书记|保密办?|区里|上面|他们)(?:在|要|会|想|老)?(?:问|担心|怕|关心)?|请问|那|我想问|问一下|想知道|有点|担心|怕|就是|哎|对了|[ ,，:：。]+)*'
const ours = '(?:我们?|咱们?|你们?|镇里|单位)?(?:这边|这儿)?(?:的)?'
const things =
  '(?:数据|信息|东西|这些数?|这个数?|数字?|填的(?:数|东西|内容)?|说的话?|内容|资料|材料|文字|文件|聊天(?:记录)?|消息|记录|申请人(?:的)?(?:信息|姓名|电话))'
/** 「这个数放哪」 asks for its place in the report. */
const kept = '(?:数据|信息|东西|这些数?|填的(?:数|东西|内容)?|聊天(?:记录)?|消息|记录)'
const subject = `${ours}${things}?`
const close = '(?:啊|呢|呀|哈|吧|的|了|嘛|[ 。.!！?？~])*$'
const asks = '(?:吗|么|嘛|没有?|不|不会|啊)'
const might = '(?:会不会|能不能|可不可以|有没有(?:可能)?|是不是)'
const may = '(?:会不会|能不能|可不可以|有没有(?:可能)?|是不是|会|能|可以|要|都|已经)*'
const where = '(?:哪|哪儿|哪里|哪个地方|什么地方|啥地方|谁那[儿里]?|国外|境外|国内|境内|外国|云上?|网上)'
const outside =
  '(?:网上|外面|外头|外边|外网|别处|别的地方|别人|其他人|国外|境外|外国|AI|人工智能|大?模型|云端?|云上|公司|你们|厂家|第三方|腾讯|微信|telegram|电报)'
const anybody =
  '(?:谁|哪些人|什么人|别人|外人|旁人|其他人|人家|领导|区里|县里|上面|你们(?:公司)?|公司|开发(?:的人|者|商)?|厂家|程序员|管理员|别的镇|其他镇|别的单位|有人|AI|人工智能|大?模型)'
const leaks =
  '(?:泄露|泄密|泄漏|外泄|外传|外流|漏出去|漏|流出去|传出去|跑出去|丢失|丢掉?|被(?:别?人|外人)?(?:看见?|看到|偷|盗|拿走?|黑)(?:了|到|走)?)'

const whole = (pattern: string): RegExp => new RegExp(`^${lead}(?:${pattern})${close}`, 'iu')

const patterns: readonly RegExp[] = [
  whole(
    `(?:${subject}(?:都|是|现在)*(?:存|保存)|${ours}${kept}(?:都|是|现在)*(?:放|留|记))(?:在|到)*${where}(?:里|了|的)*${asks}?(?:[ ,，]*(?:领导|主任|镇长|书记)(?:要|在|想)?(?:问|知道|看))?`,
  ),
  whole(`(?:服务器|数据库|这个(?:机器人|程序|系统)|机器人)(?:是)?(?:放|存|架)?在${where}(?:的)?${asks}?`),
  whole(`${subject}(?:是不是)?(?:在|出)(?:国外|境外|国内|境内|网上|云上)(?:的)?${asks}`),
  whole(
    `${subject}(?:发|传|输)?(?:给|到|在)?(?:这里|这儿|这上面|里面)?(?:${may}${leaks}(?:出去)?(?:了|的)*${asks}|${might}${may}${leaks}(?:出去)?)`,
  ),
  new RegExp(`^${lead}(?<=担心|怕)${subject}${may}${leaks}(?:出去)?${close}`, 'u'),
  whole(`(?:别|不要|可别)(?:把)?${subject}(?:给)?${leaks}(?:出去)?`),
  whole(
    `${subject}(?:都|还)?(?:有)?${anybody}(?:都|也|还)?(?:能不能|会不会|能|可以|会|看得)(?:看见|看到|看得到|看得见|看|到|见|知道|查到?|拿到)(?:我们?|咱们?|镇里|这些)?(?:的)?${things}?(?:了)?${asks}?`,
  ),
  whole(`有没有(?:别)?人(?:能|会|在)?(?:看见|看到|看|知道|偷看)(?:得到|到|见)?(?:我们?|咱们?|这些)?(?:的)?${things}?`),
  whole(
    `(?:${may}(?:把)?${subject}${may}|${subject}${may})(?:发送?|传送?|上传|送|交|同步|给)(?:给|到|去|往)?${outside}(?:那[里儿])?(?:去|看)?(?:了|过|的)*${asks}?`,
  ),
  whole(`(?:会不会|有没有|是不是)(?:把)?${subject}(?:都)?(?:发|传|上传|外发)(?:出去)?(?:了|过)*${asks}?`),
  whole(
    `(?:这个)?(?:是不是|有没有|有|是)?(?:用|接|连)(?:的)?(?:了|没有?|过|着)?(?:什么|哪个|哪家)?(?:AI|人工智能|大?模型|chatgpt|gpt|deepseek|豆包|通义)(?:了|的)*${asks}`,
  ),
  whole(`(?:是)?(?:用|接|连)的?(?:是)?(?:什么|哪个|哪家)(?:的)?(?:AI|人工智能|大?模型)`),
  whole(`(?:会|要)?(?:联网|连网|上云)(?:了|的)*${asks}`),
  whole(
    `(?:用|发在|填在|在)?(?:你|这个|这里|这儿|这上面|这种|这|系统|软件|程序|机器人|telegram|电报|数据|我们?的?数据|信息)*(?:填|发|用|存)?(?:是|有)?(?:安不安全|保不保密|可不可靠|靠不靠谱|合不合规|违不违规|放不放心|(?:安全|保密|可靠|靠谱|合规|违规|涉密|放心)(?:吗|么|嘛|不|性(?:怎么样|如何))|(?:数据|信息)安全(?:怎么样|如何|问题)?)`,
  ),
  /^privacy$/iu,
]

/** What a statement of the form has in it as well: 涉密0件 is an answer. */
const isStatement = (text: string): boolean => /\d|[零一二两三四五六七八九十]件|公开|公示|挂网|上报|报送/u.test(text)

/** What one of these questions has in it; most messages are something else. */
const telling = /[泄漏丢存放密全外网云看知发传送联连用偷盗靠合违留在用接]|privacy/iu
const longest = 40

export function asksDataSafety(message: string): boolean {
  const text = message.trim().normalize('NFKC')
  if (text.length > longest || !telling.test(text) || isStatement(text)) return false
  return patterns.some((pattern) => pattern.test(text))
}
