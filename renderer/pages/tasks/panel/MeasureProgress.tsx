import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { officialMonth, officialMonthDay } from '#shared/text/official-dates.ts'
import { EntryWords } from '../line/EntryWords.tsx'
import line from '../line/Line.module.css'
import { ProgressEntries } from '../line/ProgressEntries.tsx'
import type { DeskStatus } from '../view-props.ts'
import type { Assignment, Measure } from './measure.ts'
import { MonthLine } from './MonthLine.tsx'
import type { MeasureTab } from './use-measure-tab.ts'

interface MeasureProgressProps {
  readonly measure: Measure
  readonly assignment: Assignment
  readonly desk: DeskStatus
  readonly tab: MeasureTab
}

/** 进展: the unit's entries of the month with their form, then what it and others recorded otherwise. */
export function MeasureProgress({ measure, assignment, desk, tab }: MeasureProgressProps) {
  return (
    <MonthLine measure={measure} assignment={assignment}>
      {(month) => (
        <>
          <SectionHead title={`${assignment.unit.name}　${officialMonth(month.month)}`} note={`${month.entries.length} 条`} isFirst />
          <ProgressEntries
            line={month}
            today={desk.today}
            isAdding={tab.form === 'progress'}
            onAdd={() => tab.open('progress')}
            onAdded={tab.close}
          />
          <OtherProgress entries={measure.progress.filter((entry) => entry.lineId !== month.line.lineId)} />
        </>
      )}
    </MonthLine>
  )
}

function OtherProgress({ entries }: { readonly entries: Measure['progress'] }) {
  if (entries.length === 0) return null
  return (
    <>
      <SectionHead title="其他单位和月份" note={`${entries.length} 条`} />
      <ol aria-label="其他进展">
        {entries.map((entry) => (
          <li key={entry.entryId} className={line.entry}>
            <p className={line.quiet}>
              {entry.unitName}　{officialMonthDay(entry.recordedOn)}
            </p>
            <EntryWords entry={entry} />
          </li>
        ))}
      </ol>
    </>
  )
}
