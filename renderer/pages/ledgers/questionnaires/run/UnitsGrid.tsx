import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn, GridSort } from '#renderer/components/data-grid/grid-types.ts'
import { statusWords } from '#renderer/components/status-mark/status-tables.ts'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber, TraceProvider } from '#renderer/components/trace-number/TraceNumber.tsx'
import { receiptWays } from '#shared/domain/submission.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import type { Questionnaire, UnitLine } from '../words.ts'

interface UnitsGridProps {
  readonly run: Questionnaire
  readonly goTo: GoTo
  /** How its rows are sorted. */
  readonly order: { readonly sort: GridSort | null; onSort(sort: GridSort | null): void }
  readonly ticked: ReadonlySet<string>
  onTick(ticked: ReadonlySet<string>): void
}

const none = <span className={classes.faint}>无</span>

/** The columns of 收件情况. */
export const unitColumns: readonly GridColumn<UnitLine>[] = [
  { id: 'unit', head: '责任单位', minWidth: 180, isFrozen: true, cell: (line) => line.unit.name, text: (line) => line.unit.name },
  {
    id: 'status',
    head: '报送',
    width: 124,
    cell: (line) => <StatusOf of="obligation" code={line.status} days={line.daysLate} />,
    text: (line) => statusWords('obligation', line.status, line.daysLate),
    sort: true,
  },
  {
    id: 'answered',
    head: '答复',
    width: 64,
    align: 'end',
    cell: (line) => (
      <TraceNumber trace={`answers:${line.unit.unitId}`} label={`${line.unit.name}答复 ${line.answered}/${line.questions}`}>
        {`${line.answered}/${line.questions}`}
      </TraceNumber>
    ),
    text: (line) => `${line.answered}/${line.questions}`,
  },
  {
    id: 'receivedOn',
    head: '实际收件日期',
    width: 108,
    cell: (line) => dayOf(line) || none,
    text: (line) => line.receivedOn ?? '',
    sort: true,
  },
  { id: 'way', head: '收件方式', width: 116, cell: (line) => wayOf(line) || none, text: wayOf },
  {
    id: 'leader',
    head: '签字',
    width: 100,
    cell: signedOf,
    text: ({ rev, leader }) => (rev !== null && leader === '' ? '未签字' : leader),
  },
  {
    id: 'withoutEvidence',
    head: '未附佐证',
    width: 84,
    align: 'end',
    cell: (line) => (
      <TraceNumber trace={`evidence:${line.unit.unitId}`} label={`${line.unit.name}未附佐证 ${line.withoutEvidence} 题`}>
        {line.withoutEvidence}
      </TraceNumber>
    ),
    text: (line) => String(line.withoutEvidence),
  },
  { id: 'note', head: '填报表', minWidth: 200, cell: (line) => noteOf(line) || none, text: noteOf },
]

function dayOf({ receivedOn }: UnitLine): string {
  return receivedOn === null ? '' : officialMonthDay(receivedOn)
}

function wayOf({ way, isOnBehalf, receivedOn }: UnitLine): string {
  if (receivedOn === null) return ''
  const words = way === null ? '数据包' : receiptWays[way]
  return isOnBehalf ? `${words}，代录` : words
}

function signedOf({ leader, rev }: UnitLine) {
  if (rev === null) return none
  return leader === '' ? <span className={classes.soon}>未签字</span> : leader
}

function noteOf({ status, returnReason, fileName }: UnitLine): string {
  return status === 'returned' || returnReason !== '' ? `退回：${returnReason}` : fileName
}

/** 收件情况 by unit, in the programme's order; ticked ones are reminded or given their forms, Enter opens a sheet. */
export function UnitsGrid({ run, goTo, order, ticked, onTick }: UnitsGridProps) {
  const open = (unitId: string): void => goTo(questionnairePlace(run.questionnaireId, 'sheet', unitId))
  return (
    <TraceProvider onOpen={(trace) => open(trace.replace(/^\w+:/, ''))}>
      <DataGrid
        label="收件情况"
        columns={unitColumns}
        rows={run.unitLines}
        {...order}
        rowKey={(line) => line.unit.unitId}
        ticked={ticked}
        onTick={onTick}
        onOpen={({ unit }) => open(unit.unitId)}
      />
    </TraceProvider>
  )
}
