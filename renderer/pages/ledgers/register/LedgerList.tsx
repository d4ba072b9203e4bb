import { SideList } from '#renderer/components/side-list/SideList.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Ledgers.module.css'
import { isUsed, listGroups } from './list-groups.ts'
import type { LedgerGroups, ListedLedger } from './list-groups.ts'
import { HideList } from './ListToggle.tsx'
import own from './Register.module.css'
import { listMark } from './use-list-shown.ts'
import type { ListShown } from './use-list-shown.ts'

interface LedgerListProps {
  readonly groups: LedgerGroups
  readonly current: string | null
  readonly list: ListShown
  onLedger(ledgerId: string): void
  onCodes(): void
  /** Absent where no ledger may be declared. */
  readonly onDefine?: (() => void) | undefined
}

/** The ledgers, those in use first, how many entries each has and how many of those are late; above them what else can be done. */
export function LedgerList({ groups, current, list, onLedger, onCodes, onDefine }: LedgerListProps) {
  return (
    <div className={own.menu} {...{ [listMark]: '' }}>
      <div className={own.menuHead}>
        {onDefine === undefined ? null : (
          <button type="button" className={classes.plainLink} onClick={onDefine}>
            新建台账
          </button>
        )}
        <button type="button" className={classes.plainLink} title="核对各台账登记的统一社会信用代码" onClick={onCodes}>
          重错码核对
        </button>
        <HideList list={list} />
      </div>
      <SideList
        label="台账目录"
        groups={listGroups(groups).map((group) => ({
          title: group.title,
          items: group.ledgers.map((ledger) => ({ id: ledger.ledgerId, content: <LedgerLine ledger={ledger} /> })),
        }))}
        current={current}
        onChoose={onLedger}
      />
    </div>
  )
}

function LedgerLine({ ledger }: { readonly ledger: ListedLedger }) {
  const { shortTitle, entries, overdue } = ledger
  const used = isUsed(ledger)
  return (
    <>
      <span className={own.name} data-used={used || undefined} data-nothing={!used || undefined}>
        {shortTitle}
      </span>
      <span className={classes.count} data-nothing={!used || undefined}>
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
