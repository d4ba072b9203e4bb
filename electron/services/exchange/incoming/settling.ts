import type { Connection } from '#db/repositories/connection.ts'
import { formObligations } from '#shared/domain/fill-in-form.ts'
import type { PackageInfo } from '#shared/exchange/package-info.ts'
import type { Act, ServiceContext } from '../../context.ts'
import { obligationOfKind } from '../../months/submissions.ts'
import { type SettledReceipt, settleReceipt } from '../../records/supersede.ts'
import type { ReceivedAs } from './importing.ts'
import type { LineOutcome } from './outcomes.ts'

/** What a package is for what the month asks of its sender (office.md «Receiving»). */

type Reported = Pick<PackageInfo, 'kind' | 'period' | 'senderUnit'>

export interface Settled {
  readonly settled: readonly SettledReceipt[]
  readonly sentences: readonly string[]
}

/**
 * Registers what came for what the month asks for: the material of the package's kind, and a 自查评分表 that lies in it. After a return
 * only a package that brings something counts: an earlier one that was late on its way is not what was asked for.
 */
export async function settlePackage(
  context: ServiceContext,
  act: Act,
  info: Reported,
  received: ReceivedAs,
  outcomes: readonly LineOutcome[],
): Promise<Settled> {
  const hasSheet = outcomes.some(({ record }) => record.type === 'selfAssessment')
  const kinds = [...new Set([...materialsOf(info.kind), ...(hasSheet ? [formObligations.selfAssessment] : [])])]
  if (outcomes.some(bringsSomething)) return { settled: await settleMaterials(context, act, info, received, kinds), sentences: [] }
  const returned = await returnedAmong(context, act.trx, info, kinds)
  const standing = kinds.filter((kind) => !returned.some((each) => each.kind === kind))
  return {
    settled: await settleMaterials(context, act, info, received, standing),
    sentences: returned.map(({ title }) => `“${title}”已退回，本数据包没有新的内容，不登记收件`),
  }
}

function bringsSomething({ outcome }: LineOutcome): boolean {
  return outcome === 'new' || outcome === 'newer' || outcome === 'waiting'
}

async function returnedAmong(context: ServiceContext, db: Connection, info: Reported, kinds: readonly string[]) {
  const month = monthOf(context, info)
  if (month === null) return []
  const rows = await Promise.all(kinds.map(async (kind) => obligationOfKind(context, db, { unitId: info.senderUnit, month, kind })))
  return rows.flatMap((row) => (row === undefined || row.returned === null ? [] : [row]))
}

/** Materials that a package of this kind is, whatever lies in it. */
export function materialsOf(kind: PackageInfo['kind']): readonly string[] {
  if (kind === 'month-report') return [formObligations.monthlyReport]
  return kind === 'self-assessment' ? [formObligations.selfAssessment] : []
}

/** The obligations of the sender's month that are settled by these materials; none for a package of no month. */
export async function settleMaterials(
  context: ServiceContext,
  act: Act,
  info: Reported,
  { receivedOn, way, note: reason }: ReceivedAs,
  kinds: readonly string[],
): Promise<SettledReceipt[]> {
  const month = monthOf(context, info)
  if (month === null) return []
  const settled: SettledReceipt[] = []
  for (const kind of kinds) {
    const one = await settleReceipt(context, act, { unitId: info.senderUnit, month, kind }, { receivedOn, way, reason })
    if (one !== null) settled.push(one)
  }
  return settled
}

/** The month that is reported to the city's office; null for a package of none. */
function monthOf({ office }: ServiceContext, { period }: Reported): string | null {
  const month = period?.slice(0, 7) ?? ''
  return office.profile === 'city' && /^\d{4}-\d{2}$/.test(month) ? month : null
}
