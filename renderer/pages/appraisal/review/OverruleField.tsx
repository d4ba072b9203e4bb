import { Button, Input, NativeSelect } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Verdict } from '#shared/domain/plan.ts'
import { verdicts } from '#shared/domain/plan.ts'
import classes from '../Appraisal.module.css'
import type { ReviewRow } from './review-rows.ts'
import { overruleVerdicts } from './review-rows.ts'
import type { Overruling } from './use-review.ts'

/** 改否 in the row: what it becomes, and why; Enter settles it, Esc leaves the row as it was. */
export function OverruleField({ row, review }: { readonly row: ReviewRow; readonly review: Overruling }) {
  const [verdict, setVerdict] = useState<Verdict>(() => review.verdictOf(row))
  const [reason, setReason] = useState(() => review.reasonOf(row))
  const [isTried, setIsTried] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  // The buttons under the field too: the row grew below the edge of the grid.
  useLayoutEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const isShort = reason.trim().length < 2
  const settle = (): void => {
    if (isShort) setIsTried(true)
    else review.overrule(row, verdict, reason.trim())
  }
  return (
    <div ref={place} className={classes.detail}>
      <Input
        size="xs"
        autoFocus
        // Esc leaves the row alone; a dialog around it stays.
        data-mantine-stop-propagation="true"
        aria-label={`${row.code} 改否理由`}
        placeholder="填写改否理由，按 Enter 确认"
        maxLength={500}
        error={isTried && isShort}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          review.keepReason(row, event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          event.stopPropagation()
          if (event.key === 'Enter') settle()
          if (event.key === 'Escape') review.cancelOverrule()
        }}
      />
      <div className={classes.acts}>
        <NativeSelect
          size="xs"
          aria-label={`${row.code} 改为`}
          value={verdict}
          data={overruleVerdicts(row.selfVerdict).map((value) => ({ value, label: `改为${verdicts[value]}` }))}
          onChange={(event) => setVerdict(event.currentTarget.value as Verdict)}
        />
        <Button size="xs" onClick={settle}>
          确认改否
        </Button>
        <Button size="xs" variant="subtle" onClick={review.cancelOverrule}>
          取消
        </Button>
      </div>
      {isTried && isShort ? <span role="alert">请写明改否理由，不少于 2 个字。</span> : null}
    </div>
  )
}
