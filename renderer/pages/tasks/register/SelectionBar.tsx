import { Button } from '@mantine/core'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import type { Selection } from './use-selection.ts'

interface SelectionBarProps {
  readonly selection: Selection
  /** False where the panel has the filled button. */
  readonly isPrimary: boolean
}

/** Says beforehand which papers the ticked measures would make, one a unit. */
export function SelectionBar({ selection, isPrimary }: SelectionBarProps) {
  const { ticked, subjects, startDrafting } = selection
  const { client } = useDesk()
  const nothing = subjects.length === 0
  const proposed = useDeskQuery('notices.propose', { step: 'supervise', subjects: [...subjects] }, { isEnabled: !nothing })
  const sentence = nothing ? '所选措施没有逾期的时限，不需要督办' : (proposed.error?.message ?? proposed.data?.sentence)
  const compose = async (): Promise<string> => (await client.call('messages.compose', { subjects: [...subjects] })).text
  return (
    <ActionBar
      count={`已选 ${ticked.size} 条`}
      actions={
        <>
          {nothing ? null : <CopyMessage size="sm" text={compose} />}
          <May to="notices.draft">
            <Button variant={isPrimary ? 'filled' : 'default'} disabled={nothing || proposed.error !== null} onClick={startDrafting}>
              起草文书
            </Button>
          </May>
        </>
      }
    >
      {sentence}
    </ActionBar>
  )
}
