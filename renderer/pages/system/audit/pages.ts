/** The pages gone through so far: the `before` of each, the newest page first (null). */
export type Trail = readonly (number | null)[]

export const firstPage: Trail = [null]

/** One page further into the past. */
export function older(trail: Trail, next: number | null): Trail {
  return next === null ? trail : [...trail, next]
}

/** One page back towards the present. */
export function newer(trail: Trail): Trail {
  return trail.length > 1 ? trail.slice(0, -1) : trail
}

/** What `audit.search` is asked for. */
export function placeOf(trail: Trail): number | null {
  return trail.at(-1) ?? null
}
