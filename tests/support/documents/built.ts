import { expect } from 'vitest'
import { documentKind } from '#shared/documents/kinds/index.ts'
import type { BlockOf, DocumentModel } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { wordsOf } from '#shared/documents/texts.ts'

/** Built documents as tests read them. */

export function built(id: string, facts: unknown): DocumentModel {
  const kind = documentKind(id)
  if (kind === undefined) throw new Error(id)
  return kind.build(facts, sampleLetterhead)
}

export function tablesOf({ blocks }: DocumentModel): BlockOf<'table'>[] {
  return blocks.filter((block) => block.type === 'table')
}

/** Cells of a table's rows as text, lines joined by `|`; covered cells of a span are not there. */
export function rowsOf(table: BlockOf<'table'> | undefined): string[][] {
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.lines.map(wordsOf).join('|')))
}

/** Rows as lines in one order, for tables whose order is not the matter. */
export function sortedRows(rows: readonly (readonly (string | undefined)[])[]): string[] {
  return rows.map((row) => row.join(' ')).toSorted()
}

export function headsOf(table: BlockOf<'table'> | undefined): string[] {
  return (table?.headRows[0]?.cells ?? []).map((cell) => cell.lines.map(wordsOf).join(''))
}

/** Paragraphs and run-in headings, in order. */
export function sentencesOf({ blocks }: DocumentModel): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [wordsOf(block.text)]
    return block.type === 'heading' ? [block.text + wordsOf(block.runIn ?? [])] : []
  })
}

export function notesOf({ blocks }: DocumentModel): string {
  return blocks.flatMap((block) => (block.type === 'note' ? [wordsOf(block.text)] : [])).join('')
}

/** Label → value of a form's fields. */
export function fieldsOf({ blocks }: DocumentModel): Record<string, string> {
  const fields = blocks.flatMap((block) => (block.type === 'form' ? block.rows.flatMap((row) => row.fields) : []))
  return Object.fromEntries(fields.map(({ label, value }) => [label.replace('\n', ''), value.map(wordsOf).join('|')]))
}

/** Every row of a table covers every column once, merges included, and the columns fill the type area at most. */
export function expectGrid(table: BlockOf<'table'>): void {
  const owed = table.columns.map(() => 0)
  for (const row of [...table.headRows, ...table.rows]) {
    const cells = [...row.cells]
    for (let column = 0; column < owed.length;) {
      if ((owed[column] ?? 0) > 0) {
        owed[column] = (owed[column] ?? 0) - 1
        column += 1
        continue
      }
      const cell = cells.shift()
      expect(cell, 'a cell for every open column').toBeDefined()
      for (let span = cell?.columnSpan ?? 1; span > 0; span -= 1, column += 1) owed[column] = (cell?.rowSpan ?? 1) - 1
    }
    expect(cells).toEqual([])
  }
  expect(owed.every((rows) => rows === 0)).toBe(true)
  expect(table.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeLessThanOrEqual(156.001)
}
