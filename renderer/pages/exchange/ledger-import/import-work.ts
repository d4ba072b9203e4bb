import type { StagedFile } from '#shared/api/bridge.ts'
import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { importChoices } from '#shared/ledgers/importing.ts'
import { readRows, writeRows } from './row-ranges.ts'

/** A column of the file and what it is read into; null is not read. */
export interface MappedColumn {
  readonly at: number
  readonly target: string | null
}

export type Decisions = ReadonlyMap<number, ImportChoice>

/** An import that is under way: the file and what the officer has chosen so far. */
export interface ImportWork {
  readonly file: StagedFile
  /** Null until the sheet and the ledger are settled. */
  readonly sheet: number | null
  readonly ledgerId: string | null
  /** Null: as proposed. */
  readonly mapping: readonly MappedColumn[] | null
  /** 填报单位 of rows that name none; null: the office itself, undefined: as the file says. */
  readonly unitId: string | null | undefined
  readonly decisions: Decisions
}

type Fields = Readonly<Record<string, string>>

const choices = Object.keys(importChoices) as ImportChoice[]
const office = 'office'

/** What a draft keeps of an import; null where none is under way. */
export function readWork(fields: Fields): ImportWork | null {
  const { token = '', name = '', size = '', sha256 = '', sheet = '', ledgerId = '', mapping = '', unitId = '' } = fields
  if (token === '') return null
  return {
    file: { token, name, size: Number(size), sha256 },
    sheet: sheet === '' ? null : Number(sheet),
    ledgerId: ledgerId === '' ? null : ledgerId,
    mapping: mapping === '' ? null : (JSON.parse(mapping) as MappedColumn[]),
    unitId: unitId === '' ? undefined : unitId === office ? null : unitId,
    decisions: new Map(choices.flatMap((choice) => readRows(fields[`rows-${choice}`] ?? '').map((row) => [row, choice] as const))),
  }
}

/** The fields of a draft that keep this part of an import. */
export function workFields({ file, sheet, ledgerId, mapping, unitId, decisions }: Partial<ImportWork>): Fields {
  return {
    ...(file === undefined ? {} : { token: file.token, name: file.name, size: String(file.size), sha256: file.sha256 }),
    ...(sheet === undefined ? {} : { sheet: sheet === null ? '' : String(sheet) }),
    ...(ledgerId === undefined ? {} : { ledgerId: ledgerId ?? '' }),
    ...(mapping === undefined ? {} : { mapping: mapping === null ? '' : JSON.stringify(mapping) }),
    ...(unitId === undefined ? {} : { unitId: unitId ?? office }),
    ...(decisions === undefined ? {} : decisionFields(decisions)),
  }
}

function decisionFields(decisions: Decisions): Fields {
  const rowsOf = (choice: ImportChoice): number[] => [...decisions].flatMap(([row, each]) => (each === choice ? row : []))
  return Object.fromEntries(choices.map((choice) => [`rows-${choice}`, writeRows(rowsOf(choice))]))
}

/** All that belongs to another sheet or ledger is forgotten. */
export const forgottenChoices: Fields = { mapping: '', unitId: '', ...decisionFields(new Map()) }

/** An import whose sheet and ledger are settled. */
export type ChosenWork = ImportWork & { readonly sheet: number; readonly ledgerId: string }
