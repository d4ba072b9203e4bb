import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { useLatest } from '../latest/use-latest.ts'
import type { GridLines } from './grid-lines.ts'
import type { GridGroup, GridSource } from './grid-types.ts'

/** From this many lines on only those in sight are in the page. */
const virtualFrom = 150
/** Rows at an end of the list that are asked for before a screen is drawn. */
const firstSight = 40
/** Pixels of a line until it was measured, and of the head that covers the first ones. */
const guess = 40
const head = 34

export interface Lines<Row> {
  /** Indexes of the lines that are in the page. */
  readonly shown: readonly number[]
  /** Pixels of the lines before and after them. */
  readonly before: number
  readonly after: number
  readonly measure: ((element: HTMLTableRowElement | null) => void) | undefined
  /** The group of the first line in sight, where its own row is out of the page. */
  readonly pinned: GridGroup<Row> | null
  /** Brings a line into sight; null where the browser can do it by itself. */
  readonly show: ((line: number) => void) | null
}

/** Which lines of a grid are in the page: all of a short list, those in sight of a long one. */
export function useLines<Row>(lines: GridLines<Row>, scroll: RefObject<HTMLDivElement | null>): Lines<Row> {
  const isVirtual = lines.count >= virtualFrom
  // Its functions are new with every drawing; nothing here is remembered by them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: isVirtual ? lines.count : 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => guess,
    overscan: 8,
    scrollPaddingStart: head,
  })
  if (!isVirtual) {
    return { shown: Array.from({ length: lines.count }, (_, at) => at), before: 0, after: 0, measure: undefined, pinned: null, show: null }
  }
  const inPage = virtual.getVirtualItems()
  const first = inPage.find((line) => line.end > (virtual.scrollOffset ?? 0))
  return {
    shown: inPage.map((line) => line.index),
    before: inPage[0]?.start ?? 0,
    after: virtual.getTotalSize() - (inPage.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
    pinned: first === undefined || (virtual.scrollOffset ?? 0) === 0 ? null : groupAbove(lines, first.index),
    show: (line) => virtual.scrollToIndex(line, { align: 'auto' }),
  }
}

function groupAbove<Row>(lines: GridLines<Row>, line: number): GridGroup<Row> | null {
  // Without groups every line up to the first would be asked, at each frame of a scroll.
  if (!lines.isGrouped) return null
  for (let at = line; at >= 0; at -= 1) {
    const item = lines.lineAt(at)
    if (item === undefined) return null
    if (item.kind === 'group') return item.group
  }
  return null
}

/** Keeps the row of the keyboard in sight, below the sticky head. */
export function useCurrentInSight<Row>(
  scroll: RefObject<HTMLDivElement | null>,
  shownLines: Lines<Row>,
  lines: GridLines<Row>,
  row: number | null,
): void {
  const shown = useLatest({ lines, show: shownLines.show })
  useEffect(() => {
    if (row === null) return
    const line = shown.current.lines.lineOf(row)
    if (shown.current.show !== null) shown.current.show(line)
    else scroll.current?.querySelector(`tr[data-index="${line}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [row, scroll, shown])
}

/** Keeps the column of the keyboard in sight, beside the frozen ones; `row` changes with the row it is in. */
export function useColumnInSight(scroll: RefObject<HTMLDivElement | null>, headAt: number, row: number): void {
  useEffect(() => {
    if (row >= 0) scroll.current?.scrollBy({ left: pastEdge(scroll.current, headAt) })
  }, [scroll, headAt, row])
}

/** Pixels by which a column stands out of sight, to the left below zero; measured at the head, which is always in the page. */
function pastEdge(box: HTMLElement, headAt: number): number {
  const heads = [...box.querySelectorAll<HTMLElement>('thead tr:first-child th')]
  const head = heads[headAt]
  if (head === undefined || head.dataset['frozen'] !== undefined) return 0
  const frozen = heads.filter((each) => each.dataset['frozen'] !== undefined).map((each) => each.getBoundingClientRect().right)
  const edge = box.getBoundingClientRect().left
  const left = Math.max(edge, ...frozen)
  const own = head.getBoundingClientRect()
  if (own.left < left) return own.left - left
  return Math.min(Math.max(own.right - edge - box.clientWidth, 0), own.left - left)
}

/** Tells a source which rows are in sight, so that it brings them. */
export function useSight<Row>(source: GridSource<Row> | undefined, shown: readonly number[]): void {
  const [first, last] = [shown[0] ?? 0, shown.at(-1) ?? firstSight]
  useEffect(() => source?.onSight(first, last), [source, first, last])
}

/** After a cell was written the keyboard is the grid's again. */
export function useFocusBack(table: RefObject<HTMLTableElement | null>, isEditing: boolean): void {
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing && isLost()) table.current?.focus({ preventScroll: true })
    wasEditing.current = isEditing
  }, [isEditing, table])
}

/** The field that had the keyboard is gone, and nothing else was given it. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
