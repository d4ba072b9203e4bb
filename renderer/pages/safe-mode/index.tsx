import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { RestoreDialog } from '#renderer/flows/restore/RestoreDialog.tsx'
import { useRestore } from '#renderer/flows/restore/use-restore.ts'
import { DataActs } from './DataActs.tsx'
import { OwnBackups } from './OwnBackups.tsx'
import { reasonWords } from './reason-words.ts'
import classes from './SafeMode.module.css'

/** 安全模式: what happened, what became of the data, and what can be done. */
export default function SafeModePage() {
  const state = useDeskQuery('safeMode.state', {})
  const check = useDeskQuery('safeMode.check', {}, { isEnabled: state.data?.isOn === true })
  const restore = useRestore('safeMode.restore')
  if (state.data === undefined) return null
  const { reason, dataFolder, today, backups } = state.data
  const { happened, data } = reasonWords(reason ?? 'damaged')
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <span className={classes.mark} aria-hidden="true">
          信
        </span>
        <b>守信践诺工作台</b>
        <span>安全模式</span>
      </header>
      <main className={classes.main}>
        <div className={classes.sheet}>
          <h1 className={classes.title}>安全模式</h1>
          <FactList
            facts={[
              { label: '发生情况', value: happened },
              { label: '数据状况', value: data },
              { label: '存放位置', value: dataFolder },
            ]}
          />
          {restore.error === null ? null : (
            <ErrorNotice message={restore.error.message} logId={restore.error.logId} onClose={() => restore.forgetError()} />
          )}
          <DataActs check={check} />
          <SectionHead level={2} title="从备份恢复" note={backups.length === 0 ? '本机没有备份' : `本机备份 ${backups.length} 份`} />
          <OwnBackups backups={backups} checked={check.data?.found?.backups} today={today} restore={restore} />
          <RestoreDialog restore={restore} today={today} outcome="恢复后工作台随即打开。现有数据库文件原样保留在数据文件夹中，不会删除。" />
        </div>
      </main>
      <footer className={classes.foot}>本软件不得存储、处理涉密信息</footer>
    </div>
  )
}
