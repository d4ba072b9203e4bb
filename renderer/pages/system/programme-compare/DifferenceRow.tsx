import { Button, Radio } from '@mantine/core'
import { differenceFields } from '#shared/packs/breakdown-difference.ts'
import { TypedInput } from '#renderer/components/fields/TypedInput.tsx'
import classes from './Compare.module.css'
import type { Decision, Difference, DecisionChoice } from './decisions.ts'
import { choiceWords, isDecided } from './decisions.ts'
import { differingWords } from './differing-words.ts'

interface DifferenceRowProps {
  readonly difference: Difference
  readonly decision: Decision
  /** Whether other differences wait that this decision may be said of. */
  readonly hasOthers: boolean
  onChoice(choice: DecisionChoice): void
  onReason(reason: string): void
  onAlike(): void
}

/** The ring stands in the middle of its word. */
const radio = { body: classes.radio ?? '', label: classes.radioLabel ?? '' }

const choices = ['document', 'programme'] as const

/** One difference: what the document says, what the programme says, what is decided, and why. */
export function DifferenceRow({ difference, decision, hasOthers, onChoice, onReason, onAlike }: DifferenceRowProps) {
  const { key, where, field, document, pack, row, obstacle, note } = difference
  const name = `${where}${differenceFields[field]}`
  return (
    <tr>
      <td>{where}</td>
      <td>{differenceFields[field]}</td>
      <td>
        <Words text={document} other={pack} none="文件中没有" />
        {row === null ? null : <span className={classes.note}>文件第{row}行</span>}
        {note === null ? null : <span className={classes.note}>{note}</span>}
      </td>
      <td>
        <Words text={pack} other={document} none="方案中没有" />
      </td>
      <td>
        <div className={classes.choices} role="radiogroup" aria-label={`${name}的办理`}>
          {choices.map((choice) => (
            <Radio
              key={choice}
              size="xs"
              classNames={radio}
              name={`choice ${key}`}
              label={choiceWords[choice]}
              disabled={choice === 'document' && obstacle !== null}
              checked={decision.choice === choice}
              onChange={() => onChoice(choice)}
            />
          ))}
        </div>
      </td>
      <td>
        <div className={classes.reasons}>
          <TypedInput label={`${name}的理由`} placeholder="写明理由" value={decision.reason} onChange={onReason} />
          {obstacle === null ? null : <span className={classes.obstacle}>{obstacle}，只能保留方案</span>}
          {hasOthers && isDecided(decision) ? (
            <Button size="compact-xs" variant="subtle" aria-label={`其余各处与${name}同样办理`} onClick={onAlike}>
              其余各处同样办理
            </Button>
          ) : null}
        </div>
      </td>
    </tr>
  )
}

function Words({ text, other, none }: { readonly text: string; readonly other: string; readonly none: string }) {
  if (text === '') return <span className={classes.nothing}>{none}</span>
  if (other === '') return text
  const { before, own, after } = differingWords(text, other)
  return (
    <>
      {before}
      {own === '' ? null : <span className={classes.own}>{own}</span>}
      {after}
    </>
  )
}
