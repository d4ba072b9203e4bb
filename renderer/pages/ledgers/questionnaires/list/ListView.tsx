import { Button } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useMay } from '#renderer/api/use-may.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { useGridSort } from '#renderer/components/table-export/use-grid-sort.ts'
import { LedgersHead } from '../../LedgersHead.tsx'
import { fresh } from '../../place.ts'
import type { DeskStatus, GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import type { Offered } from '../words.ts'
import { usePageKey } from '../use-page-key.ts'
import { columnsOfCity, columnsOfUnit } from './columns.tsx'
import { OfferedNotices } from './OfferedNotices.tsx'
import { OpenPanel } from './OpenPanel.tsx'

interface ListViewProps {
  /** The form of a new one stands beside the list. */
  readonly isOpening: boolean
  readonly goTo: GoTo
  readonly desk: DeskStatus
}

/** 调查问卷: those that were drawn up, and the one that the programme itself brings. */
export function ListView({ isOpening, goTo, desk }: ListViewProps) {
  const list = useDeskQuery('questionnaires.list', {})
  const { offered = [], questionnaires = [] } = list.data ?? {}
  const unopened = offered.filter((each) => !each.isOpened)
  const isCity = desk.profile === 'city'
  const mayOpen = useMay('questionnaires.open') && isCity
  const order = useGridSort()
  const columns = isCity ? columnsOfCity : columnsOfUnit
  usePageKey('n', mayOpen ? () => goTo(questionnairePlace(fresh)) : null)
  const begin = (
    <Button
      size="xs"
      variant={questionnaires.length > 0 && unopened.length === 0 ? 'filled' : 'default'}
      onClick={() => goTo(questionnairePlace(fresh))}
    >
      新建问卷
    </Button>
  )
  return (
    <PageFrame
      padding="none"
      head={
        <LedgersHead view="questionnaires" goTo={goTo} hasRule={false}>
          <ExportList size="xs" title="调查问卷清单" columns={columns} rows={questionnaires} {...order} />
          {mayOpen && questionnaires.length > 0 ? begin : null}
        </LedgersHead>
      }
      toolbar={
        <>
          <ReadNotices reading={list} />
          <OfferedNotices offered={unopened} goTo={goTo} />
        </>
      }
      panel={
        isOpening && mayOpen && list.data !== undefined ? (
          <OpenPanel offered={offered} questionnaires={questionnaires} desk={desk} goTo={goTo} />
        ) : undefined
      }
    >
      <DataGrid
        label="调查问卷"
        columns={columns}
        rows={questionnaires}
        {...order}
        rowKey={(row) => row.questionnaireId}
        onOpen={(row) => goTo(questionnairePlace(row.questionnaireId))}
        empty={
          list.data === undefined ? null : (
            <EmptyState action={mayOpen ? begin : undefined}>{isCity ? emptyWords(offered) : emptyOfUnit}</EmptyState>
          )
        }
      />
    </PageFrame>
  )
}

const emptyOfUnit = '没有须由本单位答复的调查问卷。市专班办公室下发的问卷随数据包导入后显示在这里。'

function emptyWords(offered: readonly Offered[]): string {
  return offered.length === 0
    ? '本方案未附调查问卷。需要向有关单位了解情况的，可以新建问卷，下发后在这里收集、核定、汇总。'
    : '还没有建立调查问卷。方案所附问卷可以直接建立，也可以另行新建；下发后在这里收集、核定、汇总。'
}
