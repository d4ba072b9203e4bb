import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { LateWords, StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { TraceNumber } from '#renderer/components/trace-number/TraceNumber.tsx'
import { questionnaireStatuses } from '#shared/domain/questionnaire.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { questionnaireAddress, questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import { type Summary, runMarks } from '../words.ts'

const title: GridColumn<Summary> = {
  id: 'title',
  head: '调查问卷',
  minWidth: 220,
  isFrozen: true,
  cell: (row) => row.title,
  text: (row) => row.title,
}
const due: GridColumn<Summary> = {
  id: 'dueOn',
  head: '报送期限',
  width: 132,
  cell: (row) => officialDate(row.dueOn),
  text: (row) => row.dueOn,
  sort: true,
}
const issued: GridColumn<Summary> = {
  id: 'issuedOn',
  head: '下发日期',
  width: 132,
  cell: (row) => (row.issuedOn === null ? <span className={classes.faint}>未下发</span> : officialDate(row.issuedOn)),
  text: (row) => row.issuedOn ?? '',
  sort: true,
}
const questions: GridColumn<Summary> = {
  id: 'questions',
  head: '题目',
  width: 60,
  align: 'end',
  cell: (row) => row.questions,
  text: (row) => String(row.questions),
}

/** What the office that collects sees of each questionnaire. */
export const columnsOfCity: readonly GridColumn<Summary>[] = [
  title,
  {
    id: 'status',
    head: '状态',
    width: 108,
    cell: (row) => <StatusMark mark={runMarks[row.status]}>{questionnaireStatuses[row.status]}</StatusMark>,
    text: (row) => questionnaireStatuses[row.status],
    sort: true,
  },
  due,
  issued,
  questions,
  { id: 'received', head: '收回', width: 76, align: 'end', cell: receivedOf, text: receivedWords },
  {
    id: 'late',
    head: '迟报',
    width: 60,
    align: 'end',
    cell: (row) =>
      row.late === 0 ? <span className={classes.faint}>0</span> : <LateWords>{units(row, 'late', `迟报 ${row.late}`, row.late)}</LateWords>,
    text: (row) => String(row.late),
  },
  {
    id: 'open',
    head: '待办理',
    minWidth: 180,
    cell: (row) => openWords(row) || <span className={classes.faint}>无</span>,
    text: openWords,
  },
]

/** A unit sees its own part alone. */
export const columnsOfUnit: readonly GridColumn<Summary>[] = [
  title,
  {
    id: 'own',
    head: '本单位报送',
    width: 132,
    cell: (row) => <OwnStatus questionnaireId={row.questionnaireId} />,
    // The list counts the own sheet alone.
    text: ({ received, late }) => (received === 0 ? '未报' : obligationStatuses[late === 0 ? 'onTime' : 'late']),
  },
  due,
  issued,
  questions,
]

/** A number of units, the way to 收件情况. */
function units(row: Summary, name: string, label: string, words: ReactNode): ReactNode {
  return (
    <UnitsNumber questionnaireId={row.questionnaireId} name={name} label={`《${row.title}》${label}`}>
      {words}
    </UnitsNumber>
  )
}

interface UnitsNumberProps {
  readonly questionnaireId: string
  readonly name: string
  readonly label: string
  readonly children: ReactNode
}

function UnitsNumber({ questionnaireId, name, label, children }: UnitsNumberProps) {
  const [, navigate] = useLocation()
  const open = (): void => navigate(questionnaireAddress(questionnairePlace(questionnaireId, 'units')))
  return (
    <TraceNumber trace={`${name}:${questionnaireId}`} label={label} onOpen={open}>
      {children}
    </TraceNumber>
  )
}

/** A draft has gone to nobody yet. */
function receivedOf(row: Summary): ReactNode {
  const words = receivedWords(row)
  return row.status === 'draft' ? <span className={classes.faint}>{words}</span> : units(row, 'received', `收回 ${words}`, words)
}

function receivedWords({ received, units }: Summary): string {
  return `${received}/${units}`
}

function openWords({ status, missing, conflicting, unanswered, partial }: Summary): string {
  if (status === 'draft') return '待下发'
  if (status === 'closed' || status === 'signed') return ''
  const counts = [
    [missing.length, '个单位未报'],
    [conflicting, '题答复不一致'],
    [unanswered, '题无单位答复'],
    [partial, '题部分答复'],
  ] as const
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [`${count}${words}`])).join('，')
}

function OwnStatus({ questionnaireId }: { readonly questionnaireId: string }) {
  const line = useDeskQuery('questionnaires.get', { questionnaireId }).data?.unitLines[0]
  return line === undefined ? null : <StatusOf of="obligation" code={line.status} days={line.daysLate} />
}
