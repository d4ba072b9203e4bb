import { Button } from '@mantine/core'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import type { Subject } from '#shared/api/today.ts'

interface SelectionBarProps {
  readonly count: number
  readonly subjects: readonly Subject[]
  /** False where the panel has the filled button. */
  readonly isPrimary: boolean
  onDraft(): void
  onClear(): void
}

/** Says beforehand which papers the ticked measures would make, one a unit. */
export function SelectionBar({ count, subjects, isPrimary, onDraft, onClear }: SelectionBarProps) {
  const { client } = useDesk()
  const proposed = useDeskQuery('notices.propose', { step: 'supervise', subjects: [...subjects] }, { isEnabled: subjects.length > 0 })
  const sentence = subjects.length === 0 ? '所选措施没有逾期的时限，不需要督办' : (proposed.error?.message ?? proposed.data?.sentence ?? '')
  return (
    <ActionBar
      count={`已选 ${count} 条`}
      actions={
        <>
          <Button variant="subtle" onClick={onClear}>
            取消选择
          </Button>
          {subjects.length === 0 ? null : (
            <CopyMessage size="sm" text={async () => (await client.call('messages.compose', { subjects: [...subjects] })).text} />
          )}
          <Button variant={isPrimary ? 'filled' : 'default'} disabled={subjects.length === 0 || proposed.error !== null} onClick={onDraft}>
            起草文书
          </Button>
        </>
      }
    >
      {sentence}
    </ActionBar>
  )
}
