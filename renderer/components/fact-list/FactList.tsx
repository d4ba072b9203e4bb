import type { ReactNode } from 'react'
import { Fragment } from 'react'
import classes from './FactList.module.css'

interface FactListProps {
  /** `[{ label: '牵头单位', value: '市教育局、团市委' }]` */
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
}

/** Labels left, values right, as at the top of a side panel. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => (
        <Fragment key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
