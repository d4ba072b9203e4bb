import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import type { Measure } from './measure.ts'
import classes from './Panel.module.css'
import { revisionWords } from './revision-words.ts'

interface RevisionListProps {
  readonly revisions: Measure['revisions']
  readonly today: string
}

/** 修订记录: who changed what when, newest first as the journal gives it. */
export function RevisionList({ revisions, today }: RevisionListProps) {
  if (revisions.length === 0) {
    return (
      <div className={classes.empty}>
        <EmptyState>还没有修订记录。登记进展、变更状态、填写六个一后显示在这里。</EmptyState>
      </div>
    )
  }
  return (
    <ol aria-label="修订记录">
      {revisions.map((revision, at) => (
        <li key={`${revision.at} ${at}`} className={classes.revision}>
          <span>{revisionWords(revision.what)}</span>
          <span className={classes.quiet}>{whenInChina(revision.at, today)}</span>
          <span className={classes.quiet}>{revision.officer}</span>
        </li>
      ))}
    </ol>
  )
}
