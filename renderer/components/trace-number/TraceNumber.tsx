import type { ReactNode } from 'react'
import { createContext, useContext } from 'react'
import classes from './TraceNumber.module.css'

type OpenTrace = (trace: string) => void

const TraceContext = createContext<OpenTrace | null>(null)

/** Says what happens when a number of this page is opened: its origin is shown, usually in the side panel. */
export function TraceProvider({ onOpen, children }: { readonly onOpen: OpenTrace; readonly children: ReactNode }) {
  return <TraceContext value={onOpen}>{children}</TraceContext>
}

interface TraceNumberProps {
  /** What the number is made of, as the page names it: `submissions:overdue`, `score:2022-04:sunwu`. */
  readonly trace: string
  readonly children: ReactNode
  /** Instead of the page's `TraceProvider`. */
  readonly onOpen?: OpenTrace
  /** Said to readers of the screen: 「孙吴县本月完成 21 条，共 29 条」. */
  readonly label?: string
}

/** A number that opens its origin: dotted underline on hover and focus, Enter opens. 0 and 无 are text 3. */
export function TraceNumber({ trace, children, onOpen, label }: TraceNumberProps) {
  const open = useContext(TraceContext)
  const isNothing = children === 0 || children === '0' || children === '无'
  return (
    <button
      type="button"
      className={classes.number}
      data-trace={trace}
      data-nothing={isNothing || undefined}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation()
        const act = onOpen ?? open
        act?.(trace)
      }}
    >
      {children}
    </button>
  )
}
