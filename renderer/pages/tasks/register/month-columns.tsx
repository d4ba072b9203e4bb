import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { RegisterRow } from './filters.ts'
import type { MonthLine } from './month-words.ts'
import { leadWords } from './month-words.ts'

/** What a wide window adds to 一册 (look.md): what the leads report of the month, and what they plan next. */
export function monthColumns(lines: readonly MonthLine[]): readonly GridColumn<RegisterRow>[] {
  const column = (id: 'progress' | 'nextPlan', head: string, nothing: string): GridColumn<RegisterRow> => ({
    id,
    head,
    minWidth: 180,
    share: 3,
    cell: (row) => <LeadWords words={leadWords(row, lines, id)} nothing={nothing} />,
    text: (row) => leadWords(row, lines, id).join('；'),
  })
  return [column('progress', '本月进展', '未报'), column('nextPlan', '下步措施', '无')]
}

function LeadWords({ words, nothing }: { readonly words: readonly string[]; readonly nothing: string }) {
  if (words.length === 0) return <StatusMark mark="normal">{nothing}</StatusMark>
  return words.map((each) => <div key={each}>{each}</div>)
}
