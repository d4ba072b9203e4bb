import { useCallback, useMemo } from 'react'
import type { StagedFile } from '#shared/api/bridge.ts'
import type { Draft } from '#renderer/api/use-draft.ts'
import type { ImportWork } from './import-work.ts'
import { forgottenChoices, readWork, workFields } from './import-work.ts'

export interface WorkKeeper {
  readonly work: ImportWork | null
  /** Keeps what was chosen; another sheet or ledger forgets what was chosen for the one before. */
  keep(part: Partial<Omit<ImportWork, 'file'>>): void
  /** Begins with a file; the same file again goes on where it was left. `ledgerId` is the ledger that it is meant for. */
  begin(file: StagedFile, ledgerId: string | null): void
  /** Puts the draft away at once. */
  flush(): Promise<void>
  /** Gives the import up, or it is done. */
  end(): Promise<void>
}

/** An import under way, kept in a draft: leaving the page or closing the program loses none of it. */
export function useImportWork(draft: Draft): WorkKeeper {
  const { fields, set, clear, flush } = draft
  const work = useMemo(() => readWork(fields), [fields])
  const put = useCallback(
    (kept: Readonly<Record<string, string>>) => {
      for (const [field, text] of Object.entries(kept)) set(field, text)
    },
    [set],
  )
  const keep = useCallback<WorkKeeper['keep']>(
    (part) => {
      const isOther = (['sheet', 'ledgerId'] as const).some((name) => part[name] !== undefined && part[name] !== work?.[name])
      put({ ...(isOther ? forgottenChoices : {}), ...workFields(part) })
    },
    [put, work],
  )
  const begin = useCallback<WorkKeeper['begin']>(
    (file, ledgerId) => {
      const isSame = work?.file.sha256 === file.sha256 && (ledgerId === null || ledgerId === work.ledgerId)
      put({ ...(isSame ? {} : { ...forgottenChoices, sheet: '', ledgerId: ledgerId ?? '' }), ...workFields({ file }) })
    },
    [put, work],
  )
  return { work, keep, begin, flush, end: clear }
}
