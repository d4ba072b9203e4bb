import { TypedInput } from '../fields/TypedInput.tsx'
import { PlainTable } from '../plain-table/PlainTable.tsx'
import classes from './Breakdown.module.css'
import type { CorrectableField, DoubtfulCell } from './corrections.ts'
import { correctable } from './corrections.ts'

interface DoubtsTableProps {
  readonly cells: readonly DoubtfulCell[]
  correction(code: string, field: CorrectableField): string | undefined
  /** The words as read take a correction away. */
  onCorrect(code: string, field: CorrectableField, text: string): void
}

/** Cells that could not be read for certain, one a row, each with a field for the right words. */
export function DoubtsTable({ cells, correction, onCorrect }: DoubtsTableProps) {
  return (
    <PlainTable rows="controls" isFixed label="需要核对的内容">
      <thead>
        <tr>
          <th scope="col" className={classes.row}>
            文件行
          </th>
          <th scope="col" className={classes.code}>
            措施
          </th>
          <th scope="col" className={classes.field}>
            栏目
          </th>
          <th scope="col">问题</th>
          <th scope="col" className={classes.set}>
            按此读入
          </th>
        </tr>
      </thead>
      <tbody className={classes.doubtRows}>
        {cells.map(({ code, field, row, read, doubts }) => (
          <tr key={`${code} ${field}`}>
            <td>第{row}行</td>
            <td>{code}</td>
            <td>{correctable[field]}</td>
            <td className={classes.doubt}>{doubts.join('；')}</td>
            <td>
              <TypedInput
                label={`${code}${correctable[field]}按此读入`}
                value={correction(code, field) ?? read}
                onChange={(text) => onCorrect(code, field, text)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
