import { facts } from './clerk-facts.ts'

// What clerks wrote who had never seen the form, and the rule each of these sentences showed to be wrong.

facts('money of which nothing came in is of no requests', [
  ['', '一分没收', /^\{which-fee 行政事业性收费 0 [^}]*\}$/],
  ['', '一毛钱都没收过', /^\{which-fee/],
  ['', '没收一分钱', /^\{which-fee/],
  ['', '财政所王姐：收费没得，一分没收', /^\{which-fee [^}]*\}$/],
  ['', '行政事业性收费一分没收', 'fees.amount=0'],
  ['', '信息处理费没通知，一分没收', 's6.fee.notices=0 s6.fee.collected=0 s6.fee.charged=0'],
  [
    '',
    '许可3，信息处理费没发过，也没收过',
    'licensing.decisions=3 s6.fee.notices=0 s6.fee.collected=0 s6.fee.charged=0',
  ],
  ['', '申请一件没收', /^received:0/],
])

facts('what was confiscated was not received', [
  ['', '处罚没收违法所得2起', '? penalty.decisions=2'],
  ['', '没收违法所得2起', '? penalty.decisions=2'],
  ['', '罚款没收共3件', '? penalty.decisions=3'],
  ['', '处罚没收到', /penalty\.decisions=0$/],
  ['', '处罚21件，没收违法所得没有', '? penalty.decisions=21'],
])

facts('没 before each of several verbs is of what was named first', [
  [
    'documents normative.issued=2 normative.repealed=1 normative.inForce=5',
    '复议诉讼都没有，信息处理费没发过也没收过',
    /^(?!.*normative).* s6\.fee\.notices=0 s6\.fee\.collected=0 s6\.fee\.charged=0$/,
  ],
  ['', '信息处理费既没发通知也没收钱', 's6.fee.notices=0 s6.fee.charged=0 s6.fee.collected=0'],
  ['', '处理费没通知过没收过', 's6.fee.notices=0 s6.fee.collected=0 s6.fee.charged=0'],
  ['', '规章没发过没废过', 'rules.issued=0 rules.repealed=0'],
])

facts('a sum in a table is in the unit that stands beside it', [
  ['', '行政事业性收费\t32600\t元', 'fees.amount=3260000'],
  ['', '行政事业性收费\t3.26\t万元', 'fees.amount=3260000'],
  ['', '行政事业性收费（元）\t32600', 'fees.amount=3260000'],
  ['', '行政事业性收费\t32,600.00\t元', 'fees.amount=3260000'],
  ['', '行政处罚\t21\t件\n行政事业性收费\t32600\t元', 'penalty.decisions=21 fees.amount=3260000'],
  ['', '项目\t单位\t数量\n行政处罚\t件\t21\n行政事业性收费\t元\t32600', 'penalty.decisions=21 fees.amount=3260000'],
  ['', '项目\t金额（元）\n行政事业性收费\t32600', 'fees.amount=3260000'],
  ['', '单位：元\n行政处罚\t21\n行政事业性收费\t32600', 'penalty.decisions=21 fees.amount=3260000'],
  ['', '行政事业性收费\t32600', /^\{unit [^}]*fees\.amount=3260000 \| [^}]*fees\.amount=32600000000\}$/],
  ['', '行政事业性收费\t0', 'fees.amount=0'],
])

facts('a table of somebody else is read by what stands right before its numbers', [
  [
    '',
    '部门\t项目\t数量\t备注\n司法所\t规范性文件新制发\t2\t\n综合执法队\t行政处罚\t21\t含简易程序\n财政所\t行政事业性收费\t32600\t元',
    'normative.issued=2 penalty.decisions=21 fees.amount=3260000',
  ],
  ['', '序号\t事项\t件数\n1\t行政许可\t37\n2\t行政处罚\t21', 'licensing.decisions=37 penalty.decisions=21'],
  ['', '部门\t项目\t数量\n司法所\t规范性文件废止\t1\n审批办\t许可\t37', 'normative.repealed=1 licensing.decisions=37'],
  ['', '部门\t项目\t数量\n城建\t拆违\t12\n审批办\t行政许可\t37', /^\? licensing\.decisions=37$/],
  ['', '部门\t项目\t数量\t备注\n综合执法队\t行政处罚\t21\t含简易12件', /^\? penalty\.decisions=21/],
])

facts('what a colleague does not know, and stands already, is not waited for', [
  ['licensing.decisions=37', '处罚21。许可不归我，问便民中心小吴', 'penalty.decisions=21'],
  ['', '处罚21。许可不归我，问便民中心小吴', /@便民中心小吴\(licensing\.decisions\)/],
  ['licensing.decisions=37', '许可问便民中心小吴', '@便民中心小吴(licensing.decisions)'],
])

facts('nothing is said by the way a message opens', [
  ['', '我这有的先说吧 许可37 处罚18', 'licensing.decisions=37 penalty.decisions=18'],
  ['', '老周小吴报的 许可37 处罚21', 'licensing.decisions=37 penalty.decisions=21'],
  ['', '老周和小吴说的：许可37 处罚21', 'licensing.decisions=37 penalty.decisions=21'],
  ['outcomes received.total=3 received.person=3 carriedIn.total=0', '办理结果 公开3', 'granted.person=3'],
  ['', '先报几个：许可37', 'licensing.decisions=37'],
  ['', '许可37吧', '? licensing.decisions=37'],
])

facts('a correction says what stands, what it is of, and what it should be', [
  ['licensing.decisions=37 penalty.decisions=2', '许可不是37，是39', 'licensing.decisions=39'],
  ['licensing.decisions=37 penalty.decisions=2', '不是37，是39', '? licensing.decisions=39'],
  ['licensing.decisions=37', '许可37写错了 应为39', 'licensing.decisions=39'],
  ['licensing.decisions=37 penalty.decisions=2', '许可37应该是39', 'licensing.decisions=39'],
  ['', '小吴说许可不是37是39', '? licensing.decisions=39'],
  ['licensing.decisions=38', '许可不是37是39', '? licensing.decisions=39'],
  ['', '不是37，是39', '!not-standing'],
  ['penalty.decisions=221', '处罚改212', 'penalty.decisions=212'],
  ['penalty.decisions=122', '还是212吧 刘队说的', '? penalty.decisions=212'],
  ['penalty.decisions=221', '打错了', '!which-slip'],
  [
    'documents received.total=3 received.person=3 carriedIn.total=0 carriedOut.person=3',
    '不对 公开2件 没办完1件',
    'granted.person=2 carriedOut.person=1',
  ],
  [
    'incoming received.total=8 received.person=5 received.business=1 received.legal=1 carriedIn.total=1',
    '数错了 是7件',
    '? received.total=7',
  ],
  [
    'incoming received.total=8 received.person=5 received.business=1 received.legal=1',
    '哦哦数错了 是7件',
    '? received.total=7',
  ],
])

facts('a sum behind a list is of what the list is of', [
  ['documents', '新收7个人5公司1律所1 共8件', /^\? received\.total=7 (?!.*which-cell)/],
  ['documents', '老周\n2021年处罚：简易程序12件，普通程序9件，共21件', '? penalty.decisions=21'],
  ['documents', '许可3 处罚4 共7件', 'licensing.decisions=3 penalty.decisions=4'],
  [
    '',
    '老周 14:32\n处罚21件\n小吴 14:40\n许可全年办结39件 其中不予许可2件',
    /penalty\.decisions=21 licensing\.decisions=39/,
  ],
])

facts('what is left of the requests goes on, not all of them', [
  [
    'outcomes received.total=8 received.person=6 received.business=1 received.legal=1 carriedIn.total=0 granted.total=4 granted.person=3 granted.business=1',
    '都没办完',
    '? carriedOut.person=3 carriedOut.legal=1',
  ],
  [
    'outcomes received.total=8 received.person=6 received.business=1 received.legal=1 carriedIn.total=0 granted.total=4',
    '都没办完',
    '? carriedOut.total=4',
  ],
])

facts('one of several is one of those that were granted, not one more', [
  [
    'documents received.total=3 received.person=3 carriedIn.total=0 granted.person=3',
    '3件里有一件过程性没给',
    /refusedDeliberative/,
  ],
  [
    'documents received.total=3 received.person=3 carriedIn.total=0 granted.person=3',
    '3件里有一件不给',
    /^\{which-outcome 不予公开[^}]*\}$/,
  ],
])

facts('yes is yes in as many words as one likes', [
  ['', '对的，记下吧', '/yes'],
  ['', '嗯 对的', '/yes'],
  ['', '好的 记下', '/yes'],
  ['', '就这么记吧', '/yes'],
  ['', '对，处罚21', /penalty\.decisions=21$/],
])
