import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { packageFlags, packageStatuses } from '#shared/exchange/conditions.ts'
import { packageCode } from '#shared/exchange/verification-code.ts'
import classes from '../../packages/Packages.module.css'
import type { ReceivedPackage } from '../../packages/package-words.ts'
import { arrivalWords, lackingWords, senderLabel, statusMarks } from '../../packages/package-words.ts'

interface ReceivedBandProps {
  readonly received: ReceivedPackage
  readonly sentences: readonly string[]
  readonly today: string
}

/** The facts of a package that came, and the sentences about it. */
export function ReceivedBand({ received, sentences, today }: ReceivedBandProps) {
  const { status, importedAt, flags } = received
  const lacking = lackingWords(received)
  const when = importedAt === null ? '' : whenInChina(importedAt, today)
  return (
    <div className={classes.band}>
      <div>
        <p className={classes.label}>{senderLabel(received.kind)}</p>
        <p className={classes.fact}>{received.sender.name}</p>
        <p className={classes.quiet}>
          {received.volumes > 1 ? '先到的一卷' : ''}核对码 <code className={classes.code}>{packageCode(received.packageId)}</code>
        </p>
      </div>
      <div>
        <p className={classes.label}>实际收件日期、方式</p>
        <p className={classes.fact}>{arrivalWords(received)}</p>
      </div>
      <div>
        <p className={classes.label}>状态</p>
        <p className={classes.fact}>
          <StatusMark mark={statusMarks[status]}>{packageStatuses[status]}</StatusMark>
        </p>
        <p className={classes.quiet}>{[when, received.officer].filter((words) => words !== '').join('　')}</p>
      </div>
      <div>
        <p className={classes.label}>回执</p>
        <p className={classes.fact}>{received.isReceiptSent ? '已发' : '未发'}</p>
        {lacking === '' ? null : (
          <div className={classes.quiet}>
            <StatusMark mark="dueSoon">佐证 {lacking}</StatusMark>
          </div>
        )}
      </div>
      {flags.length + sentences.length === 0 ? null : (
        <ul className={classes.notes} aria-label="提示">
          {flags.map((flag) => (
            <li key={flag}>
              <StatusMark mark="dueSoon">{packageFlags[flag]}</StatusMark>
            </li>
          ))}
          {sentences.length === 0 ? null : <li>{`导入时：${sentences.join('；')}`}</li>}
        </ul>
      )}
    </div>
  )
}
