import type { Nameable, Named } from '#shared/ledgers/names.ts'
import { nameFinder } from '#shared/ledgers/names.ts'
import type { ReadingContext } from '#shared/ledgers/reading.ts'

/** Entries of other ledgers that were met so far, by ledger: what a link's typed title can mean. */
export class LinkNames {
  readonly #known = new Map<string, Map<string, Named>>()

  add(ledgerId: string, entries: readonly Named[]): void {
    const known = this.#known.get(ledgerId) ?? new Map<string, Named>()
    for (const entry of entries) known.set(entry.id, entry)
    this.#known.set(ledgerId, known)
  }

  of(ledgerId: string): readonly Named[] {
    return [...(this.#known.get(ledgerId)?.values() ?? [])]
  }
}

interface Known {
  readonly year: number
  readonly units: readonly Nameable[]
  readonly measures: readonly Named[]
  readonly links: LinkNames
}

/** What reading a cell needs, from what the page knows; evidence is chosen in the panel, not typed. */
export function readingContext({ year, units, measures, links }: Known): ReadingContext {
  const finders = { units: nameFinder(units), measures: nameFinder(measures) }
  return {
    year,
    serialDates: null,
    ...finders,
    entries: (ledgerId) => nameFinder(links.of(ledgerId)),
    evidence: () => [],
  }
}
