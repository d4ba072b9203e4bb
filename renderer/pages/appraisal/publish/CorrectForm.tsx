import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { ReviewRow } from '../review/review-rows.ts'
import { Changes } from './Changes.tsx'
import classes from './Correct.module.css'
import type { Corrected } from './corrections.ts'
import { changesOf, dayProblem, decisionsOf, missingOf, scopeOf } from './corrections.ts'
import type { CorrectSheetProps } from './correct-sheet.ts'
import type { Correction } from './use-correction.ts'

interface CorrectFormProps extends CorrectSheetProps {
  readonly rows: readonly ReviewRow[]
  readonly correction: Correction
}

/** What the correction changes, its day and reason, and what is computed anew; the score itself is the service's. */
export function CorrectForm({ county, month, today, rows, correction, onCorrected, onClose }: CorrectFormProps) {
  const { draft, overruling } = correction
  const [correctedOn, setCorrectedOn] = useState<string | null>(today)
  const correct = useDeskCommand('appraisals.correct')
  const reason = draft.fields['reason'] ?? ''
  const scope = scopeOf(draft.fields)
  const changes = changesOf(rows, draft.fields)
  const open = rows.find((row) => row.lineId === overruling)?.code ?? null
  const missing = missingOf({ scope, changes: changes.length, open, correctedOn, reason })
  const { version = 1, score = county.score, publishedOn = '' } = county.published ?? {}
  const submit = (): void => {
    if (missing !== undefined || correctedOn === null) return
    const { unitId, name } = county.unit
    const done = (corrected: Corrected): void => {
      void draft.clear()
      onCorrected({ unitId, name, before: { version, score }, corrected, correctedOn, reason: reason.trim(), changes })
    }
    const decisions = [...decisionsOf(rows, draft.fields)]
    correct.mutate({ unitId, month, correctedOn, reason: reason.trim(), decisions }, { onSuccess: done })
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
        <Changes changes={changes} scope={scope} onKeep={correction.keep} />
        <DateField
          label="更正日期"
          year={Number(today.slice(0, 4))}
          check={(day) => dayProblem(day, publishedOn, today)}
          value={correctedOn}
          onChange={setCorrectedOn}
        />
        <TextArea label="更正理由" isRequired rows={2} value={reason} onChange={(text) => draft.set('reason', text)} />
        <p className={classes.quiet}>
          {`${officialMonthDay(publishedOn)}${version === 1 ? '通报' : '更正'}的 ${score} 分（第 ${version} 版）保留备查。办理后按现有事实重新计算各分项、合计和得分，作为第 ${version + 1} 版，名次随之更新；更正不能撤回。`}
        </p>
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
