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
import { ConflictItem } from './ConflictItem.tsx'
import classes from './Conflicts.module.css'

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
  const conflicts = reading.data?.conflicts
  return (
    <PageFrame
      head={
        <PageHead
          hasRule
          title="冲突"
          back={{ label: '收件', href: placeAddress('receive') }}
          detail={conflicts === undefined || conflicts.length === 0 ? undefined : `${conflicts.length} 条`}
        />
      }
      toolbar={
        <>
          <OpeningNotices opening={opening} />
          <ReadNotices reading={reading} />
        </>
      }
    >
      {conflicts === undefined ? null : conflicts.length === 0 ? (
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
          <ul className={classes.items} aria-label="冲突">
            {conflicts.map((conflict) => (
              <ConflictItem key={`${conflict.key} ${conflict.inside.packageId}`} conflict={conflict} today={today} mayAsk={may.receive} />
            ))}
          </ul>
        </div>
      )}
    </PageFrame>
  )
}
