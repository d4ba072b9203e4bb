import { useRef, useState } from 'react'
import type { CellReading } from './grid-types.ts'

interface CellEnds {
  read(text: string): CellReading
  onCommit(text: string, by: 1 | -1 | 0): void
  onCancel(): void
}

/** How a cell's editor ends, once: the text is read and handed over, or what is wrong with it is said. */
export function useCellCommit({ read, onCommit, onCancel }: CellEnds) {
  const [problem, setProblem] = useState('')
  const isClosed = useRef(false)
  return {
    problem,
    /** The text was changed: what was wrong is no longer said. */
    change: () => setProblem(''),
    commit: (text: string, by: 1 | -1 | 0): void => {
      if (isClosed.current) return
      const reading = read(text)
      if (!reading.ok) {
        setProblem(reading.problem)
        return
      }
      isClosed.current = true
      onCommit(reading.text, by)
    },
    cancel: (): void => {
      isClosed.current = true
      onCancel()
    },
  }
}
