import { Button } from '@mantine/core'
import { Link } from 'wouter'
import classes from '../Ledgers.module.css'
import { fresh, ledgerAddress, registerPlace } from '../place.ts'
import type { GoTo, LedgerView } from '../view-props.ts'
import type { Entry } from './entry.ts'

interface EntryLinksProps {
  readonly entry: Entry
  readonly view: LedgerView
  readonly goTo: GoTo
  readonly canAdd: boolean
}

/** The chain 承诺 → 公示 → 履约 → 投诉 → 修复: entries that this one is linked with, and the next steps from here. */
export function EntryLinks({ entry, view, goTo, canAdd }: EntryLinksProps) {
  const { next } = view.ledger
  const start = (ledgerId: string): void => goTo(registerPlace(ledgerId, { entryId: fresh, from: entry.row.entryId }))
  return (
    <>
      <ul>
        {entry.links.map((link) => (
          <li key={link.entryId} className={classes.listRow}>
            <Link href={ledgerAddress(link.ledgerId, link.entryId)} className={classes.plainLink}>
              {link.title}
            </Link>
            <span className={classes.quiet}>{link.ledgerTitle}</span>
            <span className={classes.quiet}>{link.status}</span>
          </li>
        ))}
      </ul>
      {canAdd && next.length > 0 ? (
        <div className={classes.links}>
          {next.map((step) => (
            <Button key={`${step.ledger} ${step.linkColumn}`} size="xs" onClick={() => start(step.ledger)}>
              {step.label}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  )
}
