import { Button } from '@mantine/core'
import { May } from '#renderer/api/use-may.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'

interface NoProblemsProps {
  /** True where only the filters leave nothing. */
  readonly hasProblems: boolean
  onClear(): void
  onAdd(): void
}

/** Why 一清单 has no row: the filters, or nothing was registered. */
export function NoProblems({ hasProblems, onClear, onAdd }: NoProblemsProps) {
  if (hasProblems) return <EmptyState action={<Button onClick={onClear}>清除筛选</Button>}>没有符合筛选条件的问题。</EmptyState>
  return (
    <EmptyState
      action={
        <May to="problems.save">
          <Button onClick={onAdd}>登记问题</Button>
        </May>
      }
    >
      还没有登记问题。调度、督导和考评中发现的问题登记后显示在这里，整改完成后销号。
    </EmptyState>
  )
}
