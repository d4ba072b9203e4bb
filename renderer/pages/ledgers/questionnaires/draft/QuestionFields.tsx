import { Button } from '@mantine/core'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import type { UnitOption } from '#renderer/components/fields/UnitSelect.tsx'
import { UnitsSelect } from '#renderer/components/units-select/UnitsSelect.tsx'
import { type AnswerKind, answerKinds } from '#shared/domain/questionnaire.ts'
import classes from '../Questionnaires.module.css'
import type { DraftQuestion } from './content.ts'

interface QuestionFieldsProps {
  readonly question: DraftQuestion
  /** From 1. */
  readonly number: number
  readonly units: readonly UnitOption[]
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Null takes it out. */
  onChange(question: DraftQuestion | null): void
  onMove(by: 1 | -1): void
}

const kinds = (Object.keys(answerKinds) as AnswerKind[]).map((value) => ({ value, label: answerKinds[value] }))

/** One question: its words, how it is answered, and by whom. */
export function QuestionFields({ question, number, units, isFirst, isLast, onChange, onMove }: QuestionFieldsProps) {
  const put = (part: Partial<DraftQuestion>): void => onChange({ ...question, ...part })
  const name = `第${number}题`
  return (
    <fieldset className={classes.question} aria-label={name}>
      <span className={classes.number}>{number}</span>
      <div className={classes.questionText}>
        <TextArea label="问题" rows={2} value={question.text} onChange={(text) => put({ text })} />
      </div>
      <SelectField label="答复方式" options={kinds} value={question.answer} onChange={(answer) => put({ answer })} />
      <div className={classes.questionUnits}>
        <UnitsSelect label="责任单位" units={units} value={question.unitIds} onChange={(unitIds) => put({ unitIds })} />
      </div>
      <div className={classes.questionTools}>
        <Button size="xs" variant="subtle" disabled={isFirst} aria-label={`上移${name}`} onClick={() => onMove(-1)}>
          上移
        </Button>
        <Button size="xs" variant="subtle" disabled={isLast} aria-label={`下移${name}`} onClick={() => onMove(1)}>
          下移
        </Button>
        <Button size="xs" variant="subtle" aria-label={`移除${name}`} onClick={() => onChange(null)}>
          移除
        </Button>
      </div>
    </fieldset>
  )
}
