import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import classes from '../Year.module.css'
import { monthName } from '../year.ts'
import type { EnteredBefore, PaperFields } from './paper-score.ts'
import { fieldsOf, missingPart, paperInput } from './paper-score.ts'

interface PaperScoreFormProps {
  readonly place: { readonly unitId: string | null; readonly month: string | null }
  readonly name: string
  readonly before: EnteredBefore | null
  readonly carried: { readonly publishedOn: string; readonly basis: string }
  readonly today: string
  onSaved(kept: { readonly publishedOn: string; readonly basis: string }): void
  onClose(): void
}

/** One county's month as the 通报 has it; both numbers are typed, whether they fit each other the service says. */
export function PaperScoreForm({ place, name, before, carried, today, onSaved, onClose }: PaperScoreFormProps) {
  const { unitId, month } = place
  const draft = useDraft('paper-score', `${unitId ?? ''}:${month ?? ''}`)
  const enter = useDeskCommand('appraisals.enterPaperScore')
  const showDone = useUndoToast()
  const fields: PaperFields = { ...fieldsOf(before, carried), ...draft.fields }
  const missing = missingPart(fields, place, before !== null)
  const submit = (): void => {
    if (missing !== undefined || unitId === null || month === null) return
    const { publishedOn, basis } = fields
    const done = ({ version, score }: { readonly version: number; readonly score: string }): void => {
      void draft.clear()
      showDone({
        message: `已${version === 1 ? '录入' : '更正'}${name}${monthName(month)}份得分 ${score}${version === 1 ? '' : `，第${version}版`}`,
      })
      onSaved({ publishedOn, basis: basis.trim() })
    }
    enter.mutate(paperInput(fields, unitId, month), { onSuccess: done })
  }
  if (!draft.isReady) return null
  return (
    <PanelForm label="纸质月份得分" isSave onSubmit={submit}>
      {enter.error === null ? null : <ErrorNotice message={enter.error.message} logId={enter.error.logId} onClose={enter.reset} />}
      {before === null ? null : (
        <p className={classes.quiet}>
          {`${officialDate(before.publishedOn)}通报的 ${before.score} 分已经录入（第${before.version}版）。改动后作为第${before.version + 1}版，原结果保留；更正通报以书面印发的为准，不另行起草。`}
        </p>
      )}
      <div className={classes.two}>
        <TextField label="合计" isRequired unit="分" align="end" value={fields.total} onChange={(text) => draft.set('total', text)} />
        <TextField label="得分" isRequired unit="分" align="end" value={fields.score} onChange={(text) => draft.set('score', text)} />
      </div>
      <DateField
        label="通报日期"
        isRequired
        year={Number((month ?? today).slice(0, 4))}
        check={(day) => (day > today ? '通报日期晚于今天，请核对' : undefined)}
        value={fields.publishedOn === '' ? null : fields.publishedOn}
        onChange={(day) => draft.set('publishedOn', day ?? '')}
      />
      <TextField
        label="依据文件"
        isRequired
        help="写明通报的标题和文号。"
        value={fields.basis}
        onChange={(text) => draft.set('basis', text)}
      />
      <TextField
        label="情况说明"
        help="通报所载得分与合计折算不一致的，在此写明。"
        value={fields.note}
        onChange={(text) => draft.set('note', text)}
      />
      {before === null ? null : (
        <TextArea label="更正理由" isRequired rows={2} value={fields.reason} onChange={(text) => draft.set('reason', text)} />
      )}
      <FormActions reason={missing}>
        <Button onClick={onClose}>关闭</Button>
        <Button type="submit" variant="filled" disabled={missing !== undefined} loading={enter.isPending}>
          {before === null ? '保存得分' : '保存更正'}
        </Button>
      </FormActions>
    </PanelForm>
  )
}
