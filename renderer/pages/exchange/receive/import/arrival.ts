import type { OutputOf } from '#shared/api/contract.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import type { DraftFields } from '#renderer/api/draft-keeper.ts'

export type Looked = OutputOf<'exchange.look'>
export type Ready = Extract<Looked, { state: 'ready' }>
export type UnknownKey = Extract<Looked, { state: 'unknownKey' }>
export type Roster = Extract<Looked, { state: 'roster' }>
export type Known = Extract<Looked, { state: 'known' }>
export type About = Looked['about']
export type Taken = OutputOf<'exchange.take'>

/** When and how a package came, as it will be registered. */
export interface Arrival {
  readonly receivedOn: string
  readonly way: ReceiptWay
  readonly note: string
}

export const ways = (Object.keys(receiptWays) as ReceiptWay[]).map((value) => ({ value, label: receiptWays[value] }))

/** What was typed so far; before that the day that the program proposes, by U盘. */
export function arrivalOf(fields: DraftFields, proposed: string): Arrival {
  const way = fields['way']
  return {
    receivedOn: fields['receivedOn'] ?? proposed,
    way: way !== undefined && Object.hasOwn(receiptWays, way) ? (way as ReceiptWay) : 'usbStick',
    note: fields['note'] ?? '',
  }
}

/** Whether the day is earlier than the proposed one, so that a reason is asked for. */
export function isBackdated({ receivedOn }: Pick<Arrival, 'receivedOn'>, proposed: string): boolean {
  return receivedOn < proposed
}

/** Why it cannot be written yet; undefined where it can. */
export function missingOf(arrival: Arrival, proposed: string, today: string): string | undefined {
  if (arrival.receivedOn > today) return '实际收件日期晚于今天'
  return isBackdated(arrival, proposed) && arrival.note.trim().length < 2 ? '请填写补登原因' : undefined
}
