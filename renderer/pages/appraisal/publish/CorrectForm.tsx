import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { missingChoice, choiceOf } from '../no-plan/no-plan.ts'
import type { CountyAppraisal, ReviewRow } from '../review/review-rows.ts'
import { Changes } from './Changes.tsx'
import classes from './Correct.module.css'
import type { Corrected } from './corrections.ts'
import { asksNoPlan, changesOf, dayProblem, decisionsOf, missingOf, noPlanOf, scopeOf, termKeys } from './corrections.ts'
import { CorrectEffect } from './CorrectEffect.tsx'
import { CorrectTerms } from './CorrectTerms.tsx'
import type { CorrectSheetProps } from './correct-sheet.ts'
import type { Correction } from './use-correction.ts'

interface CorrectFormProps extends CorrectSheetProps {
  readonly rows: readonly ReviewRow[]
  readonly choice: CountyAppraisal['choice']
  readonly supplement: CountyAppraisal['supplement']
  readonly correction: Correction
}

/** What the correction changes, its day and reason, and what is computed anew; the score itself is the service's. */
export function CorrectForm({ county, month, today, rows, choice, supplement, correction, onCorrected, onClose }: CorrectFormProps) {
  const { draft } = correction
  const [correctedOn, setCorrectedOn] = useState<string | null>(today)
  const correct = useDeskCommand('appraisals.correct')
  const reason = draft.fields['reason'] ?? ''
  const changes = changesOf(rows, draft.fields)
  const terms = termsOf({ rows, choice, supplement, correction })
  const missing = missingOf({ ...terms.open, changes: changes.length, correctedOn, reason })
  const { version = 1, score = county.score, publishedOn = '' } = county.published ?? {}
  const submit = (): void => {
    if (missing !== undefined || correctedOn === null) return
    const { unitId, name } = county.unit
    const given = { correctedOn, reason: reason.trim() }
    const done = (corrected: Corrected): void => {
      void draft.clear()
      onCorrected({ unitId, name, before: { version, score }, corrected, ...given, isSupplement: terms.isSupplement, changes })
    }
    const { noPlan, isSupplement } = terms
    correct.mutate({ unitId, month, ...given, decisions: [...decisionsOf(rows, draft.fields)], noPlan, isSupplement }, { onSuccess: done })
  }
  return (
    <form
      className={classes.form}
      aria-label="更正"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {correct.error === null ? null : <ErrorNotice message={correct.error.message} logId={correct.error.logId} onClose={correct.reset} />}
      <div className={classes.fields}>
        {draft.restoredFrom === null ? null : (
          <p className={classes.quiet}>{`已恢复 ${whenInChina(draft.restoredFrom, today)} 未提交的内容。`}</p>
        )}
        <Changes changes={changes} scope={terms.open.scope} onKeep={correction.keep} />
        <CorrectTerms draft={draft} supplement={supplement} asksNoPlan={terms.asksNoPlan} />
        <DateField
          label="更正日期"
          year={Number(today.slice(0, 4))}
          check={(day) => dayProblem(day, publishedOn, today)}
          value={correctedOn}
          onChange={setCorrectedOn}
        />
        <TextArea
          label={terms.isSupplement ? '补录内容' : '更正理由'}
          isRequired
          rows={2}
          value={reason}
          onChange={(text) => draft.set('reason', text)}
        />
        <CorrectEffect publishedOn={publishedOn} version={version} score={score} />
      </div>
      <div className={classes.actions}>
        {missing === undefined ? null : <FormNote>{missing}</FormNote>}
        <Button onClick={onClose}>取消</Button>
        <Button variant="filled" type="submit" loading={correct.isPending} disabled={missing !== undefined}>
          更正
        </Button>
      </div>
    </form>
  )
}

/** What else the draft says: 年终补录, how a month without planned measures counts; `open` is what may still be missing. */
function termsOf({ rows, choice, supplement, correction }: Pick<CorrectFormProps, 'rows' | 'choice' | 'supplement' | 'correction'>) {
  const { fields } = correction.draft
  const asks = asksNoPlan(rows, fields, choice)
  const noPlan = asks ? missingChoice(choiceOf(fields[termKeys.choice]), fields[termKeys.ground] ?? '') : undefined
  return {
    asksNoPlan: asks,
    isSupplement: supplement !== null && fields[termKeys.supplement] === 'yes',
    noPlan: asks ? noPlanOf(fields) : null,
    open: { scope: scopeOf(fields), open: rows.find((row) => row.lineId === correction.overruling)?.code ?? null, noPlan },
  }
}
