import type { ReactNode } from 'react'
import { MarkShape } from './MarkShape.tsx'
import classes from './StatusMark.module.css'
import type { MarkName, StatusCode, StatusTableName } from './status-tables.ts'
import { marks, statusOf, statusWords } from './status-tables.ts'

interface StatusMarkProps {
  readonly mark: MarkName
  /** The word: 「逾期 5 天」. */
  readonly children: ReactNode
  /** The word in text 1 while the shape keeps its colour, for rows where a title follows. */
  readonly isPlain?: boolean
}

/** Shape, word, colour, always in this order: `<StatusMark mark="late">逾期 5 天</StatusMark>`. */
export function StatusMark({ mark, children, isPlain = false }: StatusMarkProps) {
  const { shape, tone } = marks[mark]
  return (
    <span className={classes.mark} data-tone={tone} data-plain={isPlain || undefined}>
      <MarkShape shape={shape} />
      {isPlain ? <span className={classes.word}>{children}</span> : children}
    </span>
  )
}

/** Words in red where the row's status already carries the shape: the missed one of two deadlines. */
export function LateWords({ children }: { readonly children: ReactNode }) {
  return <span className={classes.late}>{children}</span>
}

interface StatusOfProps<Name extends StatusTableName> {
  /** Which table: `assignment`, `obligation`, `verdict` … */
  readonly of: Name
  readonly code: StatusCode<Name>
  /** Days behind the word: 逾期 becomes 「逾期 5 天」, 临近 「剩 5 天」. */
  readonly days?: number
}

/** A status with its word from the domain's table: `<StatusOf of="assignment" code="underway" />` reads ◐ 推进中. */
export function StatusOf<Name extends StatusTableName>({ of, code, days }: StatusOfProps<Name>) {
  return <StatusMark mark={statusOf(of, code).mark}>{statusWords(of, code, days)}</StatusMark>
}
