import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May } from '#renderer/api/use-may.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { GroundForm } from '../GroundForm.tsx'
import type { Assignment, Milestone } from './measure.ts'
import classes from './Panel.module.css'

/** 完成时限 of a unit, one row a milestone: 登记完成 with its day, or back to 未完成 with a ground. */
export function MilestoneList({ assignment, today }: { readonly assignment: Assignment; readonly today: string }) {
  return (
    <>
      <SectionHead title="完成时限" note={assignment.unit.name} />
      <ul className={classes.rows}>
        {assignment.milestones.map((milestone) => (
          <MilestoneRow
            key={`${assignment.assignmentId} ${milestone.ordinal}`}
            assignmentId={assignment.assignmentId}
            milestone={milestone}
            today={today}
          />
        ))}
      </ul>
    </>
  )
}

interface MilestoneRowProps {
  readonly assignmentId: string
  readonly milestone: Milestone
  readonly today: string
}

function MilestoneRow({ assignmentId, milestone, today }: MilestoneRowProps) {
  const [isOpen, setIsOpen] = useState(false)
  const close = (): void => setIsOpen(false)
  const isMet = milestone.state === 'met'
  const name = `${officialMonthDay(milestone.by)} ${milestone.what}`
  return (
    <li>
      <div className={classes.row}>
        <span>{name}</span>
        {milestone.metOn === null ? (
          <StatusOf of="milestone" code={milestone.state} days={milestone.daysLate} />
        ) : (
          <span className={classes.quiet}>{officialMonthDay(milestone.metOn)}完成</span>
        )}
        <May to="milestones.meet">
          <Button
            size="xs"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={`${isMet ? '恢复未完成' : '登记完成'}：${name}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isMet ? '恢复未完成' : '登记完成'}
          </Button>
        </May>
      </div>
      {isOpen && isMet ? <Reopening assignmentId={assignmentId} ordinal={milestone.ordinal} onDone={close} /> : null}
      {isOpen && !isMet ? <Meeting assignmentId={assignmentId} milestone={milestone} today={today} onDone={close} /> : null}
    </li>
  )
}

function Meeting({ assignmentId, milestone, today, onDone }: MilestoneRowProps & { onDone(): void }) {
  const [metOn, setMetOn] = useState<string | null>(today)
  const meet = useDeskCommand('milestones.meet')
  const reopen = useDeskCommand('milestones.reopen')
  const showUndo = useUndoToast()
  const submit = (): void => {
    if (metOn === null) return
    const { ordinal } = milestone
    const undo = () => reopen.mutateAsync({ assignmentId, ordinal, ground: '撤销完成登记' })
    meet.mutate(
      { assignmentId, ordinal, metOn },
      {
        onSuccess: () => {
          showUndo({ message: `已登记“${milestone.what}”于${officialMonthDay(metOn)}完成`, undo })
          onDone()
        },
      },
    )
  }
  return (
    <PanelForm label="登记完成" onSubmit={submit}>
      {meet.error === null ? null : <ErrorNotice message={meet.error.message} logId={meet.error.logId} />}
      <DateField label="完成日期" layout="side" value={metOn} onChange={setMetOn} year={Number(milestone.by.slice(0, 4))} />
      <FormActions>
        <Button size="xs" onClick={onDone}>
          取消
        </Button>
        <Button size="xs" type="submit" disabled={metOn === null} loading={meet.isPending}>
          确认完成
        </Button>
      </FormActions>
    </PanelForm>
  )
}

function Reopening({ assignmentId, ordinal, onDone }: { readonly assignmentId: string; readonly ordinal: number; onDone(): void }) {
  const reopen = useDeskCommand('milestones.reopen')
  return (
    <GroundForm
      label="恢复理由"
      verb="恢复未完成"
      isBusy={reopen.isPending}
      error={reopen.error}
      onSubmit={(ground) => reopen.mutate({ assignmentId, ordinal, ground }, { onSuccess: onDone })}
      onCancel={onDone}
    />
  )
}
