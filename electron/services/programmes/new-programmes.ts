import { pinyin } from 'pinyin-pro'
import { findProgramme } from '#db/repositories/programme.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import type { BreakdownCorrection } from '#shared/packs/breakdown-corrections.ts'
import { correctedBreakdown } from '#shared/packs/breakdown-corrections.ts'
import { programmeFromBreakdown } from '#shared/packs/from-breakdown.ts'
import { findPack, packs } from '#shared/packs/index.ts'
import type { NewProgramme } from '#shared/packs/new-programme.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { chosenTable, openBreakdownFile, readForNew } from '../breakdowns/files.ts'
import { type TableInput, lookAt, plain } from '../breakdowns/breakdowns.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { loadBeside } from './programme-switcher.ts'

/** A programme that nobody has built in, from its Word table and a short form: beside the others, or as the first one of a new office. */

export interface NewProgrammeForm extends Omit<NewProgramme, 'id' | 'stem'> {
  /** Words set right where the table could not be read. */
  readonly corrections: readonly BreakdownCorrection[]
  /** The built-in programme whose 考评细则 are taken over; null for none. */
  readonly rulesFrom: string | null
}

export interface CreateInput extends TableInput {
  readonly form: NewProgrammeForm
}

interface File {
  readonly path: string
  readonly name: string
}

/** What the wizard shows of a table before there is an office. `city` is what the person said, once known. */
export async function readFirstBreakdown(
  file: File,
  today: CalendarDay,
  input: { readonly table: number | null; readonly city: string | null },
) {
  const tables = await openBreakdownFile(file)
  const table = chosenTable(tables, input.table)
  const first = readForNew(table, today, null)
  const base = builtInOf(input.city ?? first.proposal.city)
  const { breakdown, proposal } = base === null ? first : readForNew(table, today, base)
  return { ...lookAt(tables, table, breakdown), proposal: plain(proposal) }
}

/** The first programme of a new office: a built-in programme of the same city lends its units. */
export async function firstProgramme(file: File, today: CalendarDay, input: Omit<CreateInput, 'token'>): Promise<ProgrammePack> {
  const base = builtInOf(input.form.city)
  const taken = packs.map((pack) => pack.id)
  return build(await tableOf(file, input.table), today, input.form, {
    base,
    stem: base === null ? stemOfCity(input.form.city) : stemOf(base),
    taken,
  })
}

/** Loads the programme beside those that are there; the office stays with its current one until it switches. */
export async function createFromBreakdown(context: ServiceContext, input: CreateInput): Promise<{ programmeId: string }> {
  const { pack: base, ports } = context
  if (input.form.city !== base.city) {
    throw ruleViolation('otherCity', `本机是${base.city}的工作台，不能新建${input.form.city}的工作方案`, '请在另一台计算机上按初始设置新建')
  }
  const table = await tableOf(context.staged(input.token), input.table)
  return runCommand(context, 'programmes.createFromBreakdown', async (act) => {
    const taken = packs.map((pack) => pack.id)
    let id = freeId(stemOf(base), input.form.year, taken)
    while ((await findProgramme(act.trx, id)) !== undefined) {
      taken.push(id)
      id = freeId(stemOf(base), input.form.year, taken)
    }
    const pack = build(table, ports.clock.today(), input.form, { base, stem: stemOf(base), taken })
    await loadBeside(context, act, pack)
    return { programmeId: pack.id }
  })
}

async function tableOf(file: File, at: number | null) {
  return chosenTable(await openBreakdownFile(file), at)
}

interface Ground {
  readonly base: ProgrammePack | null
  readonly stem: string
  /** Ids that are in use. */
  readonly taken: readonly string[]
}

function build(
  table: ReturnType<typeof chosenTable>,
  today: CalendarDay,
  form: NewProgrammeForm,
  { base, stem, taken }: Ground,
): ProgrammePack {
  const { corrections, rulesFrom, ...asked } = form
  const read = readForNew(table, today, base, form.year).breakdown
  const breakdown = correctedBreakdown(read, corrections, { year: form.year, units: base })
  return programmeFromBreakdown(breakdown, { ...asked, stem, id: freeId(stem, form.year, taken) }, { base, rulesFrom: rulesOf(rulesFrom) })
}

function rulesOf(programmeId: string | null): ProgrammePack | null {
  if (programmeId === null) return null
  const pack = findPack(programmeId)
  if (pack?.appraisal == null) throw new AppError('not_found', { what: '所选方案的考评细则' })
  return pack
}

/** The newest built-in programme of a city. */
function builtInOf(city: string): ProgrammePack | null {
  return packs.filter((pack) => pack.city === city).toSorted((one, other) => other.year - one.year)[0] ?? null
}

/** `heihe` of `heihe-2022` and of `heihe-2022-2`: units of the city begin with it. */
function stemOf({ id, year }: Pick<ProgrammePack, 'id' | 'year'>): string {
  const at = id.indexOf(`-${year}`)
  return at === -1 ? id : id.slice(0, at)
}

/** `<city>-<year>`, or where that is in use `<city>-<year>-2`. */
function freeId(stem: string, year: number, taken: readonly string[]): string {
  let id = `${stem}-${year}`
  for (let number = 2; taken.includes(id); number += 1) id = `${stem}-${year}-${number}`
  return id
}

/** 鸡西市 is `jixi`: the romanised name, the same in every office of the city. */
function stemOfCity(city: string): string {
  const name = city.replace(/(?:市|州|盟|地区)$/, '')
  const letters = pinyin(name, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
  if (letters === '') throw new AppError('invalid_input', { place: '城市', problem: '请填写城市全称' })
  return letters
}
