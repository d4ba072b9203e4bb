import type { OutputOf } from '#shared/api/contract.ts'

export type WorkRow = OutputOf<'today.view'>['work'][number]

/** Lateness leads (look.md): the groups from top to bottom with their shapes. */
const groups = [
  { id: 'overdue', title: '逾期', mark: 'late' },
  { id: 'today', title: '今天', mark: 'current' },
  { id: 'later', title: '本周及以后', mark: 'dueSoon' },
] as const

export interface WorkGroup {
  readonly id: (typeof groups)[number]['id']
  readonly title: string
  readonly mark: (typeof groups)[number]['mark']
  readonly rows: readonly WorkRow[]
}

/** The rows in their three groups, in the order that the service gave; empty groups are left out. */
export function workGroups(rows: readonly WorkRow[]): readonly WorkGroup[] {
  return groups.map((group) => ({ ...group, rows: rows.filter((row) => row.group === group.id) })).filter((group) => group.rows.length > 0)
}
