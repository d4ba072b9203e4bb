import { Button } from '@mantine/core'
import classes from './ReadyClaims.module.css'
import type { Claimable, ClaimList } from './claim.ts'
import { readyKey } from './claim.ts'

interface ReadyClaimsProps {
  readonly items: readonly Claimable[]
  readonly kinds: ClaimList['kinds']
  /** The city records on a county's behalf. */
  readonly isCity: boolean
  onTake(item: Claimable): void
}

/** What 动态调整方案 raised or added and nobody has claimed yet: each is one button away from its filled form (考评细则 二（一）3（1）（2）). */
export function ReadyClaims({ items, kinds, isCity, onTake }: ReadyClaimsProps) {
  if (items.length === 0) return null
  const titles = new Map(kinds.map(({ kind, title }) => [kind, title]))
  const act = isCity ? '代录申报' : '申报'
  return (
    <section className={classes.ready} aria-label="可申报的动态调整事项">
      <h2 className={classes.title}>可申报的动态调整事项　{items.length} 项</h2>
      <ul>
        {items.map((item) => (
          <li key={readyKey(item)} className={classes.item}>
            <div className={classes.words}>
              <p>{item.title}</p>
              <p className={classes.quiet}>
                {titles.get(item.kind) ?? item.kind}　依据{item.basis}
                {isCity ? `　尚未申报：${item.units.map(({ name }) => name).join('、')}` : ''}
              </p>
            </div>
            <Button size="xs" aria-label={`${act}：${item.title}`} onClick={() => onTake(item)}>
              {act}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
