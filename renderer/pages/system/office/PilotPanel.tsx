import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormNote, PanelFields } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { County } from './PilotTable.tsx'

/** 试点 with the paper it rests on; it decides which of 9-1 and 9-2 the county carries from the next month. */
export function PilotPanel({ county, onClose }: { readonly county: County; onClose(): void }) {
  const set = useDeskCommand('units.setPilot')
  const draft = useDraft('pilot', county.unitId)
  const say = useUndoToast()
  const ground = draft.fields['ground'] ?? ''
  const verb = county.pilot ? '取消试点' : '列为试点'
  const isMissing = ground.trim() === ''
  const save = (): void => {
    const done = (): void => {
      void draft.clear()
      const back = () => set.mutateAsync({ unitId: county.unitId, pilot: county.pilot, ground: '撤销上一步' })
      say({ message: `${county.name}已${verb}`, undo: back })
      onClose()
    }
    set.mutate({ unitId: county.unitId, pilot: !county.pilot, ground: ground.trim() }, { onSuccess: done })
  }
  return (
    <SidePanel
      caption="试点地区"
      title={county.name}
      takesFocus
      onClose={onClose}
      actions={
        <>
          {isMissing ? <FormNote>请填写依据</FormNote> : null}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" disabled={isMissing} loading={set.isPending} onClick={save}>
            {verb}
          </Button>
        </>
      }
    >
      <PanelFields>
        {set.error === null ? null : <ErrorNotice message={set.error.message} logId={set.error.logId} />}
        <p>
          {county.name}现为{county.pilot ? '试点地区' : '尚未试点地区'}。调整后自下次开月起列入相应措施，已审定的月度清单不变。
        </p>
        {draft.isReady ? (
          <TextArea
            label="依据"
            isRequired
            rows={2}
            placeholder="文件名称、文号或者会议决定"
            value={ground}
            onChange={(text) => draft.set('ground', text)}
          />
        ) : null}
      </PanelFields>
    </SidePanel>
  )
}
