import type { OutputOf } from '#shared/api/contract.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { officialMonth } from '#shared/text/official-dates.ts'

export type SizedUnit = OutputOf<'evidencePacks.size'>['units'][number]

export const unitFilters = { all: '全部', with: '有佐证材料', without: '有措施未附佐证' } as const
export type UnitFilter = keyof typeof unitFilters

/** The units that a filter leaves. */
export function unitsShown(units: readonly SizedUnit[], filter: UnitFilter): readonly SizedUnit[] {
  if (filter === 'all') return units
  return units.filter(({ pieces, withoutEvidence }) => (filter === 'with' ? pieces > 0 : withoutEvidence > 0))
}

const mostNamed = 4

/** Where the evidence went: 「已导出到所选文件夹：逊克县／2022年4月，共 8 个文件，1.2 MB」. */
export function savedWords({ savedAs, files, bytes }: OutputOf<'evidencePacks.save'>, month: string): string {
  const [first = ''] = savedAs
  const size = `共 ${files} 个文件，${readableSize(bytes)}`
  if (savedAs.length === 1 && first.endsWith('.zip')) return `已导出${officialMonth(month)}佐证材料，压缩包 ${first}，${size}`
  const rest = savedAs.length > mostNamed ? `等 ${savedAs.length} 个文件夹` : ''
  return `已导出到所选文件夹：${savedAs.slice(0, mostNamed).join('、')}${rest}，${size}`
}
