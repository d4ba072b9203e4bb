import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { EntryRow } from '../view-props.ts'

interface SelectionBarProps {
  readonly ticked: ReadonlyMap<string, EntryRow>
  /** 回收站 is shown. */
  readonly isDeleted: boolean
  onDone(): void
}

/** What can be done with the ticked entries: into 回收站, or back from it. */
export function SelectionBar({ ticked, isDeleted, onDone }: SelectionBarProps) {
  const remove = useDeskCommand('ledgers.remove')
  const restore = useDeskCommand('ledgers.restore')
  const say = useUndoToast()
  const entryIds = [...ticked.keys()]
  const words = `${entryIds.length} 条`
  const removeAll = (): void => {
    const entries = [...ticked.values()].map(({ entryId, rev }) => ({ entryId, rev }))
    const done = (): void => {
      say({ message: `已将 ${words}移入回收站`, undo: () => restore.mutateAsync({ entryIds }) })
      onDone()
    }
    remove.mutate({ entries }, { onSuccess: done })
  }
  const restoreAll = (): void => {
    const done = (): void => {
      say({ message: `已恢复 ${words}` })
      onDone()
    }
    restore.mutate({ entryIds }, { onSuccess: done })
  }
  const error = remove.error ?? restore.error
  const rest = isDeleted ? '恢复后回到台账，办理状态和修改记录不变。' : '移入回收站后不再计入统计，可以恢复。'
  return (
    <ActionBar
      count={`已选 ${words}`}
      actions={
        <>
          <Button onClick={onDone}>取消选择</Button>
          {isDeleted ? (
            <Button loading={restore.isPending} onClick={restoreAll}>
              恢复
            </Button>
          ) : (
            <Button loading={remove.isPending} onClick={removeAll}>
              移入回收站
            </Button>
          )}
        </>
      }
    >
      {error === null ? rest : error.message}
    </ActionBar>
  )
}
