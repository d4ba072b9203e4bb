import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageLayouts } from '#shared/exchange/conditions.ts'

export type PackageForm = InputOf<'exchange.export'>['form']
export type Plan = OutputOf<'exchange.plan'>

/** How the evidence goes along. */
export const evidenceChoices = {
  together: { label: packageLayouts.together.label, means: packageLayouts.together.means },
  recordsFirst: { label: packageLayouts.recordsFirst.label, means: packageLayouts.recordsFirst.means },
  none: { label: '不附佐证', means: '只发数据，佐证以后另行生成' },
} as const
export type EvidenceChoice = keyof typeof evidenceChoices

/** The choice as the core takes it. */
export function layoutOf(choice: EvidenceChoice): Pick<InputOf<'exchange.export'>, 'layout' | 'withEvidence'> {
  return { layout: choice === 'recordsFirst' ? 'recordsFirst' : 'together', withEvidence: choice !== 'none' }
}

/** The parts of all packages together, in the order of the first one that has them: 「工作进展 29 条」. */
export function partsOf({ packages }: Plan): readonly { readonly noun: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { noun, count } of packages.flatMap(({ parts }) => parts)) counts.set(noun, (counts.get(noun) ?? 0) + count)
  return [...counts].map(([noun, count]) => ({ noun, count }))
}

/** Why nothing can be made; undefined while some package can. */
export function planProblem(plan: Plan | undefined): string | undefined {
  if (plan === undefined) return '正在计算'
  const hindered = plan.packages.filter(({ obstacle }) => obstacle !== null)
  if (hindered.length === 0) return plan.packages.every(({ records, blobs }) => records + blobs === 0) ? '没有可发出的内容' : undefined
  return hindered.length === 1 && plan.packages.length === 1
    ? (hindered[0]?.obstacle ?? undefined)
    : `${hindered.length} 个单位不能生成，请先取消选择`
}

/** 「数据 1.2 MB，佐证 43 件、38.6 MB，共 2 卷」; '' of a package that holds receipts alone. */
export function sizeWords({ recordBytes, blobs, blobBytes, volumes }: Plan['packages'][number]): string {
  return [
    ...(recordBytes === 0 ? [] : [`数据 ${readableSize(recordBytes)}`]),
    ...(blobs === 0 ? [] : [`佐证 ${blobs} 件、${readableSize(blobBytes)}`]),
    ...(volumes > 1 ? [`共 ${volumes} 卷`] : []),
  ].join('，')
}
