import { CheckPanel } from './CheckPanel.tsx'
import { CodePanel } from './CodePanel.tsx'
import type { AuditRow } from './filter.ts'
import { RowPanel } from './RowPanel.tsx'
import type { useFullCheck } from './use-full-check.ts'

/** What stands beside the list. */
export type Opened = { readonly kind: 'row'; readonly seq: number } | { readonly kind: 'check' } | { readonly kind: 'code' }

interface AuditPanelProps {
  readonly opened: Opened
  readonly rows: readonly AuditRow[]
  readonly checking: ReturnType<typeof useFullCheck>
  readonly today: string
  onOpen(opened: Opened | null): void
}

/** The panel of the current row, of 全面校验 or of 核对纸面编码. */
export function AuditPanel({ opened, rows, checking, today, onOpen }: AuditPanelProps) {
  const close = (): void => onOpen(null)
  if (opened.kind === 'code') return <CodePanel today={today} onClose={close} />
  if (opened.kind === 'check') {
    return (
      <CheckPanel
        check={checking.check}
        onStart={checking.start}
        onCancel={() => {
          checking.cancel()
          close()
        }}
        onCode={() => onOpen({ kind: 'code' })}
        onClose={close}
      />
    )
  }
  const at = rows.findIndex((row) => row.seq === opened.seq)
  const row = rows[at]
  if (row === undefined) return null
  const step = (by: 1 | -1): void => {
    const next = rows[at + by]
    if (next !== undefined) onOpen({ kind: 'row', seq: next.seq })
  }
  return <RowPanel row={row} today={today} onStep={step} onClose={close} />
}
