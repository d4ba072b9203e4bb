import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import type { LiaisonRow } from './rows.ts'

/** The columns of 联络员名册. */
export const liaisonColumns: readonly GridColumn<LiaisonRow>[] = [
  {
    id: 'unit',
    head: '单位',
    minWidth: 200,
    maxWidth: 280,
    isFrozen: true,
    cell: (row) => row.unitName,
    text: (row) => row.unitName,
    sort: true,
  },
  {
    id: 'name',
    head: '联络员',
    width: 140,
    cell: (row) => (row.liaison === null ? <StatusMark mark="notStarted">未登记</StatusMark> : row.liaison.name),
    text: (row) => row.liaison?.name ?? '',
    sort: true,
  },
  {
    id: 'section',
    head: '科室、职务',
    minWidth: 200,
    maxWidth: 320,
    cell: (row) => row.liaison?.section ?? '',
    text: (row) => row.liaison?.section ?? '',
  },
  { id: 'phone', head: '办公电话', width: 160, cell: (row) => row.liaison?.phone ?? '', text: (row) => row.liaison?.phone ?? '' },
  {
    id: 'fromOn',
    head: '自何时起',
    width: 132,
    cell: (row) => (row.liaison === null ? '' : officialDate(row.liaison.fromOn)),
    text: (row) => row.liaison?.fromOn ?? '',
    sort: true,
  },
]
