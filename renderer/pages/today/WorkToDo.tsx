import { Button } from '@mantine/core'
import { useRef } from 'react'
import { Link } from 'wouter'
import { CopyMessage } from '#renderer/components/copy-message/CopyMessage.tsx'
import { EmptyState } from '#renderer/components/empty-state/EmptyState.tsx'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import { WorkList } from '#renderer/components/work-list/WorkList.tsx'
import classes from './Today.module.css'
import { useListKeys } from './use-list-keys.ts'
import type { WorkRow } from './work-rows.ts'
import { workGroups } from './work-rows.ts'

const hints = [
  { keys: ['↑', '↓'], does: '选择' },
  { keys: ['Enter'], does: '办理' },
  { keys: ['Ctrl Shift C'], does: '复制短信' },
]

interface WorkToDoProps {
  readonly rows: readonly WorkRow[]
  /** The panel has the filled button then. */
  readonly isDrafting: boolean
  onAct(row: WorkRow): void
}

/** 要办的事: each row says who, what, by when, and has the button that does it. */
export function WorkToDo({ rows, isDrafting, onAct }: WorkToDoProps) {
  const place = useRef<HTMLElement>(null)
  useListKeys(place)
  const rowOf = (id: string): WorkRow | undefined => rows.find((row) => row.id === id)
  const groups = workGroups(rows).map((group) => ({
    ...group,
    items: group.rows.map((row) => ({
      id: row.id,
      title: row.title,
      detail: row.detail,
    })),
  }))
  return (
    <section ref={place} aria-label="要办的事">
      <div className={classes.listHead}>
        <h2 className={classes.listTitle}>
          要办的事<span className={classes.count}>{rows.length} 件</span>
        </h2>
        <KeyCaps hints={hints} />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          action={
            <Button component={Link} href="/tasks">
              查看任务台账
            </Button>
          }
        >
          没有逾期和临近的事项。临近到期的报送、措施和待办公文显示在这里。
        </EmptyState>
      ) : (
        <WorkList
          label="要办的事"
          groups={groups}
          renderActions={(id, isCurrent) => {
            const row = rowOf(id)
            return row === undefined ? null : <RowActions row={row} isPrimary={isCurrent && !isDrafting} onAct={onAct} />
          }}
          onAct={(id) => {
            const row = rowOf(id)
            if (row !== undefined) onAct(row)
          }}
        />
      )}
    </section>
  )
}

interface RowActionsProps {
  readonly row: WorkRow
  readonly isPrimary: boolean
  onAct(row: WorkRow): void
}

function RowActions({ row, isPrimary, onAct }: RowActionsProps) {
  return (
    <>
      {row.message === null ? null : (
        <span data-message>
          <CopyMessage text={row.message} />
        </span>
      )}
      <Button size="xs" variant={isPrimary ? 'filled' : 'default'} onClick={() => onAct(row)}>
        {row.action.label}
      </Button>
    </>
  )
}
