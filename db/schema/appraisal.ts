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
  is_high_quality: number
  quality_ground: string
  is_recommended: number
  adopted_on: string | null
  adopted_in: string
  deleted_at: string | null
  rev: Generated<number>
}

/** 动态调整 申报与认定 (考评细则 二（一）3). */
export interface AdjustmentClaimTable {
  id: string
  programme_id: string
  unit_id: string
  month: string
  kind: string
  title: string
  basis: string
  claimed_on: string
  status: 'claimed' | 'recognised' | 'refused'
  opinion: string
  rev: Generated<number>
}
