import { Button, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { use } from 'react'
import { WithinMore } from '#renderer/components/filter-bar/within-more.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import classes from './Audit.module.css'
import { daysInWords, daysProblem } from './filter.ts'

interface DaysFilterProps {
  readonly from: string | null
  readonly to: string | null
  readonly today: string
  onChange(days: { readonly from: string | null; readonly to: string | null }): void
}

/** 「日期　4月18日至4月20日」: both ends may stay open. */
export function DaysFilter({ from, to, today, onChange }: DaysFilterProps) {
  const isWithinMore = use(WithinMore)
  const year = Number(today.slice(0, 4))
  return (
    <Popover trapFocus returnFocus withinPortal={!isWithinMore}>
      <Popover.Target>
        <Button size="xs" rightSection={<IconChevronDown size="0.875rem" stroke={1.6} aria-hidden="true" />}>
          日期　{daysInWords(from, to, today)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.days}>
          <PanelFields>
            <DateField
              label="起始日期"
              layout="side"
              year={year}
              value={from}
              check={(day) => daysProblem(day, to)}
              onChange={(day) => onChange({ from: day, to })}
            />
            <DateField
              label="截止日期"
              layout="side"
              year={year}
              value={to}
              check={(day) => daysProblem(from, day)}
              onChange={(day) => onChange({ from, to: day })}
            />
          </PanelFields>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
