import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import classes from './Documents.module.css'

interface YearChipProps {
  readonly years: readonly number[]
  readonly year: number
  onYear(year: number): void
}

/** Whose year's register is shown; a register is of one year, never of all. */
export function YearChip({ years, year, onYear }: YearChipProps) {
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.year} aria-label={`年度：${year}年`}>
          {year}年
          <IconChevronDown size="0.875rem" stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {[...new Set([...years, year])]
          .toSorted((one, other) => other - one)
          .map((each) => (
            <Menu.Item key={each} onClick={() => onYear(each)}>
              {each}年
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
