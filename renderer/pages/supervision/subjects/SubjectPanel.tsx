import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { May } from '#renderer/api/use-may.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { sourceRoute } from '#renderer/components/document-steps/source-route.ts'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { Subject, SubjectRow } from './rows.ts'
import { SubjectUrge } from './SubjectUrge.tsx'

interface SubjectPanelProps {
  readonly row: SubjectRow
  readonly desk: DeskStatus
  onStep(by: 1 | -1): void
  onClose(): void
}

/** One matter: what was missed, the rung it stands on, and the 催办记录. */
export function SubjectPanel({ row, desk, onStep, onClose }: SubjectPanelProps) {
  const { client } = useDesk()
  const [, navigate] = useLocation()
  const route = routeOf(row.subject)
  return (
    <SidePanel
      caption={
        <>
          <span>{row.code === '' ? '事项' : `措施 ${row.code}`}</span>
          {row.daysLate > 0 ? <StatusMark mark="late">逾期 {row.daysLate} 天</StatusMark> : null}
        </>
      }
      title={row.title}
      onClose={onClose}
      onStep={onStep}
      actions={
        <>
          <CopyMessage size="sm" text={async () => (await client.call('messages.compose', { subjects: [row.subject] })).text} />
          <Button onClick={() => navigate(route.to)}>{route.label}</Button>
        </>
      }
    >
      <FactList
        facts={[
          { label: '单位', value: row.unit.name },
          { label: '情况', value: row.missed },
          { label: '提醒督办', value: <StatusOf of="rung" code={row.rung} /> },
          { label: '最近催办', value: row.lastUrge === '' ? '无' : row.lastUrge },
        ]}
      />
      {desk.profile === 'city' ? (
        <May to="urges.record">
          <SectionHead title="登记催办" />
          <SubjectUrge rows={[row]} today={desk.today} />
        </May>
      ) : null}
    </SidePanel>
  )
}

function routeOf(subject: Subject): { readonly to: string; readonly label: string } {
  switch (subject.kind) {
    case 'milestone':
      return { to: sourceRoute([subject.assignmentId]) ?? '/tasks', label: '查看措施' }
    case 'obligation':
      return { to: '/submissions', label: '查看报送' }
    case 'problem':
      return { to: `/tasks?view=problems&problem=${encodeURIComponent(subject.problemId)}`, label: '查看问题' }
  }
}
