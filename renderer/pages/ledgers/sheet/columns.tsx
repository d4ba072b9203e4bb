import type { ReactNode } from 'react'
import type { CellReading, GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { readCell, readStatus, readUnit } from '#shared/ledgers/reading.ts'
import type { Ledger, LedgerColumn } from '#shared/ledgers/schema.ts'
import type { LedgerView } from '../view-props.ts'
import classes from '../Ledgers.module.css'
import { headOf, isNumber, shortText, widthOf } from './column-widths.ts'
import type { SheetRow } from './sheet-row.ts'
import { problemOf, statusColumn, statusOfRow, textOf, unitColumn, unitOfRow } from './sheet-row.ts'
import { EntryStatus } from './EntryStatus.tsx'
import type { Readings } from './use-reading-context.ts'

interface ColumnContext {
  readonly view: LedgerView
  readonly readings: Readings
  readonly canWrite: boolean
  /** `2022-05-05` */
  readonly today: string
  onShow(row: SheetRow): void
}

/** The columns of a ledger's sheet, from its declaration alone: 查看 and 办理状态 first, then the declared ones in their order, 填报单位 last. */
export function sheetColumns(context: ColumnContext): readonly GridColumn<SheetRow>[] {
  const { ledger } = context.view
  const frozen = ledger.columns[0]?.id === ledger.titleColumn ? ledger.titleColumn : null
  return [
    showColumn(context),
    statusGridColumn(context),
    ...ledger.columns.map((column) => ({ ...declaredColumn(column, context), ...(column.id === frozen ? { isFrozen: true } : {}) })),
    unitGridColumn(context),
  ]
}

/** Columns that wait under 「列」 until somebody chooses them; one that must be filled never hides: a pasted block has to meet it. */
export function hiddenAtFirst(ledger: Ledger): readonly string[] {
  return ledger.columns.filter(({ isListed, required, id }) => !isListed && !required && id !== ledger.titleColumn).map(({ id }) => id)
}

function showColumn({ view, onShow }: ColumnContext): GridColumn<SheetRow> {
  const title = view.ledger.columns.find(({ id }) => id === view.ledger.titleColumn)
  return {
    id: 'show',
    head: '办理',
    width: view.canWrite ? 48 : 62,
    isFrozen: true,
    cell: (row) =>
      row.entry === null ? (
        <span className={classes.faint}>新增</span>
      ) : (
        <button
          type="button"
          className={classes.open}
          tabIndex={-1}
          aria-label={`查看 ${title === undefined ? '' : textOf(row, title)}`}
          onClick={() => onShow(row)}
        >
          查看
        </button>
      ),
  }
}

function statusGridColumn({ view: { ledger }, canWrite, today }: ColumnContext): GridColumn<SheetRow> {
  return {
    id: statusColumn,
    head: '办理状态',
    width: 106,
    isFrozen: true,
    cell: (row) => <EntryStatus ledger={ledger} row={row} today={today} />,
    text: (row) => statusOfRow(ledger, row),
    sort: true,
    problem: (row) => problemOf(row, statusColumn),
    ...(canWrite
      ? {
          edit: {
            read: (text) => readingOf(text, readStatus(ledger.statuses, text)),
            options: () => ledger.statuses.map(({ label }) => label),
          },
        }
      : {}),
  }
}

function unitGridColumn({ view: { units }, readings, canWrite }: ColumnContext): GridColumn<SheetRow> {
  const names = units.map(({ name }) => name)
  return {
    id: unitColumn,
    head: '填报单位',
    width: 136,
    cell: (row) => (
      <>
        {unitOfRow(row)}
        {row.entry?.isOnBehalf === true ? <span className={classes.quiet}>　代录</span> : null}
      </>
    ),
    text: unitOfRow,
    sort: true,
    problem: (row) => problemOf(row, unitColumn),
    ...(canWrite && units.length > 1
      ? {
          edit: {
            read: (text) => {
              const reading = readUnit(text, readings.context)
              const isKnown = !reading.ok || units.some(({ unitId }) => unitId === reading.value)
              return isKnown ? readingOf(text, reading) : { ok: false, problem: `“${text.trim()}”不填报本台账，请从填报单位中选择` }
            },
            options: () => names,
          },
        }
      : {}),
  }
}

function declaredColumn(column: LedgerColumn, context: ColumnContext): GridColumn<SheetRow> {
  const { view, canWrite } = context
  const isTitle = column.id === view.ledger.titleColumn
  return {
    id: column.id,
    head: headOf(column),
    ...(isTitle && column.width === null ? { minWidth: 200 } : { width: widthOf(column) }),
    ...(isNumber(column) ? { align: 'end' as const } : {}),
    cell: (row) => declaredCell(column, row, view.ledger.dueColumn),
    text: (row) => textOf(row, column),
    ...(column.kind === 'evidence' || column.kind === 'longText' ? {} : { sort: true as const }),
    problem: (row) => problemOf(row, column.id),
    ...(canWrite && column.kind !== 'evidence' ? { edit: editOf(column, context) } : {}),
  }
}

function editOf(column: LedgerColumn, { readings }: ColumnContext): NonNullable<GridColumn<SheetRow>['edit']> {
  const read = (text: string, row: SheetRow): CellReading => {
    if (text.trim() === '' && column.required && row.entry !== null) {
      return { ok: false, problem: `“${column.label}”为必填项，不能清空` }
    }
    return readingOf(text, readCell(column, text, readings.context))
  }
  const { kind, options, of } = column
  if (kind === 'choice') return { read, options: () => options.map(({ label }) => label) }
  if (kind === 'unit') return { read, options: () => readings.unitNames }
  if (kind === 'measure') return { read, options: () => readings.measureNames }
  if (kind === 'entry' && of !== null) return { read, suggest: (text) => readings.findEntries(of, text) }
  return { read }
}

/** What was typed is kept as it was typed until it is written; only whether it can be read is asked here. */
function readingOf(text: string, reading: ReturnType<typeof readCell>): CellReading {
  return reading.ok ? { ok: true, text } : { ok: false, problem: reading.problem }
}

/** A declared cell: its text; what is doubtful in it is said, never refused. No component: scrolling makes hundreds. */
function declaredCell(column: LedgerColumn, row: SheetRow, dueColumn: string | null): ReactNode {
  const text = textOf(row, column)
  const isDoubtful = column.id !== dueColumn && row.entry?.warnings.some(({ columnId }) => columnId === column.id) === true
  const value = column.kind === 'evidence' ? evidenceWords(row.entry?.fields[column.id]) : text
  if (!isDoubtful) return value.length > shortText ? <div className={classes.clamped}>{value}</div> : value
  return (
    <>
      {value === '' ? null : <div className={classes.clamped}>{value}</div>}
      <StatusMark mark="dueSoon">{column.kind === 'evidence' ? '未添加' : '请核对'}</StatusMark>
    </>
  )
}

function evidenceWords(value: unknown): string {
  return Array.isArray(value) && value.length > 0 ? `${value.length} 件` : ''
}
