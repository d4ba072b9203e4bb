import { Button } from '@mantine/core'
import { useState } from 'react'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { ChosenEvidence } from '../../entry/ChosenEvidence.tsx'
import { EvidenceField } from '../../entry/EvidenceField.tsx'
import classes from '../Questionnaires.module.css'
import type { SheetQuestion } from '../words.ts'
import { YesNo } from '../YesNo.tsx'
import { type WrittenAnswer, problemOf, writtenOf } from './sheet-answers.ts'

interface AnswerFieldsProps {
  readonly question: SheetQuestion
  /** 「佐证材料」 or 「附件」, as the table has it. */
  readonly evidenceHead: string
  readonly answer: WrittenAnswer | undefined
  readonly unitId: string
  readonly today: string
  readonly canWrite: boolean
  onChange(answer: WrittenAnswer): void
  onWaiting(isWaiting: boolean): void
}

/** A question with its answer, what proves it, and a note. */
export function AnswerFields({ question, evidenceHead, answer, unitId, today, canWrite, onChange, onWaiting }: AnswerFieldsProps) {
  const { questionId, number, text } = question
  const written = answer ?? writtenOf(question)
  const put = (part: Partial<WrittenAnswer>): void => onChange({ ...written, ...part })
  const name = `第${number}题`
  const label = `${evidenceHead}（${name}）`
  const names = Object.fromEntries(question.evidence.map(({ evidenceId, title }) => [evidenceId, title]))
  return (
    <fieldset className={classes.answerFields} aria-labelledby={`q-${questionId}`}>
      <p id={`q-${questionId}`} className={classes.questionWords}>
        {number}. {text}
      </p>
      <ValueField question={question} value={written.value} canWrite={canWrite} onChange={(value) => put({ value })} />
      <TextArea label={label} rows={1} isDisabled={!canWrite} value={written.materials} onChange={(materials) => put({ materials })} />
      <TextField label={`备注（${name}）`} isDisabled={!canWrite} value={written.note} onChange={(note) => put({ note })} />
      <EvidencePart
        label={`佐证文件（${name}）`}
        names={names}
        evidenceIds={written.evidenceIds}
        unitId={unitId}
        today={today}
        canWrite={canWrite}
        onChange={(evidenceIds) => put({ evidenceIds })}
        onWaiting={onWaiting}
      />
    </fieldset>
  )
}

interface ValueFieldProps {
  readonly question: SheetQuestion
  readonly value: string
  readonly canWrite: boolean
  onChange(value: string): void
}

function ValueField({ question, value, canWrite, onChange }: ValueFieldProps) {
  const { answer, number } = question
  const label = `答复（第${number}题）`
  const error = problemOf(question, { value, materials: '', note: '', evidenceIds: [] })
  if (answer === 'narrative') {
    return <TextArea label={label} rows={2} isDisabled={!canWrite} error={error} value={value} onChange={onChange} />
  }
  if (answer === 'number') {
    return <TextField label={label} align="end" isDisabled={!canWrite} error={error} value={value} onChange={onChange} />
  }
  return (
    <YesNo label={label} value={value} isDisabled={!canWrite} onChange={onChange}>
      {canWrite && value !== '' ? (
        <Button size="xs" variant="subtle" aria-label={`清除${label}`} onClick={() => onChange('')}>
          清除
        </Button>
      ) : null}
    </YesNo>
  )
}

interface EvidencePartProps {
  readonly label: string
  readonly names: Readonly<Record<string, string>>
  readonly evidenceIds: readonly string[]
  readonly unitId: string
  readonly today: string
  readonly canWrite: boolean
  onChange(evidenceIds: readonly string[]): void
  onWaiting(isWaiting: boolean): void
}

/** Linked files; more are added behind a button, so that twenty questions stay readable. */
function EvidencePart({ label, names, evidenceIds, canWrite, onChange, ...field }: EvidencePartProps) {
  const [isOpen, setIsOpen] = useState(false)
  if (!canWrite) return <ChosenEvidence label={label} evidenceIds={evidenceIds} names={names} />
  if (isOpen) {
    return (
      <div className={classes.wide}>
        <EvidenceField label={label} names={names} value={evidenceIds} onChange={onChange} {...field} />
      </div>
    )
  }
  return (
    <div className={classes.wide}>
      <ChosenEvidence
        label={label}
        evidenceIds={evidenceIds}
        names={names}
        onRemove={(evidenceId) => onChange(evidenceIds.filter((each) => each !== evidenceId))}
      />
      <Button
        size="xs"
        variant="subtle"
        className={classes.inline ?? ''}
        aria-label={`添加${label}`}
        aria-expanded={false}
        onClick={() => setIsOpen(true)}
      >
        添加佐证文件
      </Button>
    </div>
  )
}
