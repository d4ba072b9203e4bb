import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { obligationStatuses, receiptWays } from '#shared/domain/submission.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import type { Questionnaire, UnitLine } from '../words.ts'

interface UnitsGridProps {
  readonly run: Questionnaire
  readonly goTo: GoTo
  readonly ticked: ReadonlySet<string>
  onTick(ticked: ReadonlySet<string>): void
}

const none = <span className={classes.faint}>无</span>

const columns: readonly GridColumn<UnitLine>[] = [
  { id: 'unit', head: '责任单位', minWidth: 180, isFrozen: true, cell: (line) => line.unit.name, text: (line) => line.unit.name },
  {
    id: 'status',
    head: '报送',
    width: 124,
    cell: (line) => <StatusOf of="obligation" code={line.status} days={line.daysLate} />,
    text: (line) => obligationStatuses[line.status],
    sort: true,
  },
  {
    id: 'answered',
    head: '答复',
    width: 64,
    align: 'end',
    cell: (line) => `${line.answered}/${line.questions}`,
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
  { id: 'leader', head: '签字', width: 100, cell: signedOf, text: (line) => line.leader },
  {
    id: 'withoutEvidence',
    head: '未附佐证',
    width: 84,
    align: 'end',
    cell: (line) => (line.withoutEvidence === 0 ? <span className={classes.faint}>0</span> : line.withoutEvidence),
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
export function UnitsGrid({ run, goTo, ticked, onTick }: UnitsGridProps) {
  return (
    <DataGrid
      label="收件情况"
      columns={columns}
      rows={run.unitLines}
      rowKey={(line) => line.unit.unitId}
      ticked={ticked}
      onTick={onTick}
      onOpen={(line) => goTo(questionnairePlace(run.questionnaireId, 'sheet', line.unit.unitId))}
    />
  )
}
