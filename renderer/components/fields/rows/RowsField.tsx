import { Button, Modal } from '@mantine/core'
import { useId, useState } from 'react'
import type { FieldProps } from '../Field.tsx'
import { KeyCaps } from '../../key-caps/KeyCaps.tsx'
import fieldClasses from '../Fields.module.css'
import type { Cells } from './row-cells.ts'
import classes from './Rows.module.css'
import type { RowsColumn } from './RowsTable.tsx'
import { RowsTable } from './RowsTable.tsx'
import { useRowActs } from './use-row-acts.ts'
import { useRowCells } from './use-row-cells.ts'

interface RowsFieldProps extends Omit<FieldProps, 'layout' | 'isDisabled'> {
  readonly columns: readonly RowsColumn[]
  /** One row a line, cells by TAB (row-text.ts). */
  readonly value: string
  /** Heard after a pause of 400 ms and on leaving a cell; made for `useDraft().set`. */
  onChange(text: string): void
}

const keys = [
  { keys: ['Enter'], does: '下一行' },
  { keys: ['Ctrl', 'Enter'], does: '插入行' },
  { keys: ['Alt', 'Delete'], does: '删除行' },
]

/** A table inside a form, typed like a spreadsheet or pasted from one; 「放大填写」 shows it over the page. */
export function RowsField({
  label,
  help = '可以粘贴 WPS、Excel 的表格',
  error,
  isRequired = false,
  columns,
  value,
  onChange,
}: RowsFieldProps) {
  const [isLarge, setIsLarge] = useState(false)
  const { cells, change, flush } = useRowCells(value, columns.length, onChange)
  const acts = useRowActs({ cells, change, flush, labels: columns.map((column) => column.label) })
  const id = useId()
  const shown = cells.length === 0 ? oneBlank(columns.length) : cells
  const table = (
    <RowsTable
      label={label}
      columns={columns}
      cells={shown}
      acts={acts}
      sentenceId={`${id}-sentence`}
      isWrong={error !== undefined}
      isTight={!isLarge}
    />
  )
  const foot = (
    <div className={classes.foot}>
      <Button size="xs" className={classes.add ?? ''} onClick={acts.addRow}>
        添加行
      </Button>
      <span className={classes.count}>共{cells.length}行</span>
      <p id={`${id}-sentence`} className={error === undefined ? fieldClasses.help : fieldClasses.error}>
        {error ?? help}
      </p>
      <KeyCaps hints={keys} />
    </div>
  )
  return (
    <div className={fieldClasses.field} role="group" aria-labelledby={id} data-error={error !== undefined || undefined}>
      <div className={classes.head}>
        <span id={id} className={fieldClasses.label}>
          {label}
          {isRequired ? <span className={fieldClasses.required}>（必填）</span> : null}
        </span>
        <Button size="xs" variant="subtle" onClick={() => setIsLarge(true)}>
          放大填写
        </Button>
      </div>
      {isLarge ? <p className={fieldClasses.help}>正在大窗口中填写</p> : table}
      {isLarge ? null : foot}
      <Modal
        opened={isLarge}
        onClose={() => setIsLarge(false)}
        title={label}
        size="min(80rem, 94vw)"
        closeButtonProps={{ 'aria-label': '关闭' }}
        classNames={{ title: classes.title ?? '', body: classes.large ?? '' }}
      >
        {isLarge ? table : null}
        {isLarge ? foot : null}
        <div className={classes.done}>
          <Button variant="filled" onClick={() => setIsLarge(false)}>
            填好返回
          </Button>
        </div>
      </Modal>
    </div>
  )
}

/** A table without rows shows one to type in. */
function oneBlank(width: number): Cells {
  return [Array.from({ length: width }, () => '')]
}
