import { useCallback, useMemo } from 'react'
import type { Draft } from '#renderer/api/use-draft.ts'
import type { Decision, PackSource, PackWork } from './pack-work.ts'
import { readWork, undecided, workFields } from './pack-work.ts'

export interface PackKeeper {
  readonly work: PackWork | null
  begin(pack: {
    readonly source: PackSource
    readonly name: string
    readonly refusals: readonly string[]
    readonly unitId: string | null
  }): void
  keep(part: Partial<Pick<PackWork, 'unitId' | 'month' | 'formedOn' | 'refusals'>>): void
  /** Changes what is decided of these files. */
  decide(paths: readonly string[], part: Partial<Decision>): void
  flush(): Promise<void>
  /** Gives the pack up, or it is received. */
  end(): Promise<void>
}

/** A pack under way, kept in a draft: leaving the page loses none of what was decided. */
export function usePackWork(draft: Draft): PackKeeper {
  const { fields, set, clear, flush } = draft
  const work = useMemo(() => readWork(fields), [fields])
  const put = useCallback(
    (next: PackWork) => {
      for (const [field, text] of Object.entries(workFields(next))) set(field, text)
    },
    [set],
  )
  return {
    work,
    begin: (pack) => put({ ...pack, month: null, formedOn: null, decisions: {} }),
    keep: (part) => {
      if (work !== null) put({ ...work, ...part })
    },
    decide: (paths, part) => {
      if (work === null) return
      const changed = paths.map((path) => [path, { ...(work.decisions[path] ?? undecided), ...part }] as const)
      put({ ...work, decisions: { ...work.decisions, ...Object.fromEntries(changed) } })
    },
    flush,
    end: clear,
  }
}
