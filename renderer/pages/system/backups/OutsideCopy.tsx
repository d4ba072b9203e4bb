import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import classes from '../System.module.css'

interface OutsideCopyProps {
  readonly state: OutputOf<'backups.list'>
  readonly today: string
}

/** 异地备份: the copy on a stick, asked for once a week. */
export function OutsideCopy({ state: { outside, isOutsideDue }, today }: OutsideCopyProps) {
  const save = useDeskCommand('backups.saveCopy')
  const say = useUndoToast()
  const saveCopy = (): void =>
    save.mutate(
      {},
      {
        onSuccess: ({ saved }) => {
          if (saved === null) return
          say({ message: `已另存为“${saved.name}”，${readableSize(saved.size)}，已读回核对` })
        },
      },
    )
  const last = outside === null ? '尚未另存过备份' : `上次另存：${whenInChina(outside.at, today)}`
  return (
    <section aria-label="异地备份">
      <SectionHead level={2} title="异地备份" note={last} />
      <div className={classes.row}>
        <Button size="xs" loading={save.isPending} onClick={saveCopy}>
          另存备份
        </Button>
        {isOutsideDue ? (
          <StatusMark mark="dueSoon">超过 7 天未另存备份，请插入 U盘后另存</StatusMark>
        ) : (
          <FormNote>将数据库和佐证一并存入 U盘等本机以外的位置，每周一次。副本未加密，请妥善保管。</FormNote>
        )}
      </div>
      {save.error === null ? null : <ErrorNotice message={save.error.message} logId={save.error.logId} onClose={() => save.reset()} />}
    </section>
  )
}
