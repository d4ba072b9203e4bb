import type { Connection } from '#db/repositories/connection.ts'
import { listCurrentLiaisons, replaceLiaison, type UnitRecord, updatePilot } from '#db/repositories/organisation.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { type ServiceContext, cityOnly, found, ownUnitOnly, runCommand } from './context.ts'
import { unitsOfProgramme, reviseUnit } from './programmes/programme-units.ts'
import { addPilotAssignments } from './programmes/programmes.ts'

export interface UnitIndex {
  /** The units of the current programme, in its order. */
  readonly all: readonly UnitRecord[]
  get(unitId: string): UnitRecord
  ref(unitId: string): { unitId: string; name: string }
}

/** Units by id, under the names of a programme: read once where names are needed. */
export async function unitRefs(db: Connection, pack: Pick<ProgrammePack, 'units'>): Promise<UnitIndex> {
  const { own: all, others } = await unitsOfProgramme(db, pack)
  const byId = new Map([...others, ...all].map((unit) => [unit.id, unit]))
  const get = (unitId: string): UnitRecord => {
    const unit = byId.get(unitId)
    if (unit === undefined) throw new AppError('not_found', { what: `单位（${unitId}）` })
    return unit
  }
  return { all, get, ref: (unitId) => ({ unitId, name: get(unitId).name }) }
}

export async function unitList(context: ServiceContext) {
  const { all } = await unitRefs(context.store.db, context.pack)
  return {
    units: all.map((unit) => ({
      unitId: unit.id,
      name: unit.name,
      aliases: [...unit.aliases],
      ambiguousAliases: [...unit.ambiguousAliases],
      kind: unit.kind,
      sector: unit.sector,
      reports: unit.reports,
      scored: unit.scored,
      pilot: unit.pilot,
      isHost: unit.isHost,
      note: unit.note,
    })),
  }
}

/** 试点: which of 9-1 and 9-2 a county carries from the next month that is opened; the ground is kept in the journal. */
export async function setPilot(
  context: ServiceContext,
  input: { readonly unitId: string; readonly pilot: boolean; readonly ground: string },
) {
  cityOnly(context, '设置试点地区')
  return runCommand(context, 'units.setPilot', async (act) => {
    const before = found(
      (await unitRefs(act.trx, context.pack)).all.find((unit) => unit.id === input.unitId),
      '该单位',
    )
    if (!before.scored) throw ruleViolation('pilot', `“${before.name}”不是县（市、区）`, '请选择县（市、区）')
    await updatePilot(act.trx, input.unitId, input.pilot)
    await addPilotAssignments(act, context.pack, input.unitId, input.pilot)
    act.about('unit', input.unitId, { pilot: input.pilot, ground: input.ground })
    await reviseUnit(act, context.pack, input.unitId)
    return {}
  })
}

/** 联络员名册 (M-007). */
export async function liaisonList(context: ServiceContext) {
  const units = await unitRefs(context.store.db, context.pack)
  const liaisons = await listCurrentLiaisons(context.store.db)
  return {
    liaisons: liaisons.map((each) => ({
      liaisonId: each.id,
      unitId: each.unit_id,
      unitName: units.get(each.unit_id).name,
      name: each.name,
      section: each.section,
      phone: each.phone,
      fromOn: each.from_on,
    })),
  }
}

export interface LiaisonInput {
  readonly unitId: string
  readonly name: string
  readonly section: string
  readonly phone: string
  readonly fromOn: CalendarDay
}

/** Names a unit's liaison from a day on; the one before ends on that day and stays in the register (M-007). */
export async function saveLiaison(context: ServiceContext, input: LiaisonInput): Promise<{ liaisonId: string }> {
  ownUnitOnly(context, input.unitId, '登记其他单位的联络员')
  return runCommand(context, 'liaisons.save', async (act) => {
    found(
      (await unitRefs(act.trx, context.pack)).all.find((unit) => unit.id === input.unitId),
      '该单位',
    )
    const before = (await listCurrentLiaisons(act.trx)).find((each) => each.unit_id === input.unitId)
    if (before !== undefined && input.fromOn < before.from_on) {
      throw ruleViolation('liaisonOrder', `起始日期早于现任联络员的起始日期（${before.from_on}）`, '请核对起始日期')
    }
    const liaisonId = context.newId()
    const row = {
      id: liaisonId,
      unit_id: input.unitId,
      name: input.name,
      section: input.section,
      phone: input.phone,
      from_on: input.fromOn,
    }
    act.about('liaison', liaisonId, { unit: input.unitId })
    for (const each of await replaceLiaison(act.trx, row)) {
      await act.revise({ type: 'liaison', id: each.id, rev: each.rev, ownerUnit: input.unitId, record: { ...each } })
    }
    return { liaisonId }
  })
}
