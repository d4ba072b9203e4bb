import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import classes from './DataGrid.module.css'
import type { CellReading } from './grid-types.ts'
import { useCellCommit } from './use-cell-commit.ts'

export interface CellEditorProps {
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
export function CellEditor({ label, initial, isTypedOver, ...ends }: CellEditorProps) {
  const [text, setText] = useState(initial)
  const { problem, change, commit, cancel } = useCellCommit(ends)
  const problemId = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      cancel()
    } else if (event.key === 'Tab' || (event.key === 'Enter' && !event.altKey)) {
      event.preventDefault()
      commit(text, event.shiftKey ? -1 : 1)
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
          change()
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onBlur={() => commit(text, 0)}
      />
      <EditorProblem id={problemId} problem={problem} />
    </>
  )
}

/** What is wrong with the text in an editor, below it. */
export function EditorProblem({ id, problem }: { readonly id: string; readonly problem: string }) {
  if (problem === '') return null
  return (
    <span id={id} className={classes.problem} role="alert">
      {problem}
    </span>
  )
}
