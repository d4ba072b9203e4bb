import { Radio } from '@mantine/core'
import type { SpotCheckEffect } from '#shared/domain/appraisal-labels.ts'
import classes from '../no-plan/NoPlan.module.css'
import type { EffectChoice } from './effects.ts'

interface EffectFieldProps {
  readonly choices: readonly EffectChoice[]
  readonly value: SpotCheckEffect | null
  onChoose(effect: string): void
}

/** 在发现当月扣减 or 更正原月得分, each with what it does; one that cannot be chosen says why. */
export function EffectField({ choices, value, onChoose }: EffectFieldProps) {
  return (
    <Radio.Group label="本月已通报，未属实的计入" value={value} onChange={onChoose}>
      <div className={classes.choices}>
        {choices.map(({ effect, title, words, problem }) => (
          <Radio.Card key={effect} value={effect} disabled={problem !== undefined} className={classes.card ?? ''}>
            <Radio.Indicator disabled={problem !== undefined} />
            <span>
              <b className={classes.title}>{title}</b>
              <span className={classes.effect}>{problem ?? words}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
