import { fieldDate, officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { moneyIn } from '#shared/text/money.ts'
import type { NamesById } from './entries.ts'
import { maskedText } from './private-text.ts'
import { moneyUnitOf } from './reading-numbers.ts'
import type { CellValue, LedgerColumn, LedgerStatus } from './schema.ts'

/** Stands for something whose name is not known any more. */
const gone = '（已移除）'

/** A cell as the grid shows it and as an editor starts with it: `2022-8-31`, 「35」 under 万元, 「99.5%」; '' for an empty cell. `readCell` reads it back. */
export function cellText(column: LedgerColumn, value: CellValue | undefined, names: NamesById): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return column.kind === 'money' ? moneyIn(value, moneyUnitOf(column)) : String(value)
  if (typeof value === 'string') return textOf(column, value, names)
  return 'wording' in value ? value.wording : value.map((id) => names[id] ?? gone).join('；')
}

function textOf({ kind, options }: LedgerColumn, value: string, names: NamesById): string {
  switch (kind) {
    case 'date':
      return fieldDate(value)
    case 'percent':
      return `${value}%`
    case 'choice':
      return options.find((option) => option.id === value)?.label ?? gone
    case 'unit':
    case 'measure':
    case 'entry':
      return names[value] ?? gone
    default:
      return value
  }
}

/** A cell as it stands on paper: 「2022年8月31日」, money in the column's unit, private persons and numbers masked (office.md «Privacy»). */
export function printedText(column: LedgerColumn, value: CellValue | undefined, names: NamesById): string {
  if (value === undefined) return ''
  const text = paperText(column, value, names)
  return column.isPrivate ? maskedText(column.kind, text) : text
}

function paperText(column: LedgerColumn, value: CellValue, names: NamesById): string {
  if (typeof value === 'string' && column.kind === 'date') return officialDate(value)
  if (typeof value === 'string' && column.kind === 'month') return officialMonth(value)
  return cellText(column, value, names)
}

/** 办理状态 in words. */
export function statusText(statuses: readonly LedgerStatus[], id: string): string {
  return statuses.find((status) => status.id === id)?.label ?? gone
}
