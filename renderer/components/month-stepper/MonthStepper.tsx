import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { officialMonth } from '#shared/text/official-dates.ts'
import { IconButton } from '../icon-button/IconButton.tsx'
import classes from './MonthStepper.module.css'

interface MonthStepperProps {
  /** `2022-04` */
  readonly month: string
  /** The months there are, in order. */
  readonly months: readonly string[]
  onChange(month: string): void
}

/** ‹ 2022年4月 ›: the month before and after, within those there are. */
export function MonthStepper({ month, months, onChange }: MonthStepperProps) {
  const at = months.indexOf(month)
  const [before, after] = [at > 0 ? months[at - 1] : undefined, at === -1 ? undefined : months[at + 1]]
  return (
    <div className={classes.stepper} role="group" aria-label="月份">
      <Step label="上个月" month={before} onChange={onChange} icon={<IconChevronLeft size="1.125rem" stroke={1.6} aria-hidden="true" />} />
      <b aria-live="polite">{officialMonth(month)}</b>
      <Step label="下个月" month={after} onChange={onChange} icon={<IconChevronRight size="1.125rem" stroke={1.6} aria-hidden="true" />} />
    </div>
  )
}

interface StepProps {
  readonly label: string
  readonly month: string | undefined
  readonly icon: React.ReactNode
  onChange(month: string): void
}

function Step({ label, month, icon, onChange }: StepProps) {
  return (
    <IconButton
      label={label}
      icon={icon}
      isStrong
      disabled={month === undefined}
      onClick={() => {
        if (month !== undefined) onChange(month)
      }}
    />
  )
}
