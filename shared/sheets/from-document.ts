import { formTable } from '#shared/documents/forms.ts'
import type { Block, BlockOf, DocumentModel } from '#shared/documents/model.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { tableParts, withRoom } from './document-table.ts'
import type { WorkbookColumn, WorkbookModel, WorkbookSheet } from './workbook.ts'

/**
 * An official document that is a table, or has tables, as a workbook in the office's own form (office.md «Documents»): a sheet a table,
 * under the same title and 填报单位 line, with the same notes and places to sign. Text stays text: nothing typed becomes a formula.
 */

type TableBlock = BlockOf<'table'> | BlockOf<'form'>

/** A table with what stands above and below it. */
interface TablePart {
  readonly block: TableBlock
  /** Counts titles and annexes: the tables under one title are signed together. */
  readonly part: number
  readonly titles: readonly string[]
  /** The line or heading under which it stands; '' without one. */
  readonly subtitle: string
  readonly headLine: readonly string[]
  readonly orientation: WorkbookSheet['orientation']
  readonly notes: readonly string[]
  readonly footLine: readonly string[]
}

/** True where a document has something to put on a sheet. */
export function hasTable({ blocks }: DocumentModel): boolean {
  return blocks.some(({ type }) => type === 'table' || type === 'form')
}

/** The tables of a document, annexes included, each as a sheet; no sheet without a table (`hasTable`). */
export function documentWorkbook(model: DocumentModel): WorkbookModel {
  return { sheets: partsOf(model).map((part) => sheetOf(model, part)) }
}

function sheetOf(model: DocumentModel, { block, titles, subtitle, headLine, orientation, notes, footLine }: TablePart): WorkbookSheet {
  const parts = tableParts(block.type === 'form' ? withRoom(formTable(block)) : block)
  const isWide = orientation === 'landscape' && parts.headRows.length > 0
  return {
    name: subtitle === '' ? titles.join('') : subtitle,
    paper: model.sheet?.paper ?? 'A4',
    orientation,
    titles: subtitle === '' ? titles : [...titles, subtitle],
    ...parts,
    ...(headLine.every((text) => text === '') ? {} : { headLine }),
    notes,
    footLine,
    ...(isWide ? { frozenColumns: leadingColumns(parts.columns) } : {}),
  }
}

/** How many columns stay in view on a wide sheet: 序号 and what names the row, up to a third of the width. */
function leadingColumns(columns: readonly WorkbookColumn[]): number {
  const third = columns.reduce((sum, { widthMm }) => sum + widthMm, 0) / 3
  let width = 0
  const next = columns.findIndex((column) => (width += column.widthMm) > third)
  return Math.max(0, next)
}

/** What has been read on the way down a document. */
interface Reading {
  readonly above: Pick<TablePart, 'part' | 'titles' | 'subtitle' | 'headLine' | 'orientation'>
  readonly parts: readonly TablePart[]
  /** Nothing but notes since the last table: what follows still belongs to it. */
  readonly isOpen: boolean
}

function partsOf(model: DocumentModel): readonly TablePart[] {
  const orientation = model.sheet?.orientation ?? (model.layout === 'wide' ? 'landscape' : 'portrait')
  const above = { part: 0, titles: [model.title], subtitle: '', headLine: [], orientation }
  return model.blocks.reduce<Reading>(read, { above, parts: [], isOpen: false }).parts
}

function read({ above, parts, isOpen }: Reading, block: Block): Reading {
  const next = (changed: Partial<Reading['above']>): Reading => ({ above: { ...above, ...changed }, parts, isOpen: false })
  switch (block.type) {
    case 'annexStart':
      return next({ part: above.part + 1, subtitle: '', headLine: [] })
    case 'title':
      return next({ part: above.part + 1, titles: block.lines, subtitle: '', headLine: [] })
    case 'subtitle':
      return next({ subtitle: wordsOf(block.text) })
    case 'heading':
      return next({ subtitle: block.text.replace(/。$/, '') })
    case 'formHead':
      return next({ headLine: block.parts.map(wordsOf) })
    case 'section':
      return next({ orientation: block.orientation })
    case 'table':
    case 'form':
      return { above, parts: [...parts, { block, ...above, notes: [], footLine: [] }], isOpen: true }
    case 'note':
      return isOpen ? { above, parts: noted(parts, wordsOf(block.text)), isOpen } : next({})
    case 'handSignatures':
      return isOpen ? { above, parts: signed(parts, block.labels), isOpen } : next({})
    default:
      return next({})
  }
}

function noted(parts: readonly TablePart[], note: string): TablePart[] {
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, notes: [...part.notes, note] } : part))
}

/** Every sheet is a paper of its own: all tables under the title are signed. */
function signed(parts: readonly TablePart[], labels: readonly string[]): TablePart[] {
  const last = parts.at(-1)?.part
  return parts.map((part) => (part.part === last ? { ...part, footLine: labels.map((label) => `${label}：`) } : part))
}
