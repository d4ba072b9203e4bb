import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Appraisal.module.css'
import type { Innovation } from './innovation.ts'

interface RemoveInnovationProps {
  readonly claim: Innovation
  onRemoved(): void
}

/** The panel's own end, apart from saving: 移除申报, with 撤销; what was recognised counts and stays. */
export function RemoveInnovation({ claim, onRemoved }: RemoveInnovationProps) {
  const { claimId, rev, title, status } = claim
  const remove = useDeskCommand('innovations.remove')
  const restore = useDeskCommand('innovations.restore')
  const say = useUndoToast()
  const isCounted = status === 'recognised'
  const put = (): void => {
    const done = (): void => {
      say({ message: `已移除申报：${title}`, undo: () => restore.mutateAsync({ claimId }) })
      onRemoved()
    }
    remove.mutate({ claimId, rev }, { onSuccess: done })
  }
  const note = isCounted ? '已认定的计入年度得分，确需移除的，先由市专班办公室改为不予认定' : '移除后不再列入申报，可以撤销'
  return (
    <div className={classes.acts}>
      <Button size="xs" disabled={isCounted} loading={remove.isPending} onClick={put}>
        移除申报
      </Button>
      <FormNote>{remove.error === null ? note : remove.error.message}</FormNote>
    </div>
  )
}
