import { type AdjustmentRow, listAdjustments } from '#db/repositories/adjustments.ts'
import { type ClaimRecord, listRecognisedBefore } from '#db/repositories/claims.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listAssignments, listMeasures } from '#db/repositories/programme.ts'
import { contentOf } from './adjustments.ts'
import { appraisalOf } from '../appraisal/appraisal-rules.ts'
import { type ServiceContext, inProgramme, isOwnOrCity } from '../context.ts'
import { scoreReadings } from '../programmes/readings.ts'
import type { UnitIndex } from '../units.ts'

/** What applied 动态调整方案 raised or added, ready to be claimed in the appraisal (考评细则 二（一）3（1）（2）, M-104). */

export interface Claimable {
  readonly kind: string
  readonly title: string
  readonly basis: string
  /** Scored units that carry the task and have not claimed it this month. */
  readonly units: { readonly unitId: string; readonly name: string }[]
}

/** Kinds of the 细则 that an adjustment can give rise to; a programme without one of them proposes nothing of it. */
const addedTask = 'added-task'
const raisedIndicator = 'raised-indicator'

interface Item {
  readonly kind: string
  readonly title: string
  readonly basis: string
  readonly from: string
  readonly taskNumber: number
}

/** From its first month on, for each unit until it has claimed; with the reading 计分一次, until it was recognised. */
export async function claimableItems(
  context: ServiceContext,
  units: UnitIndex,
  month: string,
  claims: readonly ClaimRecord[],
): Promise<Claimable[]> {
  const { db } = context.store
  const known = new Set(appraisalOf(context).adjustmentKinds.map((kind) => kind.id))
  const adjustments = (await listAdjustments(db, context.office.programmeId)).filter((row) => row.status === 'applied')
  const items = adjustments.flatMap((row) => itemsOf(context, row)).filter((item) => known.has(item.kind) && item.from <= month)
  if (items.length === 0) return []
  const carriers = await carriersByTask(context, db)
  const counted = await countedEarlier(context, db, units, month)
  return items
    .map(({ kind, title, basis, taskNumber }) => {
      const isFree = (unitId: string): boolean => {
        const isSame = (each: { kind: string; title: string }): boolean => each.kind === kind && each.title === title
        return (
          !claims.some((claim) => claim.unit_id === unitId && isSame(claim)) &&
          !counted.some((each) => each.unitId === unitId && isSame(each))
        )
      }
      const own = units.all.filter((unit) => unit.scored && isOwnOrCity(context, unit.id) && carriers.get(taskNumber)?.has(unit.id))
      return { kind, title, basis, units: own.filter((unit) => isFree(unit.id)).map((unit) => units.ref(unit.id)) }
    })
    .filter((item) => item.units.length > 0)
}

function itemsOf({ pack }: ServiceContext, row: AdjustmentRow): Item[] {
  const document = row.basis.includes('《') ? row.basis : `《${row.basis}》`
  const basis = row.basis_number === '' ? document : `${document}（${row.basis_number}）`
  const { raises, additions } = contentOf(row)
  const raised = raises.flatMap((raise) => {
    const indicator = pack.indicators.find((each) => each.id === raise.indicatorId)
    if (indicator === undefined) return []
    const title = `${indicator.title}：${raise.wording.replace(/。$/, '')}`
    return [{ kind: raisedIndicator, title, basis, from: raise.effectiveFrom, taskNumber: indicator.taskNumber }]
  })
  const added = additions.flatMap(({ title, from }) => {
    const task = pack.tasks.find((each) => each.origin === 'added' && each.title === title)
    return task === undefined ? [] : [{ kind: addedTask, title, basis, from, taskNumber: task.number }]
  })
  return [...raised, ...added]
}

async function carriersByTask(context: ServiceContext, db: Connection): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const tasks = new Map((await listMeasures(db, context.office.programmeId)).map((measure) => [measure.id, measure.taskNumber]))
  const carriers = new Map<number, Set<string>>()
  for (const { measureId, unitId } of await listAssignments(db, { programmeId: context.office.programmeId })) {
    const number = tasks.get(measureId) ?? 0
    carriers.set(number, (carriers.get(number) ?? new Set()).add(unitId))
  }
  return carriers
}

async function countedEarlier(context: ServiceContext, db: Connection, units: UnitIndex, month: string) {
  if (scoreReadings(context.pack).adjustmentCount === 'monthly') return []
  const counted: { readonly unitId: string; readonly kind: string; readonly title: string }[] = []
  for (const { id: unitId } of units.all.filter((unit) => unit.scored && isOwnOrCity(context, unit.id))) {
    counted.push(...(await listRecognisedBefore(db, inProgramme(context, { unitId, month }))).map((each) => ({ unitId, ...each })))
  }
  return counted
}
