import type { ShownList } from '../table-export/taken-list.ts'
import { rowsShown } from '../table-export/taken-list.ts'
import { PaperTable } from './PaperTable.tsx'
import { PrintButton } from './PrintButton.tsx'
import { PrintedPaper } from './PrintedPaper.tsx'
import { printedList } from './printed-table.ts'

interface PrintListProps<Row> extends ShownList<Row> {
  readonly title: string
  /** Sentences over the table. */
  readonly notes: readonly string[]
  /** The line to be filled in under the table. */
  readonly foot?: string
  readonly label?: string
  readonly isLandscape?: boolean
  readonly hasKey?: boolean
}

/** 打印 of a list as it stands on the screen, with its sentences, as a sheet of its own. */
export function PrintList<Row>({ title, notes, foot, label = '打印', isLandscape = false, hasKey = false, ...list }: PrintListProps<Row>) {
  return (
    <PrintButton
      label={label}
      hasKey={hasKey}
      problem={rowsShown(list) === 0 ? '没有可打印的条目' : ''}
      renderSheet={(onEnd) => (
        <PrintedPaper title={title} notes={notes} isLandscape={isLandscape} onEnd={onEnd}>
          <PaperTable table={printedList(list)} />
          {foot === undefined ? null : <p>{foot}</p>}
        </PrintedPaper>
      )}
    />
  )
}
