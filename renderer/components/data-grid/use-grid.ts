import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useCallback, useImperativeHandle, useState } from 'react'
import { useLatest } from '../latest/use-latest.ts'
import { readClipboard } from './clipboard.ts'
import { fillDown, placeBlock, writeBlock } from './grid-block.ts'
import type { CellText } from './grid-block.ts'
import { cellsOf, isEditable, readAll, rowOrNew, textAt, tickedAfter } from './grid-cells.ts'
import { gridStep, nextEditable, rangeOf } from './grid-keys.ts'
import type { GridAct, GridFocus, GridReach } from './grid-keys.ts'
import type { GridRows } from './grid-lines.ts'
import type { Editing } from './GridRow.tsx'
import type { DataGridProps } from './grid-types.ts'
import { useGridFocus } from './use-grid-focus.ts'

/** Rows that one block may make at most below the last one. */
const mostAppended = 5_000

/** The state of a grid and what its events do; `rows` are those shown, in order, `takeKeyboard` brings the keyboard to the table. */
export function useGrid<Row>(props: DataGridProps<Row>, rows: GridRows<Row>, takeKeyboard: () => void) {
  const { current, focus, goTo } = useGridFocus(props, rows)
  const [editing, setEditing] = useState<Editing | null>(null)
  const reach: GridReach = {
    rows: rows.count,
    columns: props.columns.length,
    page: 12,
    isEditable: (place) => isEditable(props, rowOrNew(props, rows, place.row), place.column),
  }

  const send = (texts: readonly CellText[], leftOut = 0): void => {
    if (texts.length === 0 && leftOut === 0) return
    const { edits, refusals } = readAll(props, rows, texts)
    props.onEdit?.(edits, refusals, leftOut)
  }
  const act = (kind: GridAct, key: string): void => {
    const here = rows.rowAt(focus.row)
    if (here === undefined) return
    if (kind === 'open') props.onOpen?.(here)
    else if (kind === 'edit') setEditing({ column: focus.column, typed: null })
    else if (kind === 'type') setEditing({ column: focus.column, typed: key.length === 1 ? key : '' })
    else if (kind === 'fillDown') send(fillDown(rangeOf(focus), (place) => textAt(props, rows, place), reach))
    else if (kind !== 'leaveRange') props.onTick?.(tickedAfter(props, rows, focus, kind))
  }
  const latest = useLatest<Latest<Row>>({ goTo, send, focus, reach, props, rows, setEditing })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const here = rows.rowAt(focus.row)
    const own = props.keys?.[event.key]
    if (own !== undefined && here !== undefined && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      own(here)
      return
    }
    const key = { key: event.key, isCtrl: event.ctrlKey || event.metaKey, isShift: event.shiftKey, isAlt: event.altKey }
    const step = gridStep(focus, key, reach)
    if (step === undefined) return
    // The key that an IME composes from must reach the editor that opens.
    if (event.key !== 'Process') event.preventDefault()
    goTo(step.focus)
    if (step.act !== undefined) act(step.act, event.key)
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || props.onEdit === undefined) return
    event.preventDefault()
    const block = readClipboard({ plain: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') })
    void layDown(latest, block)
  }
  const onCopy = (event: ClipboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeBlock(cellsOf(props, rows, focus)))
  }
  useImperativeHandle(
    props.handle,
    () => ({
      goTo: ({ row, columnId, isWriting = false }) => {
        const column = Math.max(
          latest.current.props.columns.findIndex(({ id }) => id === columnId),
          0,
        )
        latest.current.goTo({ row, column, anchor: null })
        latest.current.setEditing(isWriting ? { column, typed: null } : null)
        takeKeyboard()
      },
    }),
    [latest, takeKeyboard],
  )
  return { current, focus, editing, onKeyDown, onPaste, onCopy, ...useRowEvents(latest) }
}

interface Latest<Row> {
  readonly goTo: (focus: GridFocus) => void
  readonly send: (texts: readonly CellText[], leftOut?: number) => void
  readonly focus: GridFocus
  readonly reach: GridReach
  readonly props: DataGridProps<Row>
  readonly rows: GridRows<Row>
  readonly setEditing: (editing: Editing | null) => void
}

/** Lays a block over the range, once the rows below it are at hand. */
async function layDown<Row>(latest: { readonly current: Latest<Row> }, block: readonly (readonly string[])[]): Promise<void> {
  const range = rangeOf(latest.current.focus)
  await latest.current.props.source?.load(range.top, Math.max(range.bottom, range.top + block.length - 1))
  const { reach, props, send } = latest.current
  const room = props.appendRow === undefined ? 0 : mostAppended
  const { texts, leftOut } = placeBlock(block, range, { ...reach, rows: reach.rows + room })
  send(texts, leftOut)
}

/** Handlers that rows receive: never new, so that unchanged rows are not drawn again. */
function useRowEvents<Row>(latest: { readonly current: Latest<Row> }) {
  const onPress = useCallback(
    (at: number, column: number, isShift: boolean, isOnControl: boolean) => {
      const { goTo, focus, props, rows } = latest.current
      goTo({ row: at, column, anchor: isShift ? (focus.anchor ?? { row: focus.row, column: focus.column }) : null })
      const row = rows.rowAt(at)
      if (!isShift && !isOnControl && row !== undefined && props.opensOnPress !== false) props.onOpen?.(row)
    },
    [latest],
  )
  const onEditStart = useCallback(
    (at: number, column: number) => {
      if (latest.current.reach.isEditable({ row: at, column })) latest.current.setEditing({ column, typed: null })
    },
    [latest],
  )
  const onTickChange = useCallback(
    (at: number) => {
      const { props, rows } = latest.current
      props.onTick?.(tickedAfter(props, rows, { row: at, column: 0, anchor: null }, 'tick'))
    },
    [latest],
  )
  const onCommit = useCallback(
    (text: string, by: 1 | -1 | 0) => {
      const { focus, reach, goTo, send, setEditing, props, rows } = latest.current
      if (text !== textAt(props, rows, focus)) send([{ row: focus.row, column: focus.column, text }])
      const next = by === 0 ? undefined : nextEditable(focus, by, reach)
      setEditing(next === undefined ? null : { column: next.column, typed: null })
      if (next !== undefined) goTo({ ...next, anchor: null })
    },
    [latest],
  )
  const onCancel = useCallback(() => latest.current.setEditing(null), [latest])
  return { onPress, onEditStart, onTickChange, onCommit, onCancel }
}
