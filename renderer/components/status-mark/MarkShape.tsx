import type { ReactElement } from 'react'
import type { MarkShape as Shape } from './status-tables.ts'
import classes from './StatusMark.module.css'

/** The 10 px shapes of the look, drawn; `currentColor` is the tone. */
const drawings: Readonly<Record<Exclude<Shape, 'none'>, ReactElement>> = {
  hollow: <circle cx="5" cy="5" r="4.1" fill="none" strokeWidth="1.6" stroke="currentColor" />,
  half: (
    <>
      <circle cx="5" cy="5" r="4.1" fill="none" strokeWidth="1.6" stroke="currentColor" />
      <path d="M5 .9a4.1 4.1 0 0 1 0 8.2z" fill="currentColor" />
    </>
  ),
  ring: (
    <>
      <circle cx="5" cy="5" r="4.2" fill="none" strokeWidth="1.5" stroke="currentColor" />
      <circle cx="5" cy="5" r="1.9" fill="currentColor" />
    </>
  ),
  solid: <circle cx="5" cy="5" r="5" fill="currentColor" />,
  tick: (
    <>
      <circle cx="5" cy="5" r="5" fill="currentColor" />
      <path className={classes.knockout} d="M2.7 5.1 4.4 6.8 7.4 3.6" fill="none" strokeWidth="1.3" />
    </>
  ),
  triangle: <path d="M5 .7 9.9 9.4H.1z" fill="currentColor" />,
  diamond: <path d="M5 0 10 5 5 10 0 5z" fill="currentColor" />,
  cross: <path d="M1.6 1.6 8.4 8.4M8.4 1.6 1.6 8.4" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  dash: <path d="M1 5h8" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  plus: <path d="M5 .8v8.4M.8 5h8.4" fill="none" stroke="currentColor" strokeWidth="2" />,
  arrow: <path d="M5 9.4V1.8M1.5 5 5 1.4 8.5 5" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  equals: <path d="M1 3.3h8M1 6.7h8" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  alert: (
    <>
      <path d="M5 0 10 5 5 10 0 5z" fill="currentColor" />
      <path className={classes.knockout} d="M5 2.4v3M5 6.6v1" fill="none" strokeWidth="1.2" />
    </>
  ),
}

/** One shape, hidden from readers of the screen: the word beside it says the same. */
export function MarkShape({ shape }: { readonly shape: Shape }) {
  if (shape === 'none') return null
  return (
    <svg className={classes.shape} viewBox="0 0 10 10" aria-hidden="true">
      {drawings[shape]}
    </svg>
  )
}
