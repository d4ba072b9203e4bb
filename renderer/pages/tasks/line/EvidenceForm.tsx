import { Button } from '@mantine/core'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { EvidenceDrop } from '#renderer/components/evidence-drop/EvidenceDrop.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { SelectField } from '#renderer/components/fields/SelectField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormActions, FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { EvidenceKind } from '#shared/domain/evidence.ts'
import { evidenceKinds } from '#shared/domain/evidence.ts'
import { EvidenceLines } from './EvidenceLines.tsx'
import type { LineProgress } from './line.ts'
import { useEvidenceForm } from './use-evidence-form.ts'

const kinds = (Object.keys(evidenceKinds) as EvidenceKind[]).map((value) => ({ value, label: evidenceKinds[value] }))

interface EvidenceFormProps {
  readonly line: LineProgress
  readonly today: string
  onDone(): void
}

/** Evidence is dropped, pasted or picked; 形成日期 apart from 录入日期; one piece may prove several measures. */
export function EvidenceForm({ line, today, onDone }: EvidenceFormProps) {
  const showDone = useUndoToast()
  const added = (known: readonly string[]): void => {
    showDone({ message: known.length === 0 ? '已添加佐证' : `已添加佐证；${known.join('、')}此前已存，未重复保存` })
    onDone()
  }
  const form = useEvidenceForm(line.line.lineId, today, added)
  const { draft, staged, add } = form
  if (!draft.isReady) return null
  return (
    <PanelForm label="添加佐证" isSave onSubmit={form.submit}>
      {add.error === null ? null : <ErrorNotice message={add.error.message} logId={add.error.logId} />}
      <EvidenceDrop
        label="佐证文件"
        files={staged.files}
        onAdd={(files) => void staged.add(files)}
        onRemove={staged.remove}
        progress={staged.progress}
        refusals={staged.refusals}
      />
      <TextField label="名称" layout="side" value={form.title} onChange={(text) => draft.set('title', text)} />
      <SelectField label="类别" layout="side" options={kinds} value={form.kind} onChange={(kind) => draft.set('kind', kind)} />
      <DateField
        label="形成日期"
        layout="side"
        value={form.formedOn === '' ? null : form.formedOn}
        onChange={(day) => draft.set('formedOn', day ?? '')}
        year={Number(today.slice(0, 4))}
      />
      <TextField label="发文单位" layout="side" value={form.issuer} onChange={(text) => draft.set('issuer', text)} />
      <TextField label="文号" layout="side" value={form.documentNumber} onChange={(text) => draft.set('documentNumber', text)} />
      <EvidenceLines line={line} value={form.lineIds} onChange={form.setLineIds} />
      <FormNote>不得添加涉密文件。涉密文件请在涉密计算机上办理。</FormNote>
      <FormActions reason={form.missing}>
        <Button size="xs" onClick={onDone}>
          收起
        </Button>
        <Button size="xs" variant="filled" type="submit" disabled={form.missing !== undefined} loading={add.isPending}>
          保存佐证
        </Button>
      </FormActions>
    </PanelForm>
  )
}
