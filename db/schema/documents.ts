import type { Generated } from 'kysely'

export interface NoticeTable {
  id: string
  document_id: string
  kind: 'reminder' | 'supervision' | 'internalReminder' | 'letter'
  unit_id: string
  month: string
  answer_due_on: string
  demands: string
  answer_way: string
  is_listed: number
  /** JSON array of names. */
  copy_to: string
  concluded_on: string | null
  conclusion: 'approved' | 'returned' | null
  conclusion_opinion: string
  rev: Generated<number>
  /** The answer, and its revision, that the conclusion is about. */
  concluded_answer_id: string | null
  concluded_answer_rev: number | null
}

/** What a unit answered: by itself, or by the city's office on its behalf (代录); the unit's own one counts. */
export interface NoticeAnswerTable {
  id: string
  notice_id: string
  programme_id: string
  unit_id: string
  month: string
  answered_on: string
  result: string
  is_on_behalf: number
  rev: Generated<number>
}

export interface NoticeItemTable {
  id: string
  notice_id: string
  ordinal: number
  subject_kind: 'milestone' | 'obligation' | 'problem'
  /** Assignment, obligation or problem. */
  subject_id: string
  /** Milestone's place; 0 for other subjects. */
  subject_ordinal: number
  title: string
  missed: string
  missed_on: string | null
  cause: string
  article: string
  earlier: string
  is_included: number
}

/** 催办记录: a record of the ladder that counts as the month's contact. */
export interface UrgeTable {
  id: string
  programme_id: string
  unit_id: string
  subject_kind: string
  subject_id: string
  subject_ordinal: number
  way: string
  urged_on: string
  content: string
  officer_id: string
  rev: Generated<number>
}

export interface DocumentTable {
  id: string
  programme_id: string
  kind: string
  title: string
  unit_id: string | null
  month: string | null
  notice_id: string | null
  status: string
  /** What the template was given, JSON; a clerk's own wording is laid over it. */
  facts: string
  /** Wording changed by hand: field → text, JSON. */
  wording: string
  /** Digest of the records that the facts were taken from. */
  facts_hash: string
  number_text: string
  dated_on: string | null
  /** SHA-256 of the frozen .docx, once issued. */
  file_sha256: string | null
  drafted_at: string
  drafted_by: string
  rev: Generated<number>
  /** 印发（下发）日期. */
  issued_on: string | null
}

/** What was done with a paper, its steps and versions, as a record of its own: it stays in the office that drew the paper up. */
export interface DocumentCourseTable {
  document_id: string
  rev: Generated<number>
}

export interface DocumentStepTable {
  document_id: string
  seq: number
  step: string
  done_on: string
  officer_id: string
  at: string
  detail: string
}

export interface DocumentVersionTable {
  document_id: string
  version: number
  at: string
  officer_id: string
  what: string
  facts: string
  wording: string
}

/** The register of numbers: one serial is given once, voided ones stay with their reason. */
export interface DocumentNumberTable {
  series: string
  year: number
  serial: number
  document_id: string | null
  text: string
  state: 'used' | 'voided'
  reason: string
  given_at: string
  /** 补登: the number of a paper that was issued before the program came. Neither this nor a document: 作废 by hand. */
  paper_id: string | null
}

export interface NumberSeriesTable {
  series: string
  year: number
  next: number
}
