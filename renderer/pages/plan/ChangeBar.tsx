import { Button } from '@mantine/core'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import classes from './Plan.module.css'
import type { useGoalChanges } from './use-goal-changes.ts'

/** A settled list changes only with a reason: the changes wait here until it is given. */
export function ChangeBar({ goals }: { readonly goals: ReturnType<typeof useGoalChanges> }) {
  const { reason, setReason } = goals
  const isShort = reason.trim().length < 2
  return (
    <form
      aria-label="调整清单"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isShort) goals.saveWaiting(reason.trim())
      }}
    >
      <ActionBar
        count={`调整 ${goals.waiting} 条`}
        actions={
          <>
            <Button onClick={goals.discard}>放弃调整</Button>
            <Button variant="filled" type="submit" disabled={isShort} loading={goals.isSaving}>
              保存调整
            </Button>
          </>
        }
      >
        <span className={classes.reasonField}>
          <TextField label="调整理由" layout="side" placeholder="清单已审定，调整须说明理由" value={reason} onChange={setReason} />
        </span>
      </ActionBar>
    </form>
  )
}
