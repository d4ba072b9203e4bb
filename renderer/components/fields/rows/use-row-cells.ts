import { useCallback, useState } from 'react'
import { useLatest } from '../../latest/use-latest.ts'
import { useTypedText } from '../use-typed-text.ts'
import type { Cells } from './row-cells.ts'
import { readCells, writeCells } from './row-cells.ts'

interface RowCells {
  readonly cells: Cells
  /** Takes other cells over: seen at once, handed over as text after a pause. */
  change(next: (cells: Cells) => Cells): void
  /** Hands over what the pause holds back. */
  flush(): void
}

/** The cells of a table whose value is a text; empty rows stand in the form alone and are in no text. */
export function useRowCells(value: string, width: number, onChange: (text: string) => void): RowCells {
  const typed = useTypedText(value, onChange)
  const [{ cells, text }, setState] = useState(() => ({ cells: readCells(typed.text, width), text: typed.text }))
  // Another value from outside (a restored draft, a saved version) replaces the cells.
  if (typed.text !== text) setState({ cells: readCells(typed.text, width), text: typed.text })

  const latest = useLatest({ cells, type: typed.type })
  const change = useCallback(
    (next: (cells: Cells) => Cells) => {
      const changed = next(latest.current.cells)
      const words = writeCells(changed)
      setState({ cells: changed, text: words })
      latest.current.type(words)
    },
    [latest],
  )
  return { cells, change, flush: typed.flush }
}
