import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import type { Assignment, Measure } from './measure.ts'
import { nextMilestone } from './measure.ts'

interface MeasureCaptionProps {
  readonly measure: Measure
  readonly assignment: Assignment | undefined
}

/** 「措施 7-3 ▲ 逾期 5 天」 of the unit looked at. */
export function MeasureCaption({ measure, assignment }: MeasureCaptionProps) {
  const next = assignment === undefined ? undefined : nextMilestone(assignment)
  const isUrgent = next?.state === 'overdue' || next?.state === 'dueSoon'
  return (
    <>
      <span>措施 {measure.code}</span>
      {assignment === undefined ? null : isUrgent ? (
        <StatusOf of="milestone" code={next.state} days={next.daysLate} />
      ) : (
        <StatusOf of="assignment" code={assignment.status} />
      )}
    </>
  )
}
