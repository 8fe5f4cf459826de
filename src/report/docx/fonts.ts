interface Font {
  readonly name: string
  /** What stands in for it on a machine that has not got it. */
  readonly alternatives: string
  readonly family: 'roman' | 'modern' | 'script' | 'auto'
}

/** Stands on every run: without it Word draws “ ” — … narrow, in the width of Latin letters. */
export const eastAsian = { hint: 'eastAsia' } as const

export const fonts = {
  title: { name: '方正小标宋简体', alternatives: '方正小标宋_GBK,华文中宋,宋体', family: 'script' },
  body: { name: '仿宋_GB2312', alternatives: '仿宋,FangSong,华文仿宋', family: 'modern' },
  heading: { name: '黑体', alternatives: 'SimHei,微软雅黑', family: 'modern' },
  subheading: { name: '楷体_GB2312', alternatives: '楷体,KaiTi,华文楷体', family: 'modern' },
  pageNumber: { name: '宋体', alternatives: 'SimSun', family: 'auto' },
} as const satisfies Record<string, Font>

/** One font for Chinese and digits alike, else 2021 stands thin inside a heavy title. */
export const typeface = ({ name }: Font) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, ...eastAsian })

const entry = ({ name, alternatives, family }: Font): string =>
  `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="86"/>` +
  `<w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`

/** The library's own font table knows embedded fonts only; this one names what may stand in. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${Object.values(fonts).map(entry).join('')}</w:fonts>`,
}
