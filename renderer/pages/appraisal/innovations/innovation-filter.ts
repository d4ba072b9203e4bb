import { chosenWords, filterNote } from '#renderer/components/table-export/filter-note.ts'
import type { ClaimStatus } from '#shared/domain/claims.ts'
import { claimStatuses } from '#shared/domain/claims.ts'
import type { Innovation, InnovationCategory } from './innovation.ts'
import { categoryOptions } from './innovation.ts'

/** What the list is narrowed to; null of each is all. */
export interface InnovationFilter {
  readonly status: ClaimStatus | null
  readonly unitId: string | null
  /** As the list to choose from has it: `'4'`. */
  readonly category: string | null
}

export const allInnovations: InnovationFilter = { status: null, unitId: null, category: null }

export const innovationStatuses = Object.keys(claimStatuses) as ClaimStatus[]

export function passes(claim: Innovation, { status, unitId, category }: InnovationFilter): boolean {
  return (
    (status === null || claim.status === status) &&
    (unitId === null || claim.unit.unitId === unitId) &&
    (category === null || String(claim.category) === category)
  )
}

export function isNarrowed({ status, unitId, category }: InnovationFilter): boolean {
  return status !== null || unitId !== null || category !== null
}

/** The claims of a status among those that the other filters leave. */
export function countOf(claims: readonly Innovation[], filter: InnovationFilter, status: ClaimStatus | null): number {
  return claims.filter((claim) => passes(claim, { ...filter, status })).length
}

/** The counties that claimed something, in the order of the list. */
export function unitOptions(claims: readonly Innovation[]): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map(claims.map(({ unit }) => [unit.unitId, unit.name]))
  return [...names].map(([value, label]) => ({ value, label }))
}

/** 「筛选条件：申报单位　孙吴县；认定　已申报。」; '' where nothing is narrowed. */
export function noteOf(filter: InnovationFilter, claims: readonly Innovation[], categories: readonly InnovationCategory[]): string {
  return filterNote([
    chosenWords('申报单位', unitOptions(claims), filter.unitId),
    chosenWords('申报情形', categoryOptions(categories), filter.category),
    filter.status === null ? null : `认定　${claimStatuses[filter.status]}`,
  ])
}
