import { Input } from '@mantine/core'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Appraisal.module.css'
import { Choice } from '../Choice.tsx'
import { lineTitle } from '../line-title.ts'
import { SelfCell } from '../review/columns.tsx'
import type { ReviewRow } from '../review/review-rows.ts'
import type { Checking } from './use-checking.ts'

/** 自评｜复核｜抽查结论: what was said of a line beside what the check found. */
export function findingColumns(checking: Checking): readonly GridColumn<ReviewRow>[] {
  return [
    { id: 'code', head: '序号', width: 58, cell: (row) => row.code, text: (row) => row.code },
    { id: 'goal', head: '本月目标', minWidth: 170, cell: (row) => <GoalCell row={row} checking={checking} />, text: lineTitle },
    { id: 'self', head: '自评', width: 92, hasRule: true, cell: SelfCell },
    {
      id: 'review',
      head: '复核',
      width: 84,
      hasRule: true,
      cell: (row) => <StatusOf of="review" code={row.review?.decision ?? 'waiting'} />,
    },
    {
      id: 'finding',
      head: '抽查结论',
      width: 134,
      hasRule: true,
      cell: (row) => (
        <Choice
          label={`抽查 ${row.code}`}
          options={[
            { value: 'confirmed', label: '属实' },
            { value: 'refuted', label: '未属实', isAgainst: true },
          ]}
          value={checking.findings[row.lineId]?.finding ?? null}
          onChoose={(finding) => checking.find(row, finding)}
        />
      ),
    },
  ]
}

function GoalCell({ row, checking }: { readonly row: ReviewRow; readonly checking: Checking }) {
  const { spotCheck } = row
  return (
    <>
      {lineTitle(row)}
      {spotCheck === null ? null : (
        <div className={classes.quiet}>{`此前抽查${spotCheck.finding === 'refuted' ? `未属实：${spotCheck.reason}` : '属实'}`}</div>
      )}
      {checking.findings[row.lineId]?.finding === 'refuted' ? <ReasonField row={row} checking={checking} /> : null}
    </>
  )
}

/** The circumstances of 未属实; Enter gives the keyboard back to the rows. */
function ReasonField({ row, checking }: { readonly row: ReviewRow; readonly checking: Checking }) {
  return (
    <div className={classes.detail}>
      <Input
        size="xs"
        autoFocus
        // Esc leaves the field; the dialog around it stays.
        data-mantine-stop-propagation="true"
        aria-label={`${row.code} 情况说明`}
        placeholder="写明未属实的情况，按 Enter 确认"
        maxLength={500}
        value={checking.findings[row.lineId]?.reason ?? ''}
        onChange={(event) => checking.explain(row, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          event.stopPropagation()
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          checking.back()
        }}
      />
    </div>
  )
}
