import { drawDocument } from '#shared/documents/draw.ts'
import type { Drawing } from '#shared/documents/drawing.ts'
import { paper, typeArea } from '#shared/documents/measures.ts'
import { ledgerSheet } from '#shared/documents/ledger-sheet.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { paperCss } from '#shared/documents/paper-css.ts'

/**
 * A page that stands alone, for printing slips and forms from the program; formal papers are printed from the .docx (documents.md 4).
 * The margins of the type area are the page's own, so that every page of a long form has them and its number.
 */
export function printHtml(model: DocumentModel): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escaped(model.title)}</title><style>${paperCss}${printCss(model)}</style></head>`,
    `<body>${html(drawDocument(model))}</body>`,
    '</html>',
  ].join('\n')
}

function printCss({ layout, sheet }: DocumentModel): string {
  const number = 'font: 14pt/1 "宋体", SimSun, "Noto Serif CJK SC", serif; vertical-align: top; padding-top: 4.8mm;'
  const outer = (side: 'left' | 'right'): string => `@bottom-${side} { content: "— " counter(page) " —"; padding-${side}: 1em; ${number} }`
  const portrait = `size: A4; margin: ${paper.top}mm ${paper.right}mm ${paper.bottom}mm ${paper.left}mm;`
  const foot =
    layout === 'form' || layout === 'ledger'
      ? `@page { @bottom-center { content: "第" counter(page) "页　共" counter(pages) "页"; ${number} } }`
      : `@page :right { ${outer('right')} } @page :left { ${outer('left')} }`
  return `
@page { ${portrait} }
@page wide { size: A4 landscape; margin: ${paper.left}mm ${paper.top}mm ${paper.right}mm ${paper.bottom}mm;
  @bottom-left { content: none; } @bottom-right { content: none; }
  @left-bottom { content: "— " counter(page) " —"; writing-mode: vertical-rl; font: 14pt/1 SimSun, "Noto Serif CJK SC", serif; padding-left: 25.5mm; padding-bottom: 4.9mm; text-align: right; } }
@page letter { margin-top: 25.4mm; }
.paper-letter { page: letter; }
.paper-letter .paper-letter-mark { margin-top: 0; }
.paper-letter::after { display: none; }
${foot}
html, body { margin: 0; }
.paper-sheet { display: block; width: ${typeArea.width}mm; min-height: 0; padding: 0; }
.paper-landscape { page: wide; width: ${typeArea.height}mm; }
.paper-sheet:has(.paper-colophon) { display: flex; min-height: ${typeArea.height - 0.5}mm; }
.paper-sheet + .paper-sheet { break-before: page; }
.paper-row, .paper-signatures, .paper-sign-off { break-inside: avoid; }
.paper-table { margin-left: auto; margin-right: auto; }
.paper-title, .paper-form-head { break-after: avoid; }
${sheet === undefined ? '' : ledgerCss(sheet)}`
}

/** A ledger's sheet is the whole document's: its size and margins are the page's, its column heads come again on every page. */
function ledgerCss(named: NonNullable<DocumentModel['sheet']>): string {
  const { width, height, side, top, bottom } = ledgerSheet(named)
  // As many classes as the sheet on the screen names: its margins would come on top of the page's, and a blank page after them.
  const sheet = `.paper-sheet.paper-ledger.paper-${named.paper.toLowerCase()}.paper-${named.orientation}`
  return `@page { size: ${width}mm ${height}mm; margin: ${top}mm ${side}mm ${bottom}mm; }
${sheet} { page: auto; width: ${width - 2 * side}mm; min-height: 0; padding: 0; }
.paper-head { display: table-header-group; }
`
}

function html(node: Drawing): string {
  const spans = `${node.columnSpan === undefined ? '' : ` colspan="${node.columnSpan}"`}${node.rowSpan === undefined ? '' : ` rowspan="${node.rowSpan}"`}`
  const open = `<${node.tag} class="${node.className}"${spans}${styleOf(node)}>`
  if (node.tag === 'hr' || node.tag === 'col') return open
  return `${open}${node.text === undefined ? (node.children ?? []).map(html).join('') : escaped(node.text)}</${node.tag}>`
}

function styleOf(node: Drawing): string {
  const entries = Object.entries(node.style ?? {})
  if (entries.length === 0) return ''
  const name = (property: string): string => property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return ` style="${entries.map(([property, value]) => `${name(property)}:${escaped(value ?? '')}`).join(';')}"`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
