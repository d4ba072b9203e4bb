import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { PlainTable } from '#renderer/components/plain-table/PlainTable.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from '../System.module.css'
import { SystemHead } from '../SystemHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { causeWords } from './backup-words.ts'
import { StoreCheck } from './StoreCheck.tsx'

/** Backups with why and when they were made, a new one, and the check of the store. */
export function BackupsView({ desk, onView }: ViewProps) {
  const list = useDeskQuery('backups.list', {})
  const create = useDeskCommand('backups.create')
  const say = useUndoToast()
  const backups = list.data?.backups ?? []
  const backUp = (): void =>
    create.mutate({}, { onSuccess: ({ name, size }) => say({ message: `已备份为“${name}”，${readableSize(size)}` }) })
  return (
    <PageFrame
      head={
        <SystemHead view="backups" onView={onView}>
          <Button variant="filled" loading={create.isPending} onClick={backUp}>
            立即备份
          </Button>
        </SystemHead>
      }
      toolbar={
        <>
          <ReadNotices reading={list} />
          {create.error === null ? null : (
            <ErrorNotice message={create.error.message} logId={create.error.logId} onClose={() => create.reset()} />
          )}
        </>
      }
    >
      <div className={classes.sheet}>
        <StoreCheck />
        <SectionHead level={2} title="备份" note={backups.length === 0 ? '' : `${backups.length} 份，近期的逐日、逐周、逐月保留`} />
        {list.data !== undefined && backups.length === 0 ? (
          <EmptyState>还没有备份。每天首次启动时自动备份，也可以随时立即备份。</EmptyState>
        ) : (
          <PlainTable rows="controls" label="备份">
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">缘由</th>
                <th scope="col">校验</th>
                <th scope="col" data-align="end">
                  大小
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.map((backup) => (
                <tr key={backup.name}>
                  <td>{whenInChina(backup.at, desk.today)}</td>
                  <td>{causeWords(backup.cause)}</td>
                  <td>
                    {backup.isVerified ? <StatusMark mark="done">校验通过</StatusMark> : <StatusMark mark="dueSoon">未通过校验</StatusMark>}
                  </td>
                  <td data-align="end">{readableSize(backup.size)}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        )}
      </div>
    </PageFrame>
  )
}
