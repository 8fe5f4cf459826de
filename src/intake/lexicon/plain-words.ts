// Words that are not labels. Separated by spaces.

/** States that there is none. */
export const zeroWords =
  '没有 没有过 没 无 没得 没的 一个没有 一件没有 一件也没有 一个也没有 一件都没有 一个都没有 从没有过 从来没有 从来没有过 从没 未发生 没发生 没发生过 未发生过 未 没人 无人 没有人 没啥 没什么 没有任何 未有 并无 暂无 空白 为零 none zero no nil 木有 么得 么的 冇得 冇 么有 木得 零蛋 零件 鸭蛋 大鸭蛋 没过 也没 也没有 也没人 也没有人 没搞 没搞过 没开过 没办过 没做过 未作出 没作出 没出现 没出现过 不涉及 未涉及 没遇到 没遇到过 没碰到 没碰到过 没有遇到 没有遇到过 没有这种事 没这事 没有这事 没有这回事 没这回事 没有这个情况 没有这种情况 没有此类情况 没有这类情况 无此情况 无此类情况'

/** Says that the words beside it hold for every one. */
export const allWords = '都 全 全部 均 全都 皆 全是 都是 均为 均是 全部是 全为 都为 也都 也都是 all 通通 统统 清一色'

/** Everything that was not named. */
export const restWords =
  '其余 其它都 其他都 其余都 别的 别的都 其他的 其他的都 其余的 其余的都 其他全 其它全 其它的 剩下都 剩下的都 剩下全 剩下的全 其他均 其余均 别的全 其他各项 其余各项 其他项 其他几类 其他几项 其余几项 其余几类 另外几类 rest others-zero'

/** What follows is a part of what was said before. */
export const partWords = '其中 当中 里面 里头 这里面 另一部分 另外一部分 包括 含 包含 其中有'

export const eachWords = '分别 分别是 分别为 依次 依次是 依次为 各 各是 各为 各有'

/** Whatever number stands near them is not a certain one. */
export const doubtWords =
  '基本 基本上 大体 大体上 一部分 大部分 多数 大多数 少数 个别 大概 大约 约 差不多 左右 估计 可能 好像 也许 大致 将近 接近 近 超过 不到 不足 至少 最少 最多 不超过 不少于 不低于 上下 估摸 记不清 好几 若干 一些 几乎 印象中 印象里 貌似 没准 说不定 恐怕 around about approximately maybe'

/** Only supposed, or said of something else. */
export const supposedWords =
  '如果 要是 假如 假设 比如 例如 比方 假定 若是 倘若 预计 计划 打算 原来 原先 本来 以前 之前 万一'

/** Never passed over: they turn a sentence round. */
export const turningWords =
  '不 没能 不算 不是 不含 不包括 除了 除 除外 比 比去年 比上年 比前年 多 少 增加 减少 增长 下降 上升 同比 除去 扣除 减去 去掉 排除 不计 非 否 别 并非 但 但是 不过 而 然而 只不过 虽然 或 或者 还是 要么 not except but or'

/** From what was said to what is said now. */
export const changeWords =
  '改成 改为 改到 调成 调为 更正为 更正成 变成 变为 填成 填为 写成 记成 记为 应改为 应该改成 应改成 要改成 改回 换成 修改为 修改成 纠正为 改正为 改作 →'

/** More of what is there: to be added, or the number in all? */
export const moreWords = '又 再 加 加了 多加 追加 再加 另外又 又有 补 还漏了 漏了 漏报 漏掉 少报了 another'

/** As they are; but beside a figure that stands, of more of the same: 处罚还有2件. */
export const alsoWords = '还有 另有 另外还有 还另有'

/** Ways a request comes in: table three has no place for them. */
export const channelWords =
  '邮寄 邮寄来的 邮寄的 寄来的 寄来 邮寄过来的 寄过来的 信函 信件 挂号信 快递 快递来的 网上 网上申请 网上申请的 网上来的 网络 网络申请 网站 网站申请 平台 平台申请 系统 系统里 当面 当面来的 当面申请 现场 现场来的 窗口 窗口收的 来人 上门 上门来的 传真 传真来的 邮箱 邮件 电子邮件 邮箱来的 线上 线下 通过邮寄 通过网络 通过邮箱 通过网站 以邮寄方式 邮寄方式 纸质 纸质的 纸质申请 EMS 微信上 书面 口头'

/** Forms of address, politeness, filler: nothing hangs on them. */
export const harmlessWords =
  '既 的 了 呢 啊 呀 嘛 哦 噢 嗯 哈 嘿 嗨 唉 诶 哎 呐 啦 咯 哟 喔 哩 咧 呗 才 么 吗呀 是 为 有 就 也 只有 只 仅 仅有 计 算 和 与 跟 及 以及 还 另 另外 加上 那 那么 这 这个 那个 这些 那些 这几件 那几件 这几 其 该 把 给我 在 里 中 上 下面 个数 数 数是 数量 数字 数目 情况 件数 的是 的有 按 照 领导定的 领导说的 领导定 领导说 主任定的 来自 属于 作为 由 被 给 他 她 它 他们 她们 它们 们 所 等 即 于 对 到 着 过 得 地 之 样  块儿 来 真 确 暂时 暂 人 从 转发 转告 转达 剩下 剩下的 剩 余下 余下的 剩余 剩余的 ' +
  '我们 咱们 咱 我 俺 俺们 我镇 我乡 我街道 本镇 本乡 本街道 本机关 本单位 镇里 镇上 乡里 街道 我们镇 我们乡 咱镇 咱们镇 我们这 我们这儿 我们这边 这边 这里 这儿 政府 镇政府 乡政府 人民政府 以镇政府名义 ' +
  '你好 您好 谢谢 谢谢啊 感谢 麻烦 麻烦你 麻烦您 辛苦 辛苦了 请 请问 劳驾 不好意思 好 好的 行 嗯嗯 哈哈 呵呵 ok OK hi hello please thanks 亲 老师 同志 领导 领导好 机器人 助手 帮我 帮忙 记下 记一下 记上 记 填 填上 填一下 填个 录 录入 录一下 写 写上 登记 登记了 先 然后 接着 另外 另 再就是 最后 首先 其次 ' +
  '说 说是 说的 说了 讲 告诉我 回了 回复说 回 报 报来 报来的 报的 报了 发来 发来的 发给我 给的 给的数 查了 查了一下 查过了 查过 查了下 问了 问过 问过了 问了一下 核了 核实 核实了 核实过 核对 核对过 确认 确认了 数了 数过 统计 统计了 统计出来 算了 算出来 最终 最后是 结果是 结果 实际 实际上 其实 确实 就是 就 只收 只收到 准确 准数 数据 台账 台账上 台帐 按台账 根据台账 据 电话里 微信 刚 刚刚 刚才 一下 已 已经 目前 现在 现有 到现在 截至 截止 截至目前 截至年底 到年底 年底 年末 年终 期末 当年 ' +
  '申请 申请的 申请人 申请件 申请信息 件申请 信息公开申请 政府信息公开申请 依申请公开 依申请公开申请 依申请 信息公开 政府信息公开 申请公开 公开申请 公开信息申请 政府信息 依法 答复人 件数是 数量是 数量为 总的 处理 处理决定数量是 作出 作出的 开出 开出的 下达 下发 开 开了 开的 办 办的 提交 提出 提起 提 发生 方面 部分的 这块 这一块 这方面 这项 这一项 类 类型 项 单位是 ' +
  '补正通知 补正通知书 没再办 不再办 没再处理 不再处理 ' +
  'the is are was were of and we have has had in total-of there for'

/** Words with a numeral in them that is no number. */
export const numberLikeWords =
  '一般 一样 一起 一直 一律 一定 一并 一旦 一致 统一 唯一 第一 第二 第三 第四 第五 万一 十分 一事一申请 三类 四类 三公 一站式 一块 一会 一点 有点 一线 三农 百姓 千万 一切 一方面 两者 两样 两种 一类 一种 一批 一边 九成 一半 半数 半 一号 二号 两次 一人 三资 五保 七五 十四五 一村一品 两委'

/** Behind 没 these say that the counting is not done, not that there is none. */
export const bookkeepingWords =
  '填 填上 填一下 填个 录 录入 录一下 写 写上 登记 登记了 记 记下 记上 报 报的 报了 报来 报来的 算 计 算了 算出来 统计 统计了 统计出来 数 数是 数量 数字 数目 数据 台账 台账上 台帐 核 核了 核实 核实了 核实过 核对 核对过 查 查了 查过 查过了 问 问了 问过 问过了 确认 确认了 说 说的 说了 讲 告诉我 回 回了 结果 微信 准确 准数 个数 给我 发给我 发来 发来的 情况'

/** Ends that make a statement a hope: restated, not taken. */
export const hedgeWords = '吧 罢 对吧 我记得 记得 听说 据说 好像说 是吧 好吧 没错吧 应该 应该是 应该有 应为 应是'

/** Kinds of reply and office words that are not outcomes of the form. */
export const notOutcomeWords =
  '答复率 答复及时率 答复 答复了 答复的 答复过 回复 回复了 回复的 办完 办完了 办结 办结了 办理完 办理完毕 处理完 处理完了 处理完毕 处理了 办好了 办完的 告知书 答复告知书 答复书 告知 书面答复 出具告知书 已答复 已办结 已回复 结案 已结'

/** Of the not-outcomes, those that say nothing is left over. */
export const finishedWords = '办完 办完了 办结 办结了 办理完 办理完毕 处理完 处理完了 处理完毕 办好了 已办结 结案 已结'
