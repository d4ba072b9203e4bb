import { z } from 'zod'
import { titleLines } from '#shared/text/title-lines.ts'
import { words } from './facts.ts'
import type { Block, Cell, DocumentModel } from './model.ts'
import { plain } from './texts.ts'

/** What a printed ledger needs: its texts are ready, nothing is masked or left out here. */
export const ledgerPrintFacts = z.strictObject({
  title: words,
  paper: z.enum(['A4', 'A3']),
  orientation: z.enum(['portrait', 'landscape']),
  /** 「填报单位（盖章）：…」, 「截至：2022年4月20日」, 「单位：户、万元」 or ''. */
  head: z.strictObject({ unit: words, asOf: words, unitsNote: z.string() }),
  /** 序号 first; widths in millimetres. */
  columns: z.array(z.strictObject({ label: words, width: z.number().positive(), align: z.enum(['left', 'center', 'right']) })).min(1),
  rows: z.array(z.array(z.string())),
  /** 「单位负责人：」 … 「填报日期：」. */
  foot: z.array(words).min(1).max(5),
})
export type LedgerPrintFacts = z.output<typeof ledgerPrintFacts>

/** A ledger on paper (office.md «Documents»): head line, repeated column heads, places to sign, 第×页 共×页; A3 where it is wide. */
export function buildLedgerPrint(facts: ReadonlyFacts): DocumentModel {
  const { title, paper, orientation, head, columns, rows, foot } = facts
  const signs = orientation === 'landscape' ? (paper === 'A3' ? 46 : 30) : paper === 'A3' ? 30 : 18
  return {
    kind: 'ledger-print',
    title,
    layout: 'ledger',
    sheet: { paper, orientation },
    blocks: [
      { type: 'title', lines: titleLines([title], signs) },
      { type: 'formHead', parts: [head.unit, head.asOf, head.unitsNote].map((part) => plain(part)) },
      {
        type: 'table',
        columns: columns.map(({ width, align }) => ({ widthMm: width, align })),
        headRows: [{ cells: columns.map(({ label }): Cell => ({ lines: [plain(label)], isHead: true })) }],
        rows: rows.map((row) => ({ cells: row.map(cellOf) })),
      },
      ...nothingNote(rows.length),
      { type: 'handSignatures', labels: foot.map((label) => label.replace(/：$/, '')) },
    ],
  }
}

type ReadonlyFacts = Omit<LedgerPrintFacts, 'columns' | 'rows' | 'foot'> & {
  readonly columns: readonly LedgerPrintFacts['columns'][number][]
  readonly rows: readonly (readonly string[])[]
  readonly foot: readonly string[]
}

function cellOf(text: string): Cell {
  return { lines: text.split('\n').map((line) => plain(line)) }
}

/** An empty ledger is handed in too; that nothing is missing has to be said. */
function nothingNote(rows: number): Block[] {
  return rows === 0 ? [{ type: 'note', text: plain('注：截至目前无登记条目。') }] : []
}
