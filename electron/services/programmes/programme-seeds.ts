import type { Ledger } from '#shared/ledgers/schema.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { type Act, type ServiceContext } from '../context.ts'
import { allLedgers } from '../ledgers/catalogue.ts'
import { writeEntries } from '../ledgers/writing.ts'

/** Rows that a programme's 专项台账 begin with: one for each of the 23 对接单位 of 2020 (M-163). */

type Seed = ProgrammePack['ledgerSeeds'][number]

/** Writes the seeds of the office's own programme, under ids that two offices with one pack share. Returns how many. */
export async function seedLedgers(context: ServiceContext, act: Act): Promise<number> {
  const known = new Map((await allLedgers(context, act.trx)).map(({ ledger }) => [ledger.id, ledger]))
  let written = 0
  for (const seed of context.pack.ledgerSeeds) {
    const ledger = known.get(seed.ledger)
    if (ledger !== undefined) written += await writeSeed(context, act, ledger, seed)
  }
  return written
}

/** The same for a programme that the office does not work on. */
export async function seedBeside(context: ServiceContext, act: Act, pack: ProgrammePack): Promise<number> {
  return seedLedgers({ ...context, pack, office: { ...context.office, programmeId: pack.id } }, act)
}

/** A ledger of the city is the city's to begin; of any other a county's office begins its own row. */
async function writeSeed(context: ServiceContext, act: Act, ledger: Ledger, seed: Seed): Promise<number> {
  const { profile, unitId: own } = context.office
  const isCity = profile === 'city'
  const seeded = seed.unitIds.filter((unitId) => isCity || (ledger.keeper !== 'city' && unitId === own))
  const [status] = ledger.statuses
  const column = ledger.columns.find((each) => each.kind === 'unit')
  if (seeded.length === 0 || status === undefined) return 0
  const wanted = seeded.map((unitId) => ({
    before: null,
    unitId: ledger.keeper === 'city' ? own : unitId,
    status: status.id,
    fields: column === undefined ? {} : { [column.id]: unitId },
    place: '',
  }))
  const ids = seeded.map((unitId) => `${context.pack.id}:entry:${ledger.id}:${String(unitId.split(':').at(-1))}`)
  const newId = (): string => ids.shift() ?? context.newId()
  const written = await writeEntries({ ...context, newId }, act, { ledger, wanted, cause: 'save' })
  return written.length
}
