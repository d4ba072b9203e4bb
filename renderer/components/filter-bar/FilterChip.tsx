import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { use } from 'react'
import classes from './FilterBar.module.css'
import type { MarkName } from '../status-mark/status-tables.ts'
import { marks } from '../status-mark/status-tables.ts'
import { MarkShape } from '../status-mark/MarkShape.tsx'
import { WithinMore } from './within-more.ts'

interface FilterChipProps {
  readonly label: string
  readonly count?: number
  readonly isOn: boolean
  onChange(isOn: boolean): void
  /** Its shape and colour before the word, as in the import preview. */
  readonly mark?: MarkName
  /** The word in red while the count is not 0: 「逾期　5」. */
  readonly isLate?: boolean
}

/** A filter that is on or off: 「六个一不全　12」. */
export function FilterChip({ label, count, isOn, onChange, mark, isLate = false }: FilterChipProps) {
  const tone = count === 0 ? undefined : isLate ? 'late' : mark === undefined ? undefined : marks[mark].tone
  return (
    <button type="button" className={classes.chip} data-tone={tone} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {mark === undefined ? null : <MarkShape shape={marks[mark].shape} />}
      <span>{label}</span>
      {count === undefined ? null : <span className={classes.count}>{count}</span>}
    </button>
  )
}

interface FilterSelectProps<Value extends string> {
  readonly label: string
  /** `short` is what the chip says of a long label. */
  readonly options: readonly { readonly value: Value; readonly label: string; readonly short?: string }[]
  /** Null is 「全部」. */
  readonly value: Value | null
  onChange(value: NoInfer<Value> | null): void
}

/** A filter with one of several values: 「领域　全部」. */
export function FilterSelect<Value extends string>({ label, options, value, onChange }: FilterSelectProps<Value>) {
  const chosen = options.find((option) => option.value === value)
  const isWithinMore = use(WithinMore)
  return (
    <Menu withinPortal={!isWithinMore}>
      <Menu.Target>
        <button type="button" className={classes.chip} data-on={chosen !== undefined || undefined}>
          <span>{label}</span>
          <span className={classes.chosen}>{chosen?.short ?? chosen?.label ?? '全部'}</span>
          <IconChevronDown size="0.875rem" stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Item onClick={() => onChange(null)}>全部</Menu.Item>
        {options.map((option) => (
          <Menu.Item key={option.value} onClick={() => onChange(option.value)}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
