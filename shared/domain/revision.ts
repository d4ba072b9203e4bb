/**
 * Revisions of a record count up from 1. What a county's office writes for itself until the city's list comes (a month that it opened)
 * is provisional: it counts up from far below 1, so that the city's first revision is newer than any of them, whenever it comes, and
 * neither contradicts nor loses anything. A provisional revision goes to another machine of the same office alone.
 */
export const firstRevision = 1
export const firstProvisionalRevision = -1_000_000
export const lastRevision = 1_000_000_000

/** Whether a number is a revision: a whole number in either range; 0 is none. */
export function isRevision(value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false
  return isProvisional(value) ? value >= firstProvisionalRevision : value >= firstRevision && value <= lastRevision
}

/** Whether a revision is a county's own until the city's comes. */
export function isProvisional(rev: number): boolean {
  return rev < 0
}

/** So many revisions of one record may be said under one epoch of an installation: a receipt changes with each volume and each 撤销. */
const revisionsOfAnEpoch = 10_000

/**
 * The next revision of a record that an office writes by itself whenever a package is imported, so that a restored office writes it anew:
 * counted from the epoch of the installation (1, more with every restore), it is newer than all that was said before the restore, and
 * no revision is said twice with different content. `before`: the newest revision that is here, 0 where there is none.
 */
export function nextRevisionInEpoch(before: number, epoch: number): number {
  return Math.max(before, (epoch - 1) * revisionsOfAnEpoch) + firstRevision
}
