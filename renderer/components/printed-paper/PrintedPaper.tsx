import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import classes from './PrintedPaper.module.css'
import { usePrinting } from './use-printing.ts'

interface PrintedPaperProps {
  readonly title: string
  /** Sentences under the title. */
  readonly notes: readonly string[]
  readonly isLandscape?: boolean
  readonly children: ReactNode
  /** It was printed or left. */
  onEnd(): void
}

/** A sheet that is drawn for the printer alone and printed at once; a new `key` prints it again. */
export function PrintedPaper({ title, notes, isLandscape = false, children, onEnd }: PrintedPaperProps) {
  usePrinting(onEnd)
  return createPortal(
    <div className={classes.paper} data-landscape={isLandscape || undefined} aria-hidden="true">
      <p className={classes.title}>{title}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {children}
    </div>,
    document.body,
  )
}
