import type { Draft } from './use-draft.ts'

export interface SeenRevision<Rev extends number | null> {
  /** The revision to save on; null for a new record. */
  readonly rev: Rev | number
  /** Keeps a typed text in the draft, with the revision that it was typed over. */
  set(name: string, text: string): void
  /** After a refusal: the words typed so far stand on the record as it is now. */
  goOn(): void
}

/**
 * The revision that an officer saw while typing, kept in the field `rev` of the draft: a change made meanwhile in another
 * window is refused, not overwritten. While nothing is typed the form shows the record, and `current` is what was seen.
 */
export function seenRevision<Rev extends number | null>(draft: Pick<Draft, 'fields' | 'set'>, current: Rev): SeenRevision<Rev> {
  const kept = draft.fields['rev']
  const keep = (): void => {
    if (current !== null) draft.set('rev', String(current))
  }
  return {
    rev: kept === undefined ? current : Number(kept),
    set: (name, text) => {
      if (kept === undefined) keep()
      draft.set(name, text)
    },
    goOn: () => {
      if (kept !== undefined) keep()
    },
  }
}
