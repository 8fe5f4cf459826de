import { facts } from './clerk-facts.ts'

// How clerks say fees and procurement of 2019 and 2020. [what is asked and stated, words, outcome]; 「?」 is put to the person first.

facts(
  'fees are counted in items, not in money',
  [
    ['fees', '一项都没有', 'fees.itemsBefore=0 fees.itemsChange=0'],
    ['fees', '3项没增没减', 'fees.itemsBefore=3 fees.itemsChange=0'],
    ['fees', '2019年2项，2020年减了1项', 'fees.itemsBefore=2 fees.itemsChange=-1'],
    ['fees', '收费项目没有', 'fees.itemsBefore=0 fees.itemsChange=0'],
    ['fees', '没收费', 'fees.itemsBefore=0 fees.itemsChange=0'],
    ['fees', '收了3万元', '!no-place'],
    ['fees', '原有3项，取消1项', 'fees.itemsBefore=3 fees.itemsChange=-1'],
  ],
  '2019',
)

facts(
  'procurement: how many, and how much in 万元',
  [
    ['procurement', '采购79个 941万4649', '? procurement.projects=79 procurement.amount=941464900'],
    ['procurement', '79个 941.4649万元', 'procurement.projects=79 procurement.amount=941464900'],
    ['procurement', '79个 941.4649', '? procurement.projects=79 procurement.amount=941464900'],
    ['procurement', '13个，477.35万元', 'procurement.projects=13 procurement.amount=477350000'],
    ['procurement', '13个项目一共477万3500元', 'procurement.projects=13 procurement.amount=477350000'],
    ['procurement', '花了25万1千元，3个项目', 'procurement.amount=25100000 procurement.projects=3'],
    ['procurement', '没有采购', 'procurement.projects=0 procurement.amount=0'],
    ['procurement', '没搞过政府采购', 'procurement.projects=0 procurement.amount=0'],
    ['procurement', '采购问财政所', '@财政所(procurement.projects procurement.amount)'],
    ['', '采购79个，941.4649万元', 'procurement.projects=79 procurement.amount=941464900'],
  ],
  '2019',
)

facts(
  'other tables, and several at once',
  [
    [
      '',
      '规范性文件新制作2件，新公开2件，对外公开总数7件',
      'normative.made=2 normative.published=2 normative.publishedTotal=7',
    ],
    [
      '',
      '行政强制1项，没变，1件；行政事业性收费一项都没有',
      'coercion.itemsBefore=1 coercion.itemsChange=0 coercion.decisions=1 fees.itemsBefore=0 fees.itemsChange=0',
    ],
    [
      '',
      '许可5项没变0件，采购3个项目25.1万元，新收2件都是自然人，2019年没转来的',
      'licensing.itemsBefore=5 licensing.itemsChange=0 licensing.decisions=0 procurement.projects=3 procurement.amount=25100000 received.person=2 received:0×5 carriedIn:0×6',
    ],
    [
      'incoming',
      '新收2件自然人，2019年转来2件自然人',
      'received.total=2 received.person=2 carriedIn.total=2 carriedIn.person=2 received:0×5 carriedIn:0×5',
    ],
    [
      'outcomes received.person=2 received.total=2 carriedIn.person=2 carriedIn.total=2',
      '公开1件，不掌握2件，剩1件没办完',
      'granted.person=1 unavailableNotHeld.person=2 carriedOut.person=1',
    ],
    ['outcomes received.person=2 received.total=2 carriedIn.total=0', '其他处理2件', 'other.person=2'],
    ['incoming', '处罚办了19件', 'penalty.decisions=19'],
  ],
  '2019',
)

facts(
  'nothing doubtful, denied or of another year is taken',
  [
    ['decisions penalty.itemsBefore=26', '处罚不是26项，是27项', 'penalty.itemsBefore=27'],
    ['decisions', '处罚不到26项', '!approximate'],
    ['decisions', '处罚26项左右', '!approximate'],
    ['decisions', '处罚26项吧', '? penalty.itemsBefore=26'],
    ['decisions', '处罚26项，其中当场的5件', 'penalty.itemsBefore=26 ~part-of'],
    [
      'decisions',
      '除了处罚都没有',
      '? licensing.itemsBefore=0 licensing.itemsChange=0 licensing.decisions=0 otherServices.itemsBefore=0 otherServices.itemsChange=0 otherServices.decisions=0 coercion.itemsBefore=0 coercion.itemsChange=0 coercion.decisions=0',
    ],
    ['decisions', '处罚没有26项', 'unknown'],
    ['decisions', '处罚26项，2021年1月办了3件', 'penalty.itemsBefore=26 !outside-year'],
    ['decisions', '处罚又加了2项', '? penalty.itemsChange=2'],
    [
      'decisions penalty.itemsChange=3',
      '处罚又加了2项',
      '{add-or-set 再加2件，3→5 penalty.itemsChange=5 | 一共2件 penalty.itemsChange=2}',
    ],
    ['decisions', '我们没有强制权', '? coercion.itemsBefore=0 coercion.itemsChange=0 coercion.decisions=0'],
    ['decisions', '跟2019年一样', '!same-as-last-year'],
    ['decisions', '处罚办了十几件', '!approximate'],
    ['decisions', '处罚19件，罚款3万元', 'penalty.decisions=19 !fine-not-fee'],
    ['procurement', '采购不到100万', '!approximate'],
    ['documents', '制作2件，还没公开', 'normative.made=2 normative.published=0'],
    [
      'outcomes received.person=5 received.total=5 carriedIn.total=0',
      '公开2件，执法案卷3件',
      'granted.person=2 refusedEnforcementFile.person=3',
    ],
    ['decisions', '处罚26项没变吗', '? penalty.itemsBefore=26 penalty.itemsChange=0'],
  ],
  '2019',
)
