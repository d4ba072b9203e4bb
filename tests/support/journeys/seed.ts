import type { OutputOf } from '#shared/api/contract.ts'
import type { Workbench } from '../workbench.ts'

/** What a journey is not about is done by calls: the same methods that the pages call. */

type PlanLine = OutputOf<'plans.lines'>['lines'][number]
type Unit = OutputOf<'plans.month'>['units'][number]
/** Whatever is called: a workbench, or a machine without a page. */
type Desk = Pick<Workbench, 'call'>

/** The first-run wizard by one call. */
export async function setUpOffice({ call, page }: Workbench, profile: 'city' | 'county', unitId: string | null = null): Promise<void> {
  await call('setup.complete', {
    profile,
    programmeId: 'heihe-2022',
    unitId,
    officerName: '张经办',
    password: null,
    acceptsSecrecyNotice: true,
  })
  await page.reload()
}

/** A unit of the month by its name. */
export async function unitNamed({ call }: Desk, month: string, name: string): Promise<Unit> {
  const { units } = await call('plans.month', { month })
  const unit = units.find((each) => each.unit.name === name)
  if (unit === undefined) throw new Error(`${name} has no list in ${month}`)
  return unit
}

export async function linesOf({ call }: Desk, month: string, unitId: string): Promise<readonly PlanLine[]> {
  return (await call('plans.lines', { month, unitId })).lines
}

export function lineOf(lines: readonly PlanLine[], code: string): PlanLine {
  const line = lines.find((each) => each.code === code)
  if (line === undefined) throw new Error(`no line ${code}`)
  return line
}

/** Receives a material of every unit but those named, on `day`. */
export async function receiveOthers(
  { call }: Desk,
  { month, kind, day, except }: { readonly month: string; readonly kind: string; readonly day: string; readonly except: readonly string[] },
): Promise<void> {
  const { units } = await call('submissions.month', { month })
  const obligationIds = units
    .filter((each) => !except.includes(each.unit.name))
    .flatMap((each) => each.obligations.filter((own) => own.kind === kind && own.receivedOn === null).map((own) => own.obligationId))
  await call('submissions.receive', { obligationIds, receivedOn: day, way: 'intranetMail', isOnBehalf: true, reason: '' })
}

/** One unit's 工作完成情况 as the city has it. */
export async function reportOf({ call }: Desk, month: string, unitName: string) {
  const { units } = await call('submissions.month', { month })
  const own = units.find((each) => each.unit.name === unitName)?.obligations.find((each) => each.kind === 'monthly-report')
  if (own === undefined) throw new Error(`${unitName} owes no report in ${month}`)
  return own
}

/** A county's lines that have no verdict yet, judged 本月完成. */
export async function judgeRest(workbench: Desk, month: string, unitId: string): Promise<void> {
  const open = (await linesOf(workbench, month, unitId)).filter((line) => line.selfVerdict === null)
  await workbench.call('selfAssessments.judge', { judgements: open.map(({ lineId }) => ({ lineId, verdict: 'done' as const, note: '' })) })
}

/** 自评 of the scored counties but those named: judged, submitted, and the sheets received, all on `day`. */
export async function assessOthers(workbench: Desk, month: string, day: string, except: readonly string[]): Promise<void> {
  const { units } = await workbench.call('plans.month', { month })
  for (const { unit } of units.filter((each) => each.scored && !except.includes(each.unit.name))) {
    await judgeRest(workbench, month, unit.unitId)
    await workbench.call('selfAssessments.submit', { unitId: unit.unitId, month, assessedOn: day })
  }
  await receiveOthers(workbench, { month, kind: 'self-assessment', day, except: [] })
}

/** 整县同意自评 for the scored counties but those named. */
export async function agreeOthers({ call }: Desk, month: string, except: readonly string[]): Promise<void> {
  const { units } = await call('plans.month', { month })
  for (const { unit } of units.filter((each) => each.scored && !except.includes(each.unit.name))) {
    await call('appraisals.agreeAll', { unitId: unit.unitId, month })
  }
}
