import { halfWidth } from './typed-text.ts'

/** Something that a cell can point to: a unit, a measure, an entry, a file. */
export interface Named {
  readonly id: string
  /** As lists and papers call it. */
  readonly name: string
}

/** All that a text may mean: one is found, none is unknown, several must be told apart by the writer. */
export type NameFinder = (text: string) => readonly Named[]

/** A thing that can be named: `aliases` mean it alone, `ambiguousAliases` mean several (五大连池, M-009). */
export interface Nameable extends Named {
  readonly aliases?: readonly string[]
  readonly ambiguousAliases?: readonly string[]
}

/** Two spellings of one name are equal in this form: half width, Chinese brackets alike, without blanks, letters in upper case. */
export function comparableName(name: string): string {
  return halfWidth(name)
    .replaceAll(/[〔【[]/g, '(')
    .replaceAll(/[〕】\]]/g, ')')
    .toUpperCase()
}

/**
 * Finds things by name or alias, however brackets, blanks and widths are typed. What a declaration calls ambiguous goes first, a name before
 * an alias. With `city` a unit may bear its full prefix: 黑河市教育局 is 市教育局.
 */
export function nameFinder(things: readonly Nameable[], city: string | null = null): NameFinder {
  const indexes = [
    indexOf(things, ({ ambiguousAliases }) => ambiguousAliases ?? []),
    indexOf(things, ({ name }) => [name]),
    indexOf(things, ({ aliases }) => aliases ?? []),
  ]
  return (text) => {
    for (const form of formsOf(comparableName(text), city)) {
      for (const index of indexes) {
        const found = index.get(form)
        if (found !== undefined) return found
      }
    }
    return []
  }
}

function indexOf(things: readonly Nameable[], namesOf: (thing: Nameable) => readonly string[]): ReadonlyMap<string, readonly Named[]> {
  const index = new Map<string, Named[]>()
  for (const thing of things) {
    for (const key of new Set(namesOf(thing).map(comparableName))) {
      const others = index.get(key)
      if (others === undefined) index.set(key, [{ id: thing.id, name: thing.name }])
      else others.push({ id: thing.id, name: thing.name })
    }
  }
  return index
}

function formsOf(key: string, city: string | null): string[] {
  if (city === null || !key.startsWith(city) || key === city) return [key]
  const rest = key.slice(city.length)
  return [key, `市${rest}`, rest]
}
