import type { MarkName } from '../status-mark/status-tables.ts'
import { marks } from '../status-mark/status-tables.ts'
import { StepMark } from '../status-mark/StepMark.tsx'
import classes from './Steps.module.css'

export type StepState = 'done' | 'current' | 'overdue' | 'ahead'

interface StepsProps {
  readonly label: string
  readonly steps: readonly {
    readonly id: string
    readonly title: string
    /** 「4月23日（周六）」 */
    readonly when?: string
    /** 「已报 1 个，剩 2 天」 */
    readonly detail?: string
    readonly state: StepState
  }[]
  /** `rule`: the month on 今日, a rule with words. `line`: small, in a page head. */
  readonly form?: 'rule' | 'line'
}

const markOf: Readonly<Record<StepState, MarkName>> = { done: 'done', current: 'current', overdue: 'late', ahead: 'notStarted' }

/** The steps of the month or of an errand, with what each still asks; a rule with words, not circles. */
export function Steps({ label, steps, form = 'rule' }: StepsProps) {
  return (
    <ol className={classes.steps} data-form={form} aria-label={label}>
      {steps.map((step) => {
        const { shape, tone } = marks[markOf[step.state]]
        return (
          <li key={step.id} className={classes.step} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            <StepMark shape={shape} tone={tone} />
            <span className={classes.words}>
              <b className={classes.title}>{step.title}</b>
              {step.when === undefined ? null : <span className={classes.when}>{step.when}</span>}
              {step.detail === undefined ? null : <span className={classes.detail}>{step.detail}</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
