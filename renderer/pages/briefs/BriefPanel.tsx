import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { seenRevision } from '#renderer/api/seen-revision.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import type { Brief } from './brief.ts'
import { briefInput, fieldsOf, missingPart, newestBrief } from './brief.ts'
import { BriefFormFields } from './BriefFormFields.tsx'
import classes from './Briefs.module.css'
import type { BriefDesk } from './brief-desk.ts'

interface BriefPanelProps {
  /** Null for a new one. */
  readonly brief: Brief | null
  readonly desk: BriefDesk
  onClose(): void
  onStep?(by: 1 | -1): void
}

/** One brief: its form, 保存, 移入回收站 with undo. */
export function BriefPanel({ brief, desk, onClose, onStep }: BriefPanelProps) {
  const draft = useDraft('brief', brief?.briefId ?? 'new')
  const save = useDeskCommand('briefs.save')
  const removal = useRemoval(brief, onClose)
  const showDone = useUndoToast()
  const formId = useId()
  const seen = seenRevision(draft, brief?.rev ?? null)
  const fields = { ...fieldsOf(brief, { unitId: desk.isCity ? '' : desk.officeUnitId, today: desk.today }), ...draft.fields }
  const missing = missingPart(fields)
  const submit = (): void => {
    if (missing !== undefined) return
    const done = (): void => {
      void draft.clear()
      showDone({ message: `已保存《${fields.title.trim()}》` })
      onClose()
    }
    save.mutate(briefInput(brief, seen.rev, fields), { onSuccess: done })
  }
  const goOn = (): void => {
    seen.goOn()
    save.reset()
  }
  return (
    <SidePanel
      caption={captionOf(brief, draft.restoredFrom !== null)}
      title={brief === null ? '登记工作信息' : brief.title}
      takesFocus={brief === null}
      onClose={onClose}
      {...(onStep === undefined ? {} : { onStep })}
      actions={
        <>
          <Button variant="filled" disabled={missing !== undefined} loading={save.isPending} type="submit" form={formId}>
            保存
          </Button>
          {missing === undefined ? null : <FormNote>{missing}</FormNote>}
          <span className={classes.spacer} />
          {brief === null ? null : <Button onClick={removal.run}>移入回收站</Button>}
        </>
      }
    >
      <SaveRefusal error={save.error} onGoOn={goOn}>
        {brief === null ? null : <FactList facts={newestBrief(brief)} />}
      </SaveRefusal>
      {removal.error === null ? null : <ErrorNotice message={removal.error.message} logId={removal.error.logId} />}
      {draft.isReady ? (
        <BriefFormFields formId={formId} fields={fields} desk={desk} isNew={brief === null} onChange={seen.set} onSubmit={submit} />
      ) : null}
    </SidePanel>
  )
}

function captionOf(brief: Brief | null, isRestored: boolean): ReactNode {
  return isRestored ? '已恢复上次未保存的内容' : (brief?.unit.name ?? '')
}

/** 移入回收站, taken back by 撤销. */
function useRemoval(brief: Brief | null, onDone: () => void) {
  const remove = useDeskCommand('briefs.remove')
  const restore = useDeskCommand('briefs.restore')
  const showUndo = useUndoToast()
  const run = (): void => {
    if (brief === null) return
    const { briefId, rev, title } = brief
    const done = (): void => {
      showUndo({ message: `已将《${title}》移入回收站`, undo: () => restore.mutateAsync({ briefId }) })
      onDone()
    }
    remove.mutate({ briefId, rev }, { onSuccess: done })
  }
  return { run, error: remove.error }
}
