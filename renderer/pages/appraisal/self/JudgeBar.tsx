import { Button } from '@mantine/core'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import type { Verdict } from '#shared/domain/plan.ts'
import type { SelfLine } from './judgements.ts'
import { verdictOptions } from './columns.tsx'

interface JudgeBarProps {
  readonly lines: readonly SelfLine[]
  onJudge(verdict: Verdict): void
  onClear(): void
}

/** One verdict for all ticked lines. */
export function JudgeBar({ lines, onJudge, onClear }: JudgeBarProps) {
  return (
    <ActionBar
      count={`已选 ${lines.length} 条`}
      actions={
        <>
          <Button variant="subtle" onClick={onClear}>
            取消选择
          </Button>
          {verdictOptions.map(({ value, label }) => (
            <Button key={value} onClick={() => onJudge(value)}>
              {`记为${label}`}
            </Button>
          ))}
        </>
      }
    >
      按同一结论自评，可逐条改
    </ActionBar>
  )
}
