import type { Sheet } from '#shared/sheets/model.ts'
import type { ListCounter } from './word-numbering.ts'
import type { ParagraphStyle } from './word-styles.ts'
import { type WordCell, type WordRow, flattened, sheetOf } from './word-table.ts'
import { readXml } from './word-xml.ts'

/** The body of a Word file in its order: paragraphs and tables. */
export type WordBlock = WordParagraph | WordTable

export interface WordParagraph {
  readonly kind: 'paragraph'
  /** With its automatic number; tracked insertions in, deletions out. */
  readonly text: string
  /** Name of its style, null for none. */
  readonly style: string | null
  readonly outlineLevel: number | null
}

export interface WordTable {
  readonly kind: 'table'
  readonly sheet: Sheet
}

interface OpenParagraph {
  text: string
  styleId: string | null
  listId: string | null
  depth: number | null
  outlineLevel: number | null
  /** Its end mark was deleted: it goes on with the next one. */
  isJoined: boolean
}

type Piece = WordParagraph | { readonly kind: 'table'; readonly rows: readonly WordRow[] }

interface OpenCell {
  span: number
  merge: WordCell['merge']
}

interface OpenRow {
  skipped: number
  cells: WordCell[]
  isDeleted: boolean
}

/** Elements whose words are not the document's: alternatives said twice, deleted and moved text, field codes, readings over signs. */
const silent = new Set([
  'mc:Fallback',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:tblPrChange',
  'w:pPrChange',
  'w:rPrChange',
  'w:tcPrChange',
  'w:trPrChange',
])

/** Walks through the document once; every element that opens something has its place on a stack. */
export class BlockReader {
  readonly #styles: ReadonlyMap<string, ParagraphStyle>
  readonly #counter: ListCounter
  readonly #names: string[] = []
  readonly #stories: Piece[][] = [[]]
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: WordRow[][] = []
  readonly #rows: OpenRow[] = []
  readonly #cells: OpenCell[] = []
  #joined = ''
  #silence = 0
  #isHidden = false

  constructor(styles: ReadonlyMap<string, ParagraphStyle>, counter: ListCounter) {
    this.#styles = styles
    this.#counter = counter
  }

  /** The blocks of `word/document.xml`. */
  read(bytes: Uint8Array): WordBlock[] {
    readXml(bytes, {
      open: (name, value) => this.#open(name, value),
      close: (name) => this.#close(name),
      text: (text) => this.#say(text),
    })
    let tables = 0
    return (this.#stories[0] ?? []).map((piece) =>
      piece.kind === 'table' ? { kind: 'table', sheet: sheetOf(`表${(tables += 1)}`, piece.rows) } : piece,
    )
  }

  #open(name: string, value: (attribute: string) => string | undefined): void {
    const parent = this.#names.at(-1) ?? ''
    this.#names.push(name)
    if (this.#isSilent(name, parent)) this.#silence += 1
    if (this.#silence > 0) return
    const val = value('val')
    if (name === 'w:p') this.#paragraphs.push({ text: '', styleId: null, listId: null, depth: null, outlineLevel: null, isJoined: false })
    else if (name === 'w:txbxContent') this.#stories.push([])
    else if (name === 'w:tbl') this.#tables.push([])
    else if (name === 'w:tr') this.#rows.push({ skipped: 0, cells: [], isDeleted: false })
    else if (name === 'w:tc') this.#openCell()
    else if (parent === 'w:tcPr' || parent === 'w:trPr') this.#openGrid(name, val)
    else if (parent === 'w:r' || parent === 'w:rPr') this.#openRun(name, value)
    else this.#openParagraphPart(name, val)
  }

  /** `w:del` around runs is deleted text; in a run's or row's properties it is a mark. */
  #isSilent(name: string, parent: string): boolean {
    return silent.has(name) || (name === 'w:del' && parent !== 'w:rPr' && parent !== 'w:trPr')
  }

  #openCell(): void {
    this.#cells.push({ span: 1, merge: 'none' })
    this.#stories.push([])
  }

  #openGrid(name: string, val: string | undefined): void {
    const [cell, row] = [this.#cells.at(-1), this.#rows.at(-1)]
    if (name === 'w:gridSpan' && cell !== undefined) cell.span = Math.min(Math.max(1, Number(val) || 1), 200)
    if (name === 'w:vMerge' && cell !== undefined) cell.merge = val === 'restart' ? 'restart' : 'continue'
    if (name === 'w:hMerge' && cell !== undefined && val !== 'restart') cell.merge = 'beside'
    if (name === 'w:gridBefore' && row !== undefined) row.skipped = Math.min(Math.max(0, Number(val) || 0), 200)
    if (name === 'w:del' && row !== undefined) row.isDeleted = true
  }

  #openRun(name: string, value: (attribute: string) => string | undefined): void {
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'w:vanish' && this.#names.at(-3) === 'w:r') this.#isHidden = value('val') !== '0' && value('val') !== 'false'
    if (name === 'w:del' && paragraph !== undefined && this.#names.at(-3) === 'w:pPr') paragraph.isJoined = true
    if (name === 'w:tab') this.#add('\t')
    if (name === 'w:noBreakHyphen') this.#add('-')
    const isBreak = name === 'w:cr' || (name === 'w:br' && (value('type') ?? 'textWrapping') === 'textWrapping')
    if (isBreak) this.#add('\n')
  }

  #openParagraphPart(name: string, val: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    if (name === 'w:pStyle') paragraph.styleId = val ?? null
    if (name === 'w:numId') paragraph.listId = val ?? null
    if (name === 'w:ilvl') paragraph.depth = Number(val)
    if (name === 'w:outlineLvl') paragraph.outlineLevel = Number(val) < 9 ? Number(val) + 1 : null
  }

  #say(text: string): void {
    if (this.#names.at(-1) === 'w:t' && this.#silence === 0) this.#add(text)
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph !== undefined && !this.#isHidden) paragraph.text += text
  }

  #close(name: string): void {
    const parent = this.#names.at(-2) ?? ''
    this.#names.pop()
    if (this.#silence > 0) {
      if (this.#isSilent(name, parent)) this.#silence -= 1
      return
    }
    if (name === 'w:r') this.#isHidden = false
    if (name === 'w:p') this.#closeParagraph()
    if (name === 'w:txbxContent') this.#closeTextBox()
    if (name === 'w:tc') this.#closeCell()
    if (name === 'w:tr') this.#closeRow()
    if (name === 'w:tbl') this.#closeTable()
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const style = this.#styles.get(paragraph.styleId ?? '')
    const text = this.#joined + paragraph.text
    this.#joined = ''
    if (paragraph.isJoined) {
      this.#joined = text
      return
    }
    const listId = paragraph.listId ?? style?.listId ?? null
    const number = listId === null || listId === '0' ? '' : this.#counter.next(listId, paragraph.depth ?? style?.depth ?? 0)
    this.#stories.at(-1)?.push({
      kind: 'paragraph',
      text: cleaned(text.trim() === '' ? number.trim() : `${number}${text}`),
      style: style?.name ?? null,
      outlineLevel: paragraph.outlineLevel ?? style?.outlineLevel ?? null,
    })
  }

  /** The words of a text box stand where its anchor stands. */
  #closeTextBox(): void {
    const story = this.#stories.pop() ?? []
    this.#stories.at(-1)?.push(...story)
  }

  #closeCell(): void {
    const [story, cell] = [this.#stories.pop() ?? [], this.#cells.pop()]
    const text = story.map((piece) => (piece.kind === 'table' ? flattened(piece.rows) : piece.text)).join('\n')
    this.#rows.at(-1)?.cells.push({ text: text.trim(), span: cell?.span ?? 1, merge: cell?.merge ?? 'none' })
  }

  #closeRow(): void {
    const row = this.#rows.pop()
    if (row !== undefined && !row.isDeleted) this.#tables.at(-1)?.push({ skipped: row.skipped, cells: row.cells })
  }

  #closeTable(): void {
    const rows = this.#tables.pop()
    if (rows !== undefined) this.#stories.at(-1)?.push({ kind: 'table', rows })
  }
}

/** Without control characters and the blanks at its ends; full-width spaces inside stay. */
function cleaned(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]|\p{Cf}/gu, '').replace(/^[^\S\n]+|\s+$/g, '')
}
