/** Finding values in a pack that may be broken anywhere: what is not there is simply not found. */

export interface Place {
  /** `tasks[0].measures[2].leads[1]` */
  readonly path: string
  readonly value: unknown
}

/** What is wrong at a place of a pack; `problem` is half a sentence in Chinese. */
export interface PackFault {
  readonly path: string
  readonly problem: string
}

/** The text of a path: `pathText(['tasks', 0, 'title'])` is `tasks[0].title`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : joined(text, String(step))), '')
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

/** The value of an object's own property, or undefined. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}

/** Every place that a pattern names: `placesOf(pack, 'tasks[].measures[].leads[]')`. */
export function placesOf(root: unknown, pattern: string): Place[] {
  return pattern.split('.').reduce<Place[]>((places, step) => places.flatMap((place) => stepInto(place, step)), [{ path: '', value: root }])
}

/** The same from a place that was found, with the whole path: `placesWithin(measure, 'leads[]')`. */
export function placesWithin(outer: Place, pattern: string): Place[] {
  return placesOf(outer.value, pattern).map(({ path, value }) => ({ path: joined(outer.path, path), value }))
}

function stepInto(place: Place, step: string): Place[] {
  const isList = step.endsWith('[]')
  const name = isList ? step.slice(0, -2) : step
  const value = field(place.value, name)
  const path = joined(place.path, name)
  if (value === undefined || value === null) return []
  if (!isList) return [{ path, value }]
  return Array.isArray(value) ? value.map((each: unknown, index) => ({ path: `${path}[${index}]`, value: each })) : []
}

/** The place of a property, for a fault about it: `inside(place, 'domain')`. */
export function inside(place: Place, name: string): Place {
  return { path: joined(place.path, name), value: field(place.value, name) }
}

/** One fault for each value that an earlier place already has. */
export function repeated(places: readonly Place[], what: string): PackFault[] {
  const first = new Map<unknown, string>()
  return places.flatMap(({ path, value }) => {
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, path)
    return earlier === undefined ? [] : [{ path, problem: `${what}“${String(value)}”重复，与 ${earlier} 相同` }]
  })
}

/** One fault for each value that is not among the known ones. */
export function unknownAmong(places: readonly Place[], known: readonly Place[], what: string): PackFault[] {
  const values = new Set(known.map((place) => place.value))
  return places.filter((place) => !values.has(place.value)).map(({ path, value }) => ({ path, problem: `没有${what}“${String(value)}”` }))
}
