import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from '../System.module.css'
import { isSealedName } from './backup-words.ts'
import { SealChoice } from './SealChoice.tsx'

interface OutsideCopyProps {
  readonly state: OutputOf<'backups.list'>
  readonly today: string
}

/** 异地备份: the copy on a stick, asked for once a week; plain, or sealed as the last one was until somebody says otherwise. */
export function OutsideCopy({ state: { outside, isOutsideDue }, today }: OutsideCopyProps) {
  const keys = useDeskQuery('exchange.keys', {})
  const [ticked, setTicked] = useState<boolean | null>(null)
  const hasFile = keys.data?.hasRecoveryFile
  const isSealed = hasFile === true && (ticked ?? (outside !== null && isSealedName(outside.name)))
  const save = useCopy(isSealed)
  const last = outside === null ? '尚未另存过备份' : `上次另存：${whenInChina(outside.at, today)}`
  return (
    <section aria-label="异地备份">
      <SectionHead level={2} title="异地备份" note={last} />
      <ReadNotices reading={keys} />
      <div className={classes.row}>
        <Button size="xs" loading={save.isPending} disabled={keys.isPending} onClick={save.run}>
          另存备份
        </Button>
        {isOutsideDue ? (
          <StatusMark mark="dueSoon">超过 7 天未另存备份，请插入 U盘后另存</StatusMark>
        ) : (
          <FormNote>将数据库和佐证一并存入 U盘等本机以外的位置，每周一次。{isSealed ? '' : '副本未加密，请妥善保管。'}</FormNote>
        )}
      </div>
      <SealChoice isSealed={isSealed} hasFile={hasFile} isBusy={save.isPending} onSealed={setTicked} />
      <LoadingBar isLoading={save.isPending} what={isSealed ? '正在加密并写入副本' : '正在写入副本'} />
      {save.error === null ? null : <ErrorNotice message={save.error.message} logId={save.error.logId} onClose={save.forget} />}
    </section>
  )
}

/** The act that writes the copy, plain or sealed; a refusal of one is forgotten when the other is tried. */
function useCopy(isSealed: boolean) {
  const plain = useDeskCommand('backups.saveCopy')
  const sealed = useDeskCommand('backups.saveSealedCopy')
  const say = useUndoToast()
  const forget = (): void => {
    plain.reset()
    sealed.reset()
  }
  return {
    isPending: plain.isPending || sealed.isPending,
    error: plain.error ?? sealed.error,
    forget,
    run(): void {
      forget()
      const act = isSealed ? sealed : plain
      act.mutate(
        {},
        {
          onSuccess: ({ saved }) => {
            if (saved === null) return
            say({ message: `已另存为“${saved.name}”，${readableSize(saved.size)}，已读回核对` })
          },
        },
      )
    },
  }
}
