import type { InputOf } from '#shared/api/contract.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { receiptWays } from '#shared/domain/submission.ts'

/** 实际收件日期、收件方式 as they are typed; a draft keeps them for the whole pile. */
export interface ReceiptEntry {
  /** '' where the day was taken out. */
  readonly receivedOn: string
  readonly way: ReceiptWay
  readonly reason: string
  /** The day lies before today: 补登原因 is asked for. */
  readonly isBackdated: boolean
}

type Texts = Readonly<Record<string, string>>

/** The entry that a draft's texts stand for; a form just opened has today and the office's usual way. */
export function receiptEntry({ receivedOn: on, way, reason = '' }: Texts, today: string): ReceiptEntry {
  const receivedOn = on ?? today
  return {
    receivedOn,
    way: isWay(way) ? way : 'intranetMail',
    reason,
    isBackdated: receivedOn !== '' && receivedOn < today,
  }
}

function isWay(text: string | undefined): text is ReceiptWay {
  return text !== undefined && Object.hasOwn(receiptWays, text)
}

/** What still has to be filled in; undefined where the receipt may be registered. */
export function missingOfReceipt({ receivedOn, isBackdated, reason }: ReceiptEntry, today: string): string | undefined {
  if (receivedOn === '') return '请填写实际收件日期'
  if (receivedOn > today) return '实际收件日期晚于今天，请核对'
  return isBackdated && reason.trim().length < 2 ? '请填写补登原因' : undefined
}

/** The receipt as the command takes it. */
export function receiptOf({ receivedOn, way, isBackdated, reason }: ReceiptEntry): InputOf<'forms.receive'>['receipt'] {
  return { receivedOn, way, reason: isBackdated ? reason.trim() : '' }
}
