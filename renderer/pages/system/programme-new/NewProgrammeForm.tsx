import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { Draft } from '#renderer/api/use-draft.ts'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { ProgrammeFields } from '#renderer/components/breakdown/ProgrammeFields.tsx'
import { missingValue, programmeValues } from '#renderer/components/breakdown/programme-values.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { FileDrop } from '#renderer/components/file-drop/FileDrop.tsx'
import { KeyCap } from '#renderer/components/key-caps/KeyCaps.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { usePageKeys } from '#renderer/components/page-frame/use-page-keys.ts'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { BreakdownReading } from '#renderer/flows/BreakdownReading.tsx'
import { breakdownEndings, correctionsOf, newProgrammeForm } from '#renderer/flows/new-programme.ts'
import { useDraftedFile } from '#renderer/flows/use-drafted-file.ts'
import { useFileOpening } from '#renderer/flows/use-file-opening.ts'
import { backToList } from '../programmes/place.ts'
import type { DeskStatus } from '../view-props.ts'
import type { Created } from './CreatedProgramme.tsx'
import classes from './NewProgramme.module.css'
import { useTakenRules } from './use-taken-rules.ts'

interface NewProgrammeFormProps {
  readonly desk: DeskStatus
  readonly draft: Draft
  onCreated(created: Created): void
}

/** The file, what was found in it, and what it does not say, on one sheet. */
export function NewProgrammeForm({ desk, draft, onCreated }: NewProgrammeFormProps) {
  const { file, table, take, chooseTable } = useDraftedFile(draft, ['correct '])
  const opening = useFileOpening((client, token) => client.call('breakdowns.read', { token, table: null }), take)
  const reading = useDeskQuery('breakdowns.read', { token: file?.token ?? '', table }, { isEnabled: file !== null })
  const create = useDeskCommand('programmes.createFromBreakdown')
  const rules = useTakenRules(desk)
  const look = file === null || reading.error !== null ? undefined : reading.data
  const values = look === undefined ? undefined : programmeValues(look.proposal, { ...draft.fields, city: look.proposal.city })
  const missing = values === undefined ? '请选择任务分解表文件' : missingValue(values)
  const submit = (): void => {
    if (file === null || look === undefined || values === undefined || missing !== undefined) return
    const input = { token: file.token, table, form: newProgrammeForm(values, correctionsOf(look, draft.fields)) }
    const { tasks, measures } = look.counts
    create.mutate(input, { onSuccess: ({ programmeId }) => onCreated({ programmeId, title: values.title.trim(), tasks, measures }) })
  }
  usePageKeys({ onNext: missing === undefined && !create.isPending ? submit : null, onSave: () => void draft.flush() })
  const refusal = create.error ?? opening.error ?? (file === null ? null : reading.error)
  return (
    <PageFrame
      head={<PageHead hasRule title="从文件新建工作方案" back={backToList} />}
      toolbar={
        <>
          <LoadingBar isLoading={opening.isBusy || (file !== null && reading.isFetching)} what="正在读取文件" onCancel={opening.cancel} />
          {refusal === null ? null : <ErrorNotice message={refusal.message} logId={refusal.logId} />}
        </>
      }
      foot={
        <ActionBar
          actions={
            <>
              {missing === undefined ? null : <ButtonReason>{missing}</ButtonReason>}
              <Button
                variant="filled"
                disabled={missing !== undefined}
                loading={create.isPending}
                aria-keyshortcuts="Control+Enter"
                onClick={submit}
              >
                新建方案　<KeyCap>Ctrl Enter</KeyCap>
              </Button>
            </>
          }
        >
          {look === undefined ? '尚未读入文件。' : `将新建${look.counts.tasks}项任务、${look.counts.measures}条措施，尚未写入任何内容。`}
        </ActionBar>
      }
    >
      <div className={classes.sheet}>
        <FileDrop
          offered={breakdownEndings}
          name={file?.name ?? null}
          isBusy={opening.isBusy}
          note="新方案与现有方案并存，互不影响；新建后再决定是否切换。"
          onPick={opening.open}
        >
          {look === undefined
            ? '将重点任务分解表的 Word（.docx）或者 Excel（.xlsx）文件拖到本页，或者复制文件后按 Ctrl+V。'
            : `读出${look.counts.tasks}项任务、${look.counts.measures}条措施。`}
        </FileDrop>
        {look === undefined || values === undefined ? null : (
          <>
            <BreakdownReading level={2} look={look} texts={draft.fields} set={draft.set} onTable={chooseTable} />
            <section aria-label="方案内容">
              <SectionHead isFirst level={2} title="方案内容" note="能从文件和本市现有方案读出的已经填好" />
              <ProgrammeFields values={values} set={draft.set} isCityGiven rules={rules} />
            </section>
          </>
        )}
      </div>
    </PageFrame>
  )
}
