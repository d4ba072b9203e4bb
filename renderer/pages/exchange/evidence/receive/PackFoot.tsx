import { Button } from '@mantine/core'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { KeyCap } from '#renderer/components/key-caps/KeyCaps.tsx'
import { ButtonReason } from '#renderer/components/page-head/PageHead.tsx'
import classes from '../Evidence.module.css'
import type { PackRow, Standing } from './pack-rows.ts'

interface PackFootProps {
  readonly counts: Readonly<Record<Standing, number>>
  readonly ticked: readonly PackRow[]
  /** Why it cannot be received yet. */
  readonly reason: string | undefined
  readonly isBusy: boolean
  onMeasures(): void
  onSkip(): void
  onClear(): void
  onReceive(): void
}

/** At the foot: what will be taken in and that nothing has been; with ticks, what may be done with all of them. */
export function PackFoot({ counts, ticked, reason, isBusy, onMeasures, onSkip, onClear, onReceive }: PackFootProps) {
  if (ticked.length > 0) {
    return (
      <ActionBar
        count={`已选 ${ticked.length} 个文件`}
        actions={
          <>
            <Button variant="subtle" onClick={onClear}>
              取消选择
            </Button>
            <Button onClick={onSkip}>{ticked.every(({ decision }) => decision.isSkipped) ? '恢复收取' : '不收取'}</Button>
            <Button variant="filled" onClick={onMeasures}>
              选择措施
            </Button>
          </>
        }
      >
        所选文件可以一并对应措施，或者一并不收取。
      </ActionBar>
    )
  }
  const taken = counts.added + counts.linked
  return (
    <ActionBar
      actions={
        <>
          {reason === undefined ? null : <ButtonReason>{reason}</ButtonReason>}
          <Button variant="filled" disabled={reason !== undefined} loading={isBusy} aria-keyshortcuts="Control+Enter" onClick={onReceive}>
            {taken === 0 ? '收入' : `收入　${taken} 个文件`}
            <span className={classes.key}>
              <KeyCap>Ctrl Enter</KeyCap>
            </span>
          </Button>
        </>
      }
    >
      {footWords(counts)}
    </ActionBar>
  )
}

function footWords({ added, linked, same, refused, skipped }: Readonly<Record<Standing, number>>): string {
  const parts = [
    ...(added === 0 ? [] : [`新增 ${added} 个`]),
    ...(linked === 0 ? [] : [`为已有材料增加措施 ${linked} 个`]),
    ...(same === 0 ? [] : [`已有 ${same} 个不重复收取`]),
    ...(refused + skipped === 0 ? [] : [`不收取 ${refused + skipped} 个`]),
  ]
  return `${parts.length === 0 ? '' : `${parts.join('，')}。`}尚未写入任何数据；写入一次完成，中断则全部不写。`
}
