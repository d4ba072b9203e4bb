import {
  type IndicatorValueRow,
  findIndicatorValue,
  insertIndicatorValue,
  listIndicatorValues,
  updateIndicatorValue,
} from '#db/repositories/indicator-values.ts'
import { asFlag } from '#db/repositories/connection.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { compare, parseFraction } from '#shared/domain/fraction.ts'
import { monthOf } from '#shared/domain/period.ts'
import { programmeMonths } from '#shared/packs/programme-months.ts'
import type { Indicator } from '#shared/packs/schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { quoted } from '#shared/text/quotes.ts'
import { type Act, type ServiceContext, cityOnly, found, fresh, inProgramme, ownUnitOnly, runCommand } from '../context.ts'
import { refuseBesideOwn } from '../records/authorship.ts'
import { unitRefs } from '../units.ts'

/** Numbers of indicators entered for a month, with where they come from. */

export interface ValueInput {
  readonly indicatorId: string
  readonly month: string
  readonly unitId: string | null
  readonly sector: string | null
  readonly numerator: string
  readonly denominator: string | null
  readonly source: string
  readonly valueId: string | null
  readonly rev: number | null
}

/** Enters or corrects a number: of the whole (the city's office), of a county, or of a sector. */
export async function enterValue(context: ServiceContext, input: ValueInput): Promise<{ valueId: string; rev: number }> {
  if (input.unitId === null) cityOnly(context, '填报全市指标数值')
  else ownUnitOnly(context, input.unitId, '填报其他地区的指标数值')
  return runCommand(context, 'indicators.enter', async (act) => {
    const indicator = found(
      context.pack.indicators.find((each) => each.id === input.indicatorId),
      '该指标',
    )
    refuseImpossible(context, act, indicator, input)
    await refuseUnknownUnit(context, act, input)
    const valueId = await keep(context, act, indicator, input)
    act.about('indicatorValue', valueId, { indicator: indicator.id, month: input.month, unit: input.unitId, sector: input.sector })
    return { valueId, rev: await reviseValue(context, act, valueId) }
  })
}

async function keep(context: ServiceContext, act: Act, indicator: Indicator, input: ValueInput): Promise<string> {
  const { month, unitId, sector, numerator, denominator, source } = input
  const isOnBehalf = unitId !== null && unitId !== context.office.unitId
  const standing = (await listIndicatorValues(act.trx, inProgramme(context, { indicatorId: indicator.id, month }))).find(
    (row) => row.unit_id === unitId && row.sector === sector,
  )
  refuseBesideOwn(isOnBehalf, standing?.is_on_behalf === 0, quoted(indicator.title))
  if (standing !== undefined && standing.id !== input.valueId) {
    throw new AppError('duplicate', { what: `${quoted(indicator.title)}${officialMonth(month)}的数值` })
  }
  if (input.valueId === null) {
    const valueId = context.newId()
    const of = { programme_id: context.office.programmeId, indicator_id: indicator.id, month, unit_id: unitId, sector }
    await insertIndicatorValue(act.trx, { id: valueId, ...of, numerator, denominator, source, is_on_behalf: asFlag(isOnBehalf) })
    return valueId
  }
  const before = found(standing, '该指标数值')
  fresh(await updateIndicatorValue(act.trx, before.id, input.rev ?? 0, { numerator, denominator, source }), '该指标数值')
  return before.id
}

function refuseImpossible({ pack }: ServiceContext, act: Act, indicator: Indicator, input: ValueInput): void {
  const { month, numerator, denominator, unitId, sector } = input
  if (indicator.figures !== null) throw ruleViolation('countedIndicator', `${quoted(indicator.title)}由台账自动统计`, '请在对应台账中填报')
  if (!programmeMonths(pack).includes(month)) throw new AppError('invalid_input', { place: '月份', problem: '不在本工作方案的月份内' })
  if (month > monthOf(act.today)) throw new AppError('invalid_input', { place: '月份', problem: '晚于当前月份，请到月后填报' })
  if (unitId !== null && sector !== null) throw new AppError('invalid_input', { place: '填报范围', problem: '地区和行业只能选择一项' })
  if (indicator.denominator === null) {
    if (denominator !== null) throw new AppError('invalid_input', { place: '分母', problem: '该指标不设分母' })
    return
  }
  if (denominator === null || parseFraction(denominator).numerator === 0n) {
    throw new AppError('invalid_input', { place: indicator.denominator, problem: '请填写大于0的数' })
  }
  if (compare(parseFraction(numerator), parseFraction(denominator)) > 0) {
    throw new AppError('invalid_input', { place: indicator.numerator, problem: `大于${quoted(indicator.denominator)}，请核对` })
  }
}

async function refuseUnknownUnit({ pack }: ServiceContext, act: Act, { unitId }: ValueInput): Promise<void> {
  if (unitId === null) return
  const unit = (await unitRefs(act.trx, pack)).get(unitId)
  if (unit.kind !== 'territory' || !unit.reports)
    throw new AppError('invalid_input', { place: '地区', problem: `${quoted(unit.name)}不是填报地区` })
}

/** Takes a number back; it stays in the journal. */
export async function removeValue(context: ServiceContext, input: { readonly valueId: string; readonly rev: number }) {
  return runCommand(context, 'indicators.remove', async (act) => {
    const before = found(await findIndicatorValue(act.trx, input.valueId), '该指标数值')
    const isThere = before.programme_id === context.office.programmeId && before.deleted_at === null
    if (!isThere) throw new AppError('not_found', { what: '该指标数值' })
    if (before.unit_id === null) cityOnly(context, '移除全市指标数值')
    else ownUnitOnly(context, before.unit_id, '移除其他地区的指标数值')
    fresh(await updateIndicatorValue(act.trx, before.id, input.rev, { deleted_at: act.at }), '该指标数值')
    act.about('indicatorValue', before.id, { indicator: before.indicator_id, month: before.month })
    await reviseValue(context, act, before.id)
    return {}
  })
}

async function reviseValue(context: ServiceContext, act: Act, valueId: string): Promise<number> {
  const row: IndicatorValueRow = found(await findIndicatorValue(act.trx, valueId), '该指标数值')
  const ownerUnit = row.unit_id ?? context.pack.hostUnitId
  await act.revise({ type: 'indicatorValue', id: row.id, rev: row.rev, ownerUnit, record: { ...row } })
  return row.rev
}
