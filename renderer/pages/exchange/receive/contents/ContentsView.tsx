import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { filterNote } from '#renderer/components/table-export/filter-note.ts'
import { PrintList } from '#renderer/components/printed-paper/PrintList.tsx'
import { ExportList } from '#renderer/flows/ExportList.tsx'
import { recordOutcomes } from '#shared/exchange/conditions.ts'
import { OutcomeFilters } from '../../packages/OutcomeFilters.tsx'
import type { OutcomeFilter, OutcomeRow } from '../../packages/outcomes.ts'
import { rowsShown } from '../../packages/outcomes.ts'
import { arrivalWords, numberedTitle } from '../../packages/package-words.ts'
import { isConflict, keyOfRow, outcomeColumns } from '../../packages/row-columns.tsx'
import type { May } from '../../packages/use-may.ts'
import classes from '../../packages/Packages.module.css'
import { placeAddress } from '../../place.ts'
import { useKeyboardAtContent } from '../../ledger-import/use-keyboard-at-content.ts'
import { useEscapeBack } from '../../use-escape-back.ts'
import { OpeningNotices } from '../inbox/InboxView.tsx'
import type { PackageOpening } from '../use-package-opening.ts'
import { ReceivedBand } from './ReceivedBand.tsx'
import { UndoDialog } from './UndoDialog.tsx'

interface ContentsViewProps {
  readonly packageId: string
  readonly today: string
  readonly may: May
  readonly opening: PackageOpening
  /** Esc. */
  onBack(): void
}

/** One package that came: what it brought, record by record, printed, exported or taken back. */
export function ContentsView({ packageId, today, may, opening, onBack }: ContentsViewProps) {
  const contents = useDeskQuery('exchange.contents', { packageId })
  const [filter, setFilter] = useState<OutcomeFilter>({ only: null, onlyChanges: false })
  const [isUndoing, setIsUndoing] = useState(false)
  const { data } = contents
  const content = useKeyboardAtContent(data !== undefined)
  useEscapeBack(isUndoing ? null : onBack)
  const back = { label: '收件', href: placeAddress('receive') }
  if (data === undefined) {
    return (
      <PageFrame head={<PageHead hasRule title="收到的数据包" back={back} />} toolbar={<ReadNotices reading={contents} />}>
        {null}
      </PageFrame>
    )
  }
  const { package: received, counts, rows, sentences } = data
  const title = `${received.sender.name}　${numberedTitle(received)}`
  const list = { columns: outcomeColumns, rows: rowsShown(rows, filter) }
  const narrowed = filter.only === null ? filter.onlyChanges && '只看会改动的' : recordOutcomes[filter.only].label
  return (
    <PageFrame
      padding="none"
      head={
        <PageHead
          title={title}
          back={back}
          actions={
            <>
              {received.status === 'applied' && may.receive ? <Button onClick={() => setIsUndoing(true)}>撤销导入</Button> : null}
              {rows.length === 0 ? null : (
                <>
                  <PrintList
                    label="打印清单"
                    title={title}
                    notes={[`实际收件：${arrivalWords(received)}`, ...sentences]}
                    columns={outcomeColumns}
                    rows={rows}
                  />
                  <ExportList title={title} note={filterNote([narrowed])} {...list} />
                </>
              )}
              {received.status === 'held' && may.keepKeys ? <CheckButton unitId={received.sender.unitId} /> : null}
            </>
          }
        />
      }
      toolbar={
        <>
          <OpeningNotices opening={opening} />
          <ReadNotices reading={contents} />
          <ReceivedBand received={received} sentences={sentences} today={today} />
          {rows.length === 0 ? null : (
            <OutcomeFilters counts={counts} filter={filter} onFilter={setFilter}>
              {counts.conflict === 0 || received.status !== 'applied' ? null : (
                <Button size="xs" component={Link} href={placeAddress('receive', ['conflicts'])}>
                  查看冲突并询问
                </Button>
              )}
            </OutcomeFilters>
          )}
        </>
      }
    >
      <div ref={content} className={classes.grid} tabIndex={-1}>
        <DataGrid<OutcomeRow>
          label={`${title}　内容`}
          {...list}
          rowKey={keyOfRow}
          opensOnPress={false}
          isFlagged={isConflict}
          empty={
            <EmptyState>
              {received.status === 'held'
                ? '内容待电话核对后写入，核对前不能查看。收件日期已登记，不受影响。'
                : rows.length === 0
                  ? '该数据包只有佐证材料，没有记录。'
                  : '没有符合筛选条件的记录。'}
            </EmptyState>
          }
        />
      </div>
      {isUndoing ? <UndoDialog received={received} onClose={() => setIsUndoing(false)} /> : null}
    </PageFrame>
  )
}

function CheckButton({ unitId }: { readonly unitId: string }) {
  return (
    <Button variant="filled" component={Link} href={`${placeAddress('keys')}?unit=${encodeURIComponent(unitId)}`}>
      电话核对
    </Button>
  )
}
