import type { LedgerFault } from './faults.ts'
import { columnOf, missingColumn, repeatedValues, statusReference } from './faults.ts'
import type { ColumnKind, Condition, Ledger, LedgerFigure } from './schema.ts'

const addableKinds: readonly ColumnKind[] = ['integer', 'decimal', 'money']
const uncountableKinds: readonly ColumnKind[] = ['longText', 'evidence', 'deadline']

/** What does not fit in a ledger's figures: columns, their kinds, the values of conditions. */
export function figureFaults(ledger: Ledger): LedgerFault[] {
  return [
    ...repeatedValues(
      ledger.figures.map((figure) => figure.id),
      (at) => `figures[${at}].id`,
      '数字标识',
    ),
    ...ledger.figures.flatMap((figure, at) => [
      ...countedFaults(ledger, figure, `figures[${at}]`),
      ...dateFaults(ledger, figure, `figures[${at}].datedBy`),
      ...figure.where.flatMap((condition, place) => conditionFaults(ledger, condition, `figures[${at}].where[${place}]`)),
    ]),
  ]
}

function countedFaults(ledger: Ledger, { counts, column: id }: LedgerFigure, path: string): LedgerFault[] {
  const at = `${path}.column`
  if (counts === 'entries') return id === null ? [] : [{ path: at, problem: '按条目计数时不选栏目' }]
  if (id === null) return [{ path: at, problem: '应选择所统计的栏目' }]
  const column = columnOf(ledger, id)
  if (!column) return missingColumn(ledger, id, at)
  if (counts === 'distinct') {
    return uncountableKinds.includes(column.kind) ? [{ path: at, problem: `“${column.label}”的类型不能按不同取值计数` }] : []
  }
  return addableKinds.includes(column.kind) ? [] : [{ path: at, problem: `“${column.label}”不是整数、小数或金额栏目，不能求和` }]
}

function dateFaults(ledger: Ledger, { counts, datedBy }: LedgerFigure, path: string): LedgerFault[] {
  if (datedBy !== null) return calendarFaults(ledger, datedBy, path)
  return counts === 'latest' ? [{ path, problem: '取各单位最新一期时应选择日期或月份栏目' }] : []
}

/** The fault of a reference that should name a date or month column, or none. */
export function calendarFaults(ledger: Ledger, id: string, path: string): LedgerFault[] {
  const column = columnOf(ledger, id)
  if (!column) return missingColumn(ledger, id, path)
  return column.kind === 'date' || column.kind === 'month' ? [] : [{ path, problem: `“${column.label}”不是日期或月份栏目` }]
}

/** What does not fit in a condition on an entry: its column, its values. */
export function conditionFaults(ledger: Ledger, condition: Condition, path: string): LedgerFault[] {
  const isStatus = condition.column === statusReference
  const column = columnOf(ledger, condition.column)
  if (!isStatus && !column) return missingColumn(ledger, condition.column, `${path}.column`)
  if ('isFilled' in condition) return isStatus ? [{ path: `${path}.isFilled`, problem: '办理状态总有取值，不能作此条件' }] : []
  if (!isStatus && column?.kind !== 'choice') return [{ path: `${path}.column`, problem: '按取值设条件时应选选项栏目或办理状态' }]
  const known = (isStatus ? ledger.statuses : (column?.options ?? [])).map((each) => each.id)
  const [key, values] = 'in' in condition ? (['in', condition.in] as const) : (['notIn', condition.notIn] as const)
  return values.flatMap((value, at) => (known.includes(value) ? [] : [{ path: `${path}.${key}[${at}]`, problem: `没有取值“${value}”` }]))
}
