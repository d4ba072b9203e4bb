import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import type { DeskStatus } from '../view-props.ts'
import { goalWords } from '../goal-words.ts'
import { AssignmentActs } from './AssignmentActs.tsx'
import { AssignmentUrge } from './AssignmentUrge.tsx'
import { DutyCard } from './DutyCard.tsx'
import type { Assignment, Measure } from './measure.ts'
import { MilestoneList } from './MilestoneList.tsx'
import classes from './Panel.module.css'
import { UnitLadder } from './UnitLadder.tsx'
import type { MeasureTab } from './use-measure-tab.ts'

interface MeasureOverviewProps {
  readonly measure: Measure
  readonly assignment: Assignment | undefined
  readonly desk: DeskStatus
  readonly tab: MeasureTab
}

/** 概况: what the 分解表 says, then the chosen unit's milestones, “六个一”, acts and ladder. */
export function MeasureOverview({ measure, assignment, desk, tab }: MeasureOverviewProps) {
  return (
    <>
      <FactList facts={facts(measure)} />
      {measure.differences.map((difference) => (
        <p key={difference.about} className={classes.note}>
          文件表述不一：{difference.about}，正文为“{difference.body}”，分解表为“{difference.table}”，{difference.reading}。
        </p>
      ))}
      {assignment === undefined ? null : (
        <>
          <MilestoneList assignment={assignment} today={desk.today} />
          <DutyCard key={assignment.assignmentId} assignment={assignment} />
          {tab.form === 'urge' ? (
            <>
              <SectionHead title="登记催办" note={assignment.unit.name} />
              <AssignmentUrge key={assignment.assignmentId} assignment={assignment} today={desk.today} onDone={tab.close} />
            </>
          ) : null}
          <UnitLadder measure={measure} unitName={assignment.unit.name} />
          <AssignmentActs key={`acts ${assignment.assignmentId}`} assignment={assignment} profile={desk.profile} />
        </>
      )}
    </>
  )
}

function facts(measure: Measure) {
  const names = (units: Measure['leads']): string => units.map((unit) => unit.name).join('、')
  return [
    { label: '牵头单位', value: names(measure.leads) },
    { label: '责任单位', value: measure.responsible.length === 0 ? '无' : names(measure.responsible) },
    { label: '完成时限', value: measure.deadlineWording },
    { label: '工作目标', value: goalWords(measure.goal) },
    { label: '文件依据', value: measure.source },
  ]
}
