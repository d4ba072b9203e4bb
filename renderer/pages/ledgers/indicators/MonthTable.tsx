import { FigureTable } from './FigureTable.tsx'
import type { Indicator } from './indicator-words.ts'
import { hasNumberIn } from './indicator-words.ts'

/** The months of the programme, each judged by the target that held in it. */
export function MonthTable({ data }: { readonly data: Indicator }) {
  const rows = data.months.map((each) => ({
    id: each.month,
    name: `${Number(each.month.slice(5))}月`,
    figure: each,
    target: each.target,
    // What a ledger counts comes from the same one every month, and the panel's head says so.
    source: each.valueId === null ? '' : each.source,
    hasNumber: hasNumberIn(data, each.month),
  }))
  return <FigureTable label="各月情况" of="月份" hasTargets rows={rows} />
}
