import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { EvidenceDrop } from '#renderer/components/evidence-drop/EvidenceDrop.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { useLatest } from '#renderer/components/latest/use-latest.ts'
import { FormActions, FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import type { EvidenceKind } from '#shared/domain/evidence.ts'
import { evidenceKinds } from '#shared/domain/evidence.ts'
import classes from '../Ledgers.module.css'
import { useEvidenceFiles } from './use-evidence-files.ts'

interface EvidenceFilesProps {
  readonly unitId: string
  readonly today: string
  onAdded(evidenceIds: readonly string[]): void
  /** Whether files wait that are not evidence yet. */
  onWaiting(isWaiting: boolean): void
}

const kinds = (Object.keys(evidenceKinds) as EvidenceKind[]).map((value) => ({ value, label: evidenceKinds[value] }))

/** Files are dropped, pasted or picked, several at once; with 类别 and 形成日期 they become evidence of the entry's unit. */
export function EvidenceFiles({ unitId, today, onAdded, onWaiting }: EvidenceFilesProps) {
  const form = useEvidenceFiles({ unitId, today, onAdded })
  const { staged, add, formedOn } = form
  const isWaiting = staged.files.length > 0 || staged.progress !== null
  const tell = useLatest(onWaiting)
  useEffect(() => tell.current(isWaiting), [isWaiting, tell])
  return (
    <div className={classes.evidenceFiles}>
      <EvidenceDrop
        label="添加文件"
        files={staged.files}
        onAdd={(files) => void staged.add(files)}
        onRemove={staged.remove}
        progress={staged.progress}
        refusals={staged.refusals}
      />
      {staged.files.length === 0 ? null : (
        <>
          <SelectField label="类别" layout="side" options={kinds} value={form.kind} onChange={form.setKind} />
          <DateField label="形成日期" layout="side" year={Number(today.slice(0, 4))} value={formedOn} onChange={form.setFormedOn} />
          {add.error === null ? null : <ErrorNotice message={add.error.message} logId={add.error.logId} />}
          <FormActions reason={unitId === '' ? '请选择填报单位' : formedOn === null ? '请填写形成日期' : undefined}>
            <Button size="xs" disabled={unitId === '' || formedOn === null} loading={add.isPending} onClick={form.submit}>
              添加 {staged.files.length} 件佐证
            </Button>
          </FormActions>
        </>
      )}
      <FormNote>不得添加涉密文件。涉密文件请在涉密计算机上办理。</FormNote>
    </div>
  )
}
