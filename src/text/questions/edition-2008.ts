import type { Situation } from '../../checks/situation.ts'
import type { CellId } from '../../schema/cell-id.ts'
import { type TopicId, topicsOf } from '../../schema/topics.ts'
import { cellName } from '../cells.ts'
import { missingOf, type QuestionText, type Writer, waitButton, zeroButton } from './parts.ts'

// The statistics table of the reports up to 2018, a group at a time, with what silence means.

const isWhole = ({ form }: Situation, cells: readonly CellId[]): boolean =>
  topicsOf(form).some(
    (topic) => topic.cells.length === cells.length && topic.cells.every((cell) => cells.includes(cell)),
  )

/** What is left of a group, by name. */
function left({ form, year }: Situation, cells: readonly CellId[], silence = ''): QuestionText {
  const shown = cells.slice(0, 5).map((cell) => cellName(form, cell))
  const more = cells.length > shown.length ? `等${cells.length}项` : ''
  return {
    lines: [`${year}年${shown.join('、')}${more}${cells.length > 1 ? '各' : ''}是多少？${silence}`],
    buttons: [zeroButton(cells.length > 1 ? '这几项都是0' : '0', cells), waitButton(cells)],
  }
}

function published(situation: Situation, cells: readonly CellId[]): QuestionText {
  const channels = missingOf(cells, 't1.channel')
  if (isWhole(situation, cells))
    return {
      lines: [
        `主动公开：${situation.year}年一共几条？其中规范性文件几条？制发规范性文件几件？`,
        '公报、网站、微博、微信、其他方式各几条？没提到的渠道按0记。',
        '例：公开145条，规范性文件22条，没发文，微信39条',
      ],
      buttons: [zeroButton('都没有', cells)],
    }
  if (channels.length === cells.length && channels.length > 1)
    return {
      lines: [`这些信息从哪里公开的：公报、网站、微博、微信、其他方式各几条？没提到的按0记。`],
      buttons: [zeroButton('这几个渠道都是0', cells)],
    }
  return left(situation, cells, channels.length > 1 ? '没提到的渠道按0记。' : '')
}

function keyAreas(situation: Situation, cells: readonly CellId[]): QuestionText {
  const whole = situation.figures.get('t1.keyAreas')
  if (whole !== undefined && cells.length > 2)
    return {
      lines: [`重点领域${whole}条，还涉及哪些领域？各几条？没提到的按0记。`],
      buttons: [zeroButton('别的领域都是0', cells), waitButton(cells)],
    }
  if (!isWhole(situation, cells)) return left(situation, cells, cells.length > 2 ? '没提到的领域按0记。' : '')
  return {
    lines: [
      `重点领域：${situation.year}年公开几条？`,
      '其中财政、住房、食品、环境、招投标、安全生产、征地、价格、信用、审计、企事业监管、其他各几条？',
      '没提到的领域按0记。例：一共11条，财政10条，审计1条',
    ],
    buttons: [zeroButton('都没有', cells)],
  }
}

function responses(situation: Situation, cells: readonly CellId[]): QuestionText {
  if (!isWhole(situation, cells)) return left(situation, cells, '没提到的按0记。')
  return {
    lines: [
      `回应解读：${situation.year}年回应热点几次？发布会、在线访谈几次，主要负责同志参加几次？`,
      '政策解读几篇？微博微信、其他方式回应几次？没提到的按0记。',
      '例：解读18篇',
    ],
    buttons: [zeroButton('都没有', cells)],
  }
}

function closedLeft(figures: Situation['figures']): string {
  const closed = figures.get('t3.closed')
  const onTime = figures.get('t3.closedOnTime')
  const extended = figures.get('t3.closedExtended')
  if (closed !== undefined) return `办结的${closed}件里，按时、延期各几件？`
  if (extended !== undefined) return `延期办结${extended}件，按时办结几件？`
  return onTime === undefined ? '办结几件？按时、延期各几件？' : `按时办结${onTime}件，延期办结几件？`
}

/** What is still open of requests, with the cells that are asked for. */
function requestsLeft({ figures, form }: Situation, cells: readonly CellId[]): { line: string; cells: CellId[] }[] {
  const partsOpen = (total: CellId): CellId[] => cells.filter((cell) => form.cell(cell)!.parent === total)
  const open = (total: CellId): CellId[] => [...cells.filter((cell) => cell === total), ...partsOpen(total)]
  const unnamed = (total: CellId): number | undefined => {
    const whole = figures.get(total)
    if (whole === undefined) return undefined
    const parts = form.cells.filter(({ parent }) => parent === total)
    return whole - parts.reduce((sum, { id }) => sum + (figures.get(id) ?? 0), 0)
  }
  const refused = unnamed('t3.answeredRefused')
  return [
    { line: receivedLeft(figures, open('t3.received'), unnamed('t3.received')), cells: open('t3.received') },
    { line: closedLeft(figures), cells: open('t3.closed') },
    {
      line: '怎么答复的：已主动公开、同意公开、部分公开、不同意、不属于本机关、不存在、更改补充、其他途径各几件？',
      cells: open('t3.answered'),
    },
    {
      line: `不同意公开的${refused === undefined ? '' : `${refused}件`}为什么：国家秘密、商业秘密、个人隐私、三安全一稳定、不是政府信息、其他？`,
      cells: partsOpen('t3.answeredRefused'),
    },
  ].filter((question) => question.cells.length > 0)
}

const channelNames: Readonly<Record<string, string>> = {
  't3.receivedInPerson': '当面',
  't3.receivedFax': '传真',
  't3.receivedOnline': '网络',
  't3.receivedLetter': '信函',
}

/** How requests came, as far as it was not said: what was said is told, and how else they came is asked. */
function receivedLeft(figures: Situation['figures'], cells: readonly CellId[], unnamed: number | undefined): string {
  const channels = Object.entries(channelNames)
  const open = channels.filter(([cell]) => cells.includes(cell as CellId)).map(([, name]) => name)
  const known = channels.flatMap(([cell, name]) => {
    const figure = figures.get(cell as CellId)
    return figure ? [`${name}${figure}件`] : []
  })
  if (open.length === 0) return '收到申请几件？'
  if (unnamed === undefined && known.length > 0)
    return `收到申请：${known.join('，')}。另外${open.join('、')}来的几件？`
  const names = known.length > 0 ? open : channels.map(([, name]) => name)
  const how = `怎么来的：${names.join('、')}各几件？`
  return unnamed === undefined ? `收到申请几件？${how}` : `${known.length > 0 ? '还' : ''}有${unnamed}件${how}`
}

function requests(situation: Situation, cells: readonly CellId[]): QuestionText {
  if (isWhole(situation, cells))
    return {
      lines: [
        `依申请公开：${situation.year}年收到几件？当面、传真、网络、信函各几件？`,
        '按时、延期办结各几件？怎么答复的？没提到的来法、答复按0记。',
        '例：收到3件都是当面的，按时办结3件，同意公开2件，不存在1件',
      ],
      buttons: [zeroButton('没有申请，都是0', cells)],
    }
  const [first, ...others] = requestsLeft(situation, cells)
  const isReceived = first?.cells.some((cell) => cell.startsWith('t3.received'))
  // How they came is a question by itself: 0 said to it is not said of what became of them.
  const asked = isReceived ? [first!] : [first!, ...others.slice(0, 1)]
  const open = asked.flatMap((question) => question.cells)
  const isRest = isReceived && Object.keys(channelNames).some((cell) => situation.figures.get(cell as CellId))
  return {
    lines: [...asked.map(({ line }) => line), '没提到的按0记。'],
    buttons: [zeroButton(isRest ? '别的来法都是0' : '这些都是0', open), waitButton(cells)],
  }
}

const disputeHeads: Readonly<Record<string, string>> = {
  t4: '行政复议',
  t5: '行政诉讼',
  t6: '举报投诉',
  t7: '依申请公开收费',
}

function complaints(situation: Situation, cells: readonly CellId[]): QuestionText {
  const { form, figures, year } = situation
  if (isWhole(situation, cells))
    return {
      lines: [
        `因信息公开，${year}年有人复议、诉讼、举报投诉吗？收过申请的费用吗？`,
        '没提到的按0记。例：复议1件维持，收费120元',
      ],
      buttons: [zeroButton('都没有', cells)],
    }
  const begun = (['t4.reviews', 't5.lawsuits'] as const).find((total) => {
    const whole = figures.get(total)
    return whole !== undefined && cells.some((cell) => form.cell(cell)!.parent === total)
  })
  if (begun)
    return {
      lines: [`${cellName(form, begun)}${figures.get(begun)}件：维持、纠错、其他情形各几件？`],
      buttons: [],
    }
  const heads = [...new Set(cells.map((cell) => cell.slice(0, 2)))].map((head) => disputeHeads[head]!)
  return {
    lines: [`${year}年${heads.join('、')}有没有？没提到的按0记。`],
    buttons: [zeroButton('都没有', cells), waitButton(cells)],
  }
}

function staffing(situation: Situation, cells: readonly CellId[]): QuestionText {
  if (!isWhole(situation, cells)) return left(situation, cells)
  return {
    lines: [
      '机构人员：专门机构几个？查阅点几个？专职、兼职各几人？专项经费多少万元？',
      '例：机构1个，查阅点1个，1人兼职，没有经费',
    ],
    buttons: [waitButton(cells)],
  }
}

function trainings(situation: Situation, cells: readonly CellId[]): QuestionText {
  if (!isWhole(situation, cells)) return left(situation, cells)
  return {
    lines: [`会议培训：${situation.year}年开会几次？培训几次、一共多少人次？例：会2次，培训4次100人`],
    buttons: [zeroButton('都没有', cells)],
  }
}

export const writers2008: Partial<Record<TopicId, Writer>> = {
  published,
  keyAreas,
  responses,
  requests,
  complaints,
  staffing,
  trainings,
}
