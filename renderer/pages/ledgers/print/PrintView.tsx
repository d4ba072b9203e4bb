import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DocumentDesk } from '#renderer/components/document-steps/DocumentDesk.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FilterBar } from '#renderer/components/filter-bar/FilterBar.tsx'
import { FilterSelect } from '#renderer/components/filter-bar/FilterChip.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DocumentModel } from '#shared/documents/model.ts'
import type { FilterInput } from '../sheet/filters.ts'
import type { LedgerView } from '../view-props.ts'
import classes from './Print.module.css'

interface PrintViewProps {
  readonly view: LedgerView
  /** The entries that are printed: those that the sheet shows. */
  readonly filter: FilterInput
  onClose(): void
}

type Copy = 'full' | 'handOver'
const way = { saveCopy: '另存', open: '打开', print: '打印' } as const

/** 台账打印件: the whole one, or the copy for the unit complained of without complainants and private columns (office.md «Privacy»). */
export function PrintView({ view, filter, onClose }: PrintViewProps) {
  const { ledger, units } = view
  const [copy, setCopy] = useState<Copy>('full')
  const [unitId, setUnitId] = useState<string | null>(null)
  const asked = { ledgerId: ledger.id, filter, unitId, copy }
  const preview = useDeskQuery('ledgers.preview', asked)
  const print = useDeskCommand('ledgers.print')
  const say = useUndoToast()
  const run = (chosen: keyof typeof way): void => {
    const done = ({ savedAs, rows }: { savedAs: string | null; rows: number }): void => {
      if (chosen !== 'saveCopy') say({ message: `已交由系统${way[chosen]}，共 ${rows} 条` })
      else if (savedAs !== null) say({ message: `已另存为 ${savedAs}，共 ${rows} 条` })
    }
    print.mutate({ ...asked, way: chosen }, { onSuccess: done })
  }
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title={`打印　${ledger.title}`}
          detail={preview.data === undefined ? undefined : `${preview.data.rows} 条`}
          views={
            ledger.handOver === null ? undefined : (
              <SegmentedViews
                label="打印内容"
                views={[
                  { value: 'full', label: '完整台账' },
                  { value: 'handOver', label: '印发被诉单位' },
                ]}
                value={copy}
                onChange={setCopy}
              />
            )
          }
          actions={
            <>
              <Button onClick={onClose}>返回台账</Button>
              <Button disabled={print.isPending} onClick={() => run('saveCopy')}>
                另存
              </Button>
              <Button disabled={print.isPending} onClick={() => run('open')}>
                打开
              </Button>
              <Button variant="filled" loading={print.isPending} onClick={() => run('print')}>
                打印
              </Button>
            </>
          }
        />
      }
      toolbar={
        <>
          {units.length < 2 ? null : (
            <FilterBar>
              {[
                <FilterSelect
                  key="unit"
                  label="填报单位"
                  options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))}
                  value={unitId}
                  onChange={setUnitId}
                />,
              ]}
            </FilterBar>
          )}
          <ReadNotices reading={preview} />
          {copy === 'handOver' ? <p className={classes.note}>此件不含投诉举报人信息和不宜印发的栏目，可交被诉单位。</p> : null}
          <LoadingBar isLoading={print.isPending} what="正在生成打印件" />
          {print.error === null ? null : (
            <ErrorNotice message={print.error.message} logId={print.error.logId} onClose={() => print.reset()} />
          )}
        </>
      }
    >
      {preview.data === undefined ? null : (
        <div className={classes.desk}>
          <DocumentDesk model={preview.data.model as DocumentModel} note="预览首页，分页以打印件为准" />
        </div>
      )}
    </PageFrame>
  )
}
