import classes from './Appraisal.module.css'

interface ChoiceProps<Value extends string> {
  /** 「复核 7-3」 */
  readonly label: string
  readonly options: readonly {
    readonly value: Value
    readonly label: string
    readonly isAgainst?: boolean
    readonly isDisabled?: boolean
  }[]
  readonly value: Value | null
  readonly isDisabled?: boolean
  onChoose(value: NoInfer<Value>): void
}

/** Two or three words in a row of a grid of which one is chosen; the grid's keyboard does the same, so they are no tab stops. */
export function Choice<Value extends string>({ label, options, value, isDisabled = false, onChoose }: ChoiceProps<Value>) {
  return (
    <span className={classes.choice} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          tabIndex={-1}
          disabled={isDisabled || option.isDisabled === true}
          aria-pressed={option.value === value}
          data-tone={option.isAgainst === true ? 'against' : undefined}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </span>
  )
}
