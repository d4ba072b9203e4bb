import { calendarFaults, conditionFaults } from './check-figures.ts'
import type { LedgerFault } from './faults.ts'
import { columnOf, missingColumn, repeatedValues, statusReference } from './faults.ts'
import { printableWidth } from './paper.ts'
import type { Ledger } from './schema.ts'

/** What does not fit where a ledger names its own columns: due day, month, uniqueness, the copy handed over, print. */
export function referenceFaults(ledger: Ledger): LedgerFault[] {
  return [
    ...startFaults(ledger),
    ...dueFaults(ledger),
    ...(ledger.periodColumn === null ? [] : calendarFaults(ledger, ledger.periodColumn, 'periodColumn')),
    ...uniqueFaults(ledger),
    ...handOverFaults(ledger),
    ...printFaults(ledger),
  ]
}

function startFaults(ledger: Ledger): LedgerFault[] {
  const known = new Set(ledger.statuses.map(({ id }) => id))
  return (ledger.starts ?? []).flatMap(({ status, where }, at) => [
    ...(known.has(status) ? [] : [{ path: `starts[${at}].status`, problem: `没有办理状态“${status}”` }]),
    ...where.flatMap((condition, place) => conditionFaults(ledger, condition, `starts[${at}].where[${place}]`)),
  ])
}

function dueFaults(ledger: Ledger): LedgerFault[] {
  const path = 'dueColumn'
  if (ledger.dueColumn === null) return []
  const column = columnOf(ledger, ledger.dueColumn)
  if (!column) return missingColumn(ledger, ledger.dueColumn, path)
  if (column.kind !== 'date' && column.kind !== 'deadline') return [{ path, problem: `“${column.label}”不是日期或时限栏目` }]
  // Only an open entry can become overdue.
  return ledger.statuses.some((status) => status.isOpen) ? [] : [{ path, problem: '设有时限的台账应至少有一个未办结的办理状态' }]
}

function uniqueFaults(ledger: Ledger): LedgerFault[] {
  return ledger.unique.flatMap((set, at) => [
    ...set.flatMap((id, place) => missingColumn(ledger, id, `unique[${at}][${place}]`)),
    ...repeatedValues(set, (place) => `unique[${at}][${place}]`, '栏目'),
  ])
}

function handOverFaults(ledger: Ledger): LedgerFault[] {
  if (ledger.handOver === null) return []
  const { omits } = ledger.handOver
  const faults = omits.flatMap((id, at) => missingColumn(ledger, id, `handOver.omits[${at}]`))
  const title = omits.indexOf(ledger.titleColumn)
  return title < 0 ? faults : [...faults, { path: `handOver.omits[${title}]`, problem: '条目名称栏目不能从交办件中略去' }]
}

function printFaults(ledger: Ledger): LedgerFault[] {
  const { columns } = ledger.print
  const unknown = columns.flatMap(({ id }, at) => (id === statusReference ? [] : missingColumn(ledger, id, `print.columns[${at}].id`)))
  const repeats = repeatedValues(
    columns.map((column) => column.id),
    (at) => `print.columns[${at}].id`,
    '打印栏目',
  )
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const room = printableWidth(ledger.print)
  const tooWide = total > room ? [{ path: 'print.columns', problem: `各栏合计宽 ${total} 毫米，超过版心可用的 ${room} 毫米` }] : []
  return [...unknown, ...repeats, ...tooWide]
}
