import type { Generated } from 'kysely'

/** A ledger that the office declared itself (shared/ledgers/schema.ts, as JSON). */
export interface LedgerDefinitionTable {
  id: string
  definition: string
  retired_at: string | null
  rev: Generated<number>
}

/** A row of a 专项台账: what lists sort and search by stands in columns, the cells in JSON by column id. */
export interface LedgerEntryTable {
  /** The entry's number in this store: order of recording, and its row in the search index. */
  seq: number
  id: string
  ledger_id: string
  programme_id: string
  unit_id: string
  status: string
  /** `2022-04`, or '' where the ledger knows no month. */
  period: string
  due_on: string | null
  /** Text of the ledger's title column. */
  title: string
  /** Cells by column id, JSON; empty cells are absent. */
  fields: string
  is_on_behalf: number
  created_at: string
  deleted_at: string | null
  rev: Generated<number>
}

/** What an entry can be found by: its credit codes, the entries that it points to, the values that may not stand twice. */
export interface LedgerKeyTable {
  kind: 'creditCode' | 'link' | 'unique'
  /** A code, an entry's id, or values joined by U+001F. */
  value: string
  programme_id: string
  ledger_id: string
  /** Column of the code or link; of a unique set its columns, joined by commas. */
  column_id: string
  entry_id: string
  /** Of a credit code: the name beside it as names are compared (shared/ledgers/names.ts), or ''. */
  name: string
  /** A credit code whose check character is wrong. */
  is_wrong: number
}

/** Cells that were written at once: one undo takes them back. */
export interface LedgerBlockTable {
  id: string
  programme_id: string
  ledger_id: string
  at: string
  officer_id: string
  undone_at: string | null
}

export interface LedgerBlockEntryTable {
  block_id: string
  entry_id: string
  /** Null where the block made the entry. */
  rev_before: number | null
  rev_after: number
}

/** A number entered for a month of an indicator, with its source: of the whole, a county or a sector. */
export interface IndicatorValueTable {
  id: string
  programme_id: string
  indicator_id: string
  month: string
  unit_id: string | null
  sector: string | null
  /** Exact decimals. */
  numerator: string
  denominator: string | null
  source: string
  deleted_at: string | null
  rev: Generated<number>
  /** Entered by the city's office for a county (代录); the county's own one counts. */
  is_on_behalf: Generated<number>
}

/** 动态调整方案 (M-023 … M-025). */
export interface AdjustmentTable {
  id: string
  programme_id: string
  title: string
  basis: string
  basis_number: string
  issued_on: string
  /** Raises and additions, JSON (shared/api/adjustments.ts). */
  content: string
  status: 'draft' | 'applied'
  applied_on: string | null
  deleted_at: string | null
  rev: Generated<number>
}

/** A file that was read into a ledger: its block is what one undo takes back. */
export interface LedgerImportTable {
  id: string
  programme_id: string
  ledger_id: string
  block_id: string
  at: string
  officer_id: string
  file_name: string
  file_sha256: string
  sheet_name: string
  added: number
  changed: number
  same: number
  /** Rows with problems, conflicts, or left out by the officer. */
  left_out: number
}

/** How the columns of a source were read last time: a source is a ledger and the names over the columns. */
export interface ImportMappingTable {
  ledger_id: string
  /** Names of the columns in their comparable form (shared/sheets/mapping.ts). */
  head: string
  /** Targets by column, JSON. */
  mapping: string
  at: string
}
