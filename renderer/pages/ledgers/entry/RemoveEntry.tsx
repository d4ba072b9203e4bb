import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { EntryRow } from '../view-props.ts'
import classes from '../Ledgers.module.css'

interface RemoveEntryProps {
  readonly row: EntryRow
  readonly title: string
  onRemoved(): void
}

/** The panel's own end, apart from saving: 移入回收站, with 撤销. */
export function RemoveEntry({ row, title, onRemoved }: RemoveEntryProps) {
  const remove = useDeskCommand('ledgers.remove')
  const restore = useDeskCommand('ledgers.restore')
  const say = useUndoToast()
  const { error } = remove
  const put = (): void => {
    const done = (): void => {
      say({ message: `已将“${title}”移入回收站`, undo: () => restore.mutateAsync({ entryIds: [row.entryId] }) })
      onRemoved()
    }
    remove.mutate({ entries: [{ entryId: row.entryId, rev: row.rev }] }, { onSuccess: done })
  }
  return (
    <div className={classes.apart}>
      <Button size="xs" loading={remove.isPending} onClick={put}>
        移入回收站
      </Button>
      <FormNote>{error === null ? '不再计入统计，可在回收站恢复' : error.message}</FormNote>
    </div>
  )
}

/** 恢复: the one step with an entry that lies in 回收站. */
export function RestoreEntry({ entryId, title }: { readonly entryId: string; readonly title: string }) {
  const restore = useDeskCommand('ledgers.restore')
  const say = useUndoToast()
  const take = (): void => restore.mutate({ entryIds: [entryId] }, { onSuccess: () => say({ message: `已恢复“${title}”` }) })
  return (
    <>
      <Button size="xs" variant="filled" loading={restore.isPending} onClick={take}>
        恢复
      </Button>
      {restore.error === null ? null : <FormNote>{restore.error.message}</FormNote>}
    </>
  )
}
