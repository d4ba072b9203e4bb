import { useUncontrolled } from '@mantine/hooks'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useCallback, useMemo, useState } from 'react'
import { useLatest } from '../latest/use-latest.ts'
import { fillDown, parseBlock, placeBlock, writeBlock } from './grid-block.ts'
import type { CellPlace, CellText } from './grid-block.ts'
import { gridStep, nextEditable, rangeOf } from './grid-keys.ts'
import type { GridAct, GridFocus, GridReach } from './grid-keys.ts'
import type { Editing } from './GridRow.tsx'
import type { DataGridProps, GridEdit, GridRefusal } from './grid-types.ts'

/** The state of a grid and what its events do; `rows` are those shown, in order. */
export function useGrid<Row>(props: DataGridProps<Row>, rows: readonly Row[]) {
  const { columns, rowKey } = props
  const [current, setCurrent] = useUncontrolled<string | null>({
    ...(props.current === undefined ? {} : { value: props.current }),
    defaultValue: null,
    onChange: (key) => {
      if (key !== null) props.onCurrent?.(key)
    },
  })
  const [column, setColumn] = useState(0)
  const [anchor, setAnchor] = useState<CellPlace | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const places = useMemo(() => new Map(rows.map((row, at) => [rowKey(row), at])), [rows, rowKey])
  const row = current === null ? 0 : (places.get(current) ?? 0)
  const focus: GridFocus = { row, column: Math.min(column, columns.length - 1), anchor }
  const reach: GridReach = {
    rows: rows.length,
    columns: columns.length,
    page: 12,
    isEditable: (place) => isEditable(props, rows[place.row], place.column),
  }

  const goTo = (next: GridFocus): void => {
    const target = rows[next.row]
    setColumn(next.column)
    setAnchor(next.anchor)
    if (target !== undefined && rowKey(target) !== current) setCurrent(rowKey(target))
  }
  const send = (texts: readonly CellText[]): void => {
    if (texts.length === 0) return
    const { edits, refusals } = readAll(props, rows, texts)
    props.onEdit?.(edits, refusals)
  }
  const act = (kind: GridAct, key: string): void => {
    const here = rows[row]
    if (here === undefined) return
    if (kind === 'open') props.onOpen?.(here)
    else if (kind === 'edit') setEditing({ column: focus.column, typed: null })
    else if (kind === 'type') setEditing({ column: focus.column, typed: key.length === 1 ? key : '' })
    else if (kind === 'fillDown') send(fillDown(rangeOf(focus), (place) => textAt(props, rows, place), reach))
    else if (kind !== 'leaveRange') props.onTick?.(tickedAfter(props, rows, focus, kind))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    const here = rows[row]
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
    const { texts } = placeBlock(parseBlock(event.clipboardData.getData('text/plain')), rangeOf(focus), reach)
    send(texts)
  }
  const onCopy = (event: ClipboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeBlock(cellsOf(props, rows, focus)))
  }
  const latest = useLatest({ goTo, send, focus, reach, props, rows, setEditing })

  return { current, focus, editing, onKeyDown, onPaste, onCopy, ...useRowEvents(latest) }
}

interface Latest<Row> {
  readonly goTo: (focus: GridFocus) => void
  readonly send: (texts: readonly CellText[]) => void
  readonly focus: GridFocus
  readonly reach: GridReach
  readonly props: DataGridProps<Row>
  readonly rows: readonly Row[]
  readonly setEditing: (editing: Editing | null) => void
}

/** Handlers that rows receive: never new, so that unchanged rows are not drawn again. */
function useRowEvents<Row>(latest: { readonly current: Latest<Row> }) {
  const onPress = useCallback(
    (at: number, column: number, isShift: boolean, isOnControl: boolean) => {
      const { goTo, focus, props, rows } = latest.current
      goTo({ row: at, column, anchor: isShift ? (focus.anchor ?? { row: focus.row, column: focus.column }) : null })
      const row = rows[at]
      if (!isShift && !isOnControl && row !== undefined) props.onOpen?.(row)
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

function isEditable<Row>({ columns, onEdit }: DataGridProps<Row>, row: Row | undefined, column: number): boolean {
  const edit = columns[column]?.edit
  if (edit === undefined || row === undefined || onEdit === undefined) return false
  return edit.isEditable?.(row) ?? true
}

function textAt<Row>({ columns }: DataGridProps<Row>, rows: readonly Row[], place: CellPlace): string {
  const row = rows[place.row]
  return row === undefined ? '' : (columns[place.column]?.text?.(row) ?? '')
}

function cellsOf<Row>(props: DataGridProps<Row>, rows: readonly Row[], focus: GridFocus): string[][] {
  const { top, bottom, left, right } = rangeOf(focus)
  return rows.slice(top, bottom + 1).map((_, down) => {
    return props.columns.slice(left, right + 1).map((_column, over) => textAt(props, rows, { row: top + down, column: left + over }))
  })
}

function readAll<Row>({ columns, rowKey }: DataGridProps<Row>, rows: readonly Row[], texts: readonly CellText[]) {
  const edits: GridEdit[] = []
  const refusals: GridRefusal[] = []
  for (const { row: rowAt, column: columnAt, text } of texts) {
    const [row, column] = [rows[rowAt], columns[columnAt]]
    if (row === undefined || column === undefined) continue
    const reading = column.edit?.read?.(text, row) ?? { ok: true, text }
    const edit = { rowKey: rowKey(row), columnId: column.id }
    if (reading.ok) edits.push({ ...edit, text: reading.text })
    else refusals.push({ ...edit, text, problem: reading.problem })
  }
  return { edits, refusals }
}

function tickedAfter<Row>(
  { ticked, rowKey }: DataGridProps<Row>,
  rows: readonly Row[],
  focus: GridFocus,
  kind: GridAct,
): ReadonlySet<string> {
  const next = new Set(ticked)
  if (kind === 'tickAll') return rows.every((row) => next.has(rowKey(row))) ? new Set() : new Set(rows.map(rowKey))
  const { top, bottom } = rangeOf(focus)
  const touched = (kind === 'tickRange' ? rows.slice(top, bottom + 1) : rows.slice(focus.row, focus.row + 1)).map(rowKey)
  const isOn = !touched.every((key) => next.has(key))
  for (const key of touched)
    if (isOn) next.add(key)
    else next.delete(key)
  return next
}
