import type { EvidenceRecord } from '#db/repositories/evidence.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { type QuestionnaireFormFacts, buildQuestionnaireForm } from '#shared/documents/kinds/tables/questionnaire-form.ts'
import { buildQuestionnaireSummary } from '#shared/documents/kinds/tables/questionnaire-summary.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { answerText } from '#shared/domain/questionnaire-answers.ts'
import { mergedText } from '#shared/domain/questionnaire-merging.ts'
import { type QuestionTable, questionsOf, tablesFor } from '#shared/domain/questionnaire.ts'
import { type ServiceContext, cityOnly, ownUnitOnly, runCommand } from '../context.ts'
import { handPaper } from '../documents/document-files.ts'
import { type QuestionStanding, type QuestionnairePicture, type UnitStanding } from './picture.ts'
import { unitsAsked } from './records.ts'
import { evidenceOf, materialsOf, readPicture } from './questionnaires.ts'
import type { UnitIndex } from '../units.ts'

/** 调查问卷 as papers (D-23): blank, filled and 汇总, saved as .docx, opened or printed like a ledger. */

export type QuestionnairePaper =
  | { readonly form: 'blank'; readonly unitId: string | null }
  | { readonly form: 'filled'; readonly unitId: string }
  | { readonly form: 'summary' }

export interface PaperInput {
  readonly questionnaireId: string
  readonly paper: QuestionnairePaper
}

export async function previewPaper(context: ServiceContext, input: PaperInput) {
  return { model: await drawPaper(context, input) }
}

/** Saves, opens or prints a paper; who took a copy stands in the journal. */
export async function printPaper(context: ServiceContext, input: PaperInput & { readonly way: 'saveCopy' | 'open' | 'print' }) {
  const model = await drawPaper(context, input)
  const savedAs = await handPaper(context, model, input.way)
  if (input.way !== 'saveCopy' || savedAs !== null) {
    await runCommand(context, 'questionnaires.print', async (act) => {
      act.about('questionnaire', input.questionnaireId, { ...input.paper, way: input.way })
    })
  }
  return { savedAs }
}

async function drawPaper(context: ServiceContext, { questionnaireId, paper }: PaperInput): Promise<DocumentModel> {
  const { db } = context.store
  const { picture, units } = await readPicture(context, db, questionnaireId)
  if (picture.questions.size === 0) throw ruleViolation('emptyQuestionnaire', '问卷没有题目', '请先编制题目')
  if (paper.form === 'summary') {
    cityOnly(context, '汇总调查问卷')
    return buildQuestionnaireSummary(summaryFacts(context, picture, units, await evidenceOf(db, picture)))
  }
  if (paper.unitId !== null) ownUnitOnly(context, paper.unitId, '查看其他单位的问卷')
  const line = paper.form === 'filled' ? picture.units.find((each) => each.unitId === paper.unitId) : undefined
  return buildQuestionnaireForm(formFacts(picture, units, paper.unitId, line))
}

/** The form of one unit, or the whole; with a unit's line what it answered. */
export function formFacts(
  picture: QuestionnairePicture,
  units: UnitIndex,
  unitId: string | null,
  line: UnitStanding | undefined,
): QuestionnaireFormFacts {
  const { row } = picture
  const tables = unitId === null ? picture.tables.filter((table) => table.questions.length > 0) : unitTables(picture, unitId)
  const { leader = '', leader_signed_on: signedOn = null } = line?.sheet ?? {}
  return {
    title: row.title,
    unit: unitId === null ? null : units.get(unitId).name,
    dueOn: row.due_on,
    signedBy: row.signed_by,
    isFilled: line !== undefined,
    tables: tables.map((table) => ({
      title: table.title,
      evidenceHead: table.evidenceHead,
      questions: table.questions.map((question) => {
        const { id, number, text, answer } = question
        const given = line?.sheet?.answers.find((each) => each.question_id === id)
        const words = picture.questions.get(id)?.units.map((each) => each.word) ?? []
        const value = answerText(answer, given?.value ?? null)
        return { number, text, units: words.length === 0 ? ['待定'] : words, answer, value, materials: given?.materials ?? '' }
      }),
    })),
    signature: leader === '' || signedOn === null ? null : { leader, signedOn },
  }
}

/** A unit's own questions; refuses a unit that is not asked. */
export function unitTables(picture: QuestionnairePicture, unitId: string): QuestionTable[] {
  const tables = tablesFor(picture.tables, unitsAsked(picture.row), unitId)
  if (questionsOf(tables).length === 0) throw ruleViolation('notAsked', '该单位不是本问卷的责任单位', '请核对填报单位')
  return tables
}

/** The summary's facts: what is merged, missing and decided. */
export function summaryFacts(
  context: ServiceContext,
  picture: QuestionnairePicture,
  units: UnitIndex,
  evidence: ReadonlyMap<string, EvidenceRecord>,
) {
  const { row, tables, units: lines, questions } = picture
  const named = (some: readonly UnitStanding[]): string[] => some.map((line) => units.get(line.unitId).name)
  const isIn = (line: UnitStanding): boolean => line.sheet?.status === 'received'
  return {
    title: row.title,
    organ: units.get(context.office.unitId).name,
    asOf: row.leader_signed_on ?? context.ports.clock.today(),
    asked: lines.length,
    received: lines.filter(isIn).length,
    missing: named(lines.filter((line) => !isIn(line))),
    late: named(lines.filter((line) => line.status === 'late')),
    signedBy: row.signed_by,
    signature:
      row.leader === '' || row.leader_signed_on === null
        ? null
        : { leader: row.leader, signedOn: row.leader_signed_on, opinion: row.opinion },
    exception: row.state === 'signed' || row.state === 'closed' ? row.note : '',
    tables: tables
      .filter((table) => table.questions.length > 0)
      .map(({ title, evidenceHead, questions: own }) => ({
        title,
        evidenceHead,
        questions: own.flatMap(({ id }) => {
          const standing = questions.get(id)
          return standing === undefined ? [] : [summaryQuestion(standing, lines, units, evidence)]
        }),
      })),
  }
}

function summaryQuestion(
  standing: QuestionStanding,
  lines: readonly UnitStanding[],
  units: UnitIndex,
  evidence: ReadonlyMap<string, EvidenceRecord>,
) {
  const { question, units: asked, merged } = standing
  const words = new Map(asked.map((each) => [each.unitId, each.word]))
  const wordOf = (unitId: string): string => words.get(unitId) ?? units.get(unitId).name
  const materials = materialsOf(question.id, asked, lines, evidence).flatMap(({ unitId, materials: text, evidence: files }) => {
    const said = [...(text === '' ? [] : [text]), ...(text === '' ? files.map((file) => file.title) : [])].join('、')
    return said === '' ? [] : [asked.length === 1 ? said : `${wordOf(unitId)}：${said}`]
  })
  return {
    number: question.number,
    text: question.text,
    units: asked.length === 0 ? ['待定'] : asked.map((each) => each.word),
    answer: mergedText(question.answer, merged, wordOf),
    isNarrative: question.answer === 'narrative',
    materials: materials.join('\n'),
    standing: standingWords(standing, wordOf),
  }
}

/** How the one answer came about: agreed, decided with its reason, or what still waits. */
function standingWords({ question, merged, decision }: QuestionStanding, wordOf: (unitId: string) => string): string {
  const missing = merged.missing.length === 0 ? '' : `${merged.missing.map(wordOf).join('、')}未答复`
  if (merged.state === 'unanswered') return '无单位答复'
  if (merged.state === 'conflicting') return ['答复不一致，待核定', missing].filter((part) => part !== '').join('；')
  if (merged.state === 'decided' && decision !== undefined) {
    const reason = decision.reason.replace(/。$/, '')
    if (question.answer === 'narrative') return `文字经核定：${reason}。${missing}`
    const said = mergedText(question.answer, { ...merged, value: null }, wordOf)
    return `答复不一致（${said}），核定为“${answerText(question.answer, decision.value)}”：${reason}。${missing}`
  }
  const count = merged.groups.reduce((sum, group) => sum + group.unitIds.length, 0)
  if (missing !== '') return missing
  if (count === 1) return ''
  return question.answer === 'narrative' && merged.groups.length > 1 ? `已汇总${count}个单位答复` : `${count}个单位答复一致`
}
