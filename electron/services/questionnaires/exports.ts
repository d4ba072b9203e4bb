import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { answerText } from '#shared/domain/questionnaire-answers.ts'
import { tablesFor } from '#shared/domain/questionnaire.ts'
import { obligationStatuses } from '#shared/domain/submission.ts'
import { type SummaryAnswer, questionnaireSummaryWorkbook } from '#shared/sheets/questionnaire-summary.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { type ServiceContext, cityOnly, found, runCommand } from '../context.ts'
import { openBytes, saveBytes } from '../documents/document-files.ts'
import { recipientOf } from '../supervision/messages.ts'
import { summaryFacts } from './papers.ts'
import type { QuestionnairePicture, UnitStanding } from './picture.ts'
import { unitsAsked } from './records.ts'
import { evidenceOf, readPicture } from './questionnaires.ts'
import type { UnitIndex } from '../units.ts'

/** The summary of a 调查问卷 in Excel, and the message to those who have not answered. */

/** Saves or opens 汇总表 with every unit's own answers beside it; who took a copy stands in the journal. */
export async function exportSummary(
  context: ServiceContext,
  input: { readonly questionnaireId: string; readonly way: 'saveCopy' | 'open' },
): Promise<{ savedAs: string | null }> {
  cityOnly(context, '汇总调查问卷')
  const { db } = context.store
  const { picture, units } = await readPicture(context, db, input.questionnaireId)
  const facts = summaryFacts(context, picture, units, await evidenceOf(db, picture))
  const bytes = await writeWorkbook(questionnaireSummaryWorkbook({ ...facts, answers: answersOf(picture, units) }))
  const name = `${safeFileTitle(`${facts.title}汇总表`)}.xlsx`
  const savedAs = input.way === 'saveCopy' ? await saveBytes(context, name, bytes, 'spreadsheet') : null
  if (input.way === 'open') await openBytes(context, name, bytes)
  if (input.way === 'open' || savedAs !== null) {
    await runCommand(context, 'questionnaires.export', async (act) => {
      act.about('questionnaire', input.questionnaireId, { way: input.way })
    })
  }
  return { savedAs }
}

/** Every unit with every question of its own, answered or not. */
function answersOf(picture: QuestionnairePicture, units: UnitIndex): SummaryAnswer[] {
  return picture.units.flatMap((line) => unitAnswers(picture, line, units.get(line.unitId).name))
}

function unitAnswers({ row, tables }: QuestionnairePicture, { unitId, status, sheet }: UnitStanding, unit: string): SummaryAnswer[] {
  const answers = new Map(sheet?.answers.map((answer) => [answer.question_id, answer]))
  const receivedOn = sheet?.status === 'received' ? sheet.received_on : null
  return tablesFor(tables, unitsAsked(row), unitId).flatMap((table) =>
    table.questions.map(({ id, number, text, answer: kind }) => {
      const given = answers.get(id)
      const said = { answer: answerText(kind, given?.value ?? null), materials: given?.materials ?? '', note: given?.note ?? '' }
      return { unit, receivedOn, standing: obligationStatuses[status], table: table.title, number, text, ...said }
    }),
  )
}

/** 「【提示】市税务局：《……问卷》应于9月27日前报送，截至9月30日未收到，请速报。」, one line a unit (office.md «The ladder»). */
export async function remindUnits(
  context: ServiceContext,
  input: { readonly questionnaireId: string; readonly unitIds: readonly string[] },
): Promise<{ text: string }> {
  cityOnly(context, '催报调查问卷')
  const { picture, units } = await readPicture(context, context.store.db, input.questionnaireId)
  const { title, due_on: dueOn } = picture.row
  const today = context.ports.clock.today()
  const request = today > dueOn ? '请速报' : '请按时报送'
  const lines = [...new Set(input.unitIds)].map((unitId) => {
    const line = found(
      picture.units.find((each) => each.unitId === unitId),
      '该单位的题目',
    )
    const standing = line.sheet?.status === 'returned' ? '退回后未重新报送' : '未收到'
    const due = `《${title}》应于${officialMonthDay(dueOn)}前报送`
    const isIn = line.sheet?.status === 'received'
    return isIn ? [] : [`【提示】${recipientOf(units.get(unitId))}：${due}，截至${officialMonthDay(today)}${standing}，${request}。`]
  })
  return { text: lines.flat().join('\n') }
}
