import { Checkbox } from '@mantine/core'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Submissions.module.css'
import type { MaterialChoice } from './receipt-choice.ts'
import { namesInShort } from './receipt-choice.ts'

interface MaterialChoicesProps {
  readonly label: string
  readonly choices: readonly MaterialChoice[]
  readonly kinds: ReadonlySet<string>
  onChange(kinds: ReadonlySet<string>): void
}

/** Which materials of the chosen units an act is about; each says when it is due and whose it is. */
export function MaterialChoices({ label, choices, kinds, onChange }: MaterialChoicesProps) {
  const toggle = (kind: string): void => {
    const next = new Set(kinds)
    if (!next.delete(kind)) next.add(kind)
    onChange(next)
  }
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice.kind}
          label={choice.title}
          description={`${officialMonthDay(choice.dueOn)}前　${choice.obligationIds.length} 项　${namesInShort(choice.unitNames)}`}
          checked={kinds.has(choice.kind)}
          onChange={() => toggle(choice.kind)}
        />
      ))}
    </fieldset>
  )
}
