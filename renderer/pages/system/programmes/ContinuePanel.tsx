import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../System.module.css'
import type { Programme } from './programme-words.ts'
import { nextTitle } from './programme-words.ts'

/** Next year's programme from this one: tasks, measures and units with dates a year later, to be adjusted. */
export function ContinuePanel({ programme, onClose }: { readonly programme: Programme; onClose(): void }) {
  const start = useDeskCommand('programmes.continue')
  const draft = useDraft('programme-continue', programme.programmeId)
  const say = useUndoToast()
  const year = draft.fields['year'] ?? String(programme.year + 1)
  const title = draft.fields['title'] ?? nextTitle(programme.title, programme.year)
  const missing = !/^20\d{2}$/.test(year.trim()) ? '请填写年度，如“2023”' : title.trim() === '' ? '请填写方案名称' : undefined
  const submit = (): void => {
    const done = (): void => {
      void draft.clear()
      say({ message: `已起草《${title.trim()}》，可切换后调整` })
      onClose()
    }
    start.mutate({ fromProgrammeId: programme.programmeId, year: Number(year), title: title.trim() }, { onSuccess: done })
  }
  return (
    <SidePanel
      caption={`由${programme.year}年方案起草`}
      title="起草新年度方案"
      takesFocus
      onClose={onClose}
      actions={
        <>
          {missing === undefined ? null : <FormNote>{missing}</FormNote>}
          <Button onClick={onClose}>取消</Button>
          <Button variant="filled" disabled={missing !== undefined} loading={start.isPending} onClick={submit}>
            起草方案
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        {start.error === null ? null : <ErrorNotice message={start.error.message} logId={start.error.logId} />}
        <p>任务、措施和单位沿用《{programme.title}》，日期顺延一年；上年的填报、考评和公文不带入。起草后通过动态调整修改目标和任务。</p>
        {draft.isReady ? (
          <>
            <TextField label="年度" isRequired value={year} onChange={(text) => draft.set('year', text)} />
            <TextField label="方案名称" isRequired value={title} onChange={(text) => draft.set('title', text)} />
          </>
        ) : null}
      </div>
    </SidePanel>
  )
}
