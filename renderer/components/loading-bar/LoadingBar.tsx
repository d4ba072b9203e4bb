import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './LoadingBar.module.css'

interface LoadingBarProps {
  readonly isLoading: boolean
  /** What is being done, shown after one second: 「正在校验佐证」. */
  readonly what?: string
  readonly done?: number
  readonly total?: number
  onCancel?(): void
}

/** Waiting, said late: nothing for 300 ms, then a 2 px bar, after a second words, a count and 取消. */
export function LoadingBar({ isLoading, ...waiting }: LoadingBarProps) {
  return isLoading ? <Waiting {...waiting} /> : null
}

function Waiting({ what = '正在读取', done, total, onCancel }: Omit<LoadingBarProps, 'isLoading'>) {
  const stage = useStage()
  if (stage === 'none') return null
  const share = done === undefined || total === undefined || total === 0 ? undefined : done / total
  return (
    <div className={classes.bar} role="status">
      <progress className={classes.line} aria-label={what} {...(share === undefined ? {} : { value: share, max: 1 })} />
      {stage === 'words' ? (
        <div className={classes.words}>
          <span>
            {what}
            {share === undefined ? null : ` ${done}/${total}`}
          </span>
          {onCancel === undefined ? null : (
            <Button size="xs" onClick={() => onCancel()}>
              取消
            </Button>
          )}
        </div>
      ) : null}
    </div>
  )
}

function useStage(): 'none' | 'bar' | 'words' {
  const [stage, setStage] = useState<'none' | 'bar' | 'words'>('none')
  useEffect(() => {
    const timers = [setTimeout(() => setStage('bar'), 300), setTimeout(() => setStage('words'), 1000)]
    return () => timers.forEach(clearTimeout)
  }, [])
  return stage
}
