import { Button } from '@mantine/core'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { FormNote, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { UnitsSelect } from '#renderer/components/units-select/UnitsSelect.tsx'
import { useSaveKey } from '../../adjustments/use-save-key.ts'
import { questionnaireAddress, questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import type { RunProps } from '../view-props.ts'
import { useAssigning } from './use-assigning.ts'

const formId = 'questionnaire-assign'

/** 责任单位 and 报送期限 after 下发, with a reason; what units answered stays. */
export function AssignView({ run, goTo, desk }: RunProps) {
  const say = useUndoToast()
  const here = questionnairePlace(run.questionnaireId)
  const form = useAssigning(run, () => {
    say({ message: '已调整责任单位和报送期限' })
    goTo(here)
  })
  const all = useDeskQuery('units.list', {}).data?.units ?? []
  const units = all.filter(({ kind }) => kind === 'department' || kind === 'territory')
  useSaveKey(formId, true)
  return (
    <PageFrame
      head={
        <PageHead
          title="调整责任单位"
          back={{ label: run.title, href: questionnaireAddress(here) }}
          hasRule
          actions={
            <>
              {form.missing === undefined ? null : <ButtonReason>{form.missing}</ButtonReason>}
              <Button type="submit" form={formId} variant="filled" disabled={form.missing !== undefined} loading={form.assign.isPending}>
                保存调整
              </Button>
            </>
          }
        />
      }
      toolbar={
        <SaveRefusal error={form.assign.error} onGoOn={form.goOn}>
          {null}
        </SaveRefusal>
      }
    >
      {form.draft.error === null ? null : <ErrorNotice message={form.draft.error.message} logId={form.draft.error.logId} />}
      {form.draft.isReady ? (
        <div className={classes.page}>
          <PanelForm label="调整责任单位" id={formId} isSave onSubmit={form.submit}>
            <div className={classes.headFields}>
              <TextField label="调整理由" isRequired value={form.reason} onChange={(text) => form.set('reason', text)} />
              <DateField
                label="报送期限"
                year={desk.programme.year}
                value={form.dueOn === '' ? null : form.dueOn}
                onChange={(day) => form.set('dueOn', day ?? '')}
              />
            </div>
            <FormNote>已收到的答复保留。责任单位有调整的，以前另存的填报表须重新下发。</FormNote>
            {run.tables.map((table) => (
              <fieldset key={table.tableId} className={classes.table} aria-label={table.title}>
                <SectionHead level={2} title={table.title} note={`${table.questions.length} 题`} />
                {table.questions.map(({ questionId, number, text }) => (
                  <div key={questionId} className={classes.assigned}>
                    <p>
                      {number}. {text}
                    </p>
                    <UnitsSelect
                      label={`责任单位（第${number}题）`}
                      units={units}
                      value={form.unitsOf(questionId)}
                      onChange={(unitIds) => form.setUnits(questionId, unitIds)}
                    />
                  </div>
                ))}
              </fieldset>
            ))}
          </PanelForm>
        </div>
      ) : null}
    </PageFrame>
  )
}
