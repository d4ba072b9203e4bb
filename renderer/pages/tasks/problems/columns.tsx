import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Problem } from './problem.ts'
import { problemStanding } from './problem.ts'

/** The columns of 一清单 (问题整改清单), as its printed form has them. */
export const problemColumns: readonly GridColumn<Problem>[] = [
  { id: 'content', head: '存在的问题', minWidth: 220, share: 3, isFrozen: true, cell: (row) => row.content, text: (row) => row.content },
  { id: 'unit', head: '责任单位', minWidth: 128, maxWidth: 196, cell: (row) => row.unit.name, text: (row) => row.unit.name, sort: true },
  { id: 'measure', head: '措施', width: 60, cell: (row) => row.measure?.code ?? '无', text: (row) => row.measure?.code ?? '' },
  { id: 'origin', head: '问题来源', minWidth: 116, maxWidth: 240, cell: (row) => row.origin, text: (row) => row.origin },
  {
    id: 'measuresTaken',
    head: '整改措施',
    minWidth: 200,
    share: 3,
    cell: (row) => (row.measuresTaken === '' ? '未填' : row.measuresTaken),
    text: (row) => row.measuresTaken,
  },
  { id: 'foundOn', head: '发现日期', width: 84, cell: (row) => officialMonthDay(row.foundOn), text: (row) => row.foundOn, sort: true },
  {
    id: 'dueOn',
    head: '整改期限',
    width: 84,
    cell: (row) => (row.dueOn === null ? '未定' : officialMonthDay(row.dueOn)),
    text: (row) => row.dueOn ?? '',
    sort: true,
  },
  {
    id: 'status',
    head: '状态',
    width: 100,
    cell: (row) => {
      const { mark, words } = problemStanding(row)
      return <StatusMark mark={mark}>{words}</StatusMark>
    },
    text: (row) => problemStanding(row).words,
    sort: (one, other) => one.daysLate - other.daysLate,
  },
]
