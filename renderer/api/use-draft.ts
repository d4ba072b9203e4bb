import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeskClient } from './desk-client.ts'
import type { DeskError } from './desk-error.ts'
import { asDeskError } from './desk-error.ts'
import { useDesk } from './DeskProvider.tsx'
import type { DraftFields, DraftKeeper } from './draft-keeper.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import type { SaveStatusStore } from './save-status.ts'

const pauseMilliseconds = 600

export interface Draft {
  /** False until a kept draft was looked for; show the form only then, or its first keys are lost. */
  readonly isReady: boolean
  /** The texts typed so far, kept ones first; a field never touched is absent. */
  readonly fields: DraftFields
  /** Instant of the kept draft that was found, for 「已恢复×时×分未提交的内容」; null where there was none. */
  readonly restoredFrom: string | null
  readonly error: DeskError | null
  set(name: string, text: string): void
  /** Saves at once (Ctrl+S, before leaving). */
  flush(): Promise<void>
  /** After the form was submitted or given up. */
  clear(): Promise<void>
}

/**
 * Keeps half-typed text of a form: `useDraft('progress', lineId)`. Saved 600 ms after the last key, when the page is
 * left or hidden, and found again when the same form is opened.
 */
export function useDraft(form: string, key: string): Draft {
  const { client, saving } = useDesk()
  const name = `${form}:${key}`
  const [found, setFound] = useState<FoundDraft | null>(null)
  const state = found?.form === name ? found : null
  const [error, setError] = useState<DeskError | null>(null)
  const fields = useRef<DraftFields>({})
  const keeper = useMemo(() => keeperFor(name, client, saving, setError), [name, client, saving])

  useEffect(() => {
    let isCurrent = true
    const become = (kept: DraftFields, restoredFrom: string | null): void => {
      if (!isCurrent) return
      fields.current = kept
      setFound({ form: name, fields: kept, restoredFrom })
    }
    client.call('drafts.get', { form: name }).then(
      (kept) => become(kept.fields ?? {}, kept.fields === null ? null : kept.savedAt),
      (failure: unknown) => {
        setError(asDeskError(failure))
        become({}, null)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [client, name])

  useFlushOnLeave(keeper)

  const set = useCallback(
    (field: string, text: string) => {
      fields.current = { ...fields.current, [field]: text }
      setFound((before) => ({ form: name, restoredFrom: before?.restoredFrom ?? null, fields: fields.current }))
      keeper.set(fields.current)
    },
    [keeper, name],
  )
  const clear = useCallback(() => {
    fields.current = {}
    setFound({ form: name, fields: {}, restoredFrom: null })
    return keeper.clear()
  }, [keeper, name])
  return {
    isReady: state !== null,
    fields: state?.fields ?? nothingTyped,
    restoredFrom: state?.restoredFrom ?? null,
    error,
    set,
    flush: keeper.flush,
    clear,
  }
}

const nothingTyped: DraftFields = {}

interface FoundDraft {
  readonly form: string
  readonly fields: DraftFields
  readonly restoredFrom: string | null
}

function keeperFor(form: string, client: DeskClient, saving: SaveStatusStore, report: (error: DeskError | null) => void): DraftKeeper {
  return createDraftKeeper({
    save: async (fields) => {
      saving.begin()
      try {
        const { savedAt } = await client.call('drafts.save', { form, fields: { ...fields } })
        saving.saved(savedAt)
        report(null)
      } catch (failure) {
        saving.failed()
        report(asDeskError(failure))
      }
    },
    clear: async () => {
      await client.call('drafts.clear', { form }).catch((failure: unknown) => report(asDeskError(failure)))
    },
    later: (act) => {
      const timer = setTimeout(act, pauseMilliseconds)
      return () => clearTimeout(timer)
    },
  })
}

/** Another page, another window, the lid closed: nothing typed may be lost. */
function useFlushOnLeave(keeper: DraftKeeper): void {
  useEffect(() => {
    const flush = (): void => void keeper.flush()
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [keeper])
}
