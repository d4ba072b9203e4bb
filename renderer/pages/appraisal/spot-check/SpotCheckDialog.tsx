import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import classes from '../publish/Correct.module.css'
import type { CheckOutcome } from './SpotCheckReceipt.tsx'
import { SpotCheckReceipt } from './SpotCheckReceipt.tsx'
import { SpotCheckSheet } from './SpotCheckSheet.tsx'

interface SpotCheckDialogProps {
  readonly unit: { readonly unitId: string; readonly name: string }
  readonly month: string
  readonly today: string
  /** The line that the check begins with. */
  readonly current: string | null
  onClose(): void
}

/** 抽查验证 (考评细则 三（三）, M-112): month, county, how chosen, what was looked at, what was found; after publication where it counts. */
export function SpotCheckDialog({ unit, month, today, current, onClose }: SpotCheckDialogProps) {
  const [place, setPlace] = useState({ unitId: unit.unitId, month })
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null)
  const list = useDeskQuery('appraisals.month', { month: place.month })
  const counties = list.isPlaceholderData ? [] : (list.data?.counties ?? [])
  const county = counties.find((each) => each.unit.unitId === place.unitId)
  const { name } = county?.unit ?? unit
  const isDone = outcome !== null
  return (
    <Modal
      opened
      onClose={onClose}
      title={isDone ? `已登记${outcome.name}抽查` : `登记抽查　${name}`}
      size={isDone ? '30rem' : '68rem'}
      closeOnClickOutside={false}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '', body: classes.body ?? '' }}
      // The head of a dialog is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      {outcome === null ? (
        <SpotCheckSheet
          key={`${place.unitId} ${place.month}`}
          {...place}
          counties={counties}
          published={county?.published ?? null}
          today={today}
          current={current}
          onPlace={(part) => setPlace({ ...place, ...part })}
          onOutcome={setOutcome}
          onClose={onClose}
        />
      ) : (
        <SpotCheckReceipt outcome={outcome} onNext={() => setOutcome(null)} onClose={onClose} />
      )}
    </Modal>
  )
}
