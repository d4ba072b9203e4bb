import type { ImportChoice } from '#shared/ledgers/importing.ts'
import { importChoices } from '#shared/ledgers/importing.ts'
import classes from '../Import.module.css'
import type { PreviewRow } from './use-preview-rows.ts'

interface RowHandlingProps {
  readonly row: PreviewRow
  onDecide(choice: ImportChoice | null): void
}

/** What was decided about a row or is to be, and what is to be known of it; a second press takes a decision back. */
export function RowHandling({ row, onDecide }: RowHandlingProps) {
  const { outcome, choices, decided, notes } = row
  const press = (choice: ImportChoice): void => onDecide(decided === choice ? null : choice)
  const isSkippable = choices.length === 0 && (outcome === 'new' || outcome === 'changed')
  return (
    <>
      {decided === 'skip' || choices.length === 0 ? null : (
        <span className={classes.choicesInRow}>
          {choices.map((choice) => (
            <Choice key={choice} choice={choice} isDecided={decided === choice} onPress={press} />
          ))}
        </span>
      )}
      {decided === 'skip' ? <Choice choice="skip" isDecided onPress={press} /> : null}
      {isSkippable ? <Choice choice="skip" isDecided={false} isQuiet onPress={press} /> : null}
      {notes.map((note) => (
        <span key={note} className={classes.second}>
          {note}
        </span>
      ))}
    </>
  )
}

interface ChoiceProps {
  readonly choice: ImportChoice
  readonly isDecided: boolean
  /** As words alone, where the row asks for nothing. */
  readonly isQuiet?: boolean
  onPress(choice: ImportChoice): void
}

function Choice({ choice, isDecided, isQuiet = false, onPress }: ChoiceProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.choice}
      data-quiet={isQuiet || undefined}
      aria-pressed={isDecided}
      onClick={() => onPress(choice)}
    >
      {isQuiet ? `改为${importChoices[choice]}` : importChoices[choice]}
    </button>
  )
}
