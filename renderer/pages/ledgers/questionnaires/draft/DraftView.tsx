import { useState } from 'react'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import classes from '../Questionnaires.module.css'
import { useSaveKey } from '../../adjustments/use-save-key.ts'
import type { RunProps } from '../view-props.ts'
import { DraftHead } from './DraftHead.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { TablesFields } from './TablesFields.tsx'
import { useDraftForm } from './use-draft-form.ts'
import { useRemoveDraft } from './use-remove-draft.ts'

const formId = 'questionnaire'

/** A questionnaire while it is drawn up: name, deadline, tables, questions and who answers them. */
export function DraftView({ run, goTo, desk }: RunProps) {
  const say = useUndoToast()
  const [isIssuing, setIsIssuing] = useState(false)
  const form = useDraftForm(run, () => say({ message: '已保存问卷' }))
  const removal = useRemoveDraft(goTo)
  const units = useDeskQuery('units.list', {})
  useSaveKey(formId, !isIssuing)
  const { draft, textOf, set } = form
  const { year } = desk.programme
  return (
    <PageFrame
      head={<DraftHead formId={formId} run={run} form={form} removal={removal} goTo={goTo} onIssue={() => setIsIssuing(true)} />}
      toolbar={
        <>
          <SaveRefusal error={form.save.error} onGoOn={form.goOn}>
            <FactList
              facts={[
                { label: '问卷名称', value: run.title },
                { label: '题目', value: `${run.questions} 题` },
              ]}
            />
          </SaveRefusal>
          {removal.error === null ? null : <ErrorNotice message={removal.error.message} logId={removal.error.logId} />}
          {units.error === null ? null : <ErrorNotice message={units.error.message} logId={units.error.logId} />}
        </>
      }
    >
      {draft.isReady ? (
        <div className={classes.page}>
          <PanelForm label="调查问卷" id={formId} isSave onSubmit={form.submit}>
            <div className={classes.headFields}>
              <TextField label="问卷名称" isRequired value={textOf('title')} onChange={(text) => set('title', text)} />
              <DateField
                label="报送期限"
                isRequired
                year={year}
                value={textOf('dueOn') === '' ? null : textOf('dueOn')}
                onChange={(day) => set('dueOn', day ?? '')}
              />
              <TextField
                label="签字人"
                isRequired
                help="填报单位由其签字后反馈。"
                value={textOf('signedBy')}
                onChange={(text) => set('signedBy', text)}
              />
            </div>
            <TablesFields tables={form.tables} units={units.data?.units ?? []} onChange={form.setTables} />
          </PanelForm>
        </div>
      ) : null}
      <IssueDialog run={run} desk={desk} isOpen={isIssuing} onClose={() => setIsIssuing(false)} />
    </PageFrame>
  )
}
