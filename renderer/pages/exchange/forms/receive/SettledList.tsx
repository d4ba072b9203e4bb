import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from '../Forms.module.css'
import type { Settled } from './use-receiving.ts'

/** What was registered or sent back in this sitting. */
export function SettledList({ settled }: { readonly settled: readonly Settled[] }) {
  if (settled.length === 0) return null
  return (
    <section aria-label="本次办理">
      <SectionHead level={2} title="本次办理" note={`${settled.length} 份`} />
      <ul className={classes.received} aria-label="本次办理">
        {settled.map(({ token, words }) => (
          <li key={token}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
