import { attributeOf, decodeEntities, htmlPieces } from './html-text.ts'
import type { HtmlPiece } from './html-text.ts'

export interface HtmlCell {
  /** As it was shown: lines with `\n` between them. */
  readonly text: string
  /** The number behind a shown one (`x:num`, `data-sheets-value`), where the source gives it. */
  readonly number: string | undefined
}

interface OpenCell {
  readonly columnSpan: number
  readonly rowSpan: number
  readonly number: string | undefined
  html: string
}

type Tag = Exclude<HtmlPiece, { kind: 'text' }>

/** Most columns and rows that one cell may cover; a span beyond it was never made by a person. */
const widest = 500
const blockTags = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'td', 'th'])

/**
 * The cells of the tables in a piece of HTML as spreadsheets and word processors copy it. The cells under a merged one are empty, as in the
 * text that goes with it; a row that only holds widths (`height=0`, `display:none`, no text) is left out. A table inside a cell is its text.
 */
export function htmlTable(html: string): HtmlCell[][] {
  const reader = new TableReader()
  for (const piece of htmlPieces(html)) {
    if (piece.kind === 'text') reader.text(piece.text)
    else reader.tag(piece)
  }
  return reader.finish()
}

class TableReader {
  private readonly rows: OpenCell[][] = []
  private readonly hiddenRows = new Set<OpenCell[]>()
  private depth = 0
  private row: OpenCell[] | undefined
  private cell: OpenCell | undefined

  text(text: string): void {
    if (this.cell !== undefined)
      this.cell.html += decodeEntities(text.replaceAll(/[\t\r\n ]+/g, (blank) => (/[\r\n]/.test(blank) ? '\n ' : ' ')))
  }

  tag(tag: Tag): void {
    if (tag.name === 'table') this.table(tag)
    else if (this.depth === 1 && tag.name === 'tr') this.line(tag)
    else if (this.depth === 1 && (tag.name === 'td' || tag.name === 'th')) this.field(tag)
    else if (this.cell !== undefined && tag.name === 'br') this.cell.html += lineEnd
    else if (this.cell !== undefined && blockTags.has(tag.name)) this.cell.html += blockEnd
  }

  finish(): HtmlCell[][] {
    const seen = this.rows.filter((row) => !this.hiddenRows.has(row) || row.some((cell) => shownText(cell.html) !== ''))
    return spread(seen)
  }

  private table(tag: Tag): void {
    if (tag.kind === 'open') this.depth += 1
    else this.depth = Math.max(0, this.depth - 1)
    if (this.depth === 0 || (tag.kind === 'open' && this.depth === 1)) this.row = this.cell = undefined
    else if (this.cell !== undefined) this.cell.html += blockEnd
  }

  private line(tag: Tag): void {
    this.cell = undefined
    this.row = undefined
    if (tag.kind === 'open') this.newRow(tag.attributes)
  }

  private field(tag: Tag): void {
    this.cell = undefined
    if (tag.kind === 'close') return
    const row = this.row ?? this.newRow('')
    this.cell = {
      columnSpan: spanOf(tag.attributes, 'colspan'),
      rowSpan: spanOf(tag.attributes, 'rowspan'),
      number: numberOf(tag.attributes),
      html: '',
    }
    row.push(this.cell)
  }

  private newRow(attributes: string): OpenCell[] {
    const row: OpenCell[] = []
    if (/display\s*:\s*none/i.test(attributeOf(attributes, 'style') ?? '')) this.hiddenRows.add(row)
    this.rows.push(row)
    this.row = row
    return row
  }
}

function spanOf(attributes: string, name: string): number {
  const span = Number(attributeOf(attributes, name) ?? 1)
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), widest) : 1
}

/** `x:num="44804"` of WPS and older Excel; `data-sheets-value='{"1":3,"3":44804}'` of online sheets. */
function numberOf(attributes: string): string | undefined {
  const found = attributeOf(attributes, 'x:num') ?? /"3":\s*(-?[\d.]+)/.exec(attributeOf(attributes, 'data-sheets-value') ?? '')?.[1]
  return found !== undefined && /^-?\d+(?:\.\d+)?$/.test(found) ? found : undefined
}

/** Signs of the private use area that stand for line ends while blanks are still to be folded. */
const lineEnd = '\ue000'
const blockEnd = '\ue001'

/** Blanks folded as a page shows them; a line end of the source between two Chinese signs is nothing, elsewhere a blank. */
function shownText(html: string): string {
  return html
    .replaceAll(/(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) *\n */gu, (blank, at: number) => {
      const next = html.slice(at + blank.length)
      return /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(next) ? '' : ' '
    })
    .replaceAll(/[ \n]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/ *\ue001[ \ue001]*/g, blockEnd)
    .replaceAll(/^[ \ue001]+|[ \ue001]+$/g, '')
    .replaceAll(/ *[\ue000\ue001] */g, '\n')
    .trim()
}

/** Cells at their places: a merged one at its first, empty ones under the rest. */
function spread(rows: readonly (readonly OpenCell[])[]): HtmlCell[][] {
  const empty: HtmlCell = { text: '', number: undefined }
  const covered: number[] = []
  return rows.map((row) => {
    const cells: HtmlCell[] = []
    const skip = (): void => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1
        cells.push(empty)
      }
    }
    for (const { columnSpan, rowSpan, number, html } of row) {
      skip()
      for (let over = 0; over < columnSpan; over += 1) {
        covered[cells.length] = rowSpan - 1
        cells.push(over === 0 ? { text: shownText(html), number } : empty)
      }
    }
    // A short row still counts down what hangs into it from above.
    while (covered.findLastIndex((rows) => rows > 0) >= cells.length) {
      covered[cells.length] = Math.max(0, (covered[cells.length] ?? 0) - 1)
      cells.push(empty)
    }
    return cells
  })
}
