import { useState } from 'react'
import type { InputOf } from '#shared/api/contract.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'

type Receipt = NonNullable<InputOf<'selfAssessments.submit'>['receipt']>

/** 收件登记 of a 代录 self-assessment, taken with its 报送 (office.md «Receiving»): day and way, a reason where the day is past. */
export function useOwnReceipt(today: string, isAsked: boolean) {
  const [isTaken, setIsTaken] = useState(true)
  const [receivedOn, setReceivedOn] = useState<string | null>(today)
  const [way, setWay] = useState<ReceiptWay>('intranetMail')
  const [reason, setReason] = useState('')
  const isOpen = isAsked && isTaken
  const isBackdated = receivedOn !== null && receivedOn < today
  return {
    isTaken,
    setIsTaken,
    receivedOn,
    setReceivedOn,
    way,
    setWay,
    reason,
    setReason,
    isBackdated,
    missing: isOpen ? missingReceiptPart(receivedOn, isBackdated, reason) : undefined,
    receipt: isOpen && receivedOn !== null ? ({ receivedOn, way, reason: reason.trim() } satisfies Receipt) : null,
  }
}

export type OwnReceipt = ReturnType<typeof useOwnReceipt>

/** What the receipt still lacks; undefined when it can be registered. */
export function missingReceiptPart(receivedOn: string | null, isBackdated: boolean, reason: string): string | undefined {
  if (receivedOn === null) return '请填写实际收件日期'
  return isBackdated && reason.trim().length < 2 ? '收件日期早于今天，请填写补登原因' : undefined
}
