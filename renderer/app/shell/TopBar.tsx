import { IconSearch } from '@tabler/icons-react'
import { KeyCaps } from '#renderer/components/key-caps/KeyCaps.tsx'
import { MonthStepper } from '#renderer/components/month-stepper/MonthStepper.tsx'
import { OfficerMenu } from './OfficerMenu.tsx'
import { ProgrammeMenu } from './ProgrammeMenu.tsx'
import classes from './TopBar.module.css'

interface TopBarProps {
  /** 「黑河市 2022年」 */
  readonly programme: string
  readonly month: string
  readonly months: readonly string[]
  onMonth(month: string): void
  onSearch(): void
  /** 「市专班办公室」 */
  readonly office: string
  readonly officer: string
}

/** 44 px: product, programme, month, search, office and officer. */
export function TopBar({ programme, month, months, onMonth, onSearch, office, officer }: TopBarProps) {
  return (
    <header className={classes.bar}>
      <span className={classes.product}>
        <span className={classes.mark} aria-hidden="true">
          信
        </span>
        <b className={classes.name}>守信践诺工作台</b>
      </span>
      <span className={classes.programme}>
        <ProgrammeMenu label={programme} />
      </span>
      <span className={classes.month}>
        <MonthStepper month={month} months={months} onChange={onMonth} />
      </span>
      <button type="button" className={classes.search} aria-keyshortcuts="Control+K" onClick={onSearch}>
        <IconSearch size="1rem" stroke={1.6} aria-hidden="true" />
        <span className={classes.searchWords}>查找措施、单位、公文，或执行命令</span>
        <KeyCaps hints={[{ keys: ['Ctrl K'], does: '' }]} />
      </button>
      <span className={classes.who}>
        <span>{office}</span>
        <OfficerMenu officer={officer} />
      </span>
    </header>
  )
}
