import { Button } from '@mantine/core'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { ButtonReason } from '#renderer/components/page-head/PageHead.tsx'
import type { Due } from './due-words.ts'
import { pickProblem, pickWords } from './due-words.ts'

interface DueBarProps {
  readonly picked: readonly Due[]
  onMake(): void
  onClear(): void
}

/** What the ticked rows will make, and the button that makes it. */
export function DueBar({ picked, onMake, onClear }: DueBarProps) {
  const problem = pickProblem(picked)
  return (
    <ActionBar
      count={`已选 ${picked.length} 项`}
      actions={
        <>
          {problem === undefined ? null : <ButtonReason>{problem}</ButtonReason>}
          <Button variant="subtle" onClick={onClear}>
            取消选择
          </Button>
          <Button variant="filled" disabled={problem !== undefined} onClick={onMake}>
            生成数据包
          </Button>
        </>
      }
    >
      {problem === undefined ? pickWords(picked) : ''}
    </ActionBar>
  )
}
