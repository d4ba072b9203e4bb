import type { ReactNode } from 'react'
import { ErrorNotice } from './ErrorNotice.tsx'

interface SaveRefusalProps {
  readonly error: { readonly code: string; readonly message: string; readonly logId?: string | undefined } | null
  /** The record's words as they are now, shown where somebody else changed it meanwhile. */
  readonly children: ReactNode
  /** The typed words shall stand on the record as it is now. */
  onGoOn(): void
}

/** Why a form was not saved; of a record changed by somebody else the newest words, and 「按最新内容继续」. */
export function SaveRefusal({ error, children, onGoOn }: SaveRefusalProps) {
  if (error === null) return null
  const isStale = error.code === 'stale_version'
  return (
    <>
      <ErrorNotice
        message={error.message}
        logId={error.logId}
        {...(isStale ? { remedy: { label: '按最新内容继续', onClick: onGoOn } } : {})}
      />
      {isStale ? children : null}
    </>
  )
}
