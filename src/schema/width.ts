/**
 * Full-width ASCII (but for the comma, which never stands inside a number) and the ideographic space become their ordinary forms, one character for one,
 * so that places in the result are places in the original.
 */
export const narrowWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF0B\uFF0D-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2002-\u200A\u202F]/g, ' ')
    .replace(/[\u200B-\u200D\uFEFF\u2060]/g, ' ')
    .replace(/[−﹣–]/g, '-')
    .replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n'))
    .replace(/[\u2028\u2029\v\f]/g, '\n')
