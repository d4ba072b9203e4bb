import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import classes from '../Import.module.css'
import type { ImportResult } from '../import-result.ts'

/** Rows that were not kept, with the reason of each. */
export function LeftOutTable({ rows }: { readonly rows: ImportResult['leftOut'] }) {
  return (
    <PlainTable label="未导入的行">
      <thead>
        <tr>
          <th scope="col" data-align="end">
            行
          </th>
          <th scope="col">条目</th>
          <th scope="col">原因</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, title, reason }) => (
          <tr key={row}>
            <td data-align="end" className={classes.rowNumber}>
              {row}
            </td>
            <td className={classes.leftOutTitle}>{title === '' ? '（无名称）' : title}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
