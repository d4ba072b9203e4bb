import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { GoTo } from '../view-props.ts'
import type { Adjustment } from './content.ts'

/** Only a draft can be given up. */
export function RemoveDraft({ adjustment, goTo }: { readonly adjustment: Adjustment; readonly goTo: GoTo }) {
  const remove = useDeskCommand('adjustments.remove')
  const save = useDeskCommand('adjustments.save')
  const say = useUndoToast()
  const { adjustmentId, rev, title, basis, basisNumber, issuedOn, content } = adjustment
  const put = (): void => {
    const again = (): void => save.mutate({ adjustmentId: null, rev: null, title, basis, basisNumber, issuedOn, content })
    const done = (): void => {
      say({ message: `已删除“${title}”`, undo: again })
      goTo({ view: 'adjustments', adjustmentId: null })
    }
    remove.mutate({ adjustmentId, rev }, { onSuccess: done })
  }
  return (
    <>
      {remove.error === null ? null : <ErrorNotice message={remove.error.message} logId={remove.error.logId} />}
      <Button variant="subtle" loading={remove.isPending} onClick={put}>
        删除草稿
      </Button>
    </>
  )
}
