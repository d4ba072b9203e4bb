import type { PrintedTable } from './printed-table.ts'
import { areShort } from './printed-table.ts'

/** A table within a `PrintedPaper`. */
export function PaperTable({ table }: { readonly table: PrintedTable }) {
  const short = areShort(table)
  return (
    <table>
      <thead>
        <tr>
          {table.columns.map(({ head, align }, at) => (
            <th key={head} scope="col" data-align={align} data-short={short[at] === true || undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (
              <td key={table.columns[at]?.head} data-align={table.columns[at]?.align} data-short={short[at] === true || undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
