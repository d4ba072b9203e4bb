import type { ReactNode } from 'react'
import classes from '#renderer/components/trace-number/TraceNumber.module.css'
import type { YearTrace } from '../trace.ts'
import { traceText } from '../trace.ts'

interface YearNumberProps {
  readonly trace: YearTrace
  /** Said to readers of the screen: 「孙吴县4月得分 30.30」. */
  readonly label: string
  readonly children: ReactNode
  onOpen(trace: YearTrace): void
}

/** A number in the grid that opens its origin; the grid's own keyboard reaches it, so it is no tab stop beside eighty others. */
export function YearNumber({ trace, label, children, onOpen }: YearNumberProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.number}
      data-trace={traceText(trace)}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation()
        onOpen(trace)
      }}
    >
      {children}
    </button>
  )
}
