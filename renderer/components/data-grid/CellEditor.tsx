import type { KeyboardEvent } from 'react'
import { useId, useRef, useState } from 'react'
import classes from './DataGrid.module.css'
import type { CellReading } from './grid-types.ts'

interface CellEditorProps {
  readonly label: string
  /** What the editor starts with; a first key typed over the cell replaces its text. */
  readonly initial: string
  readonly isTypedOver: boolean
  read(text: string): CellReading
  /** The text was taken; `by` is where the next field is looked for. */
  onCommit(text: string, by: 1 | -1 | 0): void
  onCancel(): void
}

/** The field in a cell: Enter or Tab takes the text and goes to the next field, Alt+Enter is a new line, Esc gives up. */
export function CellEditor({ label, initial, isTypedOver, read, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(initial)
  const [problem, setProblem] = useState('')
  const problemId = useId()
  const isClosed = useRef(false)

  const commit = (by: 1 | -1 | 0): void => {
    if (isClosed.current) return
    const reading = read(text)
    if (!reading.ok) {
      setProblem(reading.problem)
      return
    }
    isClosed.current = true
    onCommit(reading.text, by)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      isClosed.current = true
      onCancel()
    } else if (event.key === 'Tab' || (event.key === 'Enter' && !event.altKey)) {
      event.preventDefault()
      commit(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.currentTarget.setRangeText('\n', event.currentTarget.selectionStart, event.currentTarget.selectionEnd, 'end')
      setText(event.currentTarget.value)
    }
  }
  return (
    <>
      <textarea
        className={classes.editor}
        aria-label={label}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={problem === '' ? undefined : problemId}
        rows={1}
        autoFocus
        value={text}
        onFocus={(event) => {
          if (isTypedOver) event.currentTarget.setSelectionRange(initial.length, initial.length)
          else event.currentTarget.select()
        }}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem('')
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onBlur={() => commit(0)}
      />
      {problem === '' ? null : (
        <span id={problemId} className={classes.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
