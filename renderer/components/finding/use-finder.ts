import { useEffect, useMemo, useState } from 'react'
import type { InitialsOf } from './match.ts'
import { matches } from './match.ts'

/**
 * `const finds = useFinder(query)`, then `rows.filter((row) => finds(row.title))`: by Chinese at once, by initials as
 * soon as the dictionary is loaded, which happens with the first Latin letter, or before it once a search `isNear`.
 */
export function useFinder(query: string, isNear = false): (text: string) => boolean {
  const isWanted = isNear || /[a-z]/i.test(query)
  const [initialsOf, setInitialsOf] = useState<InitialsOf | null>(null)
  useEffect(() => {
    if (!isWanted || initialsOf !== null) return undefined
    let isCurrent = true
    void import('./pinyin-initials.ts').then((loaded) => {
      if (isCurrent) setInitialsOf(() => remembered(loaded.initialsOf))
    })
    return () => {
      isCurrent = false
    }
  }, [isWanted, initialsOf])
  return useMemo(() => (text: string) => matches(text, query, initialsOf), [query, initialsOf])
}

/** Every text is turned into initials once, however many keys are typed. */
function remembered(initialsOf: InitialsOf): InitialsOf {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text) ?? initialsOf(text)
    known.set(text, found)
    return found
  }
}
