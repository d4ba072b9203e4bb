import { PaperTable } from '#renderer/components/printed-paper/PaperTable.tsx'
import { PrintButton } from '#renderer/components/printed-paper/PrintButton.tsx'
import { PrintedPaper } from '#renderer/components/printed-paper/PrintedPaper.tsx'
import { printedList } from '#renderer/components/printed-paper/printed-table.ts'
import type { ShownList } from '#renderer/components/table-export/taken-list.ts'
import type { CountyYear, Year } from '../year.ts'
import { printedReadings, printedStanding } from './printed-year.ts'

interface PrintYearProps {
  readonly title: string
  readonly year: Year
  readonly today: string
  readonly list: ShownList<CountyYear>
}

/** 打印: the year as it stands on the screen, with its 口径 lines and the interpretations beside each other; Ctrl+P does the same. */
export function PrintYear({ title, year, today, list }: PrintYearProps) {
  return (
    <PrintButton
      hasKey
      renderSheet={(onEnd) => (
        <PrintedPaper title={title} notes={printedStanding(year, today)} isLandscape onEnd={onEnd}>
          <PaperTable table={printedList(list)} />
          <p>口径对照</p>
          <PaperTable table={printedReadings(year)} />
          {year.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </PrintedPaper>
      )}
    />
  )
}
