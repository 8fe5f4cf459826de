import { describe, expect, test } from 'vitest'
import { openPlace } from '../../../src/schema/open-places.ts'
import { findingText } from '../../../src/text/findings/findings.ts'
import { type Judged, overview, printed, reportWith, rulesOf, soundTexts, type Texts, wordingOf } from './sound.ts'

const told = (judged: Judged) =>
  wordingOf(judged).map((finding) => [finding.rule, finding.level, findingText(finding, reportWith(judged).form)])

/** A sentence in a sound section one. */
const beside = (sentence: string, year = 2023): Judged => ({ year, texts: { s1: `${overview}\n${sentence}` } })

const only = (judged: Judged, rule: string): void => expect(rulesOf(judged)).toEqual([rule])

describe('sections', () => {
  test('a section that is nowhere is missing', () => {
    const judged = printed(2023, { s6: null }, { texts: { s6: undefined } })
    expect(told(judged)).toEqual([['F-SECTIONS', 'block', '没有“六、其他需要报告的事项”这一部分。']])
  })

  test('two sections that are nowhere are named together', () => {
    const judged = printed(2023, { s3: null, s4: null }, { document: { tables: ['s2'] } })
    expect(told(judged)).toEqual([
      [
        'F-SECTIONS',
        'block',
        '没有“三、收到和处理政府信息公开申请情况”“四、政府信息公开行政复议、行政诉讼情况”这2部分。',
      ],
    ])
  })

  test('sections in another order are found', () => {
    const document = printed(2023).more!.document!
    const [one, two, three, four, five, six] = document.headings
    const headings = [one!, two!, three!, four!, six!, five!]
    expect(rulesOf({ more: { document: { ...document, headings } } })).toContain('F-SECTIONS')
  })

  test('an introduction that counts other sections than there are is remarked', () => {
    const introduction = '本报告由总体情况等7个部分组成，编制本报告。'
    expect(told(printed(2023, {}, { texts: { introduction } }))).toEqual([
      ['F-SECTIONS', 'note', '导语写“由总体情况等7个部分组成”，报告里是6个部分。'],
    ])
  })

  test.each([
    ['a heading that is lost while its table is there', printed(2023, { s4: null })],
    ['a heading that is lost while its text is there', printed(2023, { s6: null })],
    [
      'a heading that goes on as text',
      printed(
        2023,
        { s6: null },
        { texts: { s6: undefined, s5: `${soundTexts['s5']}\n六、其他需要报告的事项：无。` } },
      ),
    ],
    ['sections not yet written', { texts: { s5: undefined, s6: undefined } }],
    [
      'a document whose headings could not be told',
      { more: { document: { headings: [], words: new Map(), tables: [] } } },
    ],
    ['the right count', printed(2023, {}, { texts: { introduction: '全文共六部分，编制本报告。' } })],
  ] satisfies [string, Judged][])('%s is no finding', (_, judged) =>
    expect(rulesOf(judged).filter((rule) => rule === 'F-SECTIONS')).toEqual([]),
  )

  test('of the old form only a matter that no words treat is remarked', () => {
    const words = new Map([
      ['n1', '基本情况。'],
      ['n2', '主动公开信息300条。'],
      ['n3', '收到申请3件。'],
      ['n4', '没有复议和诉讼。'],
      ['n6', '问题是更新慢。'],
    ])
    const headings = [...words.keys()].map((section) => ({ text: section, section }))
    const document = { headings, words, tables: ['t'] }
    expect(told({ year: 2017, texts: { s1: undefined, s5: undefined, s6: undefined }, more: { document } })).toEqual([
      ['F-SECTIONS', 'note', '没有写“收费及减免情况”。'],
    ])
    const paid = { ...document, words: new Map([...words, ['n3', '收到申请3件，未收取费用。']]) }
    expect(
      rulesOf({ year: 2017, texts: { s1: undefined, s5: undefined, s6: undefined }, more: { document: paid } }),
    ).toEqual([])
  })
})

describe('titles', () => {
  test.each([
    [2023, { s1: '一、信息公开总体情况' }],
    [2020, { s5: '五、存在的主要问题及改进情况' }],
    [2023, { s5: '五、存在问题及改进情况' }],
  ] as const)('of %i that differ are remarked: %j', (year, headings) => only(printed(year, headings), 'F-TITLES'))

  test('a section under a name of its own is remarked as its title', () => {
    const judged = printed(2023, { s1: null })
    const document = judged.more!.document!
    const headings = [{ text: '一、总结提升', section: undefined }, ...document.headings]
    expect(
      told({ ...judged, texts: { s1: undefined }, more: { document: { ...document, headings, words: new Map() } } }),
    ).toEqual([['F-TITLES', 'note', '标题写的是“一、总结提升”，这一年的格式是“一、总体情况”。']])
  })

  test.each([
    { s1: '一、 总体情况：' },
    { s4: '四、政府信息公开行政复议、行政诉讼情况' },
    { s6: '其他需要报告的事项' },
  ])('spaces, colons and numbers make no other title: %j', (headings) =>
    expect(rulesOf(printed(2023, headings))).toEqual([]),
  )
})

describe('what a section does not say', () => {
  test.each([
    ['F-EMPTY', { s5: '无。' }],
    ['F-EMPTY', { s5: '' }],
    ['F-EMPTY', { s1: '  ' }],
    ['F-EMPTY', { s5: '五、存在的主要问题及改进情况\n无' }],
    ['F-PROBLEMS', { s5: '全镇工作成效良好，群众认可。' }],
    ['F-PROBLEMS', { s5: '公开内容不够全面，群众知晓率偏低。' }],
    ['F-PROBLEMS', { s5: '下一步加强培训，拓宽渠道。' }],
    ['F-FEE', { s6: '办理人大建议3件、政协提案2件。' }],
    ['F-FEE', { s6: '按照上级要点推进基层政务公开。' }],
    ['F-FEE', { s6: '' }],
  ] satisfies [string, Texts][])('%s: %j', (rule, texts) => only({ texts }, rule))

  test.each([
    ['section six of an earlier form', { year: 2020, texts: { s6: '办理建议3件。' } }],
    ['a section whose words were taken for another’s', emptied()],
  ] satisfies [string, Judged][])('%s is no finding', (_, judged) => expect(rulesOf(judged)).toEqual([]))

  function emptied(): Judged {
    const words = new Map([
      ['s2', '全年公开信息。'.repeat(40)],
      ['s5', soundTexts['s5']!],
      ['s6', soundTexts['s6']!],
    ])
    const { more } = printed(2023)
    return { texts: { s1: '' }, more: { document: { ...more!.document!, words } } }
  }

  test('a printed section one without text is empty', () =>
    expect(told(printed(2023, {}, { texts: { s1: undefined } }))).toEqual([['F-EMPTY', 'block', '第一部分没有内容。']]))

  test.each([
    ['工作考核、社会评议、责任追究', /列入年终考核，开展社会评议，无责任追究情形/],
    ['责任追究', /，无责任追究情形/],
    ['社会评议', /，开展社会评议/],
  ])('assessments: %s', (named, without) => {
    const s1 = overview.replace(without, '安排到人')
    expect(told({ texts: { s1 } })).toEqual([['F-ASSESSMENT', 'explain', `第一部分没写${named}。`]])
  })

  test('only a people’s government reports assessments', () => {
    const texts = { s1: overview.replace(/列入.*$/, '安排到人。') }
    for (const organ of ['东关街道办事处', '柳河县教育局', undefined])
      expect(rulesOf({ texts, more: { organ } })).toEqual([])
    expect(rulesOf({ texts, more: { organ: '石桥乡' } })).toEqual(['F-ASSESSMENT'])
  })
})

describe('parts of section one', () => {
  const without = (...lines: number[]): string =>
    overview
      .split('\n')
      .filter((_, at) => !lines.includes(at))
      .map((line, at) => line.replace(/^（.）/, at === 0 ? '' : `（${'一二三四五'[at - 1]}）`))
      .join('\n')

  test.each([
    ['没有“依申请公开”这个小标题', without(2)],
    ['没有“依申请公开”“平台建设”两个小标题', without(2, 4)],
    ['没有“主动公开”“政府信息管理”“平台建设”3个小标题', without(1, 3, 4)],
  ])('%s', (what, s1) => {
    const found = wordingOf({ texts: { s1 } })
    expect(found.map(({ rule }) => rule)).toEqual(['F-PARTS'])
    expect(told({ texts: { s1 } })[0]![2]).toContain(what)
  })

  test('without headings only what no word is about is missing', () => {
    const s1 = '全年发布信息，公众号按周更新，台账专人负责。列入考核，开展评议，没有追责。'
    expect(told({ texts: { s1 } })).toEqual([['F-PARTS', 'explain', '第一部分没写到“依申请公开”。']])
  })

  test('while the section is still being written nothing is missing', () =>
    expect(rulesOf({ texts: { s1: '（一）主动公开\n发布信息。' }, more: { unfinished: new Set(['s1']) } })).toEqual([]))

  test('the old form has no such parts', () =>
    expect(
      rulesOf({ year: 2017, texts: { s1: undefined, s5: undefined, s6: undefined, n1: '成立领导小组。' } }),
    ).toEqual([]))
})

describe('notices and names', () => {
  test.each([
    ['F-BASIS', beside('按照国办公开办函〔2019〕60号的要求编制。')],
    ['F-BASIS', beside('依据（国办公开办函[2019] 60号）编制。', 2021)],
    ['F-BASIS', beside('依据国办公开办函〔2021〕30号编制。', 2020)],
    ['F-BASIS', beside('依据国办公开办函【2021】30号编制。', 2019)],
    ['F-LAWNAME', beside('贯彻《中华人民共和国信息公开条例》。')],
    ['F-LAWNAME', beside('贯彻《中华人民共和国政务信息公开条例》。')],
    ['F-LAWNAME', beside('落实《信息公开条例》的规定。')],
    ['F-LAWNAME', beside('落实《政府信息公开法》。')],
    ['F-LAWNAME', beside('根据中华人民共和国政府信息公开法的规定。')],
    ['F-OLDTERMS', printed(2023, {}, { texts: { introduction: '本报告包括概述、主动公开情况等，编制本报告。' } })],
    ['F-OLDTERMS', printed(2021, {}, { texts: { introduction: '内容有主动公开、收费及减免情况、其他事项。' } })],
    ['F-OLDTERMS', printed(2023, { s1: '一、概述' })],
  ] satisfies [string, Judged][])('%s: %j', (rule, judged) => only(judged, rule))

  test('the right notice is told', () =>
    expect(told(beside('依据国办公开办函〔2019〕60号编制。'))[0]![2]).toBe(
      '依据写的是“国办公开办函〔2019〕60号”，2023年的报告依据国办公开办函〔2021〕30号。',
    ))

  test.each([
    beside('《信息公开条例》宣传手册', 2017),
    beside('依据《中华人民共和国政府信息公开条例》（以下简称《信息公开条例》）编制，落实《信息公开条例》。'),
    beside('依据国办公开办函〔2019〕60号编制。', 2020),
    beside('依据国办公开办函〔2021〕30号编制，国办公开办函〔2019〕60号停止执行。'),
    beside('依据政办〔2019〕60号文件公开。'),
    beside('无收费及减免情况。'),
    beside('遵守《中华人民共和国档案法》《中华人民共和国行政处罚法》。'),
  ])('no finding: %j', (judged) =>
    expect(rulesOf(judged).filter((rule) => rule !== 'F-LAWNAME' || judged.year !== 2017)).toEqual([]),
  )
})

describe('numbers of headings', () => {
  const numbered = (...marks: string[]): Judged => ({
    texts: { s5: marks.map((mark) => `${mark}公开栏更新不够及时，已改为按月检查`).join('。\n') },
  })

  test.each([
    ['（1）（2）后面是（四）', numbered('（1）', '（2）', '（四）')],
    ['（一）（二）后面是（四）', numbered('（一）', '（二）', '（四）')],
    ['从（二）开始', numbered('（二）', '（三）')],
    ['（一）（二）后面是（二）', numbered('（一）', '（二）', '（二）')],
    ['（一）后面是2.', numbered('（一）', '2.')],
    ['1.2.后面是4.', numbered('（一）', '1.', '2.', '4.', '（二）')],
    [
      '（九）（十）后面是（十二）',
      numbered(...[...'一二三四五六七八九', '十', '十二'].map((numeral) => `（${numeral}）`)),
    ],
  ])('%s', (what, judged) => {
    only(judged, 'F-NUMBERING')
    expect(told(judged)[0]![2]).toContain(what)
  })

  test('titles in two styles', () => {
    const judged = printed(2023, { s2: '2、主动公开政府信息情况', s3: '3、收到和处理政府信息公开申请情况' })
    expect(told(judged)).toEqual([['F-NUMBERING', 'explain', '各部分标题的序号是一、2、3、四、五、六，写法不一致。']])
  })

  test.each([
    ['levels apart', numbered('（一）', '1.', '2.', '（二）', '1.', '2.', '（三）')],
    ['a list that runs on', numbered('（一）', '1.', '2.', '（二）', '3.', '4.')],
    ['lists that begin anew', numbered('1.', '2.', '1.', '2.')],
    ['half and full brackets', numbered('(一)', '（二）', '(三）')],
    ['twenty', numbered(...Array.from({ length: 21 }, (_, at) => `${at + 1}.`))],
    ['numbers inside a line', { texts: { s5: '不足：（1）人手少；（2）更新慢。（3）解读少。改进：按月检查。' } }],
    [
      'one item alone in a line, the next below',
      { texts: { s5: '（一）不足。更新慢。（二）原因。人手少。\n（三）改进。按月检查。' } },
    ],
    ['years, amounts and quarters', { texts: { s5: '2023年更新不及时。\n3.5万元经费不足。\n三、四季度加强检查。' } }],
  ] satisfies [string, Judged][])('%s are no finding', (_, judged) => expect(rulesOf(judged)).toEqual([]))
})

describe('debris', () => {
  test.each([
    '[bookmark: _GoBack]公开栏更新。',
    '公开栏_Toc12345678更新。',
    'HYPERLINK "http://example.cn/a"公开栏。',
    '见错误!未找到引用源。的说明',
    '公开栏&nbsp;更新。',
    '<p style="x">公开栏更新。</p>',
    '批注[王1]：再核实',
    '**公开栏**更新。',
    '××镇公开栏更新。',
    '公开信息XX条。',
    'xx村公开栏更新。',
    '柳政发〔　〕号文件已公开。',
    '公开信息〔待填〕条。',
    '公开信息（待补充）。',
    '公开信息____条。',
    '落实《》要求。',
    '公开信息undefined条。',
    '公开信息\uFFFD\uFFFD条。',
  ])('%s', (sentence) => {
    expect(new Set(rulesOf(beside(sentence)))).toEqual(new Set(['F-DEBRIS']))
  })

  test.each(['电话138××××0000', '公开栏3×5米、2××3', '公众号名称为XXL', '企业A与企业B', '〔2023〕6号文件', '（待）'])(
    '%s is none',
    (sentence) => expect(rulesOf(beside(sentence)).filter((rule) => rule === 'F-DEBRIS')).toEqual([]),
  )

  test('an open place that waits for words is one, in a draft too', () => {
    const judged = beside(`公开栏设在${openPlace}。`)
    expect(rulesOf({ ...judged, more: { unfinished: new Set() } })).toEqual(['F-DEBRIS'])
  })

  test('the open place of a figure is none while the report is being written', () => {
    const judged = beside('公开信息〔待填〕条。')
    expect(rulesOf({ ...judged, more: { unfinished: new Set() } })).toEqual([])
    expect(rulesOf(judged)).toEqual(['F-DEBRIS'])
  })
})

describe('remarks', () => {
  test.each([
    ['F-DOUBLED', '群众可以通过可以通过网站查询。'],
    ['F-DOUBLED', '政府政府高度重视。'],
    ['F-DOUBLED', '2023年2023年工作平稳。'],
    ['F-DOUBLED', '进一步进一步拓宽渠道。'],
    ['F-DOUBLED', '下一步将加强加强检查。'],
    ['F-DOUBLED', '公开栏按月更新一次\n公开栏按月更新一次'],
    ['F-GENERIC', '各级政府部门普遍建立了公开制度。'],
    ['F-GENERIC', '多数部门能在期限内答复。'],
    ['F-GENERIC', '部分地区还开发了手机应用。'],
  ])('%s: %s', (rule, sentence) =>
    expect(wordingOf(beside(sentence)).map((one) => [one.rule, one.level])).toEqual([[rule, 'note']]),
  )

  test('boilerplate is a county’s own business', () =>
    expect(rulesOf({ ...beside('各级政府部门普遍建立了公开制度。'), more: { organ: '柳河县人民政府' } })).toEqual([]))
})

describe('what was there last year', () => {
  const same = '镇党政办牵头建立信息公开台账，按月对各村公开栏开展一次实地检查，发现问题当场督促整改并在例会上通报。'
  const previous = (text: string) => {
    const before = reportWith({ year: 2022, texts: { s1: text, s5: undefined, s6: undefined } })
    return { previous: { ...before, figures: before.figures } }
  }

  test.each([same, `（三）${same}`, `2022年，${same}`, same.replace('，', ', ')])(
    '%s is the same paragraph',
    (text) => {
      const judged = { ...beside(text.startsWith('2022') ? `2023年，${same}` : same), more: previous(text) }
      expect(told(judged)).toHaveLength(1)
      expect(told(judged)[0]![2]).toContain('和2022年的一样')
    },
  )

  test('several are counted', () => {
    const other = same.replace('按月', '按季')
    expect(told({ ...beside(`${same}\n${other}`), more: previous(`${same}\n${other}`) })[0]![2]).toContain('有2段')
  })

  test.each([
    ['another number', same, same.replace('一次', '3次')],
    ['a short line', '按月检查公开栏。', '按月检查公开栏。'],
    [
      'figures told alike',
      '2022年收到申请3件，办结3件，结转0件，复议0件，诉讼0件，收费0元，公开信息54条，培训2次，共计80人次参加培训学习。',
      '2023年收到申请3件，办结3件，结转0件，复议0件，诉讼0件，收费0元，公开信息54条，培训2次，共计80人次参加培训学习。',
    ],
  ])('%s is not the same', (_, before, now) =>
    expect(rulesOf({ ...beside(now), more: previous(before) }).filter((rule) => rule === 'F-SIMILAR')).toEqual([]),
  )
})

describe('what belongs to a person', () => {
  test.each([
    ['身份证号', '申请人身份证号11010519491231002X。', '“110****2X”'],
    ['手机号', '与申请人电话13900001234沟通。', '“139****34”'],
    ['手机号', '经办人手机号139 0000 1234。', '“139****34”'],
    ['银行卡号', '退费至6222021234567890128。', '“622****28”'],
    ['银行卡号', '银行账号：110100200300400500。', '“110****00”'],
    ['申请人的姓名', '申请人张三丰提出的申请已答复。', '“张**”'],
    ['申请人的姓名', '申请人：李四，已答复。', '“李*”'],
  ])('%s: %s', (what, sentence, covered) => {
    const judged = beside(sentence)
    only(judged, 'F-PRIVATE')
    expect(told(judged)[0]!.slice(1)).toEqual(['block*', `第一部分有${what}${covered}，不能公开；删掉，或者隐去。`])
  })

  test.each([
    '申请人王某提出的申请已答复。',
    '申请人陈述意见、申请人杨柳村村民委员会、申请人张贴公告',
    '申请人李家村提出申请。',
    '咨询电话：13900001234。',
    '统一社会信用代码：110105194912310021。',
    '电话0310-6000000，访问量13912345678人次。',
    '文号为11010519491231002Y。',
    '经费12345678901.00元。',
  ])('%s is no finding', (sentence) => expect(rulesOf(beside(sentence))).toEqual([]))

  test('the contact line of an introduction is published on purpose', () =>
    expect(
      rulesOf(
        printed(
          2023,
          {},
          {
            texts: {
              introduction:
                '如有疑问，请与柳河镇政府办公室联系（电话：13900001234，邮编：100000，地址：柳河镇中心大街1号），也可以登录网站查询有关内容。',
            },
          },
        ),
      ),
    ).toEqual([]))

  test('a reason closes it', () =>
    expect(
      wordingOf({ ...beside('值班手机13900001234。'), more: { reasons: { 'F-PRIVATE': '对外公布的号码' } } }),
    ).toMatchObject([{ rule: 'F-PRIVATE', holdsGate: false, reason: '对外公布的号码' }]))
})

describe('the day of publication', () => {
  const signed = (year: number, publishedOn: string, deadline?: string, organ?: string): string[] =>
    rulesOf({
      year,
      ...(year < 2019 ? { texts: { s1: undefined, s5: undefined, s6: undefined, n6: '问题不少。' } } : {}),
      more: { publishedOn, ...(deadline === undefined ? {} : { deadline }), ...(organ === undefined ? {} : { organ }) },
    })

  test.each([
    [2023, '2024-02-10', undefined],
    [2024, '2025-02-01', undefined],
    [2023, '2024-01-21', '01-20'],
    [2017, '2018-04-01', undefined],
    [2017, '2018-04-01', '01-31'],
  ])('of %i on %s is late (set: %s)', (year, day, deadline) =>
    expect(signed(year, day, deadline)).toEqual(['F-DEADLINE']),
  )

  test.each([
    [2023, '2024-01-31', undefined],
    [2019, '2020-01-01', undefined],
    [2023, '2024-02-10', '02-20'],
    [2017, '2018-03-31', undefined],
    [2017, '2018-03-12', '01-31'],
    [2023, '不详', undefined],
  ])('of %i on %s is not (set: %s)', (year, day, deadline) => expect(signed(year, day, deadline)).toEqual([]))

  test('a county government has until the end of March', () =>
    expect(signed(2023, '2024-03-20', undefined, '柳河县人民政府')).toEqual([]))
})

test('no block finding can be closed by a reason', () => {
  const reasons = { 'F-DEBRIS': '就这样', 'F-EMPTY': '就这样', 'F-BASIS': '就这样' }
  const found = wordingOf({
    texts: { s1: `${overview}\n[bookmark: a]依据国办公开办函〔2019〕60号`, s5: '无' },
    more: { reasons },
  })
  expect(found.map(({ rule, holdsGate }) => [rule, holdsGate])).toEqual([
    ['F-EMPTY', true],
    ['F-BASIS', true],
    ['F-DEBRIS', true],
  ])
})
