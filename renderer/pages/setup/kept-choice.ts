import { useCallback, useEffect, useState } from 'react'
import type { Choice, OfferedProgramme } from './choice.ts'
import { firstChoice } from './choice.ts'

const keptAs = 'setup'

interface KeptChoice {
  readonly choice: Choice
  change(part: Partial<Choice> | ((before: Choice) => Choice)): void
  /** The office is set up. */
  forget(): void
}

/** The answers so far: a window that was closed has them when it opens again. There is no store yet that could keep a draft. */
export function useKeptChoice(programmes: readonly OfferedProgramme[]): KeptChoice {
  const [choice, setChoice] = useState(() => readKept(localStorage.getItem(keptAs), firstChoice(programmes)))
  const change = useCallback<KeptChoice['change']>((part) => {
    setChoice((before) => (typeof part === 'function' ? part(before) : { ...before, ...part }))
  }, [])
  useEffect(() => localStorage.setItem(keptAs, JSON.stringify(choice)), [choice])
  return { choice, change, forget: () => localStorage.removeItem(keptAs) }
}

/** What was kept, where it can be read; the notice is confirmed anew each time. */
export function readKept(kept: string | null, first: Choice): Choice {
  if (kept === null) return first
  try {
    return { ...first, ...(JSON.parse(kept) as Partial<Choice>), hasReadNotice: false }
  } catch {
    return first
  }
}
