import { findClaim } from '#db/repositories/claims.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { findInnovation } from '#db/repositories/innovations.ts'
import { plainText } from '#electron/scoring/parts.ts'
import { parseFraction } from '#shared/domain/fraction.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { CountKey } from '#shared/packs/schema-appraisal.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'
import { type BasisUse, otherUses } from '../appraisal/repeated-basis.ts'
import { type ServiceContext, cityOnly, found, ownUnitOnly } from '../context.ts'
import { appraisalRulesTitle, countyOfficeName } from '../programmes/programme-names.ts'
import { unitRefs } from '../units.ts'
import type { Facts } from './document-records.ts'

/** 申报表 and 认定表 of one claim, 动态调整 or 创新性举措 (M-104, M-108, M-115). */

interface Claimed {
  readonly unitId: string
  readonly month: string | null
  readonly counts: CountKey
  readonly status: 'claimed' | 'recognised' | 'refused'
  readonly opinion: string
  readonly decidedOn: CalendarDay | null
  /** Facts of the template. */
  readonly facts: Facts
}

/** Whose claim it is and of which month: what the document is filed under. */
export async function claimPlace(context: ServiceContext, db: Connection, claimId: string) {
  const { unitId, month } = await claimed(context, db, claimId)
  return { unitId, month }
}

export async function claimFormFacts(context: ServiceContext, db: Connection, claimId: string): Promise<Facts> {
  return (await claimed(context, db, claimId)).facts
}

/** Of the city: its decision on the claim as it stands, or room for one. */
export async function claimDecisionFacts(context: ServiceContext, db: Connection, claimId: string): Promise<Facts> {
  cityOnly(context, '填写认定表')
  const claim = await claimed(context, db, claimId)
  const rule = appraisalOf(context)
    .month.concat(appraisalOf(context).year)
    .find((each) => each.kind === 'bonusEach' && each.counts === claim.counts)
  const points = rule?.kind === 'bonusEach' ? { each: rule.each, cap: rule.cap } : { each: 0, cap: 0 }
  return {
    ...claim.facts,
    decision: claim.status === 'claimed' ? null : claim.status,
    opinion: claim.opinion,
    decidedOn: claim.decidedOn,
    each: plainText(parseFraction(points.each)),
    cap: plainText(parseFraction(points.cap)),
    repeated: (await otherUses(context, db, claim.unitId, claimId)).map(useText),
  }
}

/** 「2022年9月“整村授信”（地方首创的创新性举措）」 */
function useText({ month, title, kindTitle }: BasisUse): string {
  return `${month === null ? '年度' : officialMonth(month)}“${title}”（${kindTitle}）`
}

async function claimed(context: ServiceContext, db: Connection, claimId: string): Promise<Claimed> {
  const claim = (await adjustmentOf(context, db, claimId)) ?? found(await innovationOf(context, db, claimId), '该项申报')
  ownUnitOnly(context, claim.unitId, '查看其他单位的申报')
  const unit = (await unitRefs(db, context.pack)).get(claim.unitId)
  const shared = {
    claimId,
    rulesTitle: appraisalRulesTitle(context.pack),
    applicant: countyOfficeName(context.pack, unit),
    month: claim.month,
    year: context.pack.year,
  }
  return { ...claim, facts: { ...shared, ...claim.facts } }
}

async function adjustmentOf(context: ServiceContext, db: Connection, claimId: string): Promise<Claimed | undefined> {
  const row = await findClaim(db, claimId)
  if (row === undefined || row.programme_id !== context.office.programmeId) return undefined
  const kind = appraisalOf(context).adjustmentKinds.find(({ id }) => id === row.kind)
  return {
    unitId: row.unit_id,
    month: row.month,
    counts: 'approvedAdjustments',
    status: row.status,
    opinion: row.opinion,
    decidedOn: row.decidedOn,
    facts: {
      sort: 'adjustment',
      situation: kind?.title ?? row.kind,
      clause: kind?.source.clause ?? '二（一）3',
      title: row.title,
      content: '',
      basis: row.basis,
      claimedOn: row.claimed_on,
      isOnBehalf: false,
    },
  }
}

async function innovationOf(context: ServiceContext, db: Connection, claimId: string): Promise<Claimed | undefined> {
  const row = await findInnovation(db, claimId)
  if (row === undefined || row.deleted_at !== null || row.programme_id !== context.office.programmeId) return undefined
  const category = appraisalOf(context).innovationCategories.find(({ number }) => number === row.category)
  return {
    unitId: row.unit_id,
    month: null,
    counts: 'approvedInnovations',
    status: row.status,
    opinion: row.opinion,
    decidedOn: row.decidedOn,
    facts: {
      sort: 'innovation',
      situation: category?.title ?? `情形（${row.category}）`,
      clause: category?.source.clause ?? '二（二）2',
      title: row.title,
      content: row.content,
      basis: row.basis,
      claimedOn: row.claimed_on,
      isOnBehalf: row.is_on_behalf === 1,
    },
  }
}
