import { listAllClaims } from '#db/repositories/claims.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listInnovations } from '#db/repositories/innovations.ts'
import { isSameBasis } from '#shared/text/cited-basis.ts'
import { appraisalOf } from './appraisal-rules.ts'
import { type ServiceContext, inProgramme, ownUnitOnly } from '../context.ts'

/**
 * The same 依据文件 in several claims of a unit: allowed where each text is met by itself, so it is a prompt and never a refusal.
 * One and the same adjustment, claimed month by month, is no repetition.
 */

export interface BasisUse {
  readonly claimId: string
  readonly unitId: string
  readonly title: string
  readonly kindTitle: string
  /** null for 创新性举措. */
  readonly month: string | null
  readonly basis: string
}

/** Every claim that stands, of all units or of one. */
async function usesOf(context: ServiceContext, db: Connection, unitId?: string): Promise<BasisUse[]> {
  const { adjustmentKinds } = appraisalOf(context)
  const of = inProgramme(context, { unitId })
  const adjustments = (await listAllClaims(db, of)).map((row) => ({
    claimId: row.id,
    unitId: row.unit_id,
    title: row.title,
    kindTitle: adjustmentKinds.find((kind) => kind.id === row.kind)?.title ?? row.kind,
    month: row.month,
    basis: row.basis,
  }))
  const innovations = (await listInnovations(db, of)).map((row) => ({
    claimId: row.id,
    unitId: row.unit_id,
    title: row.title,
    kindTitle: `创新性举措（${row.category}）`,
    month: null,
    basis: row.basis,
  }))
  return [...adjustments, ...innovations]
}

/** Other claims of the unit by the basis that is being written. */
export async function repeatedBasis(
  context: ServiceContext,
  input: { readonly unitId: string; readonly basis: string; readonly claimId: string | null },
) {
  ownUnitOnly(context, input.unitId, '查看其他单位的申报')
  const uses = await usesOf(context, context.store.db, input.unitId)
  const own = uses.find((use) => use.claimId === input.claimId)
  const others = uses.filter((use) => use.claimId !== input.claimId && isSameBasis(use.basis, input.basis))
  return {
    repeated: others
      .filter((use) => own === undefined || !isSameMatter(own, use))
      .map(({ claimId, title, kindTitle, month }) => ({ claimId, title, kindTitle, month })),
  }
}

/** Other claims of a unit by the basis of this one, months of one and the same adjustment left out. */
export async function otherUses(context: ServiceContext, db: Connection, unitId: string, claimId: string): Promise<BasisUse[]> {
  const uses = await usesOf(context, db, unitId)
  const own = uses.find((use) => use.claimId === claimId)
  if (own === undefined) return []
  return uses.filter((use) => use !== own && isSameBasis(use.basis, own.basis) && !isSameMatter(own, use))
}

/** One adjustment of several months. */
function isSameMatter(one: BasisUse, other: BasisUse): boolean {
  return one.month !== null && other.month !== null && one.kindTitle === other.kindTitle && one.title === other.title
}

/** For the year's view: by unit, claims that lean on one basis, each group once. */
export async function repeatedBases(
  context: ServiceContext,
  db: Connection,
  unitId?: string,
): Promise<{ readonly unitId: string; readonly uses: readonly BasisUse[] }[]> {
  const byUnit = Map.groupBy(await usesOf(context, db, unitId), (use) => use.unitId)
  return [...byUnit].flatMap(([unit, uses]) =>
    groupsOf(uses)
      .filter((group) => group.some((use) => group.some((other) => use !== other && !isSameMatter(use, other))))
      .map((group) => ({ unitId: unit, uses: group })),
  )
}

function groupsOf(uses: readonly BasisUse[]): BasisUse[][] {
  const groups: BasisUse[][] = []
  for (const use of uses) {
    const group = groups.find((each) => each.some((other) => isSameBasis(other.basis, use.basis)))
    if (group === undefined) groups.push([use])
    else group.push(use)
  }
  return groups
}
