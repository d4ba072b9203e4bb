import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { ConflictItem } from './ConflictItem.tsx'
import classes from './Conflicts.module.css'

interface SenderConflictsProps {
  readonly of: OutputOf<'exchange.conflicts'>['senders'][number]
  readonly today: string
  readonly mayAsk: boolean
}

/** The conflicts of one office, and the one short message that asks about them all. */
export function SenderConflicts({ of: { sender, message, askedAt, conflicts }, today, mayAsk }: SenderConflictsProps) {
  const ask = useDeskCommand('exchange.ask')
  const asked = async (): Promise<string> => {
    await ask.mutateAsync({ unitId: sender.unitId })
    return message
  }
  return (
    <section aria-label={`${sender.name}的冲突`}>
      <SectionHead level={2} title={sender.name} note={`${conflicts.length} 条`} />
      {ask.error === null ? null : <ErrorNotice message={ask.error.message} logId={ask.error.logId} />}
      <div className={classes.head}>
        <p className={classes.message}>
          <span className={classes.label}>询问短信</span>
          {message}
        </p>
        <span className={classes.acts}>
          {askedAt === null ? null : <span className={classes.quiet}>{whenInChina(askedAt, today)}已询问</span>}
          {mayAsk ? <CopyMessage text={asked} label={askedAt === null ? '复制询问短信' : '再次复制询问短信'} /> : null}
        </span>
      </div>
      <ul className={classes.items} aria-label="冲突">
        {conflicts.map((conflict) => (
          <ConflictItem key={`${conflict.key} ${conflict.inside.packageId}`} conflict={conflict} today={today} />
        ))}
      </ul>
    </section>
  )
}
