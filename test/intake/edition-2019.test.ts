import { facts } from './clerk-facts.ts'

// How clerks say table two of 2019 and 2020. [what is asked and stated, words, outcome]; 「?」 is put to the person first.

facts(
  'documents made, published, and open to the public in all',
  [
    [
      'documents',
      '制作2公开2总数5，规章没有',
      'normative.made=2 normative.published=2 normative.publishedTotal=5 rules.made=0 rules.published=0 rules.publishedTotal=0',
    ],
    ['documents', '没发文，对外公开的还是3个', 'normative.made=0 normative.publishedTotal=3'],
    [
      'documents',
      '新制作1件 上网公开1件 年底一共公开6件',
      'normative.made=1 normative.published=1 normative.publishedTotal=6',
    ],
    ['documents', '2件新制作，2件公开了，一共5件', 'normative.made=2 normative.published=2 normative.publishedTotal=5'],
    [
      'documents',
      '规范性文件2 2 5，规章都是0',
      'normative.made=2 normative.published=2 normative.publishedTotal=5 rules.made=0 rules.published=0 rules.publishedTotal=0',
    ],
    [
      'documents',
      '都没有',
      'rules.made=0 rules.published=0 rules.publishedTotal=0 normative.made=0 normative.published=0 normative.publishedTotal=0',
    ],
    [
      'documents',
      '规章没有，文件新制作3件，都公开了，累计公开12件',
      '? rules.made=0 rules.published=0 rules.publishedTotal=0 normative.made=3 normative.published=3 normative.publishedTotal=12',
    ],
    [
      'documents',
      '没有新制作的，也没新公开，对外公开总数4',
      'normative.made=0 normative.published=0 normative.publishedTotal=4',
    ],
    ['documents', '文件没有', '? normative.made=0 normative.published=0 normative.publishedTotal=0'],
    ['documents', '镇里没有规章', 'rules.made=0 rules.published=0 rules.publishedTotal=0'],
    [
      'documents',
      '发了两个文 公开两个 总共九个',
      '? normative.made=2 normative.published=2 normative.publishedTotal=9',
    ],
    ['documents', '规范性文件问司法所', '@司法所(normative.made normative.published normative.publishedTotal)'],
    [
      'documents',
      '没有规章和文件',
      '? rules.made=0 rules.published=0 rules.publishedTotal=0 normative.made=0 normative.published=0 normative.publishedTotal=0',
    ],
    ['documents', '今年没制发规范性文件，历年公开的还有8件', '? normative.made=0 normative.publishedTotal=8'],
  ],
  '2019',
)

facts(
  'items there were, came or went, and decisions',
  [
    [
      'decisions',
      '许可5项0件，其他事项58项1982件，处罚26项19件，强制1项1件',
      'licensing.itemsBefore=5 licensing.decisions=0 otherServices.itemsBefore=58 otherServices.decisions=1982 penalty.itemsBefore=26 penalty.decisions=19 coercion.itemsBefore=1 coercion.decisions=1 licensing.itemsChange=0 otherServices.itemsChange=0 penalty.itemsChange=0 coercion.itemsChange=0',
    ],
    ['decisions', '处罚上年26 没变 办了19', 'penalty.itemsBefore=26 penalty.itemsChange=0 penalty.decisions=19'],
    ['decisions', '处罚+19 办6个', 'penalty.itemsChange=19 penalty.decisions=6'],
    [
      'decisions',
      '减了3项',
      '{which-row 行政许可 增减 -3项 licensing.itemsChange=-3 | 其他事项 增减 -3项 otherServices.itemsChange=-3 | 行政处罚 增减 -3项 penalty.itemsChange=-3 | 行政强制 增减 -3项 coercion.itemsChange=-3}',
    ],
    ['decisions', '许可减了3项', 'licensing.itemsChange=-3'],
    ['decisions', '处罚26项减了2项办了19件', 'penalty.itemsBefore=26 penalty.itemsChange=-2 penalty.decisions=19'],
    [
      'decisions',
      '处罚原有26项，取消了2项，新增5项，作出决定19件',
      '? penalty.itemsBefore=26 penalty.decisions=19 penalty.itemsChange=3',
    ],
    [
      'decisions',
      '许可、强制都没有，处罚26项没变19件，其他事项58项1982次',
      'licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0 coercion.itemsBefore=0 coercion.itemsChange=0 coercion.decisions=0 penalty.itemsBefore=26 penalty.itemsChange=0 penalty.decisions=19 otherServices.itemsBefore=58 otherServices.decisions=1982 otherServices.itemsChange=0',
    ],
    [
      'decisions',
      '许可0强制0 处罚得问执法队',
      '? licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0 coercion.itemsBefore=0 coercion.itemsChange=0 coercion.decisions=0 @执法队(penalty.itemsBefore penalty.itemsChange penalty.decisions)',
    ],
    ['decisions', '行政许可都是0', 'licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0'],
    ['decisions', '许可0', '? licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0'],
    [
      'decisions',
      '处罚26',
      '{which-cell 行政处罚 原有 26项 penalty.itemsBefore=26 | 行政处罚 决定 26件 penalty.decisions=26}',
    ],
    ['decisions', '处罚 26 0 19', 'penalty.itemsBefore=26 penalty.itemsChange=0 penalty.decisions=19'],
    ['decisions', '处罚26 19', '? penalty.itemsBefore=26 penalty.decisions=19 penalty.itemsChange=0'],
    [
      'decisions',
      '其他事项1982',
      '{which-cell 其他事项原有1982项 otherServices.itemsBefore=1982 | 其他事项决定1982件 otherServices.decisions=1982}',
    ],
    ['decisions', '其他事项1982件', 'otherServices.decisions=1982'],
    ['decisions', '其他管理服务58项', 'otherServices.itemsBefore=58'],
    [
      'decisions',
      '项目数都没变',
      'licensing.itemsChange=0 otherServices.itemsChange=0 penalty.itemsChange=0 coercion.itemsChange=0',
    ],
    [
      'decisions',
      '处罚26项，其余都没有',
      '? penalty.itemsBefore=26 licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0 otherServices.itemsBefore=0 otherServices.itemsChange=0 otherServices.decisions=0 penalty.itemsChange=0 penalty.decisions=0 coercion.itemsBefore=0 coercion.itemsChange=0 coercion.decisions=0',
    ],
    ['decisions', '处罚大概二十几项', '!approximate'],
    [
      'decisions',
      '四样都没有',
      'licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0 otherServices.itemsBefore=0 otherServices.itemsChange=0 otherServices.decisions=0 penalty.itemsBefore=0 penalty.itemsChange=0 penalty.decisions=0 coercion.itemsBefore=0 coercion.itemsChange=0 coercion.decisions=0',
    ],
    ['decisions', '强制1项，没动过，办了1件', 'coercion.itemsBefore=1 coercion.itemsChange=0 coercion.decisions=1'],
    [
      'decisions',
      '2019年底处罚有26项，2020年没增没减，全年办了19件',
      'penalty.itemsBefore=26 penalty.itemsChange=0 penalty.decisions=19',
    ],
    [
      'decisions',
      '5项许可 58项其他管理服务 26项处罚 1项强制',
      'licensing.itemsBefore=5 otherServices.itemsBefore=58 penalty.itemsBefore=26 coercion.itemsBefore=1',
    ],
    [
      'decisions',
      '行政许可 上一年项目数量5 本年增/减0 处理决定数量0',
      'licensing.itemsBefore=5 licensing.itemsChange=0 licensing.decisions=0',
    ],
    ['decisions', '许可有5项，都没办过', 'licensing.itemsBefore=5 licensing.decisions=0 licensing.itemsChange=0'],
    [
      'decisions',
      '执法队刘队：处罚26项，没变，19件',
      'penalty.itemsBefore=26 penalty.itemsChange=0 penalty.decisions=19',
    ],
    ['decisions', '处罚罚了3万2', '!fine-not-fee'],
    ['decisions penalty.itemsBefore=26 penalty.itemsChange=0', '处罚19', 'penalty.decisions=19'],
    ['decisions penalty.decisions=19 penalty.itemsChange=0', '处罚2019年底26项', 'penalty.itemsBefore=26'],
    ['decisions penalty.itemsBefore=26', '处罚减了30项', 'penalty.itemsChange=-30'],
    ['decisions', '没有上年结转的', 'carriedIn:0×6'],
    [
      'decisions',
      '没有许可，处罚26项19件',
      'licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0 penalty.itemsBefore=26 penalty.decisions=19 penalty.itemsChange=0',
    ],
    ['decisions', '2019年底处罚26，办了19', 'penalty.itemsBefore=26 penalty.decisions=19 penalty.itemsChange=0'],
    [
      'decisions',
      '许可，强制都没有',
      'licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0 coercion.itemsBefore=0 coercion.itemsChange=0 coercion.decisions=0',
    ],
    [
      'decisions',
      '许可5项，处罚问执法队',
      'licensing.itemsBefore=5 @执法队(penalty.itemsBefore penalty.itemsChange penalty.decisions)',
    ],
    [
      'decisions',
      '许可：2019年底5项，没变，0件',
      'licensing.itemsBefore=5 licensing.itemsChange=0 licensing.decisions=0',
    ],
    ['decisions', '行政处罚新增19项，办6件', 'penalty.itemsChange=19 penalty.decisions=6'],
    [
      'decisions',
      '处罚26项，增加0，19件；强制都是0',
      'penalty.itemsBefore=26 penalty.itemsChange=0 penalty.decisions=19 coercion.itemsBefore=0 coercion.itemsChange=0 coercion.decisions=0',
    ],
  ],
  '2019',
)

facts(
  'a row that the organ names itself',
  [
    ['decisions', '行政检查+19 办13', 'otherServices[行政检查].itemsChange=19 otherServices[行政检查].decisions=13'],
    [
      'decisions',
      '行政检查2019年0项，加了19项，办了13件；行政确认三个都是0',
      'otherServices[行政检查].itemsBefore=0 otherServices[行政检查].itemsChange=19 otherServices[行政检查].decisions=13 otherServices[行政确认].itemsBefore=0 otherServices[行政确认].itemsChange=0 otherServices[行政确认].decisions=0',
    ],
    ['decisions otherServices.itemsBefore=58', '行政检查办了13件', '? otherServices[行政检查].decisions=13'],
    [
      'decisions',
      '其他对外管理服务：行政检查10项没变，查了13件',
      'otherServices[行政检查].itemsBefore=10 otherServices[行政检查].itemsChange=0 otherServices[行政检查].decisions=13',
    ],
  ],
  '2019',
)
