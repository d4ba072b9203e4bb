import type { Connection } from '#db/repositories/connection.ts'
import { listDefinitions } from '#db/repositories/ledger-definitions.ts'
import { type LedgerCount, countLedgers } from '#db/repositories/ledger-entries.ts'
import { findProgrammeHead } from '#db/repositories/programme.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import { type Ledger, type LedgerGroup, ledgerGroups } from '#shared/ledgers/schema.ts'
import { ledgerSources } from '#shared/ledgers/sources.ts'
import { ledgerOfPack } from '#shared/packs/own-words.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import { ledgerFigures } from './figures.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** Every ledger of this office: those that are built in and those that it declared itself, from one place (M-053). */

export interface KnownLedger {
  readonly ledger: Ledger
  readonly isOwn: boolean
  /** Revision of an own declaration. */
  readonly rev: number | null
  /** 停用: out of the menu, its entries stay. */
  readonly isRetired: boolean
}

type Keeping = Pick<ServiceContext, 'ledgers' | 'pack'>

/** Built-in ones in the programme's words, in the order of the menu, then own ones as the office wrote them, retired ones too. */
export async function allLedgers(context: Keeping, db: Connection): Promise<readonly KnownLedger[]> {
  const own = (await listDefinitions(db)).map((row) => ({
    ledger: JSON.parse(row.definition) as Ledger,
    isOwn: true,
    rev: row.rev,
    isRetired: row.retired_at !== null,
  }))
  const builtIn = (context.ledgers ?? ledgers).map((ledger) => ledgerOfPack(context.pack, ledger))
  return [...builtIn.map((ledger) => ({ ledger, isOwn: false, rev: null, isRetired: false })), ...own]
}

/** The ledger with this id; `not_found` where there is none. */
export async function ledgerOf(context: Keeping, db: Connection, ledgerId: string): Promise<KnownLedger> {
  const known = (await allLedgers(context, db)).find(({ ledger }) => ledger.id === ledgerId)
  if (known === undefined) throw new AppError('not_found', { what: '该专项台账' })
  return known
}

/** The ledger to write into; refuses one that is retired, and the city's to a county office. */
export async function ledgerToWrite(context: ServiceContext, db: Connection, ledgerId: string): Promise<Ledger> {
  const { ledger, isRetired } = await ledgerOf(context, db, ledgerId)
  if (isRetired) throw ruleViolation('retiredLedger', `《${ledger.title}》已停用，只能查看`, '请选择在用的台账')
  if (!mayKeep(context, ledger)) throw new AppError('not_permitted', { action: `填写《${ledger.title}》`, who: '市专班办公室' })
  return ledger
}

/** A ledger of the city is kept by its office alone. */
function mayKeep({ office }: ServiceContext, { keeper }: Ledger): boolean {
  return office.profile === 'city' || keeper !== 'city'
}

/** 填报单位 that may be chosen: a county's office itself; the city's office records for all that report (代录). */
export function choosableUnits({ office }: ServiceContext, units: UnitIndex, { keeper }: Pick<Ledger, 'keeper'>) {
  if (office.profile === 'county') return [units.get(office.unitId)]
  return units.all.filter((unit) => unit.id === office.unitId || (unit.reports && (keeper !== 'county' || unit.kind === 'territory')))
}

/** Ids of the statuses with work still to do. */
export function openStatuses({ statuses }: Pick<Ledger, 'statuses'>): string[] {
  return statuses.filter((status) => status.isOpen).map((status) => status.id)
}

/** How many entries each ledger has: of all units, or of a county's own. */
export async function ledgerCounts(context: ServiceContext, known: readonly KnownLedger[]): Promise<ReadonlyMap<string, LedgerCount>> {
  const { office, ports, store } = context
  return countLedgers(store.db, {
    programmeId: office.programmeId,
    ...(office.profile === 'county' ? { unitId: office.unitId } : {}),
    today: ports.clock.today(),
    openStatuses: new Map(known.map(({ ledger }) => [ledger.id, openStatuses(ledger)])),
  })
}

/** The menu: groups in their order with the ledgers in use, each with what lies in it. */
export async function ledgerList(context: ServiceContext) {
  const known = (await allLedgers(context, context.store.db)).filter((each) => !each.isRetired)
  const counts = await ledgerCounts(context, known)
  const itemOf = ({ ledger, isOwn }: KnownLedger) => ({
    ledgerId: ledger.id,
    title: ledger.title,
    shortTitle: ledger.shortTitle,
    keeper: ledger.keeper,
    ...(counts.get(ledger.id) ?? { entries: 0, open: 0, overdue: 0 }),
    isOwn,
    isNamed: context.pack.ledgers.includes(ledger.id),
  })
  const groups = (Object.keys(ledgerGroups) as LedgerGroup[]).map((group) => ({
    title: ledgerGroups[group],
    ledgers: known.filter(({ ledger }) => ledger.group === group).map(itemOf),
  }))
  return { groups: groups.filter((group) => group.ledgers.length > 0) }
}

/** One ledger with its declaration, its figures as they stand, and who may write what. */
export async function ledgerDetail(context: ServiceContext, input: { readonly ledgerId: string }) {
  const { db } = context.store
  const known = await ledgerOf(context, db, input.ledgerId)
  const { ledger, isOwn, rev } = known
  const units = await unitRefs(db, context.pack)
  const isClosed = (await findProgrammeHead(db, context.office.programmeId))?.closed_on != null
  return {
    ledger,
    isOwn,
    rev,
    canWrite: !isClosed && !known.isRetired && mayKeep(context, ledger),
    units: choosableUnits(context, units, ledger).map((unit) => units.ref(unit.id)),
    sources: sourceTitles(ledger),
    figures: await ledgerFigures(context, inProgramme(context, { ledger, asOf: null })),
  }
}

function sourceTitles({ sources, columns }: Ledger): Record<string, string> {
  const cited = [...sources, ...columns.flatMap(({ source }) => (source === null ? [] : [source]))]
  const titles: Readonly<Record<string, { readonly title: string }>> = ledgerSources
  return Object.fromEntries(cited.map(({ document }) => [document, titles[document]?.title ?? document]))
}
