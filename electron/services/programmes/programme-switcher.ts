import type { Connection } from '#db/repositories/connection.ts'
import { setOfficeProgramme } from '#db/repositories/organisation.ts'
import { type ProgrammeRow, findProgramme, listProgrammes, setProgrammeClosed } from '#db/repositories/programme.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { continueProgramme, continuedId } from '#shared/packs/continue.ts'
import { findPack, packs } from '#shared/packs/index.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { archiveYear } from '../backups/triggers.ts'
import { type Act, type ServiceContext, found, reviser, runCommand } from '../context.ts'
import { seedBeside } from './programme-seeds.ts'
import { withCurrentPilots } from './programme-units.ts'
import { loadProgramme } from './programmes.ts'

/** One data folder, many programmes of one city (foundations.md 3): load, switch, close a year, start the next from the last. */

/** The programmes of the data folder, the newest first, and the built-in ones that may be loaded beside them. */
export async function programmeList(context: ServiceContext) {
  const rows = await listProgrammes(context.store.db)
  const loaded = new Set(rows.map((row) => row.id))
  return {
    programmes: rows.map((row) => ({
      ...summaryOf(JSON.parse(row.pack) as ProgrammePack),
      isCurrent: row.id === context.office.programmeId,
      closedOn: row.closed_on,
    })),
    available: packs.filter((pack) => !loaded.has(pack.id) && isForOffice(context, pack)).map(summaryOf),
  }
}

function summaryOf({ id, title, year, tasks }: ProgrammePack) {
  return { programmeId: id, title, year, tasks: tasks.length, measures: tasks.reduce((sum, task) => sum + task.measures.length, 0) }
}

/** A programme of the same city that knows the office's own unit. */
function isForOffice({ office, pack: current }: ServiceContext, pack: ProgrammePack): boolean {
  if (pack.city !== current.city) return false
  if (office.profile === 'city') return pack.hostUnitId === office.unitId
  return pack.units.some((unit) => unit.id === office.unitId && unit.kind === 'territory' && unit.reports)
}

/** Loads a built-in programme beside those that are there; the office stays with its current one. */
export async function loadBuiltIn(context: ServiceContext, input: { readonly programmeId: string }) {
  const pack = found(findPack(input.programmeId), '所选方案')
  if (!isForOffice(context, pack)) {
    throw ruleViolation('otherOffice', `“${pack.title}”不是${context.pack.city}本单位的工作方案`, '请选择本市的工作方案')
  }
  return runCommand(context, 'programmes.load', async (act) => {
    await loadBeside(context, act, pack)
    return {}
  })
}

/** Writes a whole programme, with the rows that its ledgers begin with; refuses one that is there. */
export async function loadBeside(context: ServiceContext, act: Act, pack: ProgrammePack): Promise<void> {
  if ((await findProgramme(act.trx, pack.id)) !== undefined) throw new AppError('duplicate', { what: `“${pack.title}”` })
  const loading = { ...act, revise: reviser(act.trx, act.at, 'pack') }
  await loadProgramme(loading, pack)
  const entries = await seedBeside(context, loading, pack)
  act.about('programme', pack.id, { title: pack.title, packVersion: pack.version, entries })
}

/** Works on another programme of the data folder from now on: every session does, and reads its pages again. */
export async function switchProgramme(context: ServiceContext, input: { readonly programmeId: string }) {
  return runCommand(context, 'programmes.switch', async (act) => {
    const row = await readProgramme(act.trx, input.programmeId)
    await setOfficeProgramme(act.trx, row.id)
    act.about('programme', row.id, { from: context.office.programmeId, title: row.title })
    return {}
  })
}

/** 年度封存: the programme is read-only from today, and the year's archive is put aside. */
export async function closeProgramme(context: ServiceContext, input: { readonly programmeId: string }) {
  const closed = await runCommand(context, 'programmes.close', async (act) => {
    const row = await readProgramme(act.trx, input.programmeId)
    if (row.closed_on !== null) throw ruleViolation('closedAlready', `“${row.title}”已经封存`, '无需再次封存')
    await changeClosing(act, row, act.today)
    act.about('programme', row.id, { closedOn: act.today })
    return {}
  })
  await archiveYear(context)
  return closed
}

/** 启封, with its reason in the journal. */
export async function reopenProgramme(context: ServiceContext, input: { readonly programmeId: string; readonly reason: string }) {
  return runCommand(context, 'programmes.reopen', async (act) => {
    const row = await readProgramme(act.trx, input.programmeId)
    if (row.closed_on === null) throw ruleViolation('notClosed', `“${row.title}”没有封存`, '无需启封')
    await changeClosing(act, row, null)
    act.about('programme', row.id, { closedOn: row.closed_on, reason: input.reason })
    return {}
  })
}

/** Each office closes its own year: the programme itself, which the city hands out, stays as it is. */
async function changeClosing(act: Act, row: ProgrammeRow, closedOn: string | null): Promise<void> {
  await setProgrammeClosed(act.trx, row.id, closedOn)
}

export interface ContinueInput {
  readonly fromProgrammeId: string
  readonly year: number
  readonly title: string
}

/** A later year's programme from the current version of one that is there, with the 试点 of today; the office stays where it is. */
export async function continueInto(context: ServiceContext, input: ContinueInput): Promise<{ programmeId: string }> {
  return runCommand(context, 'programmes.continue', async (act) => {
    const row = await readProgramme(act.trx, input.fromProgrammeId)
    const from = JSON.parse(row.pack) as ProgrammePack
    const builtIn = findPack(continuedId(from, input.year))
    if (builtIn !== undefined) throw ruleViolation('builtInYear', `${input.year}年已有内置工作方案“${builtIn.title}”`, '请直接载入该方案')
    const pack = continueProgramme(await withCurrentPilots(act.trx, from), { year: input.year, title: input.title.trim() })
    await loadBeside(context, act, pack)
    return { programmeId: pack.id }
  })
}

async function readProgramme(db: Connection, programmeId: string): Promise<ProgrammeRow> {
  return found(await findProgramme(db, programmeId), '该工作方案')
}
