import { Radio } from '@mantine/core'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import type { NoPlanChoice } from '#shared/domain/appraisal-labels.ts'
import { noPlanChoices } from '#shared/domain/appraisal-labels.ts'
import classes from './NoPlan.module.css'
import { noPlanEffects } from './no-plan.ts'

interface NoPlanFieldsProps {
  readonly choice: NoPlanChoice | null
  readonly ground: string
  onChoice(value: string): void
  onGround(text: string): void
}

const choices = Object.keys(noPlanChoices) as NoPlanChoice[]

/** 满分 or 不计入平均, each with what it means for the score, and on what ground. */
export function NoPlanFields({ choice, ground, onChoice, onGround }: NoPlanFieldsProps) {
  return (
    <>
      <Radio.Group label="计分方式" value={choice} onChange={onChoice}>
        <div className={classes.choices}>
          {choices.map((value) => (
            <Radio.Card key={value} value={value} className={classes.card ?? ''}>
              <Radio.Indicator />
              <span>
                <b className={classes.title}>{noPlanChoices[value]}</b>
                <span className={classes.effect}>{noPlanEffects[value]}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <TextArea label="依据" isRequired rows={2} value={ground} onChange={onGround} />
    </>
  )
}
