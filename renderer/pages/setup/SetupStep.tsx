import type { ReactNode } from 'react'
import { useId } from 'react'
import classes from './Setup.module.css'

interface SetupStepProps {
  /** 一、二、三…… as in an official paper. */
  readonly number: string
  readonly title: string
  readonly children: ReactNode
}

/** One question of the wizard: its heading at the left, its fields at the right. */
export function SetupStep({ number, title, children }: SetupStepProps) {
  const id = useId()
  return (
    <section className={classes.step} aria-labelledby={id}>
      <h2 id={id} className={classes.stepTitle}>
        {number}、{title}
      </h2>
      <div className={classes.stepBody}>{children}</div>
    </section>
  )
}
