import { IconX } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { memo } from 'react'
import { IconButton } from '../../icon-button/IconButton.tsx'
import type { Cells } from './row-cells.ts'
import classes from './Rows.module.css'
import type { RowActs } from './use-row-acts.ts'

/** A column of a table that a clerk fills in. */
export interface RowsColumn {
  readonly key: string
  readonly label: string
  /** Least width in characters. */
  readonly widthEm: number
}

/** Rows up to which the number and the button stay in sight sideways: every cell that does so costs at each key, in whatever field. */
const mostFrozen = 60

interface RowsTableProps {
  readonly label: string
  readonly columns: readonly RowsColumn[]
  /** At least one row. */
  readonly cells: Cells
  readonly acts: RowActs
  /** The sentence below the table: of each cell for readers of the screen. */
  readonly sentenceId: string
  readonly isWrong: boolean
  /** Beside other fields of a form: columns are narrower and their texts wrap sooner. */
  readonly isTight: boolean
}

/** Cells to type in; keys and pastes are heard once for the whole table. */
export function RowsTable({ label, columns, cells, acts, sentenceId, isWrong, isTight }: RowsTableProps) {
  const widths = columns.map(({ widthEm }) => widthEm * (isTight ? 0.75 : 1) + 1)
  const least = widths.reduce((sum, width) => sum + width, 0)
  return (
    <div className={classes.scroll} data-wrong={isWrong || undefined} data-tight={isTight || undefined}>
      <table
        ref={acts.table}
        className={classes.table}
        data-frozen={cells.length <= mostFrozen || undefined}
        style={{ '--least': `${least}em` } as CSSProperties}
        aria-label={label}
        aria-describedby={sentenceId}
        onKeyDown={acts.onKeyDown}
        onPaste={acts.onPaste}
        onBlur={acts.onBlur}
      >
        <colgroup>
          <col className={classes.numberColumn} />
          {columns.map(({ key }, at) => (
            <col key={key} className={classes.column} style={{ '--part': (widths[at] ?? 0) / least } as CSSProperties} />
          ))}
          <col className={classes.endColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">序号</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {cells.map((row, at) => (
            <Row key={at} at={at} row={row} columns={columns} onText={acts.onText} onRemove={acts.onRemove} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps extends Pick<RowActs, 'onText' | 'onRemove'> {
  readonly at: number
  readonly row: readonly string[]
  readonly columns: readonly RowsColumn[]
}

/** Drawn again only when its own texts change: a key in one of 200 rows draws one. */
const Row = memo(function Row({ at, row, columns, onText, onRemove }: RowProps) {
  return (
    <tr>
      <th scope="row" className={classes.number}>
        {at + 1}
      </th>
      {columns.map(({ key, label }, column) => (
        <td key={key}>
          <div className={classes.holder}>
            <textarea
              className={classes.cell}
              aria-label={`第${at + 1}行 ${label}`}
              rows={1}
              data-row={at}
              data-column={column}
              data-autofocus={(at === 0 && column === 0) || undefined}
              value={row[column] ?? ''}
              onChange={(event) => onText({ row: at, column }, event.currentTarget.value)}
            />
          </div>
        </td>
      ))}
      <td className={classes.remove}>
        <IconButton
          label={`删除第${at + 1}行`}
          title="删除行（Alt Delete）"
          tabIndex={-1}
          icon={<IconX size="0.875rem" stroke={1.6} aria-hidden="true" />}
          onClick={() => onRemove(at)}
        />
      </td>
    </tr>
  )
})
