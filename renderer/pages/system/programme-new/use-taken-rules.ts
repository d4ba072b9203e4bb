import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { DeskStatus } from '../view-props.ts'

/** The current programme as an offer of its 考评细则, where it is a built-in one that has them. */
export function useTakenRules({ programme }: DeskStatus): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useDeskQuery('setup.state', {})
  const isBuiltIn = data?.programmes.some(({ id }) => id === programme.id) ?? false
  return isBuiltIn && programme.isAppraised ? [{ value: programme.id, label: `沿用《${programme.title}》的考评细则` }] : []
}
