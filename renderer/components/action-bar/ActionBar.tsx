import type { ReactNode } from 'react'
import classes from './ActionBar.module.css'

interface ActionBarProps {
  /** 「已选 4 条」, in bold; absent where the sentence says all. */
  readonly count?: string
  /** What will come out, said beforehand: 「将起草：督办单 1 份（市教育局）……」. */
  readonly children: ReactNode
  /** Secondary left, primary right. */
  readonly actions: ReactNode
}

/** The bar at the foot of a page that ticked rows open, 50 px. */
export function ActionBar({ count, children, actions }: ActionBarProps) {
  return (
    <footer className={classes.bar}>
      <div className={classes.words} role="status">
        {count === undefined ? null : <b className={classes.count}>{count}</b>}
        {children}
      </div>
      <div className={classes.actions}>{actions}</div>
    </footer>
  )
}
