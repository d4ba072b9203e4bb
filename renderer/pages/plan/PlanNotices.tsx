import type { DeskError } from '#renderer/api/desk-error.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import classes from './Plan.module.css'
import type { useGoalChanges } from './use-goal-changes.ts'

interface PlanNoticesProps {
  readonly goals: ReturnType<typeof useGoalChanges>
  readonly carryError: DeskError | null
  onCloseCarry(): void
}

/** What was not taken: refused writes, cells of a paste that cannot be read, 沿用上月 without a last month. */
export function PlanNotices({ goals, carryError, onCloseCarry }: PlanNoticesProps) {
  const { error, refusals } = goals
  const [first] = refusals
  const goOn = { remedy: { label: '按最新内容继续', onClick: goals.goOn } }
  return (
    <>
      {carryError === null ? null : <ErrorNotice message={carryError.message} logId={carryError.logId} onClose={onCloseCarry} />}
      {error === null ? null : (
        <ErrorNotice
          message={error.message}
          logId={error.logId}
          {...(error.code === 'stale_version' ? goOn : goals.waiting === 0 ? { remedy: { label: '重新保存', onClick: goals.retry } } : {})}
          onClose={goals.discard}
        />
      )}
      {error?.code === 'stale_version' && goals.newest.length > 0 ? (
        <div className={classes.newest}>
          <FactList facts={goals.newest} />
        </div>
      ) : null}
      {first === undefined ? null : (
        <ErrorNotice
          message={`${refusals.length} 个单元格的内容未写入，原内容未改动：“${first.text}”${first.problem}。请改正后重新填写或粘贴。`}
          onClose={goals.forgetRefusals}
        />
      )}
    </>
  )
}
