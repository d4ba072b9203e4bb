import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { DataGrid } from '#renderer/components/data-grid/DataGrid.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SystemHead } from '../SystemHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { AuditFilters } from './AuditFilters.tsx'
import type { Opened } from './AuditPanel.tsx'
import { AuditPanel } from './AuditPanel.tsx'
import { auditColumns } from './columns.tsx'
import { ExportButton } from './ExportButton.tsx'
import { isFiltered, noFilter } from './filter.ts'
import { useAuditList } from './use-audit-list.ts'
import { useFullCheck } from './use-full-check.ts'

/** 审计日志: who did what to what and when, never changed; checked whole, against paper, and taken along. */
export function AuditView({ desk, onView }: ViewProps) {
  const audit = useAuditList()
  const { list, filter, setFilter } = audit
  const [opened, setOpened] = useState<Opened | null>(null)
  const checking = useFullCheck()
  const exporting = useDeskCommand('audit.export')
  const columns = useMemo(() => auditColumns(desk.today), [desk.today])
  const rows = list.data?.rows ?? []
  const startCheck = (): void => {
    setOpened({ kind: 'check' })
    if (!checking.check.isRunning) checking.start()
  }
  return (
    <PageFrame
      padding="none"
      head={
        <SystemHead view="journal" onView={onView}>
          <Button onClick={() => setOpened({ kind: 'code' })}>核对纸面编码</Button>
          <Button variant="filled" onClick={startCheck}>
            全面校验
          </Button>
        </SystemHead>
      }
      toolbar={
        <>
          <AuditFilters
            filter={filter}
            officers={list.data?.officers ?? []}
            today={desk.today}
            right={<ExportButton exporting={exporting} filter={audit.asked} />}
            onChange={setFilter}
          />
          <ReadNotices reading={list} />
          {exporting.error === null ? null : (
            <ErrorNotice message={exporting.error.message} logId={exporting.error.logId} onClose={() => exporting.reset()} />
          )}
        </>
      }
      foot={<Foot audit={audit} />}
      panel={opened === null ? null : <AuditPanel opened={opened} rows={rows} checking={checking} today={desk.today} onOpen={setOpened} />}
    >
      <DataGrid
        label="审计日志"
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.seq)}
        current={opened?.kind === 'row' ? String(opened.seq) : null}
        onCurrent={(key) => {
          if (opened?.kind === 'row') setOpened({ kind: 'row', seq: Number(key) })
        }}
        onOpen={(row) => setOpened({ kind: 'row', seq: row.seq })}
        empty={list.data === undefined ? null : <Empty isFiltered={isFiltered(filter)} onClear={() => setFilter(noFilter)} />}
      />
    </PageFrame>
  )
}

function Empty({ isFiltered: isNarrowed, onClear }: { readonly isFiltered: boolean; onClear(): void }) {
  return isNarrowed ? (
    <EmptyState action={<Button onClick={onClear}>清除筛选</Button>}>没有符合筛选条件的日志。</EmptyState>
  ) : (
    <EmptyState>还没有日志。每次办理保存后记入日志。</EmptyState>
  )
}

function Foot({ audit }: { readonly audit: ReturnType<typeof useAuditList> }) {
  return (
    <ActionBar
      count={`第 ${audit.page} 页`}
      actions={
        <>
          <Button disabled={audit.page === 1} onClick={audit.toNewer}>
            较新
          </Button>
          <Button disabled={!audit.hasOlder} onClick={audit.toOlder}>
            较早
          </Button>
        </>
      }
    >
      日志逐条相连，只增不改。截去末尾或者整份重写，须凭纸面编码、备份等机外存证查出。
    </ActionBar>
  )
}
