import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark, StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { rungs } from '#shared/domain/supervision.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { SubjectRow } from './rows.ts'

/** The columns of 督办事项: who, what, since when, on which rung. */
export const subjectColumns: readonly GridColumn<SubjectRow>[] = [
  { id: 'code', head: '序号', width: 56, isFrozen: true, cell: (row) => row.code, text: (row) => row.code, sort: true },
  {
    id: 'title',
    head: '事项',
    minWidth: 200,
    maxWidth: 320,
    share: 2,
    isFrozen: true,
    isBalanced: true,
    cell: (row) => row.title,
    text: (row) => row.title,
  },
  { id: 'unit', head: '单位', minWidth: 168, maxWidth: 200, cell: (row) => row.unit.name, text: (row) => row.unit.name, sort: true },
  {
    id: 'missedOn',
    head: '期限',
    width: 80,
    cell: (row) => (row.missedOn === '' ? '未定' : officialMonthDay(row.missedOn)),
    text: (row) => row.missedOn,
    sort: true,
  },
  {
    id: 'late',
    head: '状态',
    width: 104,
    cell: (row) =>
      row.daysLate > 0 ? <StatusMark mark="late">逾期 {row.daysLate} 天</StatusMark> : <StatusMark mark="dueSoon">临近</StatusMark>,
    text: (row) => row.missed,
    sort: (one, other) => one.daysLate - other.daysLate,
  },
  {
    id: 'rung',
    head: '提醒督办',
    width: 88,
    cell: (row) => <StatusOf of="rung" code={row.rung} />,
    text: (row) => rungs[row.rung],
    sort: true,
  },
  {
    id: 'lastUrge',
    head: '最近催办',
    minWidth: 136,
    share: 2,
    cell: (row) => (row.lastUrge === '' ? '无' : row.lastUrge),
    text: (row) => row.lastUrge,
  },
]
