import type { InputOf } from '#shared/api/contract.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'

type Receipt = NonNullable<InputOf<'questionnaires.record'>['receipt']>
type Signature = NonNullable<InputOf<'questionnaires.record'>['signature']>

/** A form whose receipt and signature are written: a draft's fields. */
interface Fields {
  readonly fields: Readonly<Record<string, string>>
  set(name: string, text: string): void
}

/** What is recorded of the sheet by now. */
interface Known {
  readonly receivedOn: string | null
  readonly way: ReceiptWay | null
  readonly leader: string
  readonly leaderSignedOn: string | null
}

export type ReceiptForm = ReturnType<typeof receiptForm>

/** 实际收件日期、收件方式 and 分管领导签字, prefilled with what is recorded, else with today. */
export function receiptForm({ fields, set }: Fields, known: Known | null, today: string) {
  const text = (name: string, kept: string): string => fields[name] ?? kept
  const receivedOn = text('receivedOn', known?.receivedOn ?? today)
  const way = text('way', known?.way ?? 'intranetMail') as ReceiptWay
  const reason = text('reason', '')
  const leader = text('leader', known?.leader ?? '')
  const signedOn = text('signedOn', known?.leaderSignedOn ?? '')
  const isBackdated = receivedOn !== '' && receivedOn < today && receivedOn !== known?.receivedOn
  const isSame = known !== null && receivedOn === known.receivedOn && way === known.way
  const receipt: Receipt | null = isSame ? null : { receivedOn, way, reason: reason.trim() }
  const signature: Signature | null = leader.trim() === '' ? null : { leader: leader.trim(), signedOn }
  return {
    set,
    today,
    receivedOn,
    way,
    reason,
    leader,
    signedOn,
    isBackdated,
    receipt,
    signature,
    missingReceipt: receivedOn === '' ? '请填写实际收件日期' : isBackdated && reason.trim().length < 2 ? '请填写补登原因' : undefined,
    missingSignature: leader.trim() !== '' && signedOn === '' ? '请填写签字日期' : undefined,
  }
}
