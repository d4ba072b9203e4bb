import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { May } from '#renderer/api/use-may.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/data-grid/grid-types.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { LedgersHead } from '../LedgersHead.tsx'
import { fresh } from '../place.ts'
import type { DeskStatus, GoTo } from '../view-props.ts'
import { adjustmentsOfCity, adjustmentsOfOwn } from './adjustment-words.ts'

type Summary = OutputOf<'adjustments.list'>['adjustments'][number]

const columns: readonly GridColumn<Summary>[] = [
  { id: 'title', head: '动态调整方案', minWidth: 240, isFrozen: true, cell: (row) => row.title, text: (row) => row.title },
  { id: 'basis', head: '依据文件', width: 280, cell: basisWords, text: basisWords },
  { id: 'issuedOn', head: '印发日期', width: 124, cell: (row) => officialDate(row.issuedOn), text: (row) => row.issuedOn, sort: true },
  { id: 'raises', head: '调高指标', width: 82, align: 'end', cell: (row) => row.raises, text: (row) => String(row.raises) },
  { id: 'additions', head: '新增任务', width: 82, align: 'end', cell: (row) => row.additions, text: (row) => String(row.additions) },
  {
    id: 'status',
    head: '状态',
    width: 168,
    cell: (row) =>
      row.status === 'draft' ? (
        <StatusMark mark="notStarted">{standingWords(row)}</StatusMark>
      ) : (
        <StatusMark mark="done">{standingWords(row)}</StatusMark>
      ),
    text: standingWords,
    sort: true,
  },
]

function standingWords({ status, appliedOn }: Summary): string {
  if (status === 'draft') return '未执行'
  return appliedOn === null ? '已执行' : `${officialDate(appliedOn)}执行`
}

function basisWords({ basis, basisNumber }: Summary): string {
  return basisNumber === '' ? basis : `${basis}（${basisNumber}）`
}

/** 动态调整方案 (M-023 … M-025): drafts, and those that were applied. */
export function AdjustmentsView({ goTo, desk }: { readonly goTo: GoTo; readonly desk: DeskStatus }) {
  const list = useDeskQuery('adjustments.list', {})
  const adjustments = list.data?.adjustments ?? []
  const order = useGridSort()
  const isCity = desk.profile === 'city'
  const begin = (
    <May to="adjustments.save">
      <Button
        size="xs"
        variant={adjustments.length === 0 ? 'default' : 'filled'}
        onClick={() => goTo({ view: 'adjustments', adjustmentId: fresh })}
      >
        起草调整方案
      </Button>
    </May>
  )
  return (
    <PageFrame
      padding="none"
      head={
        <LedgersHead view="adjustments" goTo={goTo} hasRule={false}>
          <ExportList size="xs" title="动态调整方案清单" columns={columns} rows={adjustments} {...order} />
          {isCity && adjustments.length > 0 ? begin : null}
        </LedgersHead>
      }
      toolbar={<ReadNotices reading={list} />}
    >
      <DataGrid
        label="动态调整方案"
        columns={columns}
        rows={adjustments}
        {...order}
        rowKey={(row) => row.adjustmentId}
        onOpen={(row) => goTo({ view: 'adjustments', adjustmentId: row.adjustmentId })}
        empty={
          list.data === undefined ? null : (
            <EmptyState action={isCity ? begin : undefined}>{isCity ? adjustmentsOfOwn : adjustmentsOfCity}</EmptyState>
          )
        }
      />
    </PageFrame>
  )
}
