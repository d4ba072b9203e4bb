import type { Connection } from '#db/repositories/connection.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { creditCodeFault } from '#shared/ledgers/credit-code.ts'
import type { NamesById } from '#shared/ledgers/entries.ts'
import type { ReadingContext } from '#shared/ledgers/reading.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { entryCheck } from '#shared/ledgers/validation.ts'
import type { ServiceContext } from '../context.ts'
import type { Wanted } from '../ledgers/checks.ts'
import { choosableUnits } from '../ledgers/catalogue.ts'
import type { CellChange, Reading } from './changes.ts'
import type { FileRow } from './rows.ts'
import { unitRefs } from '../units.ts'

/** Whether an entry that a row makes can be kept, said cell by cell. */
export interface RowJudge {
  readonly reading: Reading
  /** 填报单位 of new entries that name none. */
  readonly unitId: string
  /** The row's cells with what the ledger's rules say against them. */
  checked(cells: readonly CellChange[], wanted: Wanted, row: FileRow): CellChange[]
  /** What is said and kept all the same: a wrong 统一社会信用代码. */
  warnings(cells: readonly CellChange[], wanted: Wanted): string[]
}

interface JudgeFacts {
  readonly ledger: Ledger
  readonly names: NamesById
  readonly reading: ReadingContext
  readonly today: CalendarDay
  readonly unitId: string
}

/** The judge of one import; its checks are made once for all rows. */
export async function rowJudge(context: ServiceContext, db: Connection, facts: JudgeFacts): Promise<RowJudge> {
  const { ledger, names, today, unitId } = facts
  const units = await unitRefs(db, context.pack)
  const choosable = new Set(choosableUnits(context, units, ledger).map((unit) => unit.id))
  const faultsOf = entryCheck(ledger)
  return {
    reading: { ledger, context: facts.reading, names },
    unitId,
    checked(cells, wanted, row) {
      const said = new Set(cells.flatMap(({ columnId, problem }) => (problem === null ? [] : [columnId])))
      const own = faultsOf(wanted.fields, today).map(({ columnId, text }) => ({ columnId, problem: text }))
      const unit = unitProblem(wanted, choosable, names)
      const faults = [...(unit === null ? [] : [{ columnId: '@unit', problem: unit }]), ...own].filter(
        ({ columnId }) => !said.has(columnId),
      )
      return withFaults(ledger, cells, faults, row)
    },
    warnings(cells, { fields }) {
      return ledger.columns.flatMap(({ id, kind }) => {
        const value = fields[id]
        if (kind !== 'creditCode' || typeof value !== 'string' || cells.every(({ columnId }) => columnId !== id)) return []
        return creditCodeFault(value) ?? []
      })
    },
  }
}

function unitProblem({ before, unitId }: Wanted, choosable: ReadonlySet<string>, names: NamesById): string | null {
  if (before?.unit_id === unitId || choosable.has(unitId)) return null
  return `“${names[unitId] ?? unitId}”不填报本台账，请选择填报单位`
}

function withFaults(
  ledger: Ledger,
  cells: readonly CellChange[],
  faults: readonly { readonly columnId: string; readonly problem: string }[],
  row: FileRow,
): CellChange[] {
  const problems = new Map(faults.map(({ columnId, problem }) => [columnId, problem]))
  const told = cells.map((cell) => ({ ...cell, problem: cell.problem ?? problems.get(cell.columnId) ?? null }))
  const others = [...problems].filter(([columnId]) => cells.every((cell) => cell.columnId !== columnId))
  return [
    ...told,
    ...others.map(([columnId, problem]) => {
      const label = columnId === '@unit' ? '填报单位' : (ledger.columns.find(({ id }) => id === columnId)?.label ?? '')
      return { columnId, label, from: '', to: typedIn(row, columnId), isConflict: false, problem }
    }),
  ]
}

function typedIn(row: FileRow, columnId: string): string {
  if (columnId === '@unit') return row.unit
  const text = row.cells.get(columnId)
  return text?.ok === true ? text.text.trim() : ''
}
