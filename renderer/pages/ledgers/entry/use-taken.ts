import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { CellValue, Ledger } from '#shared/ledgers/schema.ts'
import { cellText } from '#shared/ledgers/writing.ts'

/** What a new entry takes over from the entry that it follows from, the link to it included. */
export interface Taken {
  readonly entryId: string
  /** 填报单位 of the entry that it follows from. */
  readonly unitId: string
  readonly fields: Readonly<Record<string, CellValue>>
  readonly names: Readonly<Record<string, string>>
}

/** Reads the entry that a new one follows from (承诺 → 投诉 → 修复); undefined while that is on its way, null where there is none. */
export function useTaken(ledgerId: string, from: string | null): Taken | null | undefined {
  const entry = useDeskQuery('ledgers.entry', { entryId: from ?? '' }, { isEnabled: from !== null }).data
  const source = useDeskQuery('ledgers.get', { ledgerId: entry?.ledgerId ?? '' }, { isEnabled: entry !== undefined }).data?.ledger
  if (from === null) return null
  if (entry === undefined || source === undefined || source.id !== entry.ledgerId) return undefined
  return takenFrom(source, ledgerId, entry.row)
}

interface SourceEntry {
  readonly entryId: string
  readonly unit: { readonly unitId: string }
  readonly fields: Readonly<Record<string, CellValue>>
  readonly names: Readonly<Record<string, string>>
}

/** The cells that the step to another ledger carries over. */
export function takenFrom(source: Ledger, ledgerId: string, entry: SourceEntry): Taken {
  const step = source.next.find(({ ledger }) => ledger === ledgerId)
  const column = source.columns.find(({ id }) => id === source.titleColumn)
  const title = column === undefined ? '' : cellText(column, entry.fields[column.id], entry.names)
  const fields: Record<string, CellValue> = {}
  for (const { column: taken, from } of step?.takes ?? []) {
    const value = entry.fields[from]
    if (value !== undefined) fields[taken] = value
  }
  if (step !== undefined) fields[step.linkColumn] = entry.entryId
  return {
    entryId: entry.entryId,
    unitId: entry.unit.unitId,
    fields,
    names: { ...entry.names, [entry.entryId]: title },
  }
}
