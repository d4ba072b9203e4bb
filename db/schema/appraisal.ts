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
  /** What was looked at; '' where it was not said. */
  scope: Generated<string>
  /** Where a finding after publication counts: deducted in the month of the finding, or corrected in its own. */
  effect: Generated<'foundMonth' | 'ownMonth'>
}

export interface SpotCheckFindingTable {
  spot_check_id: string
  line_id: string
  finding: 'confirmed' | 'refuted'
  reason: string
}

/** A score that was published or settled: frozen with its facts, rules and pack version; a correction is a new version. */
interface FrozenScore {
  id: string
  programme_id: string
  unit_id: string
  version: number
  interpretation: string
  pack_version: number
  /** Facts as scored, JSON, and their SHA-256. */
  facts: string
  facts_hash: string
  /** Result with its trace, JSON; a year's with every interpretation's. */
  result: string
  total: string
  correction_reason: string
  document_id: string | null
}

/** A published month. */
export interface MonthlyScoreTable extends FrozenScore {
  month: string
  score: string
  published_on: string
  /** `paper`: 非本系统计算, typed from the 通报 that `basis` names; its facts are `{}`. */
  origin: Generated<'computed' | 'paper'>
  basis: Generated<string>
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
  /** null where the decision was kept without a day. */
  decided_on: string | null
}

/** 创新性举措 申报 (考评细则 二（二）2). */
export interface InnovationClaimTable {
  id: string
  programme_id: string
  unit_id: string
  category: number
  title: string
  content: string
  /** 依据文件, name and number. */
  basis: string
  claimed_on: string
  /** 1: recorded by the city's office for the unit (代录). */
  is_on_behalf: number
  deleted_at: string | null
  rev: Generated<number>
}

/** 审核认定 of a 创新性举措 by the city: it holds for the revision that it names. */
export interface InnovationDecisionTable {
  claim_id: string
  programme_id: string
  unit_id: string
  claim_rev: number
  status: 'recognised' | 'refused'
  opinion: string
  decided_on: string
  rev: Generated<number>
}

/** How a unit's month counts that has no planned measure, or no score. */
export interface MonthChoiceTable {
  id: string
  programme_id: string
  unit_id: string
  month: string
  about: 'noPlan' | 'noScore'
  /** null where the choice was taken back. */
  choice: 'full' | 'excluded' | 'zero' | null
  ground: string
  decided_on: string
  /** '' where nobody knows any more. */
  officer_id: string
  rev: Generated<number>
}

/** The interpretation (口径) by which the year is settled (A-01, M-114). */
export interface InterpretationChoiceTable {
  id: string
  programme_id: string
  interpretation: string
  ground: string
  decided_on: string
  officer_id: string
  rev: Generated<number>
}

/** A settled year; its facts are the months as they were taken, and the innovations. */
export interface AnnualScoreTable extends FrozenScore {
  rank: number | null
  settled_on: string
  /** 登记签批: who signed on paper; '' where an officer of the office settled it alone. */
  signer: string
  signed_on: string | null
}
