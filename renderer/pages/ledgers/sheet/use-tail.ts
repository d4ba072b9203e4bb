import { useMemo, useState } from 'react'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { Marks, SheetRow } from './sheet-row.ts'
import { isNewKey, newKey, newRow, noMarks } from './sheet-row.ts'

/** The rows below the entries: those that are not entries yet, then an empty one to type or paste into; `appendRow` makes more for a block. */
export function useTail(ledger: Ledger, marks: Marks, hasEmptyRow: boolean, hasUnit: boolean) {
  const highest = highestOf(marks)
  // A number is never given twice: a row that became an entry leaves its own behind.
  const [used, setUsed] = useState(highest)
  if (highest > used) setUsed(highest)
  const next = Math.max(used, highest) + 1
  return useMemo(() => {
    const pending = [...marks].filter(([key]) => isNewKey(key)).toSorted(([one], [other]) => numberOf(one) - numberOf(other))
    const tail: SheetRow[] = pending.map(([key, cells]) => newRow(ledger, key, cells, hasUnit))
    if (hasEmptyRow) tail.push(newRow(ledger, newKey(next), noMarks, hasUnit))
    return { tail, appendRow: (at: number) => newRow(ledger, newKey(next + 1 + at), noMarks, hasUnit) }
  }, [ledger, marks, hasEmptyRow, hasUnit, next])
}

function highestOf(marks: Marks): number {
  return Math.max(0, ...[...marks.keys()].filter(isNewKey).map(numberOf))
}

function numberOf(key: string): number {
  return Number(key.slice(newKey(0).length - 1))
}
