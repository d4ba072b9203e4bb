import type { LedgerFault } from './faults.ts'
import { columnOf, missingColumn, repeatedValues, statusReference } from './faults.ts'
import type { ColumnKind, Ledger, LedgerColumn } from './schema.ts'

const numberKinds: readonly ColumnKind[] = ['integer', 'decimal', 'percent', 'money']
const namingKinds: readonly ColumnKind[] = [
  'text',
  'longText',
  'unit',
  'person',
  'choice',
  'entry',
  'measure',
  'creditCode',
  'date',
  'month',
]
const moneyUnits = ['元', '万元', '亿元']

/** What does not fit among a ledger's columns and statuses: identifiers, names, options, units, the column that names an entry. */
export function columnFaults(ledger: Ledger): LedgerFault[] {
  const { columns, statuses } = ledger
  return [
    ...repeatedValues(
      columns.map((column) => column.id),
      (at) => `columns[${at}].id`,
      '栏目标识',
    ),
    ...repeatedValues(
      columns.map((column) => column.label),
      (at) => `columns[${at}].label`,
      '栏目名称',
    ),
    ...repeatedValues(
      statuses.map((status) => status.id),
      (at) => `statuses[${at}].id`,
      '办理状态标识',
    ),
    ...repeatedValues(
      statuses.map((status) => status.label),
      (at) => `statuses[${at}].label`,
      '办理状态名称',
    ),
    ...columns.flatMap((column, at) => oneColumnFaults(ledger, column, `columns[${at}]`)),
    ...titleFaults(ledger),
  ]
}

function oneColumnFaults(ledger: Ledger, column: LedgerColumn, path: string): LedgerFault[] {
  const faults = [...optionFaults(column, path), ...unitFaults(column, path), ...nameFaults(ledger, column, path)]
  if (column.id === statusReference) faults.push({ path: `${path}.id`, problem: '“status”专指办理状态，栏目应另取标识' })
  if (column.kind === 'entry' && column.of === null) faults.push({ path: `${path}.of`, problem: '关联栏目应选择所关联的台账' })
  if (column.kind !== 'entry' && column.of !== null) faults.push({ path: `${path}.of`, problem: '只有关联栏目可以选择关联的台账' })
  return faults
}

function optionFaults({ kind, options }: LedgerColumn, path: string): LedgerFault[] {
  if (kind !== 'choice') return options.length === 0 ? [] : [{ path: `${path}.options`, problem: '只有选项栏目可以设选项' }]
  if (options.length === 0) return [{ path: `${path}.options`, problem: '选项栏目至少应有一个选项' }]
  return [
    ...repeatedValues(
      options.map((option) => option.id),
      (at) => `${path}.options[${at}].id`,
      '选项标识',
    ),
    ...repeatedValues(
      options.map((option) => option.label),
      (at) => `${path}.options[${at}].label`,
      '选项名称',
    ),
  ]
}

function unitFaults({ kind, unit }: LedgerColumn, path: string): LedgerFault[] {
  if (kind === 'money' && (unit === null || !moneyUnits.includes(unit))) {
    return [{ path: `${path}.unit`, problem: '金额栏目的计量单位应为元、万元或亿元' }]
  }
  return unit === null || numberKinds.includes(kind) ? [] : [{ path: `${path}.unit`, problem: '只有数字栏目可以设计量单位' }]
}

function nameFaults(ledger: Ledger, { kind, nameIn }: LedgerColumn, path: string): LedgerFault[] {
  if (nameIn === null) return []
  const at = `${path}.nameIn`
  if (kind !== 'creditCode') return [{ path: at, problem: '只有统一社会信用代码栏目可以对应名称栏目' }]
  const named = columnOf(ledger, nameIn)
  if (!named) return missingColumn(ledger, nameIn, at)
  return named.kind === 'text' || named.kind === 'unit' ? [] : [{ path: at, problem: `“${named.label}”不是文字或单位栏目，不能作主体名称` }]
}

function titleFaults(ledger: Ledger): LedgerFault[] {
  const path = 'titleColumn'
  const column = columnOf(ledger, ledger.titleColumn)
  if (!column) return missingColumn(ledger, ledger.titleColumn, path)
  const faults: LedgerFault[] = []
  if (!namingKinds.includes(column.kind)) faults.push({ path, problem: `“${column.label}”的类型不能作条目名称` })
  // The name of an entry stands in lists, links, search and notices, where nothing private may stand (office.md «Privacy»).
  if (column.isPrivate) faults.push({ path, problem: `“${column.label}”涉及个人隐私，不能作条目名称` })
  if (!column.required) faults.push({ path, problem: `“${column.label}”用作条目名称，应为必填` })
  return faults
}
