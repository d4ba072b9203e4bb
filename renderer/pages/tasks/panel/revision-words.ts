import { eventNames } from '#shared/domain/event-names.ts'

/** `revisionWords('milestones.meet')` is 「登记时限完成」; what is not listed is 「更新」. */
export function revisionWords(action: string): string {
  return eventNames[action] ?? '更新'
}
