import { Button } from '@mantine/core'
import { useState } from 'react'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import type { ProblemPlace, Problems } from './problem-places.ts'
import { problemWords, stepTo } from './problem-places.ts'
import classes from './Sheet.module.css'

interface ProblemBarProps {
  readonly problems: Problems
  onGoTo(place: ProblemPlace): void
  onDiscard(): void
}

/** Above the sheet: how many cells were not written, and the way from one to the next; the others are saved. */
export function ProblemBar({ problems, onGoTo, onDiscard }: ProblemBarProps) {
  const [at, setAt] = useState<ProblemPlace | null>(null)
  if (problems.places.length === 0) return null
  const step = (by: 1 | -1): void => {
    const next = stepTo(problems.places, at, by)
    if (next === undefined) return
    setAt(next)
    onGoTo(next)
  }
  return (
    <div className={classes.problems} role="status">
      <StatusMark mark="dueSoon">{problemWords(problems)}</StatusMark>
      <span className={classes.problemHelp}>原内容未改动，改正后自动保存；其余已保存。</span>
      <span className={classes.problemActs}>
        <Button size="xs" onClick={() => step(-1)}>
          上一处
        </Button>
        <Button size="xs" onClick={() => step(1)}>
          下一处
        </Button>
        <Button size="xs" variant="subtle" onClick={onDiscard}>
          放弃未写入的内容
        </Button>
      </span>
    </div>
  )
}
