import { Button } from '@mantine/core'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import type { Ledger } from '#shared/ledgers/schema.ts'

interface NoEntriesProps {
  readonly ledger: Ledger
  /** Nothing is filtered. */
  readonly isWhole: boolean
  readonly isDeleted: boolean
  onClear(): void
  /** Absent where nothing may be written. */
  readonly onAdd?: () => void
}

/** Why a sheet has no row. */
export function NoEntries({ ledger, isWhole, isDeleted, onClear, onAdd }: NoEntriesProps) {
  if (isDeleted)
    return (
      <EmptyState action={<Button onClick={onClear}>返回台账</Button>}>回收站中没有条目。移入回收站的条目显示在这里，可以恢复。</EmptyState>
    )
  if (!isWhole) return <EmptyState action={<Button onClick={onClear}>清除筛选</Button>}>没有符合筛选条件的条目。</EmptyState>
  return (
    <EmptyState action={onAdd === undefined ? undefined : <Button onClick={onAdd}>登记第一条</Button>}>
      《{ledger.title}》还没有条目。{onAdd === undefined ? '登记后显示在这里。' : '可逐条登记，也可从 WPS 或 Excel 复制后粘贴到表中。'}
    </EmptyState>
  )
}
