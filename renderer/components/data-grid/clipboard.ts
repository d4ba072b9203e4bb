import { parseBlock } from './grid-block.ts'
import type { HtmlCell } from './html-table.ts'
import { htmlTable } from './html-table.ts'

/** What the clipboard holds of one copy: `text/plain` and `text/html`, '' where a kind is missing. */
export interface ClipboardTexts {
  readonly plain: string
  readonly html: string
}

/**
 * The block of cells that WPS, Excel, Word or a page put on the clipboard. The plain text is what was seen and goes first where both kinds
 * have the same shape; the table decides where they differ (Word tears cells of several lines apart). A number that was shown as `####` or
 * `9.1E+17` is taken from behind the cell, where the source gives it.
 */
export function readClipboard({ plain, html }: ClipboardTexts): string[][] {
  const table = /<table[\s>]/i.test(html) ? htmlTable(html) : []
  const block = parseBlock(plain)
  if (table.length === 0) return block
  const isSame = block.length === table.length && block.every((row, at) => row.length === table[at]?.length)
  return table.map((row, down) => row.map((cell, over) => mended(isSame ? (block[down]?.[over] ?? '') : cell.text, cell)))
}

/** `####` of a narrow column and the scientific notation have lost digits. */
function mended(shown: string, { number }: HtmlCell): string {
  return number !== undefined && /^(?:#{3,}|-?\d(?:\.\d+)?E[+-]?\d+)$/i.test(shown.trim()) ? number : shown
}
