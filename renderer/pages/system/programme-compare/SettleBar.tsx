import { Button } from '@mantine/core'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { KeyCap } from '#renderer/components/key-caps/KeyCaps.tsx'
import { ButtonReason } from '#renderer/components/page-head/PageHead.tsx'

interface SettleBarProps {
  /** How many differences wait for a person in all. */
  readonly open: number
  readonly counts: { readonly taken: number; readonly kept: number; readonly left: number }
  readonly reason: string | undefined
  readonly isBusy: boolean
  onGiveUp(): void
  onSettle(): void
}

/** What will come of the decisions, and that nothing has yet. */
export function SettleBar({ open, counts, reason, isBusy, onGiveUp, onSettle }: SettleBarProps) {
  return (
    <ActionBar
      actions={
        <>
          {reason === undefined ? null : <ButtonReason>{reason}</ButtonReason>}
          <Button onClick={onGiveUp}>放弃</Button>
          <Button variant="filled" disabled={reason !== undefined} loading={isBusy} aria-keyshortcuts="Control+Enter" onClick={onSettle}>
            登记比对结果　<KeyCap>Ctrl Enter</KeyCap>
          </Button>
        </>
      }
    >
      {open === 0 ? '没有差异需要核定，' : `采用文件${counts.taken}处，保留方案${counts.kept}处；`}尚未写入任何内容。
    </ActionBar>
  )
}
