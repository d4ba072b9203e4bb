import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { UnitRow } from '../rows.ts'
import { MaterialChoices } from './MaterialChoices.tsx'
import { chosenIds, firstChoice, materialChoices, namesInShort } from './receipt-choice.ts'

interface WaiverPanelProps {
  readonly units: readonly UnitRow[]
  readonly kind: string | null
  readonly month: string
  onDone(): void
  onClose(): void
}

/** 豁免 of several units at once, with one reason; it can be taken back. */
export function WaiverPanel({ units, kind, month, onDone, onClose }: WaiverPanelProps) {
  const choices = materialChoices(units, ({ status }) => status !== 'waived')
  const [kinds, setKinds] = useState(() => firstChoice(choices, kind))
  const draft = useDraft('waiver', month)
  const waive = useDeskCommand('submissions.waive')
  const unwaive = useDeskCommand('submissions.unwaive')
  const showUndo = useUndoToast()
  const formId = useId()
  const obligationIds = chosenIds(choices, kinds)
  const reason = draft.fields['reason'] ?? ''
  const missing = obligationIds.length === 0 ? '请选择要豁免的材料' : reason.trim().length < 2 ? '请填写豁免理由' : undefined
  const submit = (): void => {
    if (missing !== undefined) return
    const undo = async (): Promise<void> => {
      for (const obligationId of obligationIds) await unwaive.mutateAsync({ obligationId, reason: '撤销豁免' })
    }
    const done = ({ waived }: { waived: number }): void => {
      void draft.clear()
      showUndo({ message: `已豁免 ${waived} 项，不计入按时报送情况`, undo })
      onDone()
    }
    waive.mutate({ obligationIds: [...obligationIds], reason: reason.trim() }, { onSuccess: done })
  }
  return (
    <SidePanel
      caption={namesInShort(units.map((row) => row.unit.name))}
      title="豁免报送"
      takesFocus
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" disabled={missing !== undefined} loading={waive.isPending} type="submit" form={formId}>
            {`豁免 ${obligationIds.length} 项`}
          </Button>
          {missing === undefined ? null : <FormNote>{missing}</FormNote>}
        </>
      }
    >
      <PanelForm id={formId} label="豁免报送" onSubmit={submit}>
        {waive.error === null ? null : <ErrorNotice message={waive.error.message} logId={waive.error.logId} />}
        <MaterialChoices label="豁免的材料" choices={choices} kinds={kinds} onChange={setKinds} />
        {draft.isReady ? (
          <TextArea
            label="豁免理由"
            isRequired
            help="豁免后不计入按时报送情况，得分说明列出理由。"
            value={reason}
            onChange={(text) => draft.set('reason', text)}
          />
        ) : null}
      </PanelForm>
    </SidePanel>
  )
}
