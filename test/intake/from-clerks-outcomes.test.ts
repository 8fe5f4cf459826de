import { facts } from './clerk-facts.ts'

// What clerks wrote of results, corrections and colleagues. [what is asked and stated, words, outcome]; 「?」 is put to the person first.

const threePersons = 'outcomes received.total=3 received.person=3 carriedIn.total=0'
const sevenMixed = 'incoming received.total=7 received.person=4 received.business=2 carriedIn.total=0'

facts('what became of requests never changes how many there were', [
  [
    sevenMixed,
    '村民的3份给了1份不给 属于第三方的；公司1份给了1份没有这个信息',
    /^granted\.person=3 refusedThirdParty\.person=1 granted\.business=1 \{convention .*unavailableNotHeld\.business=1 /,
  ],
  [threePersons, '村民的2份给了1份不给 属于第三方的', 'granted.person=2 refusedThirdParty.person=1'],
  [
    'outcomes received.total=5 received.person=4 received.business=1 carriedIn.total=0',
    '个人4件公开了3件，1件国家秘密，企业的公开了',
    'granted.person=3 refusedStateSecret.person=1 granted.business=1',
  ],
  [
    'outcomes received.total=6 received.person=5 received.business=1 carriedIn.total=0',
    '个人4件公开了3件，1件国家秘密，还有1件没办完，企业的公开了',
    '? granted.person=3 refusedStateSecret.person=1 carriedOut.person=1 granted.business=1',
  ],
  [
    'incoming',
    '新收3，其中个人2企业1；转来没有；办结2，公开2，结转1企业的',
    /^\? .*granted\.total=2 carriedOut\.business=1 .*total\.total=2$/,
  ],
  [
    'outcomes',
    '办结8件：公开5、部分公开1、不掌握1、撤回1，结转3',
    /^\? granted\.total=5 partial\.total=1 unavailableNotHeld\.total=1 carriedOut\.total=3 total\.total=8 \{convention/,
  ],
  ['incoming received.total=3', '新收其实是4件，漏了个企业的…', '? received.total=4'],
  ['', '结转下年度\t1\t\t\t\t\t\t1', 'carriedOut.person=1 carriedOut.total=1'],
  ['', '本机关不掌握\t1\t\t\t\t\t\t1', 'unavailableNotHeld.person=1 unavailableNotHeld.total=1'],
])

facts('who says a number, and what was said before it, tell what it is', [
  ['', '执法队刘队：212，强制没有', '? penalty.decisions=212 coercion.decisions=0'],
  ['', '财政所回复：2021年非税收入里行政事业性收费是23500元', 'fees.amount=2350000'],
  ['', '财政所说一共收了23500元行政事业性收费', 'fees.amount=2350000'],
  ['penalty.decisions=212', '打错了', '!which-slip'],
  ['penalty.decisions=212', '221', '? penalty.decisions=221'],
  ['incoming penalty.decisions=212', '221', /^\{which-cell .*penalty\.decisions=221 \| .*received\.total=221\}$/],
  ['incoming penalty.decisions=212', '3', '? received.total=3'],
  [
    'documents penalty.decisions=212',
    '221',
    /^\{which-cell \S+ 221件 penalty\.decisions=221 \| .*normative\.issued=221/,
  ],
  ['licensing.decisions=77', '许可多报了1个，76', '? licensing.decisions=76'],
  ['disputes', '1件驳回了', /^\{which-row .* →2 \| .* →2 \| .*review\.upheld=1\}$/],
  ['disputes', '败诉1件', /^\{which-row .* →2 \| .* →2\}$/],
])
