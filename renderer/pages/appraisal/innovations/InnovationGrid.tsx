import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { innovationColumns } from './columns.tsx'
import { allInnovations } from './innovation-filter.ts'
import type { Innovations } from './use-innovations.ts'

interface InnovationGridProps {
  readonly page: Innovations
  readonly isCity: boolean
  /** The button of a new claim, offered where there is none yet. */
  readonly register: ReactNode
}

/** The claims of the year, or what would fill the table. */
export function InnovationGrid({ page, isCity, register }: InnovationGridProps) {
  const { data } = page.list
  if (data === undefined) return null
  return (
    <DataGrid
      label="创新举措申报"
      columns={innovationColumns(data.categories)}
      rows={page.rows}
      {...page.order}
      rowKey={(row) => row.claimId}
      current={page.current}
      onCurrent={(key) => (page.claim === null ? page.setCurrent(key) : page.show(key))}
      onOpen={(row) => page.show(row.claimId)}
      empty={
        page.isEmpty ? (
          <EmptyState action={register}>
            {`本年度还没有创新举措申报。${isCity ? '县（市、区）申报的' : ''}获表扬、批示、推广、获奖等事项登记后显示在这里。`}
          </EmptyState>
        ) : (
          <EmptyState action={<Button onClick={() => page.setFilter(allInnovations)}>清除筛选</Button>}>
            没有符合筛选条件的申报。
          </EmptyState>
        )
      }
    />
  )
}
