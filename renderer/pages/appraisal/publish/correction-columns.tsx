import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { verdicts } from '#shared/domain/plan.ts'
import classes from '../Appraisal.module.css'
import { Choice } from '../Choice.tsx'
import { lineTitle } from '../line-title.ts'
import { OverruleField } from '../review/OverruleField.tsx'
import type { ReviewRow } from '../review/review-rows.ts'
import { OverruleWords } from '../review/RowDetail.tsx'
import { decisionOf, mayAgree } from './corrections.ts'
import type { Correction } from './use-correction.ts'

/** 自评｜原复核｜更正为｜抽查: what stands in the 通报 beside what it becomes. */
export function correctionColumns(correction: Correction): readonly GridColumn<ReviewRow>[] {
  return [
    { id: 'code', head: '序号', width: 56, cell: (row) => row.code, text: (row) => row.code },
    {
      id: 'goal',
      head: '本月目标',
      minWidth: 170,
      cell: (row) => <GoalCell row={row} correction={correction} />,
      text: lineTitle,
    },
    { id: 'self', head: '自评', width: 88, hasRule: true, cell: ({ selfVerdict }) => <VerdictMark verdict={selfVerdict} none="未自评" /> },
    {
      id: 'before',
      head: '原复核',
      width: 88,
      hasRule: true,
      cell: ({ review }) => <VerdictMark verdict={review?.verdict ?? null} none="未复核" />,
    },
    { id: 'after', head: '更正为', width: 116, cell: (row) => <Decide row={row} correction={correction} /> },
    {
      id: 'spot',
      head: '抽查',
      width: 80,
      hasRule: true,
      cell: (row) => <StatusOf of="spotCheck" code={row.spotCheck?.finding ?? 'unchecked'} />,
    },
  ]
}

function VerdictMark({ verdict, none }: { readonly verdict: ReviewRow['selfVerdict']; readonly none: string }) {
  return verdict === null ? <StatusMark mark="notStarted">{none}</StatusMark> : <StatusOf of="verdict" code={verdict} />
}

interface OfRow {
  readonly row: ReviewRow
  readonly correction: Correction
}

function GoalCell({ row, correction }: OfRow) {
  return (
    <>
      {lineTitle(row)}
      <OverruleWords row={row} />
      {row.spotCheck?.finding === 'refuted' && row.spotCheck.reason !== '' ? (
        <div className={classes.quiet}>{`抽查：${row.spotCheck.reason}`}</div>
      ) : null}
      {correction.overruling === row.lineId ? (
        <OverruleField row={row} review={correction.overruleForm} />
      ) : (
        <NewWords row={row} correction={correction} />
      )}
    </>
  )
}

/** 「更正为未完成：……」 under the goal. */
function NewWords({ row, correction }: OfRow) {
  const decision = decisionOf(row, correction.draft.fields)
  if (decision === null) return null
  const words =
    decision.decision === 'overrule'
      ? `更正为${verdicts[decision.verdict]}：${decision.reason}`
      : `更正为同意自评${row.selfVerdict === null ? '' : `（${verdicts[row.selfVerdict]}）`}`
  return <div className={classes.quiet}>{words}</div>
}

function Decide({ row, correction }: OfRow) {
  const given = decisionOf(row, correction.draft.fields)?.decision ?? null
  return (
    <Choice
      label={`更正 ${row.code}`}
      options={[
        { value: 'agree', label: '同意', isDisabled: !mayAgree(row) },
        { value: 'overrule', label: '改否', isAgainst: true },
      ]}
      value={correction.overruling === row.lineId ? 'overrule' : given === 'clear' ? null : given}
      onChoose={(decision) => (decision === 'agree' ? correction.agree(row) : correction.beginOverrule(row))}
    />
  )
}
