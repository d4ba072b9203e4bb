import type { OutputOf } from '#shared/api/contract.ts'

export type Kind = OutputOf<'templates.list'>['kinds'][number]

/** The kinds by their groups, both in the order in which they came. */
export function groupsOf(kinds: readonly Kind[]): { readonly group: string; readonly kinds: readonly Kind[] }[] {
  const groups = new Map<string, Kind[]>()
  for (const kind of kinds) groups.set(kind.groupTitle, [...(groups.get(kind.groupTitle) ?? []), kind])
  return Array.from(groups, ([group, some]) => ({ group, kinds: some }))
}
