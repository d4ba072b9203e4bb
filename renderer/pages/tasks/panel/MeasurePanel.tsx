import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { Measure } from './measure.ts'
import { firstAssignment } from './measure.ts'
import { MeasureCaption } from './MeasureCaption.tsx'
import { MeasureTabs } from './MeasureTabs.tsx'
import type { MeasureTab } from './use-measure-tab.ts'

interface MeasurePanelProps {
  readonly measureId: string
  readonly desk: DeskStatus
  readonly tab: MeasureTab
  onClose(): void
  onStep(by: 1 | -1): void
}

/** One measure beside the table: what it asks, who does it, how far it is, and its ladder as a history. */
export function MeasurePanel({ measureId, desk, tab, onClose, onStep }: MeasurePanelProps) {
  const detail = useDeskQuery('tasks.measure', { measureId })
  const { assignment, choose } = useChosenUnit(detail.data)
  const { data, error } = detail
  return (
    <SidePanel
      caption={data === undefined ? '措施' : <MeasureCaption measure={data} assignment={assignment} />}
      title={data?.text.replace(/。$/, '') ?? ''}
      onClose={onClose}
      onStep={onStep}
      actions={
        assignment === undefined ? undefined : (
          <>
            <May to="progress.save">
              <Button size="xs" onClick={() => tab.open('progress')}>
                登记进展
              </Button>
            </May>
            <May to="evidence.add">
              <Button size="xs" onClick={() => tab.open('evidence')}>
                添加佐证
              </Button>
            </May>
            {desk.profile === 'city' ? (
              <May to="urges.record">
                <Button size="xs" onClick={() => tab.open('urge')}>
                  催办记录
                </Button>
              </May>
            ) : null}
          </>
        )
      }
    >
      <LoadingBar isLoading={detail.isPending} />
      {error === null ? null : (
        <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新读取', onClick: () => void detail.refetch() }} />
      )}
      {data === undefined ? null : <MeasureTabs measure={data} assignment={assignment} onUnit={choose} desk={desk} tab={tab} />}
    </SidePanel>
  )
}

/** The unit looked at; another measure begins with its own first unit. */
function useChosenUnit(measure: Measure | undefined) {
  const [chosen, setChosen] = useState<string | null>(null)
  const assignments = measure?.assignments ?? []
  const assignment = assignments.find((each) => each.assignmentId === chosen) ?? firstAssignment(assignments)
  return { assignment, choose: setChosen }
}
