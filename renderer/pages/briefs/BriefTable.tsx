import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { briefColumns } from './columns.tsx'
import type { Briefs } from './use-briefs.ts'

interface BriefTableProps {
  readonly page: Briefs
  /** The button 登记工作信息, offered where there is none yet. */
  readonly register: ReactNode
}

/** The month's briefs, or what would fill the table. */
export function BriefTable({ page, register }: BriefTableProps) {
  return (
    <DataGrid
      label="工作信息"
      columns={briefColumns}
      rows={page.rows}
      {...page.order}
      rowKey={(row) => row.briefId}
      current={page.current}
      onCurrent={(key) => (page.brief === null ? page.setCurrent(key) : page.show(key))}
      onOpen={(row) => page.show(row.briefId)}
      empty={page.list.data === undefined ? null : <NoBriefs page={page} register={register} />}
    />
  )
}

function NoBriefs({ page, register }: BriefTableProps) {
  if (page.isEmpty) {
    return (
      <EmptyState action={register}>
        {`${Number(page.month.slice(5))}月份还没有工作信息。各单位报送的工作动态、信息登记后显示在这里。`}
      </EmptyState>
    )
  }
  return <EmptyState action={<Button onClick={page.clear}>清除筛选</Button>}>没有符合筛选条件的工作信息。</EmptyState>
}
