import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  /** One sentence of what would fill it: 「4月份还没有自查评分表。县（市、区）数据包导入后显示在这里。」 */
  readonly children: ReactNode
  /** The one button; an empty filter offers 「清除筛选」. */
  readonly action?: ReactNode
}

/** What stands where nothing is yet, left-aligned under the head. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.sentence}>{children}</p>
      {action}
    </div>
  )
}
