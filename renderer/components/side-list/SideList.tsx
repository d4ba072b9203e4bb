import type { ReactNode } from 'react'
import classes from './SideList.module.css'

interface SideListGroup {
  readonly title: string
  readonly items: readonly {
    readonly id: string
    /** Two columns: the name, and a figure at the end. */
    readonly content: ReactNode
  }[]
}

interface SideListProps {
  /** What can be chosen, for readers of the screen: 「台账目录」. */
  readonly label: string
  /** Groups without an item are left out. */
  readonly groups: readonly SideListGroup[]
  readonly current: string | null
  onChoose(id: string): void
  /** Below the list: what else can be done. */
  readonly children?: ReactNode
}

/** The things of a page in groups at its left edge, one of them shown beside it. */
export function SideList({ label, groups, current, onChoose, children }: SideListProps) {
  return (
    <nav className={classes.list} aria-label={label}>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <section key={title}>
            <h2 className={classes.title}>{title}</h2>
            <ul>
              {items.map(({ id, content }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={classes.item}
                    aria-current={id === current ? 'true' : undefined}
                    onClick={() => onChoose(id)}
                  >
                    {content}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {children === undefined ? null : <div className={classes.foot}>{children}</div>}
    </nav>
  )
}
