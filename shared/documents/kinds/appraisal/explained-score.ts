import type { Block, Cell, Row } from '../../model.ts'
import { plainCell, plainTable, type PlainColumn, sumRow } from '../../plain-table.ts'
import { type ExplainedItem, type ExplainedLine, withFraction } from '../../points.ts'
import { plain } from '../../texts.ts'

/** The tables of a 明细表, of a month or of a year: the parts with their arithmetic, and the records behind them. */

const lineColumns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 10 },
  { label: '考评项目', widthMm: 22, align: 'left' },
  { label: '依据条款', widthMm: 29, align: 'left' },
  { label: '事实', widthMm: 39, align: 'left' },
  { label: '算式', widthMm: 32, align: 'left' },
  { label: '得分', widthMm: 24, align: 'right' },
]

export interface ExplainedSum {
  readonly label: string
  readonly points: string
  readonly fraction: string
}

/** Points as four decimals with the fraction below, facts with what would have earned the rest. */
export function explainedTable(lines: readonly ExplainedLine[], sums: readonly ExplainedSum[]): Block {
  const rows = lines.map((line, index): Row => {
    const missing = line.missing === '' ? [] : [plain(line.missing)]
    return {
      cells: [
        plainCell(String(index + 1)),
        plainCell(line.part),
        plainCell(line.clause.replace(/^考评细则(?=.)/, '考评细则\n')),
        { lines: [plain(line.facts, line.sourceIds), ...missing] },
        plainCell(line.arithmetic),
        plainCell(withFraction(line.points, line.fraction)),
      ],
    }
  })
  const table = plainTable(lineColumns, [])
  const closing = sums.map(({ label, points, fraction }) => sumRow(label, [withFraction(points, fraction)], lineColumns.length))
  return { ...table, rows: [...rows, ...closing] }
}

const itemColumns: readonly PlainColumn[] = [
  { label: '序号', widthMm: 10 },
  { label: '考评项目', widthMm: 20 },
  { label: '事项', widthMm: 41, align: 'left' },
  { label: '情况', widthMm: 29, align: 'left' },
  { label: '得分', widthMm: 20, align: 'right' },
  { label: '佐证材料、\n依据文件', widthMm: 36, align: 'left' },
]

/** Every record in its row, the part once beside its own. */
export function itemTable(items: readonly ExplainedItem[]): Block {
  const rows = items.map((item, index): Row => {
    const points = item.points === '' ? '—' : withFraction(item.points, item.fraction)
    const own = [item.title, item.standing || '—', points, item.files || '—'].map((text) => plainCell(text, item.sourceIds))
    return { cells: [plainCell(String(index + 1)), ...partCell(items, index), ...own] }
  })
  return { ...plainTable(itemColumns, []), rows }
}

/** The part's cell over all its records, which follow one another. */
function partCell(items: readonly ExplainedItem[], index: number): Cell[] {
  const part = items[index]?.part ?? ''
  if (items[index - 1]?.part === part) return []
  const end = items.findIndex((item, at) => at > index && item.part !== part)
  const count = (end === -1 ? items.length : end) - index
  return [{ ...plainCell(part), ...(count > 1 ? { rowSpan: count } : {}) }]
}
