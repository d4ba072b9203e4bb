import type { Connection } from '#db/repositories/connection.ts'
import { type EvidenceRecord, listEvidence } from '#db/repositories/evidence.ts'
import { listQuestionnaires } from '#db/repositories/questionnaires.ts'
import { answerText } from '#shared/domain/questionnaire-answers.ts'
import { mergedText } from '#shared/domain/questionnaire-merging.ts'
import { type QuestionUnit, formFaults } from '#shared/domain/questionnaire.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import type { ServiceContext } from '../context.ts'
import { type QuestionStanding, type QuestionnairePicture, type UnitStanding, picturesOf } from './picture.ts'
import { isVisible, readQuestionnaire, unitsAsked } from './records.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** 调查问卷 as pages show it: what is collected, merged, missing (M-071). */

export async function questionnaireList(context: ServiceContext) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const rows = (await listQuestionnaires(db, { programmeId: context.office.programmeId })).filter((row) => isVisible(context, row))
  const pictures = await picturesOf(context, db, rows, units.all)
  const opened = new Set(rows.map((row) => row.origin))
  const offered = context.office.profile === 'city' ? context.pack.questionnaires : []
  return {
    offered: offered.map(({ id: origin, title, dueOn, tables }) => {
      const questions = tables.flatMap((table) => table.questions)
      const asked = new Set(questions.flatMap((question) => question.unitIds))
      return { origin, title, dueOn, questions: questions.length, units: asked.size, isOpened: opened.has(origin) }
    }),
    questionnaires: pictures.map((picture) => summaryOf(picture, units)),
  }
}

function summaryOf({ row, status, units: lines, questions }: QuestionnairePicture, units: UnitIndex) {
  const states = [...questions.values()].map(({ merged }) => merged.state)
  const count = (state: string): number => states.filter((each) => each === state).length
  const isIn = (line: UnitStanding): boolean => line.sheet?.status === 'received'
  return {
    questionnaireId: row.id,
    title: row.title,
    dueOn: row.due_on,
    issuedOn: row.issued_on,
    status,
    questions: questions.size,
    units: lines.length,
    received: lines.filter(isIn).length,
    late: lines.filter((line) => line.status === 'late').length,
    missing: lines.filter((line) => !isIn(line)).map((line) => units.ref(line.unitId)),
    conflicting: count('conflicting'),
    unanswered: count('unanswered'),
    partial: count('partial'),
    rev: row.rev,
  }
}

/** The whole picture: every question's merged answer, every unit's sheet, and what hinders the next step. */
export async function questionnaireDetail(context: ServiceContext, input: { readonly questionnaireId: string }) {
  const { db } = context.store
  const { picture, units } = await readPicture(context, db, input.questionnaireId)
  const { row } = picture
  const evidence = await evidenceOf(db, picture)
  return {
    ...summaryOf(picture, units),
    signedBy: row.signed_by,
    formVersion: row.form_version,
    leader: row.leader,
    leaderSignedOn: row.leader_signed_on,
    opinion: row.opinion,
    note: row.note,
    tables: picture.tables.map((table) => ({
      tableId: table.id,
      title: table.title,
      evidenceHead: table.evidenceHead,
      questions: table.questions.flatMap((question) => {
        const standing = picture.questions.get(question.id)
        return standing === undefined ? [] : [questionView(standing, picture, units, evidence)]
      }),
    })),
    unitLines: picture.units.map((line) => unitLineView(line, units, evidence)),
    hindrances: hindrancesOf(context, picture),
  }
}

/** The questionnaire as it stands, with the programme's units. */
export async function readPicture(
  context: ServiceContext,
  db: Connection,
  questionnaireId: string,
): Promise<{ readonly picture: QuestionnairePicture; readonly units: UnitIndex }> {
  const units = await unitRefs(db, context.pack)
  const [picture] = await picturesOf(context, db, [await readQuestionnaire(context, db, questionnaireId)], units.all)
  if (picture === undefined) throw new Error('a questionnaire was read and is not there')
  return { picture, units }
}

/** Living evidence behind the sheets, by id. */
export async function evidenceOf(db: Connection, { units }: QuestionnairePicture): Promise<ReadonlyMap<string, EvidenceRecord>> {
  const ids = [...new Set(units.flatMap((line) => line.sheet?.evidence.map((each) => each.evidence_id) ?? []))]
  const records = ids.length === 0 ? [] : await listEvidence(db, { ids })
  return new Map(records.map((record) => [record.id, record]))
}

function questionView(
  { question, units: asked, merged, decision }: QuestionStanding,
  { units: lines }: QuestionnairePicture,
  units: UnitIndex,
  evidence: ReadonlyMap<string, EvidenceRecord>,
) {
  const words = new Map(asked.map((each) => [each.unitId, each.word]))
  const wordOf = (unitId: string): string => words.get(unitId) ?? units.get(unitId).name
  const refOf = (unitId: string) => ({ ...units.ref(unitId), word: wordOf(unitId) })
  return {
    questionId: question.id,
    number: question.number,
    text: question.text,
    answer: question.answer,
    units: asked.map((each) => refOf(each.unitId)),
    state: merged.state,
    value: merged.value,
    merged: mergedText(question.answer, merged, wordOf),
    groups: merged.groups.map(({ value, unitIds }) => ({ value, text: answerText(question.answer, value), units: unitIds.map(refOf) })),
    missing: merged.missing.map(refOf),
    materials: materialsOf(question.id, asked, lines, evidence).map(({ unitId, ...rest }) => ({ unit: refOf(unitId), ...rest })),
    decision:
      decision === undefined
        ? null
        : {
            value: decision.value,
            text: answerText(question.answer, decision.value),
            reason: decision.reason,
            officerName: decision.officerName,
            decidedAt: decision.decided_at,
            isStale: merged.isDecisionStale,
            rev: decision.rev,
          },
  }
}

/** 佐证材料 and notes to a question, in the order of its units; units that gave neither are left out. */
export function materialsOf(
  questionId: string,
  asked: readonly QuestionUnit[],
  lines: readonly UnitStanding[],
  evidence: ReadonlyMap<string, EvidenceRecord>,
) {
  return asked.flatMap(({ unitId }) => {
    const sheet = lines.find((line) => line.unitId === unitId)?.sheet
    if (sheet?.status !== 'received') return []
    const answer = sheet.answers.find((each) => each.question_id === questionId)
    const linked = linkedEvidence(sheet.evidence, questionId, evidence)
    const [materials, note] = [answer?.materials ?? '', answer?.note ?? '']
    return materials === '' && note === '' && linked.length === 0 ? [] : [{ unitId, materials, note, evidence: linked }]
  })
}

/** The evidence that a sheet links to a question; what lies in the 回收站 is left out. */
export function linkedEvidence(
  links: readonly { readonly question_id: string; readonly evidence_id: string }[],
  questionId: string,
  evidence: ReadonlyMap<string, EvidenceRecord>,
) {
  return links.flatMap((link) => {
    const record = link.question_id === questionId ? evidence.get(link.evidence_id) : undefined
    return record === undefined ? [] : [{ evidenceId: record.id, title: record.title }]
  })
}

/** A unit's line: what it was asked, what came, when and how. */
export function unitLineView(
  { unitId, status, daysLate, questions, answered, sheet }: UnitStanding,
  units: UnitIndex,
  evidence: ReadonlyMap<string, EvidenceRecord>,
) {
  const linked = new Set(sheet?.evidence.filter((each) => evidence.has(each.evidence_id)).map((each) => each.question_id))
  const isBare = (answer: { question_id: string; value: string | null; materials: string }): boolean =>
    answer.value !== null && answer.value !== 'no' && answer.materials === '' && !linked.has(answer.question_id)
  return {
    unit: units.ref(unitId),
    status,
    daysLate,
    questions,
    answered,
    withoutEvidence: sheet?.answers.filter(isBare).length ?? 0,
    receivedOn: sheet?.received_on ?? null,
    way: (sheet?.way ?? null) as ReceiptWay | null,
    isOnBehalf: sheet?.is_on_behalf === 1,
    leader: sheet?.leader ?? '',
    leaderSignedOn: sheet?.leader_signed_on ?? null,
    returnReason: sheet?.return_reason ?? '',
    fileName: sheet?.file_name ?? '',
    rev: sheet?.rev ?? null,
  }
}

/** What the next step has to wait for, in half sentences. */
export function hindrancesOf(context: ServiceContext, picture: QuestionnairePicture): string[] {
  const { row, tables, units, questions } = picture
  if (context.office.profile === 'county') return []
  if (row.state === 'draft') {
    return [...formFaults(tables, unitsAsked(row)), ...(row.due_on < context.ports.clock.today() ? ['报送期限早于今天'] : [])]
  }
  if (row.state !== 'issued') return []
  const count = (state: string): number => [...questions.values()].filter(({ merged }) => merged.state === state).length
  const absent = units.filter((line) => line.sheet?.status !== 'received').length
  const unsigned = units.filter((line) => line.sheet?.status === 'received' && line.sheet.leader === '').length
  return [
    ...(absent > 0 ? [`${absent}个单位未报`] : []),
    ...(count('conflicting') > 0 ? [`${count('conflicting')}道题答复不一致，尚未核定`] : []),
    ...(count('unanswered') > 0 ? [`${count('unanswered')}道题无单位答复`] : []),
    ...(count('partial') > 0 ? [`${count('partial')}道题尚有单位未答复`] : []),
    ...(unsigned > 0 ? [`${unsigned}个单位的问卷未经${row.signed_by}签字`] : []),
  ]
}
