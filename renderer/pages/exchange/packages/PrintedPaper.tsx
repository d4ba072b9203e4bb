import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import classes from './PrintedPaper.module.css'
import { usePrinting } from './use-printing.ts'

interface PrintedPaperProps {
  readonly title: string
  /** Sentences under the title. */
  readonly notes: readonly string[]
  readonly children: ReactNode
  /** It was printed or left. */
  onEnd(): void
}

/** A sheet that is drawn for the printer alone and printed at once. */
export function PrintedPaper({ title, notes, children, onEnd }: PrintedPaperProps) {
  usePrinting(onEnd)
  return createPortal(
    <div className={classes.paper} aria-hidden="true">
      <p className={classes.title}>{title}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {children}
    </div>,
    document.body,
  )
}
