import type { Generated } from 'kysely'

/** Every pack that was in force, the first one too: an old month stays explainable by the pack of its day. */
export interface ProgrammeVersionTable {
  programme_id: string
  version: number
  pack: string
  pack_hash: string
  at: string
  /** Why there is this version: `load`, or the id of the 动态调整方案. */
  cause: string
}

export interface TaskTable {
  id: string
  programme_id: string
  number: number
  domain: number
  title: string
  goal: string
  origin: 'original' | 'raised' | 'added'
  /** First month of a task that a 动态调整方案 added; null where it was there from the start. */
  from_month: string | null
}

export interface MeasureTable {
  id: string
  task_id: string
  /** 「7-3」 */
  code: string
  ordinal: number
  text: string
  short_title: string
  source_clause: string
}

/** Dated points of a measure's deadline, in the pack's order. */
export interface MilestoneTable {
  measure_id: string
  ordinal: number
  wording: string
  due_on: string
  what: string
}

export interface AssignmentTable {
  id: string
  measure_id: string
  unit_id: string
  role: 'lead' | 'responsible'
  via_collective_id: string | null
  rev: Generated<number>
}

/** How far a unit says it is: one row by the unit itself, one by the city's office on its behalf (代录); the unit's own one counts. */
export interface AssignmentReportTable {
  id: string
  assignment_id: string
  unit_id: string
  status: 'notStarted' | 'underway' | 'claimedComplete'
  status_on: string
  is_on_behalf: number
  rev: Generated<number>
}

/** What the city's office decided of 报办结: 准予销号, 退回续办 or 恢复办理, and on which report. */
export interface AssignmentDecisionTable {
  assignment_id: string
  unit_id: string
  decision: 'closed' | 'returned' | 'reopened'
  decided_on: string
  report_id: string
  report_rev: number
  rev: Generated<number>
}

/** A milestone that is met, as a report says. */
export interface MilestoneMetTable {
  report_id: string
  ordinal: number
  met_on: string
}

/** “六个一” of an assignment: one by the unit itself, one by the city's office on its behalf (代录); the unit's own one counts. */
export interface DutyCardTable {
  id: string
  assignment_id: string
  leader_in_charge: string
  responsible_section: string
  work_plan: string
  contact_person: string
  rev: Generated<number>
  is_on_behalf: number
}

export interface ProblemTable {
  id: string
  programme_id: string
  unit_id: string
  measure_id: string | null
  content: string
  origin: string
  found_on: string
  due_on: string | null
  measures_taken: string
  status: 'open' | 'closed'
  closed_on: string | null
  conclusion: string
  deleted_at: string | null
  rev: Generated<number>
}

/** What the city's office decided of a unit's problem; 恢复 holds until the unit changes its record. */
export interface ProblemDecisionTable {
  problem_id: string
  programme_id: string
  unit_id: string
  /** The revision of the problem that it is about. */
  problem_rev: number
  decision: 'closed' | 'reopened'
  decided_on: string
  conclusion: string
  rev: Generated<number>
}
