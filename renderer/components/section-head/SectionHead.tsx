import type { ReactNode } from 'react'
import classes from './SectionHead.module.css'

interface SectionHeadProps {
  readonly title: string
  /** Small, at the right: 「缺 2 项」, 「截至今天 09:12」. */
  readonly note?: ReactNode
  readonly tone?: 'plain' | 'soon' | 'late'
  /** Without the rule above it: the first of a column. */
  readonly isFirst?: boolean
  /** Of the heading: 2 right below the page's title, 3 in a panel. */
  readonly level?: 2 | 3
}

/** The head of a part of a page or panel, 14 px bold, with its rule. */
export function SectionHead({ title, note, tone = 'plain', isFirst = false, level = 3 }: SectionHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={classes.head} data-first={isFirst || undefined}>
      <Heading className={classes.title}>{title}</Heading>
      {note === undefined ? null : (
        <span className={classes.note} data-tone={tone}>
          {note}
        </span>
      )}
    </div>
  )
}
