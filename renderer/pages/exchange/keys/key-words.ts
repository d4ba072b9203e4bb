import type { OutputOf } from '#shared/api/contract.ts'
import type { KeyStatus } from '#shared/exchange/conditions.ts'
import { confirmedWays } from '#shared/exchange/conditions.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'

export type Keys = OutputOf<'exchange.keys'>
export type KnownKey = Keys['keys'][number]
export type OwnKey = NonNullable<Keys['own']>

export const keyMarks: Readonly<Record<KeyStatus, MarkName>> = {
  active: 'done',
  pending: 'dueSoon',
  retired: 'exempt',
  revoked: 'failed',
  refused: 'failed',
}

/** 「电话核对　2022年4月22日」; '' while it was not. */
export function confirmedWords({ confirmedOn, confirmedWay }: KnownKey): string {
  const way = confirmedWay === null ? '' : confirmedWays[confirmedWay]
  return [way, confirmedOn === null ? '' : officialDate(confirmedOn)].filter((words) => words !== '').join('　')
}

/** What is to be known of a key beside its status: how far it still counts, and why it no longer does. */
export function standingWords({ validUntilSeq, reason }: KnownKey): string {
  return [...(validUntilSeq === null ? [] : [`第${validUntilSeq}号及以前的数据包有效`]), ...(reason === '' ? [] : [reason])].join('；')
}

/** Keys that wait for their call, those with packages that wait first. */
export function pendingKeys(keys: readonly KnownKey[]): readonly KnownKey[] {
  return keys.filter(({ status }) => status === 'pending').toSorted((one, other) => other.held - one.held)
}

/** The key of a unit that is to be called, as an address names the unit. */
export function keyToCheck(keys: readonly KnownKey[], unitId: string | null): KnownKey | undefined {
  return unitId === null ? undefined : pendingKeys(keys).find(({ unit }) => unit.unitId === unitId)
}

/** What was done after a check: 「校验码已登记，2 个数据包随即导入」. */
export function confirmedResult(taken: readonly { readonly status: string }[]): string {
  const applied = taken.filter(({ status }) => status === 'applied').length
  return `校验码已登记${applied === 0 ? '' : `，收存的 ${applied} 个数据包已导入`}`
}

/** Where the keys lie. */
export const keeperWords = {
  masterKey: '由登录密码保护',
  vault: '由本机操作系统保护；设置登录密码后改由登录密码保护',
} as const
