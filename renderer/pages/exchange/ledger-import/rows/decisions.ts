import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { importChoices } from '#shared/ledgers/importing.ts'
import type { Decisions } from '../import-work.ts'
import type { PreviewRow } from './use-preview-rows.ts'

/** The decision that a word names; null where it names none. */
export function choiceOf(word: string): ImportChoice | null {
  const found = Object.entries(importChoices).find(([, label]) => label === word.trim())
  return found === undefined ? null : (found[0] as ImportChoice)
}

/** What may be decided about a row: what the service offers, and leaving it out. A row that changes nothing asks nothing. */
export function choicesFor(row: PreviewRow): readonly ImportChoice[] {
  return row.outcome === 'same' && row.decided === null ? [] : [...row.choices, 'skip']
}

/** The decisions with some rows decided anew; null takes their decision back. */
export function decidedRows(decisions: Decisions, rows: readonly number[], choice: ImportChoice | null): Decisions {
  const changed = new Map(decisions)
  for (const row of rows) {
    if (choice === null) changed.delete(row)
    else changed.set(row, choice)
  }
  return changed
}
