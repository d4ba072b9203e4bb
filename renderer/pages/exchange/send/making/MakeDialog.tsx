import { useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/ConfirmDialog.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { ChoiceList } from '../../packages/ChoiceList.tsx'
import type { Due } from '../due/due-words.ts'
import type { Written } from '../ResultView.tsx'
import { FormChoice } from './FormChoice.tsx'
import type { EvidenceChoice, PackageForm } from './make-choice.ts'
import { evidenceChoices, layoutOf, planProblem } from './make-choice.ts'
import { PlanTable } from './PlanTable.tsx'
import { WritingProgress } from './WritingProgress.tsx'

interface MakeDialogProps {
  readonly month: string
  /** Of one kind, one for each office. */
  readonly dues: readonly [Due, ...Due[]]
  onDone(written: Written): void
  onClose(): void
}

const choices = (Object.keys(evidenceChoices) as EvidenceChoice[]).map((value) => ({ value, ...evidenceChoices[value] }))

/** 生成数据包: what it holds, how the evidence goes along, how it is wrapped; then the host asks where to. */
export function MakeDialog({ month, dues, onDone, onClose }: MakeDialogProps) {
  const [{ kind, title, recipient }] = dues
  const [evidence, setEvidence] = useState<EvidenceChoice>('together')
  const [form, setForm] = useState<PackageForm>('encrypted')
  const [plainNames, setPlainNames] = useState(false)
  const make = useDeskCommand('exchange.export')
  const job = { kind, month, unitIds: dues.map((due) => due.recipient.unitId), ...layoutOf(evidence) }
  const plan = useDeskQuery('exchange.plan', job, { isEnabled: !make.isPending && !make.isSuccess })
  const reason = plan.error === null ? planProblem(plan.isPlaceholderData ? undefined : plan.data) : '不能生成'
  const failed = make.error ?? plan.error
  const submit = (): void => {
    if (reason !== undefined || make.isPending) return
    const onSuccess = ({ written }: { readonly written: Written | null }): void => {
      if (written !== null) onDone(written)
    }
    make.mutate({ ...job, form, plainNames }, { onSuccess })
  }
  return (
    <ConfirmDialog
      isOpen
      title={`生成${title}　${dues.length === 1 ? recipient.name : `${dues.length} 个单位`}`}
      verb="生成并选择存放位置"
      isBusy={make.isPending}
      {...(reason === undefined ? {} : { reason })}
      onConfirm={submit}
      // What is being written is not lost from sight.
      onClose={() => (make.isPending ? undefined : onClose())}
    >
      {failed === null ? null : <ErrorNotice message={failed.message} logId={failed.logId} />}
      {plan.data === undefined ? null : <PlanTable plan={plan.data} />}
      {dues.every(({ blobs }) => blobs === 0) ? null : (
        <ChoiceList label="佐证" options={choices} value={evidence} onChange={setEvidence} />
      )}
      <FormChoice kind={kind} form={form} plainNames={plainNames} onForm={setForm} onPlainNames={setPlainNames} />
      {make.isPending ? <WritingProgress isRunning /> : <FormNote>写入后逐个文件读回校验。重复发送同一内容，对方不受影响。</FormNote>}
    </ConfirmDialog>
  )
}
