import type { Generated } from 'kysely'

/** A county's submitted 自查评分表: what it said on that day. */
export interface SelfAssessmentTable {
  id: string
  programme_id: string
  unit_id: string
  month: string
  assessed_on: string
  /** The sheet as submitted, JSON. */
  sheet: string
  total: string
  rev: Generated<number>
  /** 1: recorded by the city's office for the unit (代录); the unit's own sheet counts before it. */
  is_on_behalf: number
}

export interface SpotCheckTable {
  id: string
  programme_id: string
  unit_id: string
  month: string
  checked_on: string
  how_chosen: string
  rev: Generated<number>
}

export interface SpotCheckFindingTable {
  spot_check_id: string
  line_id: string
  finding: 'confirmed' | 'refuted'
  reason: string
}

/** A published score: frozen with its facts, rules and pack version; a correction is a new version. */
export interface MonthlyScoreTable {
  id: string
  programme_id: string
  unit_id: string
  month: string
  version: number
  interpretation: string
  pack_version: number
  /** Facts as scored, JSON, and their SHA-256. */
  facts: string
  facts_hash: string
  /** Result with its trace, JSON. */
  result: string
  total: string
  score: string
  published_on: string
  correction_reason: string
  document_id: string | null
}

/** 工作动态、信息 (M-066). */
export interface WorkBriefTable {
  id: string
  programme_id: string
  unit_id: string
  title: string
  received_on: string
  deleted_at: string | null
  rev: Generated<number>
}

/** What the city's office makes of a brief. */
export interface BriefJudgementTable {
  brief_id: string
  programme_id: string
  unit_id: string
  /** The city's own day of receipt; null where the brief's own holds. */
  received_on: string | null
  is_high_quality: number
  quality_ground: string
  is_recommended: number
  adopted_on: string | null
  adopted_in: string
  rev: Generated<number>
}

/** 动态调整 申报 by a unit (考评细则 二（一）3). */
export interface AdjustmentClaimTable {
  id: string
  programme_id: string
  unit_id: string
  month: string
  kind: string
  title: string
  basis: string
  claimed_on: string
  rev: Generated<number>
}

/** 审核认定 of a claim by the city: it holds for the revision that it names. */
export interface ClaimDecisionTable {
  claim_id: string
  programme_id: string
  unit_id: string
  claim_rev: number
  status: 'recognised' | 'refused'
  opinion: string
  rev: Generated<number>
}
