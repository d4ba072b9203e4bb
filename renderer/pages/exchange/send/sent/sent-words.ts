import { dayInChina } from '#shared/domain/period.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { SentPackage } from '../../packages/package-words.ts'

/** Volumes of a package that were made and not written: 1, 2 … */
export function unwrittenVolumes({
  volumes,
  written,
}: Pick<SentPackage, 'volumes'> & { readonly written: readonly { readonly i: number }[] }): readonly number[] {
  const done = new Set(written.map(({ i }) => i))
  return allVolumes({ volumes }).filter((volume) => !done.has(volume))
}

export function allVolumes({ volumes }: Pick<SentPackage, 'volumes'>): readonly number[] {
  return Array.from({ length: volumes }, (_, at) => at + 1)
}

/** Who it went to; a package of open content goes to whoever needs it. */
export function recipientWords({ recipient }: Pick<SentPackage, 'recipient'>): string {
  return recipient === null ? '各单位' : recipient.name
}

/** 「4月22日」 */
export function madeWords({ madeAt }: Pick<SentPackage, 'madeAt'>): string {
  return officialMonthDay(dayInChina(madeAt))
}

export const sentFilters = { all: '全部', unanswered: '未收到回执', unwritten: '佐证待补' } as const
export type SentFilter = keyof typeof sentFilters

const isShown: Readonly<Record<SentFilter, (sent: SentPackage) => boolean>> = {
  all: () => true,
  unanswered: ({ receipt, recipient }) => receipt === null && recipient !== null,
  unwritten: (sent) => unwrittenVolumes(sent).length > 0,
}

export function sentShown(packages: readonly SentPackage[], filter: SentFilter): readonly SentPackage[] {
  return packages.filter(isShown[filter])
}
