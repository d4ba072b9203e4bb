import { Button } from '@mantine/core'
import { useDesk } from '#renderer/api/DeskProvider.tsx'
import { May } from '#renderer/api/use-may.tsx'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { namesInShort } from './receipt/receipt-choice.ts'
import type { UnitRow } from './rows.ts'
import { isAwaited, isLate, obligationsOf } from './rows.ts'

interface SelectionBarProps {
  readonly rows: readonly UnitRow[]
  readonly kind: string | null
  onReceive(): void
  onWaive(): void
  onRemind(): void
  onClear(): void
}

/** Says what the ticked units still owe, and offers 登记收件、豁免、起草提示单. */
export function SelectionBar({ rows, kind, onReceive, onWaive, onRemind, onClear }: SelectionBarProps) {
  const { client } = useDesk()
  const own = rows.flatMap((row) => obligationsOf(row, kind))
  const awaited = own.filter(isAwaited)
  const late = own.filter(isLate)
  const subjects = late.map(({ obligationId }) => ({ kind: 'obligation' as const, obligationId }))
  return (
    <ActionBar
      count={`已选 ${rows.length} 家`}
      actions={
        <>
          <Button variant="subtle" onClick={onClear}>
            取消选择
          </Button>
          {late.length === 0 ? null : (
            <>
              <CopyMessage size="sm" text={async () => (await client.call('messages.compose', { subjects })).text} />
              <May to="notices.draft">
                <Button onClick={onRemind}>起草提示单</Button>
              </May>
            </>
          )}
          <May to="submissions.waive">
            <Button disabled={own.every(({ status }) => status === 'waived')} onClick={onWaive}>
              豁免
            </Button>
          </May>
          <May to="submissions.receive">
            <Button variant="filled" disabled={awaited.length === 0} onClick={onReceive}>
              登记收件
            </Button>
          </May>
        </>
      }
    >
      {awaited.length === 0
        ? '所选单位的材料均已收到或豁免'
        : `${namesInShort(rows.map((row) => row.unit.name))}　未报 ${awaited.length} 项，其中逾期 ${late.length} 项`}
    </ActionBar>
  )
}
