import { Radio } from '@mantine/core'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { yesNoWords } from '#shared/domain/questionnaire-answers.ts'
import classes from './Questionnaires.module.css'

interface YesNoProps {
  /** The group's accessible name: 「答复（第1题）」. */
  readonly label: string
  /** `yes`, `no`, or '' while nothing is chosen. */
  readonly value: string
  readonly isDisabled?: boolean
  onChange(value: 'yes' | 'no'): void
  /** Before the choices, and behind them. */
  readonly lead?: ReactNode
  readonly children?: ReactNode
}

/** 是 or 否, one of both; arrow keys change it. */
export function YesNo({ label, value, isDisabled = false, onChange, lead, children }: YesNoProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={classes.choice}>
      {lead}
      {(['yes', 'no'] as const).map((each) => (
        <Radio
          key={each}
          name={name}
          value={each}
          label={yesNoWords[each]}
          disabled={isDisabled}
          checked={value === each}
          onChange={() => onChange(each)}
        />
      ))}
      {children}
    </div>
  )
}
