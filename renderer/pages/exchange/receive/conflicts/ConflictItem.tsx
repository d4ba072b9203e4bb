import { Button } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import type { OutputOf } from '#shared/api/contract.ts'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { DifferingWords } from '../../packages/DifferingWords.tsx'
import { placeAddress } from '../../place.ts'
import classes from './Conflicts.module.css'

interface ConflictItemProps {
  readonly conflict: OutputOf<'exchange.conflicts'>['senders'][number]['conflicts'][number]
  readonly today: string
}

/** Both contents, the differing words underlined. */
export function ConflictItem({ conflict, today }: ConflictItemProps) {
  const { noun, subject, present, inside, askedAt } = conflict
  const titleId = useId()
  return (
    <li className={classes.item} aria-labelledby={titleId}>
      <div className={classes.head}>
        <StatusMark mark="conflict">冲突</StatusMark>
        <h3 id={titleId} className={classes.title}>
          {noun}　{subject}
        </h3>
        <span className={classes.acts}>
          {askedAt === null ? <span className={classes.quiet}>尚未询问</span> : null}
          <Button size="xs" variant="subtle" component={Link} href={placeAddress('receive', ['package', inside.packageId])}>
            查看数据包
          </Button>
        </span>
      </div>
      <div className={classes.pair}>
        <Side title="本机现行" when={whenInChina(present.at, today)} text={present.text} other={inside.text} />
        <Side title="数据包内" when={whenInChina(inside.at, today)} text={inside.text} other={present.text} />
      </div>
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
