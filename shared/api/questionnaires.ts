import { z } from 'zod'
import { calendarDay } from '#shared/domain/period-schema.ts'
import { longestNarrative } from '#shared/domain/questionnaire-answers.ts'
import { answerKinds } from '#shared/domain/questionnaire.ts'
import { done, id, keysOf, reason, rev, shortText, unitRef } from './labels.ts'
import { command, everyone, nothing, officers, officersAndReviewers, query } from './method.ts'
import { answerInput, mergedQuestion, paper, reading, receipt, signature, summary, tableInput, unitLine } from './questionnaire-shapes.ts'

/** 调查问卷 (M-071, M-171, A-30): drawn up, issued, collected, merged, decided, signed. */

const questionnaireId = id

export const questionnaireMethods = {
  'questionnaires.list': query(
    nothing,
    z.strictObject({
      /** The programme's own, to be opened. */
      offered: z.array(
        z.strictObject({
          origin: id,
          title: z.string(),
          dueOn: z.string(),
          questions: z.int(),
          units: z.int(),
          /** Already opened once. */
          isOpened: z.boolean(),
        }),
      ),
      questionnaires: z.array(summary),
    }),
  ),
  'questionnaires.get': query(
    z.strictObject({ questionnaireId }),
    z.strictObject({
      ...summary.shape,
      signedBy: z.string(),
      formVersion: z.int(),
      /** 登记签批. */
      leader: z.string(),
      leaderSignedOn: z.string().nullable(),
      opinion: z.string(),
      note: z.string(),
      tables: z.array(z.strictObject({ tableId: id, title: z.string(), evidenceHead: z.string(), questions: z.array(mergedQuestion) })),
      unitLines: z.array(unitLine),
      /** Why the next step cannot be taken as things stand: 下发 of a draft, 签批 of what was issued. */
      hindrances: z.array(z.string()),
    }),
  ),
  /** One unit's sheet, to be filled in or looked at. */
  'questionnaires.sheet': query(
    z.strictObject({ questionnaireId, unitId: id }),
    z.strictObject({
      title: z.string(),
      signedBy: z.string(),
      canWrite: z.boolean(),
      line: unitLine,
      tables: z.array(
        z.strictObject({
          tableId: id,
          title: z.string(),
          evidenceHead: z.string(),
          questions: z.array(
            z.strictObject({
              questionId: id,
              number: z.int(),
              text: z.string(),
              answer: keysOf(answerKinds),
              value: z.string().nullable(),
              materials: z.string(),
              note: z.string(),
              evidence: z.array(z.strictObject({ evidenceId: id, title: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
  /** A new draft: from the programme's own, from an earlier one, or empty. */
  'questionnaires.open': command(
    z.strictObject({
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('programme'), origin: id }),
        z.strictObject({ kind: z.literal('copy'), questionnaireId }),
        z.strictObject({ kind: z.literal('empty'), title: shortText }),
      ]),
      dueOn: calendarDay,
    }),
    z.strictObject({ questionnaireId, rev }),
  ),
  'questionnaires.save': command(
    z.strictObject({
      questionnaireId,
      rev,
      title: shortText,
      dueOn: calendarDay,
      signedBy: shortText,
      tables: z.array(tableInput).max(30),
    }),
    z.strictObject({ rev }),
  ),
  /** Only a draft. */
  'questionnaires.remove': command(z.strictObject({ questionnaireId, rev }), done),
  /** Takes a removal back. */
  'questionnaires.restore': command(z.strictObject({ questionnaireId }), done),
  'questionnaires.issue': command(z.strictObject({ questionnaireId, rev, issuedOn: calendarDay }), z.strictObject({ rev })),
  /** 责任单位 and 报送期限 after 下发; what units answered stays. */
  'questionnaires.assign': command(
    z.strictObject({
      questionnaireId,
      rev,
      dueOn: calendarDay,
      assignments: z
        .array(z.strictObject({ questionId: id, units: z.array(z.strictObject({ unitId: id, word: z.string().max(50) })).max(100) }))
        .max(300),
      reason,
    }),
    z.strictObject({ rev }),
  ),
  /** One unit's whole sheet: what it held before is replaced. A city's record for a unit is 代录. */
  'questionnaires.record': command(
    z.strictObject({
      questionnaireId,
      unitId: id,
      rev: rev.nullable(),
      answers: z.array(answerInput).max(300),
      receipt: receipt.nullable(),
      signature: signature.nullable(),
    }),
    z.strictObject({ rev }),
  ),
  'questionnaires.return': command(z.strictObject({ questionnaireId, unitId: id, rev, reason }), z.strictObject({ rev })),
  /** 核定 of conflicting answers, or of the words of joined narratives. */
  'questionnaires.decide': command(
    z.strictObject({ questionnaireId, questionId: id, rev: rev.nullable(), value: z.string().trim().min(1).max(longestNarrative), reason }),
    z.strictObject({ rev }),
    { roles: officersAndReviewers },
  ),
  'questionnaires.withdrawDecision': command(z.strictObject({ questionnaireId, questionId: id, rev, reason }), z.strictObject({ rev }), {
    roles: officersAndReviewers,
  }),
  /** 登记签批 of the summary by the 分管领导; with sheets or answers missing it says why. */
  'questionnaires.sign': command(
    z.strictObject({
      questionnaireId,
      rev,
      leader: shortText,
      signedOn: calendarDay,
      opinion: z.string().max(500),
      exception: z.string().max(500),
    }),
    z.strictObject({ rev }),
    { roles: officersAndReviewers },
  ),
  'questionnaires.close': command(
    z.strictObject({ questionnaireId, rev, /** Needed where it was not signed. */ reason: z.string().max(500) }),
    z.strictObject({ rev }),
    { roles: officersAndReviewers },
  ),
  'questionnaires.reopen': command(z.strictObject({ questionnaireId, rev, reason }), z.strictObject({ rev }), {
    roles: officersAndReviewers,
  }),
  'questionnaires.preview': query(
    z.strictObject({ questionnaireId, paper }),
    /** A DocumentModel, drawn by the preview. */
    z.strictObject({ model: z.unknown() }),
  ),
  'questionnaires.print': command(
    z.strictObject({ questionnaireId, paper, way: z.enum(['saveCopy', 'open', 'print']) }),
    z.strictObject({ savedAs: z.string().nullable() }),
    { roles: everyone },
  ),
  /** 汇总表 in Excel, with every unit's own answers on a sheet of its own. */
  'questionnaires.export': command(
    z.strictObject({ questionnaireId, way: z.enum(['saveCopy', 'open']) }),
    z.strictObject({ savedAs: z.string().nullable() }),
    { roles: officersAndReviewers },
  ),
  /** A short message to those of the units whose sheet is not in, to be pasted into a chat; '' where all are. */
  'questionnaires.remind': query(
    z.strictObject({ questionnaireId, unitIds: z.array(id).min(1).max(300) }),
    z.strictObject({ text: z.string() }),
  ),
  /** Fill-in forms of units, one file each: Excel with hidden ids, or the blank in Word. One unit is saved as a file, several into a folder. */
  'questionnaires.saveForms': command(
    z.strictObject({ questionnaireId, unitIds: z.array(id).min(1).max(300), format: z.enum(['xlsx', 'docx']) }),
    z.strictObject({ savedAs: z.array(z.string()) }),
    { roles: officersAndReviewers },
  ),
  /** What a returned form says, before anything is recorded. */
  'questionnaires.readForm': query(z.strictObject({ questionnaireId, token: z.string(), unitId: id.nullable() }), reading, {
    roles: officers,
  }),
  /** Records a returned form. Cells with problems stay blank; with `isWhole` nothing is recorded while there is one. */
  'questionnaires.receiveForm': command(
    z.strictObject({
      questionnaireId,
      token: z.string(),
      unitId: id.nullable(),
      rev: rev.nullable(),
      receipt,
      signature: signature.nullable(),
      isWhole: z.boolean(),
    }),
    z.strictObject({ unit: unitRef, rev, answered: z.int(), left: z.int() }),
  ),
}
