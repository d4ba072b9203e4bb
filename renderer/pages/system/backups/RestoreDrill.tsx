import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import classes from '../System.module.css'
import { drillWords } from './backup-words.ts'

interface RestoreDrillProps {
  readonly drill: OutputOf<'backups.list'>['drill']
  readonly today: string
}

/** 恢复演练: whether the newest backup can be restored, tried once a month by itself and at any time by hand. */
export function RestoreDrill({ drill, today }: RestoreDrillProps) {
  const run = useDeskCommand('backups.drill')
  return (
    <section aria-label="恢复演练">
      <SectionHead
        level={2}
        title="恢复演练"
        note={drill === null ? '每月自动进行一次' : `上次演练：${whenInChina(drill.at, today)}，每月自动进行一次`}
      />
      <div className={classes.row}>
        <Button size="xs" loading={run.isPending} onClick={() => run.mutate({})}>
          立即演练
        </Button>
        {drill === null ? (
          <FormNote>将最近一份备份恢复到临时文件夹，逐项校验并重算一个已通报月份，不影响现有数据。</FormNote>
        ) : (
          <StatusMark mark={drill.isSound ? 'done' : 'dueSoon'}>{drillWords(drill)}</StatusMark>
        )}
      </div>
      {run.error === null ? null : <ErrorNotice message={run.error.message} logId={run.error.logId} onClose={() => run.reset()} />}
    </section>
  )
}
