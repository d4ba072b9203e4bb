import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import classes from '../Appraisal.module.css'
import type { CountyAppraisal } from '../review/review-rows.ts'
import type { Findings } from './findings.ts'
import { findingInputs, missingPart, toggled } from './findings.ts'
import { FindingRows } from './FindingRows.tsx'

interface SpotCheckDialogProps {
  readonly county: CountyAppraisal
  readonly month: string
  readonly today: string
  /** The line that the check begins with. */
  readonly current: string | null
  onClose(): void
}

/** 抽查验证 (考评细则 三（三）): which lines, how chosen, what was found; 未属实 needs its circumstances. */
export function SpotCheckDialog({ county, month, today, current, onClose }: SpotCheckDialogProps) {
  const { unitId, name } = county.unit
  const [findings, setFindings] = useState<Findings>({})
  const [checkedOn, setCheckedOn] = useState<string | null>(today)
  const draft = useDraft('spot-check', `${unitId}:${month}`)
  const howChosen = draft.fields['howChosen'] ?? '随机抽取'
  const record = useDeskCommand('appraisals.spotCheck')
  const showDone = useUndoToast()
  const missing = missingPart(findings, checkedOn, howChosen)
  const submit = (): void => {
    if (missing !== undefined || checkedOn === null) return
    const inputs = findingInputs(findings)
    const done = (): void => {
      void draft.clear()
      showDone({ message: `已登记${name}抽查 ${inputs.length} 条` })
      onClose()
    }
    record.mutate({ unitId, month, checkedOn, howChosen: howChosen.trim(), findings: inputs }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title={`登记抽查　${name}`}
      verb="登记抽查"
      isBusy={record.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={submit}
      onClose={onClose}
    >
      {record.error === null ? null : <ErrorNotice message={record.error.message} logId={record.error.logId} />}
      {county.lastSpotCheck === null ? null : <p className={classes.quiet}>{`最近一次抽查　${officialMonthDay(county.lastSpotCheck)}`}</p>}
      <DateField
        label="抽查日期"
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '抽查日期晚于今天，请核对' : undefined)}
        value={checkedOn}
        onChange={setCheckedOn}
      />
      {draft.isReady ? <TextField label="抽取方式" value={howChosen} onChange={(text) => draft.set('howChosen', text)} /> : null}
      <FindingRows
        rows={county.rows}
        current={current}
        findings={findings}
        onFinding={(lineId, finding) => setFindings(toggled(findings, lineId, finding))}
        onReason={(lineId, reason) => {
          const before = findings[lineId]
          if (before !== undefined) setFindings({ ...findings, [lineId]: { ...before, reason } })
        }}
      />
    </ConfirmDialog>
  )
}
