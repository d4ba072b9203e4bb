import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import type { May } from '../../packages/use-may.ts'
import { placeAddress } from '../../place.ts'
import { useEscapeBack } from '../../use-escape-back.ts'
import { OpeningNotices } from '../inbox/InboxView.tsx'
import type { PackageOpening } from '../use-package-opening.ts'
import classes from './Conflicts.module.css'
import { SenderConflicts } from './SenderConflicts.tsx'

interface ConflictsViewProps {
  readonly today: string
  readonly may: May
  readonly opening: PackageOpening
  /** Esc. */
  onBack(): void
}

/** 冲突: two contents of one revision side by side; nothing is chosen here, the sender's next revision settles it. */
export function ConflictsView({ today, may, opening, onBack }: ConflictsViewProps) {
  useEscapeBack(onBack)
  const reading = useDeskQuery('exchange.conflicts', {})
  const senders = reading.data?.senders
  const count = senders?.reduce((sum, { conflicts }) => sum + conflicts.length, 0) ?? 0
  return (
    <PageFrame
      head={
        <PageHead
          hasRule
          title="冲突"
          back={{ label: '收件', href: placeAddress('receive') }}
          detail={count === 0 ? undefined : `${count} 条`}
        />
      }
      toolbar={
        <>
          <OpeningNotices opening={opening} />
          <ReadNotices reading={reading} />
        </>
      }
    >
      {senders === undefined ? null : count === 0 ? (
        <EmptyState
          action={
            <Button component={Link} href={placeAddress('receive')}>
              返回收件
            </Button>
          }
        >
          没有冲突。同一记录的同一版次有两种内容时，两份均保留，列在这里。
        </EmptyState>
      ) : (
        <div className={classes.list}>
          <p className={classes.lead}>两份内容均已保留，现行内容未改动。请来源单位核对后重新报送，收到后自动采用。</p>
          {senders.map((each) => (
            <SenderConflicts key={each.sender.unitId} of={each} today={today} mayAsk={may.receive} />
          ))}
        </div>
      )}
    </PageFrame>
  )
}
