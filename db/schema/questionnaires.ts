import type { Generated } from 'kysely'

/** 调查问卷 of a programme (M-071). */
export interface QuestionnaireTable {
  id: string
  programme_id: string
  /** The pack's questionnaire that it was opened from, or ''. */
  origin: string
  title: string
  due_on: string
  /** Who signs a unit's sheet: 分管领导. */
  signed_by: string
  /** Tables with their questions, JSON (shared/domain/questionnaire.ts). */
  form: string
  /** Raised whenever somebody's questions change after the form went out. */
  form_version: number
  state: 'draft' | 'issued' | 'signed' | 'closed'
  issued_on: string | null
  /** 登记签批 of the summary: who, when, and the words. */
  leader: string
  leader_signed_on: string | null
  opinion: string
  /** Why it was signed with sheets missing, changed, closed or opened again: the newest of them. */
  note: string
  created_at: string
  deleted_at: string | null
  rev: Generated<number>
}

/** 责任单位 of a question, in the printed order. */
export interface QuestionnaireAssignmentTable {
  questionnaire_id: string
  ordinal: number
  question_id: string
  unit_id: string
  /** As the form prints the unit: 政府办. */
  word: string
}

/** What a unit answered: one sheet by the unit itself, one by the city's office on its behalf (代录); the unit's own one counts. */
export interface QuestionnaireSheetTable {
  id: string
  questionnaire_id: string
  unit_id: string
  /** The day on which it was handed in, as its author knows it. */
  received_on: string
  is_on_behalf: number
  /** 分管领导 who signed the sheet, or ''. */
  leader: string
  leader_signed_on: string | null
  /** The form's file, where it was read from one. */
  file_name: string
  file_sha256: string | null
  recorded_at: string
  officer_id: string
  rev: Generated<number>
}

/** The city's receipt of a unit's sheet, or why it was sent back: a return holds until the unit writes its sheet anew. */
export interface QuestionnaireReceiptTable {
  id: string
  questionnaire_id: string
  unit_id: string
  /** The sheet, and its revision, that the receipt is about. */
  sheet_id: string
  sheet_rev: number
  status: 'received' | 'returned'
  /** 实际收件日期. */
  received_on: string
  /** 收件方式; null where the city's own unit answered in its own program. */
  way: string | null
  /** Why the receipt is dated before its recording. */
  reason: string
  return_reason: string
  recorded_at: string
  officer_id: string
  rev: Generated<number>
}

export interface QuestionnaireAnswerTable {
  sheet_id: string
  question_id: string
  /** `yes`, `no`, a decimal or a text; null where it was left blank. */
  value: string | null
  materials: string
  note: string
}

/** 佐证材料 behind an answer. */
export interface QuestionnaireEvidenceTable {
  sheet_id: string
  ordinal: number
  question_id: string
  evidence_id: string
}

/** 核定 of a question whose answers conflict, or of the words of a narrative. */
export interface QuestionnaireDecisionTable {
  id: string
  questionnaire_id: string
  question_id: string
  value: string
  reason: string
  /** The answers that it was decided on: value by unit, JSON. */
  basis: string
  officer_id: string
  decided_at: string
  withdrawn_at: string | null
  rev: Generated<number>
}
