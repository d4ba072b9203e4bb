import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DeskStatus } from '../../desk.ts'
import classes from '../Year.module.css'
import { RadioCards } from '../settle/RadioCards.tsx'
import type { Year } from '../year.ts'
import { missingPart, readingLines } from './choosing.ts'

interface ChooseDialogProps {
  readonly year: Year
  readonly desk: DeskStatus
  /** The one that the dialog begins with; null where none was pressed. */
  readonly reading: string | null
  onClose(): void
}

/** 选定年度口径 with its ground and day (A-01, M-114); may be chosen anew until the year is settled. */
export function ChooseDialog({ year, desk, reading, onClose }: ChooseDialogProps) {
  const { chosen } = year
  const draft = useDraft('year-interpretation', desk.programme.id)
  const [picked, setPicked] = useState(reading ?? chosen?.id ?? null)
  const [decidedOn, setDecidedOn] = useState<string | null>(desk.today)
  const choose = useDeskCommand('appraisals.chooseInterpretation')
  const showDone = useUndoToast()
  const ground = draft.fields['ground'] ?? ''
  const why = year.readings.find(({ id }) => id === picked)?.why
  const missing = missingPart(picked, ground, decidedOn)
  const submit = (): void => {
    if (missing !== undefined || picked === null || decidedOn === null) return
    const done = (): void => {
      void draft.clear()
      const name = year.readings.find(({ id }) => id === picked)?.name ?? ''
      const undo = async (): Promise<void> => {
        if (chosen !== null) await choose.mutateAsync({ interpretation: chosen.id, ground: chosen.ground, decidedOn: chosen.decidedOn })
      }
      showDone({ message: `已选定年度口径：${name}`, ...(chosen === null ? {} : { undo }) })
      onClose()
    }
    choose.mutate({ interpretation: picked, ground: ground.trim(), decidedOn }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title="选定年度口径"
      verb="选定"
      isBusy={choose.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={submit}
      onClose={onClose}
    >
      {choose.error === null ? null : <ErrorNotice message={choose.error.message} logId={choose.error.logId} onClose={choose.reset} />}
      <p>审定前可以重新选定，审定后不再更改。</p>
      <Radio.Group label="口径" value={picked} onChange={setPicked}>
        <RadioCards
          options={year.readings.map((each) => ({
            value: each.id,
            title: each.name,
            ...(each.isRecommended ? { tag: '建议' } : {}),
            detail: readingLines(each),
          }))}
        />
      </Radio.Group>
      {why === undefined ? null : <p className={classes.quiet}>{why}</p>}
      {draft.isReady ? <TextArea label="依据" isRequired rows={2} value={ground} onChange={(text) => draft.set('ground', text)} /> : null}
      <DateField
        label="选定日期"
        year={Number(desk.today.slice(0, 4))}
        check={(day) => (day > desk.today ? '选定日期晚于今天，请核对' : undefined)}
        value={decidedOn}
        onChange={setDecidedOn}
      />
    </ConfirmDialog>
  )
}
