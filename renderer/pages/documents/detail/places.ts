import type { Paper } from './paper.ts'

/** A place of a paper that a clerk words or fills in. */
export type TextPlace = Paper['texts'][number]

/** The places in their groups: what belongs to one item or one annex stands together (`items.3.title`, `items.3.standing`). */
export function placeGroups(places: readonly TextPlace[]): readonly (readonly TextPlace[])[] {
  const groups: TextPlace[][] = []
  let stem: string | null = null
  for (const place of places) {
    const own = stemOf(place.field)
    if (own === stem) groups.at(-1)?.push(place)
    else groups.push([place])
    stem = own
  }
  return groups
}

function stemOf(field: string): string {
  return field.split('.').slice(0, -1).join('.')
}

/** The required places that stand empty, with what is typed over them. */
export function missingPlaces(places: readonly TextPlace[], typed: Readonly<Record<string, string>>): readonly TextPlace[] {
  return places.filter(({ field, text, isRequired }) => isRequired && (typed[field] ?? text).trim() === '')
}

/** Places that want a broad form: tables and the text of a paper. */
export function isBroad(places: readonly TextPlace[]): boolean {
  return places.some(({ form }) => form === 'rows' || form === 'body')
}

/** The element that holds a place. */
export function placeId(field: string): string {
  return `place-${field}`
}

/** Puts the keyboard into a place and brings it into view. */
export function goToPlace(field: string): void {
  const holder = document.getElementById(placeId(field))
  holder?.scrollIntoView({ block: 'nearest' })
  holder?.querySelector<HTMLElement>('input, textarea')?.focus()
}
