import { useCallback } from 'react'
import { useLatest } from '../../latest/use-latest.ts'
import { useUndoToast } from '../../undo-toast/UndoToast.tsx'
import { placeOf } from './cell-place.ts'
import type { Cells, Place } from './row-cells.ts'
import { withBlankRow, withBlock, withCell, withoutHead, withoutRow, withRow } from './row-cells.ts'

export interface RowEditsInput {
  readonly cells: Cells
  /** The heads of the columns. */
  readonly labels: readonly string[]
  change(next: (cells: Cells) => Cells): void
  /** Puts the keyboard into a cell. */
  goTo(place: Place): void
}

/** The changes of a table; what takes text away can be taken back. */
export function useRowEdits({ cells, labels, change, goTo }: RowEditsInput) {
  const say = useUndoToast()
  const width = labels.length
  const latest = useLatest({ cells, say })
  const write = useCallback((place: Place, text: string) => change((now) => withCell(now, place, text, width)), [change, width])
  const remove = useCallback(
    (row: number) => {
      const own = latest.current.cells[row]
      if (own === undefined) return
      const column = placeOf(document.activeElement)?.column ?? 0
      change((now) => withoutRow(now, row))
      goTo({ row: Math.max(0, Math.min(row, latest.current.cells.length - 2)), column })
      if (own.every((cell) => cell === '')) return
      latest.current.say({ message: `已删除第${row + 1}行`, undo: () => change((now) => withRow(now, row, own)) })
    },
    [change, goTo, latest],
  )
  const insert = (row: number): void => {
    change((now) => withBlankRow(now, row, width))
    goTo({ row, column: 0 })
  }
  const paste = (place: Place, copied: Cells): void => {
    const block = withoutHead(copied, labels.slice(place.column))
    const pasted = withBlock(cells, place, block, width)
    change(() => pasted.cells)
    goTo(pasted.end)
    const left = pasted.leftOut === 0 ? '' : `，超出最后一列的${pasted.leftOut}格没有粘贴`
    say({
      message: `已粘贴${block.length}行${left}`,
      undo: () => {
        if (latest.current.cells !== pasted.cells) return Promise.reject(new Error('粘贴后表格又有改动，未能撤销，内容没有变化'))
        change(() => cells)
      },
    })
  }
  return { write, remove, insert, paste }
}
