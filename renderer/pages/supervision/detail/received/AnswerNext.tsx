import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useMonth } from '#renderer/api/MonthProvider.tsx'
import { useOffer } from '#renderer/api/use-may.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { officersAndReviewers } from '#shared/api/role-groups.ts'
import type { Notice } from '../notice.ts'
import classes from './Received.module.css'

interface AnswerNextProps {
  readonly report: NonNullable<Notice['report']>
  /** The answer waits for its package. */
  readonly isWaiting: boolean
  /** The answer was saved just now: the keyboard goes on to the package. */
  readonly takesFocus: boolean
  /** Absent where this person answers no notice. */
  readonly onCorrect: (() => void) | undefined
}

/** After the answer: by which package it goes to the city, and how it is corrected until the city decided. */
export function AnswerNext({ report, isWaiting, takesFocus, onCorrect }: AnswerNextProps) {
  const { setMonth } = useMonth()
  const link = useRef<HTMLAnchorElement>(null)
  const maySend = useOffer()(officersAndReviewers)
  useEffect(() => {
    if (takesFocus) link.current?.focus()
  }, [takesFocus])
  return (
    <div className={classes.next}>
      <FormNote>
        {isWaiting ? '回执已填写，随下一个提醒督办数据包报市专班办公室。' : '审核销号前，回执确需改正的，可以改正后重新报送。'}
      </FormNote>
      {isWaiting && maySend ? (
        <Button
          ref={link}
          variant="filled"
          fullWidth
          component={Link}
          href={`/exchange/send?kind=supervision&unit=${encodeURIComponent(report.recipientUnitId)}`}
          onClick={() => setMonth(report.month)}
        >
          生成数据包
        </Button>
      ) : null}
      {onCorrect === undefined ? null : (
        <Button fullWidth onClick={onCorrect}>
          改正回执
        </Button>
      )}
    </div>
  )
}
