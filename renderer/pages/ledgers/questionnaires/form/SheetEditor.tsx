import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { useUndoToast } from '#renderer/components/undo-toast/UndoToast.tsx'
import { useSaveKey } from '../../adjustments/use-save-key.ts'
import type { DeskStatus, GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import { usePageKey } from '../use-page-key.ts'
import type { Sheet } from '../words.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { SheetFacts } from './SheetFacts.tsx'
import { SheetHead } from './SheetHead.tsx'
import { SheetSide } from './SheetSide.tsx'
import { useSheetForm } from './use-sheet-form.ts'

interface SheetEditorProps {
  readonly questionnaireId: string
  readonly sheet: Sheet
  readonly back: { readonly label: string; readonly href: string }
  readonly desk: DeskStatus
  readonly goTo: GoTo
}

const formId = 'questionnaire-sheet'

/** The questions of a unit with its answers; receipt and signature beside them. */
export function SheetEditor({ questionnaireId, sheet, back, desk, goTo }: SheetEditorProps) {
  const say = useUndoToast()
  const { line, tables, canWrite } = sheet
  const form = useSheetForm({
    questionnaireId,
    sheet,
    desk,
    onSaved: () => say({ message: `已${desk.profile === 'city' ? '保存' : '报送'}${line.unit.name}的答复` }),
  })
  const isCity = desk.profile === 'city'
  // A unit's own sheet is handed in by its button: Ctrl+S keeps what is typed and hands in nothing.
  useSaveKey(formId, canWrite && isCity)
  usePageKey('s', isCity ? null : () => void form.draft.flush())
  usePageKey('p', () => goTo(questionnairePlace(questionnaireId, 'paper', line.unit.unitId)))
  const answerOf = new Map(form.written.map(({ question, answer }) => [question.questionId, answer]))
  return (
    <PageFrame
      head={<SheetHead formId={formId} questionnaireId={questionnaireId} sheet={sheet} form={form} back={back} desk={desk} goTo={goTo} />}
      toolbar={
        <SaveRefusal error={form.record.error} onGoOn={form.goOn}>
          <FactList facts={[{ label: '现有答复', value: `${line.answered}/${line.questions}` }]} />
        </SaveRefusal>
      }
    >
      {form.draft.isReady ? (
        <div className={classes.sheet}>
          <div className={classes.sheetMain}>
            <PanelForm label={`${line.unit.name}的问卷`} id={formId} isSave={isCity} onSubmit={form.submit}>
              {tables.map((table, at) => (
                <fieldset key={table.tableId} className={classes.table} aria-label={table.title}>
                  <SectionHead level={2} isFirst={at === 0} title={table.title} note={`${table.questions.length} 题`} />
                  {table.questions.map((question) => (
                    <AnswerFields
                      key={question.questionId}
                      question={question}
                      evidenceHead={table.evidenceHead}
                      answer={answerOf.get(question.questionId)}
                      unitId={line.unit.unitId}
                      today={desk.today}
                      canWrite={canWrite}
                      onChange={(answer) => form.setAnswer(question.questionId, answer)}
                      onWaiting={(isWaiting) => form.setWaiting(question.questionId, isWaiting)}
                    />
                  ))}
                </fieldset>
              ))}
            </PanelForm>
          </div>
          <aside className={classes.sheetSide} aria-label="收件和签字">
            <SheetFacts sheet={sheet} isOwn={!isCity} />
            {canWrite ? <SheetSide questionnaireId={questionnaireId} sheet={sheet} form={form} desk={desk} /> : null}
          </aside>
        </div>
      ) : null}
    </PageFrame>
  )
}
