import { Button } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '#shared/api/contract.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { DifferingWords } from '../../packages/DifferingWords.tsx'
import { placeAddress } from '../../place.ts'
import classes from './Conflicts.module.css'

type Conflict = OutputOf<'exchange.conflicts'>['conflicts'][number]

interface ConflictItemProps {
  readonly conflict: Conflict
  readonly today: string
  readonly mayAsk: boolean
}

/** Both contents, the differing words underlined, and the short message to the sender. */
export function ConflictItem({ conflict, today, mayAsk }: ConflictItemProps) {
  const { key, noun, subject, sender, present, inside, message, askedAt } = conflict
  const ask = useDeskCommand('exchange.ask')
  const titleId = useId()
  const asked = async (): Promise<string> => {
    await ask.mutateAsync({ key })
    return message
  }
  return (
    <li className={classes.item} aria-labelledby={titleId}>
      <div className={classes.head}>
        <StatusMark mark="conflict">冲突</StatusMark>
        <h2 id={titleId} className={classes.title}>
          {noun}　{subject}
        </h2>
        <span className={classes.quiet}>{sender.name}</span>
        <span className={classes.acts}>
          {askedAt === null ? null : <span className={classes.quiet}>{whenInChina(askedAt, today)}已询问</span>}
          <Button size="xs" variant="subtle" component={Link} href={placeAddress('receive', ['package', inside.packageId])}>
            查看数据包
          </Button>
          {mayAsk ? <CopyMessage text={asked} label={askedAt === null ? '复制询问短信' : '再次复制询问短信'} /> : null}
        </span>
      </div>
      {ask.error === null ? null : <ErrorNotice message={ask.error.message} logId={ask.error.logId} />}
      <div className={classes.pair}>
        <Side title="本机现行" when={whenInChina(present.at, today)} text={present.text} other={inside.text} />
        <Side title="数据包内" when={whenInChina(inside.at, today)} text={inside.text} other={present.text} />
      </div>
      <p className={classes.message}>
        <span className={classes.label}>询问短信</span>
        {message}
      </p>
    </li>
  )
}

interface SideProps {
  readonly title: string
  readonly when: string
  readonly text: string
  readonly other: string
}

function Side({ title, when, text, other }: SideProps) {
  return (
    <div className={classes.side}>
      <p className={classes.sideHead}>
        <b>{title}</b>
        <span className={classes.quiet}>{when}</span>
      </p>
      <p>
        <DifferingWords other={other}>{text}</DifferingWords>
      </p>
    </div>
  )
}
