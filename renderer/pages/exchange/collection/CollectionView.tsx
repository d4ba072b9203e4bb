import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { DocumentDesk } from '#renderer/components/document-steps/DocumentDesk.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import type { DocumentModel } from '#shared/documents/model.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { ViewProps } from '../view-props.ts'
import classes from './Collection.module.css'
import type { Collected } from './collected-columns.tsx'
import { collectedColumns, taskGroups } from './collected-columns.tsx'
import type { CollectionShown, UnitsCollected } from './CollectionTools.tsx'
import { CollectionTools } from './CollectionTools.tsx'
import { useSaving } from './use-saving.ts'

/** 一键汇总 (office.md «Receiving»): what all units wrote in a month, by measure, however it came, with the 未报名单. */
export function CollectionView({ tabs }: ViewProps) {
  const { month } = useMonth()
  const [units, setUnits] = useState<UnitsCollected>('territories')
  const [shown, setShown] = useState<CollectionShown>('table')
  const reading = useDeskQuery('forms.collect', { month, units })
  const { save, hand } = useSaving({ month, units })
  const collected = reading.data
  const isEmpty = collected === undefined || collected.rows.length === 0
  return (
    <PageFrame
      padding={isEmpty ? 'page' : 'none'}
      head={
        <PageHead
          title="数据收发"
          views={tabs}
          actions={
            <>
              <Button disabled={isEmpty || save.isPending} onClick={() => hand('xlsx', 'saveCopy')}>
                另存 Excel
              </Button>
              <Button disabled={isEmpty || save.isPending} onClick={() => hand('docx', 'print')}>
                打印
              </Button>
              <Button variant="filled" disabled={isEmpty} loading={save.isPending} onClick={() => hand('docx', 'saveCopy')}>
                另存 Word
              </Button>
            </>
          }
        />
      }
      toolbar={
        <>
          <CollectionTools units={units} shown={shown} onUnits={setUnits} onShown={setShown} />
          <ReadNotices reading={reading} what="正在汇总" />
          <LoadingBar isLoading={save.isPending} what="正在生成汇总表" />
          {save.error === null ? null : <ErrorNotice message={save.error.message} logId={save.error.logId} onClose={() => save.reset()} />}
        </>
      }
    >
      {collected === undefined ? null : isEmpty ? <NothingYet month={month} /> : <Content collected={collected} shown={shown} />}
    </PageFrame>
  )
}

function Content({ collected, shown }: { readonly collected: Collected; readonly shown: CollectionShown }) {
  const { title, rows, note, missing, model } = collected
  return (
    <div className={classes.page}>
      {note === '' ? null : (
        <div className={classes.note} role="note" aria-label="未报名单">
          <span>{note}</span>
          {missing.length === 0 ? null : <CopyMessage text={note} label="复制未报名单" />}
        </div>
      )}
      <div className={classes.body}>
        {shown === 'table' ? (
          <DataGrid label={title} columns={collectedColumns} groups={taskGroups(rows)} rowKey={({ at }) => String(at)} />
        ) : (
          <DocumentDesk model={model as DocumentModel} note="分页以 Word、WPS 为准" />
        )}
      </div>
    </div>
  )
}

function NothingYet({ month }: { readonly month: string }) {
  const [, navigate] = useLocation()
  return (
    <EmptyState action={<Button onClick={() => navigate('/plan')}>生成台账清单</Button>}>
      {officialMonth(month)}台账清单尚未生成。生成清单并收到各单位的工作进展后，按措施汇总在这里。
    </EmptyState>
  )
}
