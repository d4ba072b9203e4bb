import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'

interface NoProgressRowsProps {
  readonly month: string
  /** True where only the filters leave nothing. */
  readonly hasRows: boolean
  onClear(): void
}

/** Why 一表 has no row: the filters, or the month was not opened. */
export function NoProgressRows({ month, hasRows, onClear }: NoProgressRowsProps) {
  if (hasRows) return <EmptyState action={<Button onClick={onClear}>清除筛选</Button>}>没有符合筛选条件的进展。</EmptyState>
  return (
    <EmptyState
      action={
        <Button component={Link} href={`/plan?month=${month}`}>
          查看台账清单
        </Button>
      }
    >
      {Number(month.slice(5))}月份台账清单尚未生成或没有列入措施。生成后各单位的进展显示在这里。
    </EmptyState>
  )
}
