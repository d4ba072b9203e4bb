import type { OutputOf } from '#shared/api/contract.ts'
import { type PackageStatus, packageStatuses, statusSaid } from '#shared/exchange/conditions.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { packageDirection } from '#shared/exchange/kinds.ts'
import { type ReceiptWay, receiptWays } from '#shared/domain/submission.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'

export type ReceivedPackage = OutputOf<'exchange.received'>['packages'][number]
export type SentPackage = OutputOf<'exchange.sent'>['packages'][number]
export type Receipt = NonNullable<SentPackage['receipt']>

export const statusMarks: Readonly<Record<PackageStatus, MarkName>> = { held: 'dueSoon', applied: 'done', undone: 'exempt' }

/** 「4月份月报　第4号」. */
export function numberedTitle({ title, seq }: { readonly title: string; readonly seq: number }): string {
  return `${title}　第${seq}号`
}

/** 「4月22日　U盘」. */
export function arrivalWords({ receivedOn, way }: { readonly receivedOn: string; readonly way: ReceiptWay }): string {
  return `${officialMonthDay(receivedOn)}　${receiptWays[way]}`
}

/** What the sender is called: a county reports, the city's office hands down. */
export function senderLabel(kind: PackageKind): string {
  return { upward: '报送单位', downward: '下发单位', both: '来源单位' }[packageDirection(kind)]
}

/** What of the evidence has not come: 「1/2 卷，未到 3 件」; '' where nothing is missing. */
export function lackingWords({
  volumes,
  volumesCame,
  filesLacking,
}: Pick<ReceivedPackage, 'volumes' | 'volumesCame' | 'filesLacking'>): string {
  const parts = [
    ...(volumesCame < volumes ? [`${volumesCame}/${volumes} 卷`] : []),
    ...(filesLacking > 0 ? [`未到 ${filesLacking} 件`] : []),
  ]
  return parts.join('，')
}

/** Numbers in order, neighbours drawn together: 「第3、5至7号」. */
export function numbersInWords(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const before = ranges.at(-1)
    if (before !== undefined && number <= before.last + 1) before.last = number
    else ranges.push({ first: number, last: number })
  }
  const words = ranges.flatMap(({ first, last }) =>
    last === first ? [`${first}`] : last === first + 1 ? [`${first}`, `${last}`] : [`${first}至${last}`],
  )
  return `第${words.join('、')}号`
}

/** What the receiver said of a package: 「已收到　4月22日」, 「已收到待核验　4月20日」, 「未收到回执」. */
export function receiptWords(receipt: Receipt | null): string {
  if (receipt === null) return '未收到'
  return `${packageStatuses[statusSaid(receipt)]}　${officialMonthDay(receipt.receivedOn)}`
}
