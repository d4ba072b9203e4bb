import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { ImportOutcome } from '#shared/domain/row-outcomes.ts'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { createRowPages } from '#renderer/components/data-grid/row-pages.ts'
import type { RowsShown } from '#renderer/components/data-grid/row-pages.ts'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import type { Decisions } from '../import-work.ts'

type Preview = OutputOf<'imports.preview'>
export type PreviewRow = Preview['rows'][number]
/** What is read from where; the decisions about rows come beside it. */
export type PreviewJob = Omit<InputOf<'imports.preview'>, 'decisions' | 'only' | 'from' | 'limit'>

/** What is said of all rows, and for which choices. */
export interface Summary extends Pick<Preview, 'counts' | 'leftOut' | 'notes' | 'plan'> {
  readonly of: string
}

export interface PreviewRows {
  /** While rows of another outcome are on their way, those of before. */
  readonly rows: RowsShown<PreviewRow>
  readonly isLoading: boolean
  /** Null until the first rows have come. */
  readonly summary: Summary | null
  /** False while the choices of this moment are still being looked at. */
  readonly isCurrent: boolean
  readAgain(): void
}

/** As many as the service gives at once: it looks at the whole file for every page. */
const rowsOfPage = 500

/** Decisions as the service takes them. */
export function decisionList(decisions: Decisions): InputOf<'imports.apply'>['decisions'] {
  return [...decisions].map(([row, choice]) => ({ row, choice }))
}

/** The rows of a file as they are looked at, of one outcome or all; a decision has those in sight looked at again. */
export function usePreviewRows(job: PreviewJob, decisions: Decisions, only: ImportOutcome | null): PreviewRows {
  const { client } = useDesk()
  const asked = JSON.stringify(job)
  const decided = JSON.stringify(decisionList(decisions))
  const latest = useLatest(decided)
  const [summary, setSummary] = useState<Summary | null>(null)
  const pages = useMemo(() => {
    const read = async (cursor: string | null) => {
      const from = Number(cursor ?? '0')
      const chosen = latest.current
      const input = { ...(JSON.parse(asked) as PreviewJob), decisions: JSON.parse(chosen) as InputOf<'imports.apply'>['decisions'] }
      const { rows, total, counts, leftOut, notes, plan } = await client.call('imports.preview', {
        ...input,
        only,
        from,
        limit: rowsOfPage,
      })
      setSummary({ counts, leftOut, notes, plan, of: `${asked} ${chosen}` })
      const next = from + rows.length
      return { rows, total, next: next < total && rows.length > 0 ? String(next) : null }
    }
    return createRowPages<PreviewRow>({ size: rowsOfPage, keep: 20, rowKey: ({ row }) => String(row), read })
  }, [client, asked, only, latest])
  const begun = useRef<{ readonly pages: typeof pages; readonly decided: string } | null>(null)
  useEffect(() => {
    const before = begun.current
    begun.current = { pages, decided }
    // The grid may have asked for the first rows already: they are not read twice.
    if (before?.pages !== pages) void pages.read().load(0, 0)
    else if (before.decided !== decided) void pages.refresh()
  }, [pages, decided])
  const rows = useSyncExternalStore(pages.subscribe, pages.read)
  const [held, setHeld] = useState(rows)
  if (rows.isReady && held !== rows) setHeld(rows)
  return {
    rows: rows.isReady || rows.error !== null ? rows : held,
    isLoading: rows.isLoading,
    summary,
    isCurrent: summary?.of === `${asked} ${decided}`,
    readAgain: () => void pages.refresh(),
  }
}
