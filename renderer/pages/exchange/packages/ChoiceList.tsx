import { Radio } from '@mantine/core'
import classes from './Packages.module.css'

interface ChoiceListProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly means?: string }[]
  readonly value: Value
  onChange(value: NoInfer<Value>): void
}

/** One of a few ways, each with what it means. */
export function ChoiceList<Value extends string>({ label, options, value, onChange }: ChoiceListProps<Value>) {
  const choose = (next: string): void => {
    const chosen = options.find((option) => option.value === next)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <Radio.Group label={label} value={value} onChange={choose} classNames={{ label: classes.choicesLabel ?? '' }}>
      <div className={classes.choiceList}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            classNames={{ body: classes.choice ?? '', radio: classes.ring ?? '' }}
            label={option.means === undefined ? option.label : `${option.label}：${option.means}`}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
