import { Button } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn, GridSort } from '#renderer/components/data-grid/grid-types.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { StatusOf } from '#renderer/components/status-mark/StatusMark.tsx'
import { claimStatuses } from '#shared/domain/claims.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { OpinionCell, opinionWords } from '../innovations/columns.tsx'
import type { Claim, ClaimList } from './claim.ts'

interface ClaimsViewProps {
  readonly month: string
  /** How its rows are sorted. */
  readonly order: { readonly sort: GridSort | null; onSort(sort: GridSort | null): void }
  readonly openId: string | null
  /** The panel has the filled button then. */
  readonly isPanelOpen: boolean
  onOpen(claimId: string): void
  onNew(): void
}

/** 动态调整目标任务 claimed in the month, with what the city decided (考评细则 二（一）3). */
export function ClaimsView({ month, order, openId, isPanelOpen, onOpen, onNew }: ClaimsViewProps) {
  const list = useDeskQuery('claims.list', { month })
  const { data, error } = list
  if (data === undefined) {
    if (error === null) return <LoadingBar isLoading={list.isPending} />
    return <ErrorNotice message={error.message} logId={error.logId} remedy={{ label: '重新读取', onClick: () => void list.refetch() }} />
  }
  return (
    <DataGrid
      label="动态调整申报"
      columns={claimColumns(data.kinds)}
      rows={data.claims}
      {...order}
      rowKey={(row) => row.claimId}
      current={openId}
      onCurrent={(claimId) => {
        if (openId !== null) onOpen(claimId)
      }}
      onOpen={(row) => onOpen(row.claimId)}
      empty={
        <EmptyState
          action={
            <Button variant={isPanelOpen ? 'default' : 'filled'} onClick={onNew}>
              登记申报
            </Button>
          }
        >
          {`${Number(month.slice(5))}月份没有动态调整申报。县（市、区）申报的新增任务、调高指标等事项登记后显示在这里。`}
        </EmptyState>
      }
    />
  )
}

/** The columns of 动态调整申报; `kinds` says what each kind is called. */
export function claimColumns(kinds: ClaimList['kinds']): readonly GridColumn<Claim>[] {
  const titles = new Map(kinds.map(({ kind, title }) => [kind, title]))
  const kindOf = (row: Claim): string => titles.get(row.kind) ?? row.kind
  return [
    { id: 'unit', head: '申报单位', width: 112, isFrozen: true, cell: (row) => row.unit.name, text: (row) => row.unit.name, sort: true },
    {
      id: 'status',
      head: '认定',
      width: 96,
      cell: (row) => <StatusOf of="claim" code={row.status} />,
      text: (row) => claimStatuses[row.status],
    },
    { id: 'title', head: '申报事项', minWidth: 180, cell: (row) => row.title, text: (row) => row.title },
    { id: 'kind', head: '申报情形', width: 150, cell: kindOf, text: kindOf },
    { id: 'basis', head: '依据文件', width: 170, cell: (row) => row.basis, text: (row) => row.basis },
    {
      id: 'claimedOn',
      head: '申报日期',
      width: 84,
      cell: (row) => officialMonthDay(row.claimedOn),
      text: (row) => officialMonthDay(row.claimedOn),
    },
    { id: 'opinion', head: '认定意见', width: 150, hasRule: true, cell: OpinionCell, text: opinionWords },
  ]
}
