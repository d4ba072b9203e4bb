import { Button } from '@mantine/core'
import type { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from './SafeMode.module.css'

interface DataActsProps {
  readonly check: ReturnType<typeof useDeskQuery<'safeMode.check'>>
}

/** What the check found of the data, opening them again, and saving what is still sound. */
export function DataActs({ check }: DataActsProps) {
  const open = useDeskCommand('safeMode.open')
  const exportSound = useDeskCommand('safeMode.exportSound')
  const saveLog = useDeskCommand('safeMode.saveLog')
  const say = useUndoToast()
  const failed = [open, exportSound, saveLog].find((each) => each.error !== null)
  const found = check.data?.found ?? null
  const isSound = found?.isSound === true
  const saveSound = (): void =>
    exportSound.mutate({}, { onSuccess: ({ saved }) => (saved === null ? undefined : say({ message: soundWords(saved) })) })
  const keepLog = (): void =>
    saveLog.mutate(
      {},
      { onSuccess: ({ saved }) => (saved === null ? undefined : say({ message: `已保存运行日志 ${saved.files} 个文件` })) },
    )
  return (
    <section aria-label="数据检查">
      <SectionHead level={2} title="数据检查" note="只读取，不改动数据" />
      <ReadNotices reading={check} what="正在检查数据库和备份" />
      {found === null ? null : (
        <p role="status">
          {isSound ? (
            <StatusMark mark="done">数据库完好，可以重新打开</StatusMark>
          ) : (
            <StatusMark mark="dueSoon">数据库有问题，请从下列备份恢复</StatusMark>
          )}
        </p>
      )}
      <ul className={classes.problems}>
        {(found?.problems ?? []).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {failed?.error == null ? null : (
        <ErrorNotice message={failed.error.message} logId={failed.error.logId} onClose={() => failed.reset()} />
      )}
      <div className={classes.row}>
        <Button size="xs" variant={isSound ? 'filled' : 'default'} loading={open.isPending} onClick={() => open.mutate({})}>
          重新打开数据
        </Button>
        <Button size="xs" loading={exportSound.isPending} onClick={saveSound}>
          导出完好记录
        </Button>
        <Button size="xs" loading={saveLog.isPending} onClick={keepLog}>
          保存运行日志
        </Button>
        <FormNote>完好记录逐条通过校验，供技术人员取用；文件未加密，请妥善保管。</FormNote>
      </div>
    </section>
  )
}

function soundWords({ name, sound, damaged, isComplete }: { name: string; sound: number; damaged: number; isComplete: boolean }): string {
  const rest = damaged === 0 && isComplete ? '' : `，未通过校验 ${damaged} 条${isComplete ? '' : '，另有部分内容无法读取'}`
  return `已导出“${name}”，完好记录 ${sound} 条${rest}`
}
