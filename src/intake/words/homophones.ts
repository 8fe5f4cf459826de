// What a telephone writes when it is spoken to: words that sound like those of the form.

const homophones: readonly (readonly [heard: RegExp, meant: string])[] = [
  [/自燃人|自然仁/g, '自然人'],
  [/以经(?![济营过费常理验典])/g, '已经'],
  [/起业|其业(?!务)/g, '企业'],
  [/新受(?!理)|心收|新手(?=\d)/g, '新收'],
  [/赚来|转赖/g, '转来'],
  [/[与于鱼雨]以公开|予已公开|与已公开/g, '予以公开'],
  [/福议|附议|复义|富议/g, '复议'],
  [/素颂|诉送|诉颂|素送|诉宋/g, '诉讼'],
  [/肺止|费止|废只/g, '废止'],
  [/有小(?=的?\d)|有校(?=的?\d)/g, '有效'],
  [/行政出罚|行政处法|行政触罚/g, '行政处罚'],
  [/(?<!输)出罚|处伐|触罚|处[发法](?=\s*(?:\d|[一两二三四五六七八九十百没无有是了也都]))/g, '处罚'],
]

/** The words that were meant, and which were taken for which. */
export function withoutHomophones(text: string): { readonly text: string; readonly readAs: readonly string[] } {
  const readAs: string[] = []
  const meant = homophones.reduce(
    (all, [heard, word]) =>
      all.replace(heard, (said) => {
        readAs.push(`${said}→${word}`)
        return word
      }),
    text,
  )
  return { text: meant, readAs }
}
