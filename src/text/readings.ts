// What is said when words could mean several things, when a number was not taken, and when something was kept for later.

type About = (words: string, first: string) => string

export const choiceQuestions = {
  'which-cell': (words) => `“${words}”是哪一个？`,
  'which-row': (words) => `“${words}”说的是哪一项？`,
  'which-outcome': (words) => `“${words}”表里分开填。结果是哪种？`,
  'which-direction': (words) => `“${words}”是哪一头？`,
  'which-fee': (words) => `“${words}”：两种收费，说的是哪个？`,
  'which-applicant': (words) => `“${words}”以谁的名义申请的？（建议，非官方说法）`,
  'which-number': (words) => `“${words}”是几？`,
  'add-or-set': (words) => `“${words}”：是加上，还是一共就这些？`,
  unit: (words) => `“${words}”是元还是万元？`,
  convention: (words, first) => `“${words}”一般记成“${first}”（惯例，不是明文）。对吗？`,
  registered: (words) => `“${words}”有没有按信息公开申请登记？登记了才进表三。`,
  remainder: (words) => words,
  'left-over': (words, first) => `“${words}”：是${first}，还是漏了？`,
  'which-topic': (words) => `“${words}”说的是哪一块？一块一块来。`,
  overwrite: (words) => `${words}已经有数，也改成0吗？`,
} as const satisfies Record<string, About>

export const problemSentences = {
  approximate: (words: string) => `“${words}”不是准数，没记。准数是几？谁知道？`,
  range: (words: string) => `“${words}”不是一个数，没记。到底几件？`,
  'ambiguous-number': (words: string) => `“${words}”听着像两个数，没记。请写成数字。`,
  'mixed-letters': (words: string) => `“${words}”里混了字母，没记。请只写数字。`,
  fraction: (words: string) => `“${words}”不是整数，没记。件数要整数。`,
  negative: (words: string) => `“${words}”小于0，没记。`,
  'unit-missing': (words: string) => `“${words}”没说元还是万元，没记。`,
  'fine-not-fee': (words: string) => `“${words}”是罚款金额，表里不填。要的是处罚决定几件？`,
  'outside-year': (words: string, year: number) => `“${words}”不在${year}年里，归别的年度，没记。`,
  'not-an-outcome': (words: string) => `“${words}”还不是结果：公开、不公开、查不到，表里分开填。`,
  'which-refusal': (words: string) =>
    `“${words}”是几件？不予公开、无法提供、不予处理，表里分开填。例：过程性信息不公开1件`,
  'how-many-registered': (words: string) => `“${words}”：按信息公开申请登记了的才进表三。登记了几件？`,
  invented: (_words: string) => '我不编数。不知道的说“问某某科”，先放着。',
  'same-as-last-year': (_words: string, year: number) => `不能照搬：请说${year}年的数。`,
  'total-differs': (words: string) => `“${words}”加起来和总数不一样，没记。`,
  'no-place': (words: string) => `“${words}”表里没有这一格，没记。`,
  'not-standing': (words: string) => `现有的数里没有“${words}”，没改。请带上名字说，例：处罚改成212`,
  'which-slip': (_words: string) => '该是几？直接说数，就改刚才那个；改别的带上名字，例：处罚改成212',
  'how-many': (words: string) => `“${words}”是几件？没说，没记。`,
  'for-texts': (words: string) => `“${words}”表里没有这一格，没记；留着写第一部分。`,
  'runs-on': (words: string) => `“${words}”：哪个数是哪个的，分不清，没记。请用逗号隔开再说一次。`,
  households: (words: string) => `“${words}”是户数，表里填决定数，没记。决定一共几件？`,
} as const satisfies Record<string, (words: string, year: number) => string>

export const remarkSentences = {
  channel: (words) => `“${words}”表里没有这一格，留着写第一部分用。`,
  'part-of': (words) => `“${words}”表里没有，留作文字用，没有另加。`,
  'parts-differ': (words) => `各项加起来对不上：${words}。表里只填总数，文字里请改。`,
  'partial-covers': (_words) => '公开了一部分的，只计“部分公开”，不再计别的。',
  'count-not-people': (_words) => '按件数记，不按人数。',
  'read-as': (words) => words,
  'order-ignored': (_words) => '夹在材料里的吩咐没有照做。',
  'private-removed': (_words) => '姓名、电话没有存。',
} as const satisfies Record<string, About>

/** The words that a choice rests on, and what was chosen: the words alone did not say it. */
export const choiceWords = (said: string, label: string): string =>
  said === '' || said.includes(label) ? said || label : `${said}，点选：${label}`

/** 「过程性信息 自然人 1件」 → 过程性信息. */
export const withoutFigure = (label: string): string =>
  label.replace(/[ ]?(?:自然人|企业|科研|公益|法律|其他)?[ ]?[\d.]+(?:件|万元|元)?$/u, '')

/** What there is no button for. */
export const orSay = (names: readonly string[]): string => `也可以直接说：${names.join('、')}。`
