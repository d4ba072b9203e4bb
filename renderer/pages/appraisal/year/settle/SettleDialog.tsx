import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { DeskStatus } from '../../desk.ts'
import classes from '../Year.module.css'
import { rankWords } from '../words.ts'
import type { Year } from '../year.ts'
import { missingToSettle, noSignOff, signOffOf, supplementLine } from './settling.ts'
import { SignOffFields } from './SignOffFields.tsx'

interface SettleDialogProps {
  readonly year: Year
  readonly desk: DeskStatus
  onClose(): void
}

/** 年度考评结果审定: what is frozen, by which interpretation, and who signed (考评细则 二（二）, 三). */
export function SettleDialog({ year, desk, onClose }: SettleDialogProps) {
  const [settledOn, setSettledOn] = useState<string | null>(desk.today)
  const [signOff, setSignOff] = useState(noSignOff)
  const settle = useDeskCommand('appraisals.settleYear')
  const showDone = useUndoToast()
  const { needsSignature } = year
  const missing = missingToSettle(settledOn, signOff, needsSignature)
  const submit = (): void => {
    if (missing !== undefined || settledOn === null) return
    settle.mutate(
      { settledOn, signOff: signOffOf(signOff) },
      {
        onSuccess: () => {
          showDone({ message: '年度考评结果已审定，年度考评通报草稿已生成' })
          onClose()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      isOpen
      title="审定年度考评结果"
      verb="审定"
      isBusy={settle.isPending}
      {...(missing === undefined ? {} : { reason: missing })}
      onConfirm={submit}
      onClose={onClose}
    >
      {settle.error === null ? null : <ErrorNotice message={settle.error.message} logId={settle.error.logId} onClose={settle.reset} />}
      <p>{`按“${year.interpretation.name}”口径审定。审定后，各县（市、区）年度得分连同所依据的月度得分、创新举措和口径一并冻结，不能撤回，只能办理年度更正，原结果保留。`}</p>
      {year.supplement === null ? null : <p>{supplementLine(year.supplement)}</p>}
      <dl className={classes.pairs}>
        {year.counties.map(({ unit, total, rank }) => (
          <div key={unit.unitId}>
            <dt>{unit.name}</dt>
            <dd>{rank === null ? total : `${total}　${rankWords(rank)}`}</dd>
          </div>
        ))}
      </dl>
      <DateField
        label="审定日期"
        year={Number(desk.today.slice(0, 4))}
        check={(day) => (day > desk.today ? '审定日期晚于今天，请核对' : undefined)}
        value={settledOn}
        onChange={setSettledOn}
      />
      <SignOffFields value={signOff} today={desk.today} isRequired={needsSignature} onChange={setSignOff} />
    </ConfirmDialog>
  )
}
