import { Button } from '@mantine/core'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import type { Step, SubjectRow } from './rows.ts'

interface SubjectBarProps {
  readonly rows: readonly SubjectRow[]
  readonly step: Step
  onStep(step: Step): void
  /** False where the panel has the filled button. */
  readonly isPrimary: boolean
  onDraft(): void
  onUrge(): void
  onClear(): void
}

const steps = [
  { value: 'remind', label: '提示' },
  { value: 'supervise', label: '督办' },
] as const

/** Says beforehand which papers the ticked rows would make, one a unit (一单位一单). */
export function SubjectBar({ rows, step, onStep, isPrimary, onDraft, onUrge, onClear }: SubjectBarProps) {
  const { client } = useDesk()
  const subjects = rows.map((row) => row.subject)
  const proposed = useDeskQuery('notices.propose', { step, subjects })
  return (
    <ActionBar
      count={`已选 ${rows.length} 项`}
      actions={
        <>
          <Button variant="subtle" onClick={onClear}>
            取消选择
          </Button>
          <CopyMessage size="sm" text={async () => (await client.call('messages.compose', { subjects })).text} />
          <May to="urges.record">
            <Button onClick={onUrge}>登记催办</Button>
          </May>
          <May to="notices.draft">
            <SegmentedViews label="拟采取的措施" views={steps} value={step} onChange={onStep} />
            <Button variant={isPrimary ? 'filled' : 'default'} disabled={proposed.error !== null} onClick={onDraft}>
              起草文书
            </Button>
          </May>
        </>
      }
    >
      {proposed.error?.message ?? proposed.data?.sentence ?? ''}
    </ActionBar>
  )
}
