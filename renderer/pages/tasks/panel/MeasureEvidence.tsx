import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { officialMonth, officialMonthDay } from '#shared/text/official-dates.ts'
import { EvidenceList } from '../line/EvidenceList.tsx'
import line from '../line/Line.module.css'
import type { DeskStatus } from '../view-props.ts'
import type { Assignment, Measure } from './measure.ts'
import { MonthLine } from './MonthLine.tsx'
import type { MeasureTab } from './use-measure-tab.ts'

interface MeasureEvidenceProps {
  readonly measure: Measure
  readonly assignment: Assignment
  readonly desk: DeskStatus
  readonly tab: MeasureTab
}

/** 佐证: the unit's evidence of the month with its form, then that of others. */
export function MeasureEvidence({ measure, assignment, desk, tab }: MeasureEvidenceProps) {
  return (
    <MonthLine measure={measure} assignment={assignment}>
      {(month) => {
        const own = new Set(month.evidence.map((evidence) => evidence.evidenceId))
        return (
          <>
            <SectionHead title={`${assignment.unit.name}　${officialMonth(month.month)}`} note={`${month.evidence.length} 件`} isFirst />
            <EvidenceList
              line={month}
              today={desk.today}
              isAdding={tab.form === 'evidence'}
              onAdd={() => tab.open('evidence')}
              onAdded={tab.close}
            />
            <OtherEvidence evidence={measure.evidence.filter((each) => !own.has(each.evidenceId))} />
          </>
        )
      }}
    </MonthLine>
  )
}

function OtherEvidence({ evidence }: { readonly evidence: Measure['evidence'] }) {
  if (evidence.length === 0) return null
  return (
    <>
      <SectionHead title="其他单位和月份" note={`${evidence.length} 件`} />
      <ol aria-label="其他佐证">
        {evidence.map((each) => (
          <li key={each.evidenceId} className={line.entry}>
            <b>{each.title}</b>
            <p className={line.quiet}>
              {each.unitName}　{officialMonthDay(each.formedOn)}形成　{each.files} 个文件
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
