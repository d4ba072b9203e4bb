import { Button, OverflowList, Popover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import classes from './FilterBar.module.css'
import { WithinMore } from './within-more.ts'

interface FilterBarProps {
  /** The search field, always first. */
  readonly search?: ReactNode
  /** Chips in order of importance, each with a `key`; those that do not fit gather under 「更多筛选」. */
  readonly children: readonly ReactElement[]
  /** What stands at the right: key caps, the one button of the list. */
  readonly right?: ReactNode
}

/** The row of filters above a table, 44 px. */
export function FilterBar({ search, children, right }: FilterBarProps) {
  return (
    <div className={classes.bar} role="group" aria-label="筛选">
      {search}
      <OverflowList
        className={classes.chips}
        data={[...children]}
        gap="sm"
        getItemKey={(chip) => String(chip.key)}
        renderItem={(chip) => <div key={String(chip.key)}>{chip}</div>}
        renderOverflow={(chips) => (
          // An element of its own: the list measures whether it still stands in the row.
          <div>
            <MoreFilters chips={chips} />
          </div>
        )}
      />
      {right === undefined ? null : <div className={classes.right}>{right}</div>}
    </div>
  )
}

function MoreFilters({ chips }: { readonly chips: readonly ReactElement[] }) {
  return (
    <Popover trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs">更多筛选　{chips.length}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <WithinMore value>
          <div className={classes.more}>
            {chips.map((chip) => (
              <div key={String(chip.key)}>{chip}</div>
            ))}
          </div>
        </WithinMore>
      </Popover.Dropdown>
    </Popover>
  )
}
