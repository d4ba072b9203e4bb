import { Button } from '@mantine/core'
import { May } from '#renderer/api/use-may.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import classes from './Line.module.css'
import type { LineProgress } from './line.ts'

interface NothingYetProps {
  readonly line: LineProgress
  /** What the month lacks, and what would stand here: 「还没有佐证。方案、简报、照片、截图等拖入后显示在这里。」 */
  readonly sentence: string
  /** 「添加佐证」 */
  readonly verb: string
  /** The method that the button leads to. */
  readonly method: 'progress.save' | 'evidence.add'
  onAdd(): void
}

/** 「爱辉区4月份还没有佐证。……」 with the button that begins. */
export function NothingYet({ line, sentence, verb, method, onAdd }: NothingYetProps) {
  return (
    <div className={classes.empty}>
      <EmptyState
        action={
          <May to={method}>
            <Button size="xs" onClick={onAdd}>
              {verb}
            </Button>
          </May>
        }
      >
        {`${line.unit.name}${Number(line.month.slice(5))}月份${sentence}`}
      </EmptyState>
    </div>
  )
}
