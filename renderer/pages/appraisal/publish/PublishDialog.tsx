import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Appraisal.module.css'
import type { AppraisalMonth } from '../county-tab.ts'

interface PublishDialogProps {
  readonly month: AppraisalMonth
  readonly today: string
  onClose(): void
}

/** 审定: says what will be frozen and that only a 更正 can change it afterwards (考评细则 四). */
export function PublishDialog({ month, today, onClose }: PublishDialogProps) {
  const [publishedOn, setPublishedOn] = useState<string | null>(today)
  const publish = useDeskCommand('appraisals.publish')
  const showDone = useUndoToast()
  const name = `${Number(month.month.slice(5))}月份`
  const submit = (): void => {
    if (publishedOn === null) return
    const done = (): void => {
      showDone({ message: `${name}考评结果已审定，通报草稿已生成` })
      onClose()
    }
    publish.mutate({ month: month.month, publishedOn }, { onSuccess: done })
  }
  return (
    <ConfirmDialog
      isOpen
      title={`审定${name}考评结果`}
      verb="审定"
      isBusy={publish.isPending}
      {...(publishedOn === null ? { reason: '请填写审定日期' } : {})}
      onConfirm={submit}
      onClose={onClose}
    >
      {publish.error === null ? null : <ErrorNotice message={publish.error.message} logId={publish.error.logId} />}
      <p>
        审定后，各县（市、区）得分连同所依据的自评、复核、抽查、报送记录和计分口径一并冻结，并生成月度考评通报草稿。冻结后不能撤回，只能办理更正，原结果保留。
      </p>
      <dl className={classes.pairs}>
        {month.counties.map(({ unit, score, rank }) => (
          <div key={unit.unitId} className={classes.pair}>
            <dt>{unit.name}</dt>
            <dd>{rank === null ? score : `${score}　第 ${rank} 名`}</dd>
          </div>
        ))}
      </dl>
      <DateField
        label="审定日期"
        year={Number(today.slice(0, 4))}
        check={(day) => (day > today ? '审定日期晚于今天，请核对' : undefined)}
        value={publishedOn}
        onChange={setPublishedOn}
      />
    </ConfirmDialog>
  )
}
