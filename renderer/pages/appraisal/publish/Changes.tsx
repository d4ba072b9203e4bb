import { Button } from '@mantine/core'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from './Correct.module.css'
import type { Change, Scope } from './corrections.ts'

interface ChangesProps {
  readonly changes: readonly Change[]
  readonly scope: Scope
  /** Leaves a line's review as it was published; absent on the receipt. */
  onKeep?(lineId: string): void
}

/** The reviews that will change, each with what stood before; shown before the correction is confirmed and on its receipt. */
export function Changes({ changes, scope, onKeep }: ChangesProps) {
  return (
    <section aria-label="调整的复核意见">
      <SectionHead title="调整的复核意见" note={`${changes.length} 条`} isFirst />
      {changes.length === 0 ? (
        <p className={classes.quiet}>
          {scope === 'facts' ? '复核意见不作调整。' : '尚未调整。选中有误的措施，按 1 改为同意，按 2 改否并写明理由。'}
        </p>
      ) : (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <li key={change.lineId}>
              <div>{change.title}</div>
              <div>
                <s className={classes.before}>{change.before}</s>
                <b className={classes.after}>{change.after}</b>
              </div>
              {change.reason === '' ? null : <div className={classes.quiet}>{change.reason}</div>}
              {onKeep === undefined ? null : (
                <Button
                  size="xs"
                  variant="subtle"
                  className={classes.keep ?? ''}
                  aria-label={`${change.code} 维持原复核`}
                  onClick={() => onKeep(change.lineId)}
                >
                  维持原复核
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
