import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
import { SideList } from '#renderer/components/side-list/SideList.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Ledgers.module.css'

export type LedgerGroups = OutputOf<'ledgers.list'>['groups']

interface LedgerListProps {
  readonly groups: LedgerGroups
  readonly current: string | null
  onLedger(ledgerId: string): void
  onCodes(): void
  /** Absent where no ledger may be declared. */
  readonly onDefine?: (() => void) | undefined
}

/** The ledgers in their groups, how many entries each has, and how many of those are late. */
export function LedgerList({ groups, current, onLedger, onCodes, onDefine }: LedgerListProps) {
  return (
    <SideList
      label="台账目录"
      groups={groups.map((group) => ({
        title: group.title,
        items: group.ledgers.map((ledger) => ({ id: ledger.ledgerId, content: <LedgerLine ledger={ledger} /> })),
      }))}
      current={current}
      onChoose={onLedger}
    >
      <button type="button" className={classes.plainLink} onClick={onCodes}>
        重错码核对
      </button>
      {onDefine === undefined ? null : (
        <Button size="xs" onClick={onDefine}>
          新建台账
        </Button>
      )}
    </SideList>
  )
}

function LedgerLine({ ledger: { shortTitle, entries, overdue } }: { readonly ledger: LedgerGroups[number]['ledgers'][number] }) {
  return (
    <>
      <span>{shortTitle}</span>
      <span className={classes.count} data-nothing={entries === 0 || undefined}>
        {entries}
      </span>
      {overdue === 0 ? null : (
        <span className={classes.overdue}>
          <StatusMark mark="late">逾期 {overdue} 条</StatusMark>
        </span>
      )}
    </>
  )
}
