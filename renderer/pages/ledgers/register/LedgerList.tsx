import { Button } from '@mantine/core'
import type { OutputOf } from '#shared/api/contract.ts'
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
    <nav className={classes.list} aria-label="台账目录">
      {groups
        .filter((group) => group.ledgers.length > 0)
        .map((group) => (
          <section key={group.title}>
            <h2 className={classes.groupTitle}>{group.title}</h2>
            <ul>
              {group.ledgers.map((ledger) => (
                <li key={ledger.ledgerId}>
                  <button
                    type="button"
                    className={classes.ledger}
                    aria-current={ledger.ledgerId === current ? 'true' : undefined}
                    onClick={() => onLedger(ledger.ledgerId)}
                  >
                    <span>{ledger.shortTitle}</span>
                    <span className={classes.count} data-nothing={ledger.entries === 0 || undefined}>
                      {ledger.entries}
                    </span>
                    {ledger.overdue === 0 ? null : (
                      <span className={classes.overdue}>
                        <StatusMark mark="late">逾期 {ledger.overdue} 条</StatusMark>
                      </span>
                    )}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      <div className={classes.listFoot}>
        <button type="button" className={classes.plainLink} onClick={onCodes}>
          重错码核对
        </button>
        {onDefine === undefined ? null : (
          <Button size="xs" onClick={onDefine}>
            新建台账
          </Button>
        )}
      </div>
    </nav>
  )
}
