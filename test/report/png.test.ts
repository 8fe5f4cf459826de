import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { buildPicture } from '../../src/report/png/build-picture.ts'
import { drawPicture } from '../../src/report/png/draw.ts'
import { wrap, wrapEvenly } from '../../src/report/png/lines.ts'
import type { PictureContent } from '../../src/report/png/picture.ts'
import { pictureSections } from '../../src/report/png/picture.ts'
import { distinct, report2017, report2020, report2021 } from './samples.ts'

const picture = (content: PictureContent): Promise<PNG> =>
  buildPicture(content).then((bytes) => PNG.sync.read(Buffer.from(bytes)))

/** How many of its pixels are of a colour. */
function pixels({ data }: PNG, is: (red: number, green: number, blue: number) => boolean): number {
  let count = 0
  for (let at = 0; at < data.length; at += 4) if (is(data[at]!, data[at + 1]!, data[at + 2]!)) count += 1
  return count
}
const isRed = (red: number, green: number, blue: number): boolean => red > 180 && green < 40 && blue < 40
const isHatch = (red: number, green: number, blue: number): boolean =>
  red > 200 && green > 140 && green < 190 && blue < 40
const isBlack = (red: number, green: number, blue: number): boolean => red < 60 && green < 60 && blue < 60

const all: [string, PictureContent][] = [report2021, report2020, report2017].flatMap((report) =>
  pictureSections(report.form).map((section): [string, PictureContent] => [
    `${report.form.edition} ${section}`,
    { ...report, section },
  ]),
)

const s3: PictureContent = { ...report2021, section: 's3' }

/** Where what is written stands: the mark in the drawing. */
const texts = (svg: string): { size: number; fill: string; font: string; text: string }[] =>
  [...svg.matchAll(/font-family="([^"]+)" font-size="([\d.]+)" fill="([^"]+)"[^>]*>([^<]*)</g)].map(
    ([, font, size, fill, text]) => ({ font: font!, size: Number(size), fill: fill!, text: text! }),
  )

describe('a picture of a table', () => {
  test.each(all)('%s is 1080 wide, higher than its rows need on a phone, and not blank', async (_, content) => {
    const image = await picture(content)
    expect(image.width).toBe(1080)
    expect(image.height).toBeGreaterThan(300)
    expect(pixels(image, isBlack)).toBeGreaterThan(2000)
    expect(pixels(image, isRed)).toBe(0)
    expect(pixels(image, isHatch)).toBe(0)
  })

  test.each(all)('%s says every label and figure, none smaller than a phone shows', (_, content) => {
    const figures = distinct(content.form)
    const written = texts(drawPicture({ ...content, figures }))
    const joined = written.map(({ text }) => text).join('')
    for (const cell of content.form.cells.filter(({ section }) => section === content.section)) {
      expect(joined).toContain(cell.row.split('/').at(-1)!.replace('其中：', '').slice(0, 4))
    }
    expect(Math.min(...written.map(({ size }) => size))).toBeGreaterThanOrEqual(22)
  })

  test('keeps zeros quiet and makes other figures strong', () => {
    const written = texts(drawPicture(s3))
    expect(new Set(written.filter(({ text }) => text === '0').map(({ fill }) => fill))).toEqual(new Set(['#b3b9c2']))
    const strong = written.filter(({ font }) => font === 'Nianbao Digits')
    expect(strong.map(({ text }) => text)).toEqual(['3', '3', '3', '3', '3', '3'])
  })

  test('hatches cells without a figure and counts them', async () => {
    const figures = new Map([...s3.figures].filter(([id]) => !id.startsWith('s3.granted.')))
    expect(drawPicture({ ...s3, figures })).toContain('还没填的7格')
    expect(pixels(await picture({ ...s3, figures }), isHatch)).toBeGreaterThan(1000)
  })

  test('shows in red what cannot be true together, with the sentence below', async () => {
    const line = '表三“新收”：总计写5，各列相加是3，多2。'
    const content: PictureContent = {
      ...s3,
      held: new Map([['s3.received.total', 5]]),
      conflicts: [{ cells: ['s3.received.person'], line }],
    }
    const written = texts(drawPicture(content))
    expect(written.filter(({ fill }) => fill === '#c00000').map(({ text }) => text)).toEqual([
      '草稿（不能上报）',
      '3',
      '5',
      line,
    ])
    expect(pixels(await picture(content), isRed)).toBeGreaterThan(1000)
  })

  test('shows a total of 0 in red that its parts contradict, but no part of 0', () => {
    const figures = new Map([...s3.figures, ['s4.review.upheld', 10] as const, ['s4.review.corrected', 1] as const])
    const cells = (['upheld', 'corrected', 'other', 'pending', 'total'] as const).map(
      (id) => `s4.review.${id}` as const,
    )
    const line = '总计写0，四种结果相加是11，少11。'
    const written = texts(drawPicture({ ...s3, section: 's4', figures, conflicts: [{ cells, line }] }))
    const red = written.filter(({ fill }) => fill === '#c00000').map(({ text }) => text)
    expect(red).toEqual(['草稿（不能上报）', '10', '1', '0', line])
  })

  test.each<[string, Partial<PictureContent>]>([
    ['a cell is open', { figures: new Map([...s3.figures].slice(1)) }],
    ['figures contradict each other', { conflicts: [{ cells: ['s3.received.person'], line: '对不上。' }] }],
    ['that is what was asked for', { isDraft: true }],
  ])('says that it is a draft where %s', (_, changes) => {
    const says = (content: PictureContent) =>
      texts(drawPicture(content)).some(({ text }) => text === '草稿（不能上报）')
    expect([says({ ...report2021, section: 's2' }), says({ ...report2021, section: 's2', ...changes })]).toEqual([
      false,
      true,
    ])
  })

  test('has the same bytes for the same table', async () => {
    const first = await buildPicture(s3)
    await buildPicture({ ...report2017, section: 't' })
    expect(Buffer.from(await buildPicture(s3)).equals(Buffer.from(first))).toBe(true)
  })

  test('names characters that no font has, and escapes those that mean something to the drawing', async () => {
    await expect(buildPicture({ ...s3, organ: '😀镇' })).rejects.toMatchObject({ characters: ['😀'] })
    expect((await picture({ ...s3, organ: '<b>&"镇' })).width).toBe(1080)
  })
})

describe('a line of a picture', () => {
  test.each([
    ['本年新制作数量', 6, ['本年新制作数', '量']],
    ['收到申请，都予以公开', 4, ['收到申', '请，都予', '以公开']],
    ['见《条例》第一条', 2, ['见', '《条', '例》', '第一', '条']],
    ['公开12345条', 3, ['公开', '12345', '条']],
    ['', 3, []],
  ])('%s breaks where Chinese text does', (text, room, lines) => {
    expect(wrap(text, room)).toEqual(lines)
  })

  test('is about as long as the others where it is centred', () => {
    expect(wrapEvenly('本年新制作数量', 6)).toEqual(['本年新制', '作数量'])
  })
})
