import type { DeskError } from '#renderer/api/desk-error.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { DeskStatus } from '../../view-props.ts'
import type { SizedUnit } from './send-words.ts'

export interface Sizes {
  /** What is read at present, or could not be. */
  readonly reading: { readonly isFetching: boolean; readonly error: DeskError | null; refetch(): unknown }
  /** Undefined until they are known. */
  readonly units: readonly SizedUnit[] | undefined
  /** Whether the month has a list; undefined until it is known. */
  readonly isOpened: boolean | undefined
}

/** What the month's evidence of each unit takes; a county sees its own alone. */
export function useSizes(desk: DeskStatus, month: string): Sizes {
  const plan = useDeskQuery('plans.month', { month })
  const listed = plan.isPlaceholderData ? undefined : plan.data?.units.filter(({ planId }) => planId !== null)
  const unitIds = (listed ?? []).map(({ unit }) => unit.unitId).filter((unitId) => desk.profile === 'city' || unitId === desk.office.unitId)
  const size = useDeskQuery('evidencePacks.size', { month, unitIds }, { isEnabled: unitIds.length > 0 })
  const isOpened = listed === undefined ? undefined : unitIds.length > 0
  return {
    reading: plan.error !== null || listed === undefined || unitIds.length === 0 ? plan : size,
    units: size.isPlaceholderData || isOpened !== true ? undefined : size.data?.units,
    isOpened,
  }
}
