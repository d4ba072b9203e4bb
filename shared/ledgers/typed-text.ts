import type { CellValue } from './schema.ts'

/** What a cell's text became: a value, null for an empty cell, or one Chinese sentence that says what was read and what to do. */
export type ValueReading = { readonly ok: true; readonly value: CellValue | null } | { readonly ok: false; readonly problem: string }

export function taken(value: CellValue | null): ValueReading {
  return { ok: true, value }
}

export function refused(problem: string): ValueReading {
  return { ok: false, problem }
}

/** One line without layout: control signs and runs of spaces become one space, the ends are trimmed. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b\ufeff]+/gu, ' ').trim()
}

/** Lines as they were typed, with `\n` between them, without control signs, blanks at their ends and empty lines around the whole. */
export function severalLines(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\u200b\ufeff]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .trimEnd()
}

/** Digits, letters and signs in half width, without any blank: `９，１２ ％` is `9,12%`. */
export function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b\ufeff]+/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
}

/** The text as a problem quotes it: on one line, at most 30 signs. */
export function quoted(text: string): string {
  const signs = [...oneLine(text)]
  return `“${signs.length > 30 ? `${signs.slice(0, 30).join('')}……` : signs.join('')}”`
}

/** Names in a row: `“电话”“来信”“来访”`. */
export function quotedAll(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('')
}

/** What a spreadsheet shows in place of a value; the value itself did not come along. Undefined for an ordinary text. */
export function lostInSpreadsheet(text: string): string | undefined {
  const plain = oneLine(text)
  if (/^#{3,}$/.test(plain)) return `复制的单元格因列宽不足只显示“${plain}”，请在原表格中加宽该列后重新复制`
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i.test(plain)) {
    return `复制的单元格是出错的公式“${plain}”，请在原表格中改正后重新复制`
  }
  return undefined
}

/** A number that a spreadsheet shows as `9.12E+17`: digits are lost. */
export function isScientific(text: string): boolean {
  return /^-?\d(?:\.\d+)?E[+-]?\d+$/i.test(halfWidth(text))
}

export function scientificProblem(text: string): string {
  return `${quoted(text)}是科学记数法，数字已不完整，请在原表格中将该列设为文本格式后重新复制`
}
