import { Link } from 'wouter'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Ledgers.module.css'
import { ledgerAddress } from '../place.ts'
import type { Indicator } from './indicator-words.ts'

type OpenEntriesProps = NonNullable<Indicator['open']> & {
  /** How many there are; those named can be fewer. */
  readonly count: string
}

/** The entries that the denominator counts and the numerator does not, each a way to itself. */
export function OpenEntries({ ledgerId, entries, count }: OpenEntriesProps) {
  const isWhole = count === String(entries.length)
  return (
    <>
      <SectionHead title="未完成的条目" note={isWhole ? `${count} 条` : `${count} 条，列出前 ${entries.length} 条`} />
      <ul aria-label="未完成的条目">
        {entries.map((entry) => (
          <li key={entry.entryId} className={classes.listRow}>
            <Link href={ledgerAddress(ledgerId, entry.entryId)} className={classes.plainLink}>
              {entry.title}
            </Link>
            <span className={classes.quiet}>{entry.unitName}</span>
            <span className={classes.quiet}>{entry.status}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
