import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { RestoreDialog } from '#renderer/flows/restore/RestoreDialog.tsx'
import { useRestore } from '#renderer/flows/restore/use-restore.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from '../System.module.css'
import { SystemHead } from '../SystemHead.tsx'
import type { ViewProps } from '../view-props.ts'
import { BackupTable } from './BackupTable.tsx'
import { OutsideCopy } from './OutsideCopy.tsx'
import { RestoreDrill } from './RestoreDrill.tsx'
import { StoreCheck } from './StoreCheck.tsx'

/** 备份与恢复: the copy outside, the backups of this machine, what restores them, the drill and the check of the store. */
export function BackupsView({ desk, onView }: ViewProps) {
  const list = useDeskQuery('backups.list', {})
  const create = useDeskCommand('backups.create')
  const restore = useRestore('backups.restore')
  const say = useUndoToast()
  const { today } = desk
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
          {restore.error === null ? null : (
            <ErrorNotice message={restore.error.message} logId={restore.error.logId} onClose={() => restore.forgetError()} />
          )}
        </>
      }
    >
      <div className={classes.sheet}>
        <StoreCheck />
        {list.data === undefined ? null : (
          <>
            <OutsideCopy state={list.data} today={today} />
            <RestoreDrill drill={list.data.drill} today={today} />
          </>
        )}
        <SectionHead level={2} title="本机备份" note={backups.length === 0 ? '' : `${backups.length} 份，近期的逐日、逐周、逐月保留`} />
        <div className={classes.row}>
          <Button size="xs" loading={restore.isChoosing} onClick={() => restore.find({ from: 'folder' })}>
            从备份文件夹恢复
          </Button>
          <Button size="xs" disabled={restore.isChoosing} onClick={() => restore.find({ from: 'file' })}>
            从备份文件恢复
          </Button>
          {list.data !== undefined && list.data.lacking > 0 ? (
            <StatusMark mark="dueSoon">{`有 ${list.data.lacking} 个佐证文件缺失或损坏，最近的备份中没有`}</StatusMark>
          ) : (
            <FormNote>恢复前自动备份现有数据，恢复后可再恢复回来。</FormNote>
          )}
        </div>
        {list.data === undefined ? null : (
          <BackupTable
            backups={backups}
            today={today}
            isBusy={restore.isChoosing}
            onRestore={(name) => restore.find({ from: 'list', name })}
          />
        )}
        <RestoreDialog restore={restore} today={today} outcome={outcome} />
      </div>
    </PageFrame>
  )
}

const outcome =
  '恢复前先备份并校验现有数据，恢复后本机数据为该备份当时的内容，审计日志记录本次恢复。备份之后登记的内容不在其中，需要时可从恢复前的备份再恢复。'
