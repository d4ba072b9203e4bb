import { AppError } from '#shared/domain/errors.ts'

/** What a cell of a spreadsheet can hold; a longer text makes Excel call the file damaged. */
export const mostCellSigns = 32_767

/** What XML 1.0 cannot carry or nobody can read: control characters but tab and line feed, and signs that are none. */
// oxlint-disable-next-line no-control-regex -- these are the ones to be found
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g
// oxlint-disable-next-line no-control-regex -- one search that finds nothing in nearly every text
const needsCleaning = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/
const needsEscape = /[&<>"]/
/** `_x000D_` in a text would be read as the character of that number. */
const looksEscaped = /_x[0-9A-Fa-f]{4}_/
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as cells hold it: line breaks as \n, no control characters, no halves of characters. */
export function cleanText(text: string): string {
  if (!needsCleaning.test(text)) return text
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unreadable, '')
    .replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
}

/** Escapes a text for an element or an attribute. */
export function xmlEscaped(text: string): string {
  return needsEscape.test(text) ? text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign) : text
}

/** A cell's text ready for `<t>`; refuses what a cell cannot hold. */
export function cellXml(text: string): string {
  const clean = cleanText(text)
  if (clean.length > mostCellSigns) {
    throw new AppError('rule_violation', {
      rule: 'cellText',
      reason: `以“${clean.slice(0, 12)}……”开头的文字共${clean.length}字，超过表格单元格${mostCellSigns}字的上限`,
      remedy: '请缩短该项文字后再导出',
    })
  }
  return xmlEscaped(looksEscaped.test(clean) ? clean.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : clean)
}

/** Undoes `_xHHHH_` (a carriage return that Excel kept as `_x000D_`) in what a file holds, then cleans it. */
export function decodedText(raw: string): string {
  const text = looksEscaped.test(raw)
    ? raw.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw
  return cleanText(text)
}
