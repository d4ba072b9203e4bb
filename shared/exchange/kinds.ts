/** What a package is for (exchange.md 1). The name stands in menus, file names, 交接单 and receipts. */
interface PackageKindFacts {
  readonly name: string
  /** Who sends it: the city's office (`downward`, 下发), a county's (`upward`, 上报), or each. */
  readonly direction: 'downward' | 'upward' | 'both'
  /** What everybody may read, because the receiver has no key yet or the content is public keys; anything else is encrypted. */
  readonly isOpen?: true
}

export const packageKinds = {
  'enroll-request': { name: '开通回执', direction: 'upward', isOpen: true },
  roster: { name: '开通包', direction: 'downward', isOpen: true },
  'task-issue': { name: '任务清单', direction: 'downward' },
  'month-report': { name: '月报', direction: 'upward' },
  'self-assessment': { name: '自评', direction: 'upward' },
  evidence: { name: '佐证材料', direction: 'upward' },
  'review-result': { name: '复核结果', direction: 'downward' },
  supervision: { name: '提醒督办', direction: 'both' },
  ledger: { name: '专项台账', direction: 'both' },
  programme: { name: '工作方案', direction: 'downward' },
  questionnaire: { name: '调查问卷', direction: 'both' },
  receipt: { name: '回执', direction: 'both' },
  'full-handover': { name: '整体移交', direction: 'both' },
} as const satisfies Record<string, PackageKindFacts>

export type PackageKind = keyof typeof packageKinds

export const packageKindCodes = Object.keys(packageKinds) as [PackageKind, ...PackageKind[]]

/** 下发 and 上报 as the table says them. */
export function packageDirection(kind: PackageKind): PackageKindFacts['direction'] {
  return packageKinds[kind].direction
}

/** Whether a package of this kind goes out unencrypted, for whoever has no key yet. */
export function isOpenKind(kind: PackageKind): boolean {
  const facts: PackageKindFacts = packageKinds[kind]
  return facts.isOpen === true
}
