import { findMapping, importOfFile, listImports } from '#db/repositories/imports.ts'
import { chainHead } from '#db/event-chain.ts'
import type { Connection } from '#db/repositories/connection.ts'
import type { ImportOutcome } from '#shared/domain/row-outcomes.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { nameFinder } from '#shared/ledgers/names.ts'
import { leftOutReasons } from '#shared/sheets/body.ts'
import { mergedCells } from '#shared/sheets/cells.ts'
import { looseLabel } from '#shared/sheets/head-text.ts'
import type { HeadColumn, SheetHead } from '#shared/sheets/heads.ts'
import { type ColumnMapping, headKey, proposeMapping } from '#shared/sheets/mapping.ts'
import type { ServiceContext } from '../context.ts'
import { allLedgers, choosableUnits } from '../ledgers/catalogue.ts'
import type { FileIdentity } from '../ledgers/identity.ts'
import { namesReportingUnit } from './captions.ts'
import { headOf, openImport } from './files.ts'
import { type ChosenInput, type JobInput, chosen, isOwnExport, jobOf, labelsOf, ledgerTitle, targetsOf } from './jobs.ts'
import { fileNotes, jobNotes } from './notes.ts'
import { type ImportJob, type PlannedRow, planImport } from './plan.ts'
import type { Mapping, Table } from './rows.ts'
import { unitNames } from '../ledgers/rows.ts'
import { unitRefs } from '../units.ts'

/** Files on their way into a ledger: looked at, matched, shown row by row. Nothing is kept here (applying.ts does). */

/** What a file holds: its sheets, the head of one of them, and the ledgers that it could be. */
export async function lookAtFile(context: ServiceContext, input: { readonly token: string; readonly sheet: number | null }) {
  const { db } = context.store
  const file = await openImport(context, input.token)
  const at = input.sheet ?? (file.sheets.find(({ isHidden }) => !isHidden) ?? file.sheets[0])?.at ?? 0
  const sheet = await file.read(at)
  const known = (await allLedgers(context, db)).filter(({ isRetired }) => !isRetired).map(({ ledger }) => ledger)
  const head = headOf(sheet, labelsOf(known))
  const { identity, staged, sheets } = file
  const earlier = await importOfFile(db, { programmeId: context.office.programmeId, sha256: staged.sha256 })
  return {
    fileName: staged.name,
    size: staged.size,
    sheets: [...sheets],
    sheet: at,
    head: head === null ? null : headView(head),
    identity: identity === null ? null : await identityView(context, db, identity),
    ledgers: head === null ? [] : likely(known, head, identity),
    notes: fileNotes({ sheet, head, identity, isOwn: isOwnExport(context, identity), earlier: earlier?.at ?? null }),
  }
}

async function identityView(context: ServiceContext, db: Connection, identity: FileIdentity) {
  const { kind, ledgerId, programmeId, unitId, exportedAt } = identity
  const names = await unitNames(context, db)
  return {
    kind,
    ledgerId,
    ledgerTitle: await ledgerTitle(context, db, ledgerId),
    programmeId,
    unitName: names.get(unitId) ?? '',
    exportedAt,
  }
}

function headView({ title, captions, top, bottom, columns, rows }: SheetHead) {
  const named = columns.map(({ at, label, isHidden }) => ({ at, label, isHidden }))
  return { title, captions: [...captions], fromRow: top + 1, toRow: bottom + 1, columns: named, rows: rows.length }
}

const mostGuesses = 5

/** Ledgers whose names stand in the head, those whose title stands over it first. */
function likely(ledgers: readonly Ledger[], head: SheetHead, identity: FileIdentity | null) {
  const columns = readable(head)
  const isTitled = ({ title, shortTitle }: Ledger): boolean =>
    head.title !== '' && [title, shortTitle].some((each) => looseLabel(head.title).includes(looseLabel(each)))
  const guesses = ledgers.map((ledger) => {
    const own = ledger.columns.map(({ id, label }) => ({ id, label }))
    const fits = proposeMapping(columns, own).filter(({ ground }) => ground === 'same' || ground === 'variant').length
    const weight = (ledger.id === identity?.ledgerId ? 10_000 : 0) + (isTitled(ledger) ? 100 : 0) + fits
    return { ledger, fits, weight }
  })
  return guesses
    .filter(({ weight }) => weight >= 2)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostGuesses)
    .map(({ ledger, fits }) => ({ ledgerId: ledger.id, title: ledger.title, fits, columns: columns.length }))
}

function readable(head: SheetHead): readonly HeadColumn[] {
  return head.columns.filter(({ at }) => at !== head.serialColumn)
}

const mostSamples = 3

/** Which column goes where: as this source was read last time, else by names. */
export async function proposeColumns(context: ServiceContext, input: ChosenInput) {
  const { db } = context.store
  const all = await chosen(context, input)
  const { ledger, table, hasIds, file } = all
  const columns = readable(table.head)
  const targets = targetsOf(ledger, hasIds)
  const remembered = hasIds ? undefined : await findMapping(db, ledger.id, headKey(columns))
  const proposed = proposeMapping(columns, targets)
  const mapping =
    remembered === undefined ? proposed : recalled(columns, JSON.parse(remembered) as Mapping, new Set(targets.map(({ id }) => id)))
  const units = await unitRefs(db, context.pack)
  const reporting = choosableUnits(context, units, ledger)
  return {
    source: file.identity !== null ? ('own' as const) : remembered === undefined ? ('names' as const) : ('remembered' as const),
    columns: columns.map(({ at, label, isHidden }, place) => {
      const { target, ground, problem } = mapping[place] ?? { target: null, ground: null, problem: null }
      return { at, label, isHidden, target, ground, problem, samples: samplesOf(table, at) }
    }),
    targets: targets.map(({ id: target, label, isRequired }) => ({ target, label, isRequired })),
    unit: captionUnit(context, table.head.captions, reporting),
    units: reporting.map(({ id }) => units.ref(id)),
    notes: jobNotes(all, mapping),
  }
}

/** The mapping of last time; a target that the ledger has lost is not read. */
function recalled(columns: readonly HeadColumn[], mapping: Mapping, targets: ReadonlySet<string>): ColumnMapping[] {
  return columns.map(({ at }, place) => {
    const target = mapping[place]?.target ?? null
    return { at, target: target !== null && targets.has(target) ? target : null, ground: null, problem: null }
  })
}

function samplesOf({ sheet, head }: Table, column: number): string[] {
  const cells = mergedCells(sheet)
  const samples: string[] = []
  for (const row of head.rows) {
    const text = cells.at(row, column).text.trim()
    if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, 100))
    if (samples.length === mostSamples) break
  }
  return samples
}

/** 填报单位 of the line over the table, if it is one unit that may report. */
function captionUnit(context: ServiceContext, captions: readonly string[], reporting: ReturnType<typeof choosableUnits>) {
  const line = captions.find(namesReportingUnit)
  const text = line?.replace(/^[^:：]*[:：]/, '').trim() ?? ''
  const [first, ...others] = text === '' ? [] : nameFinder(reporting, context.pack.city)(text)
  return first === undefined || others.length > 0 ? null : { unitId: first.id, name: first.name }
}

export interface PreviewInput extends JobInput {
  readonly only: ImportOutcome | null
  readonly from: number
  readonly limit: number
}

/** Every row with what would become of it. */
export async function previewImport(context: ServiceContext, input: PreviewInput) {
  const { all, plan } = await plannedImport(context, input)
  const listed = plan.rows.filter(({ outcome }) => input.only === null || outcome === input.only)
  return {
    counts: { ...plan.counts },
    total: listed.length,
    rows: listed.slice(input.from, input.from + input.limit).map(rowView),
    leftOut: all.table.head.leftOut.map(({ row, why }) => ({ row: row + 1, why: leftOutReasons[why] })),
    notes: [...jobNotes(all, input.mapping), ...(await unitNote(context, all.job))],
    plan: plan.digest,
  }
}

/** The plan of a job, which takes seconds for a long file: its pages and filters are asked for one by one, so it is kept until anything changes. */
export async function plannedImport(context: ServiceContext, input: JobInput) {
  const { token, sheet, ledgerId, mapping, unitId, decisions } = input
  const today = context.ports.clock.today()
  const plan = async () => {
    const all = await jobOf(context, input)
    return { all, plan: await planImport(context, context.store.db, today, all.job) }
  }
  if (context.answers === undefined) return plan()
  const head = await chainHead(context.store.db)
  const made = ['imports.preview', context.staged(token).sha256, context.office, context.officer.id, today, head?.seq ?? 0]
  return context.answers.take(JSON.stringify([...made, token, sheet, ledgerId, mapping, unitId, decisions]), plan)
}

/** Whose the entries become that name no 填报单位. */
async function unitNote(context: ServiceContext, { mapping, unitId }: ImportJob): Promise<string[]> {
  const name = (await unitNames(context, context.store.db)).get(unitId) ?? ''
  const isNamed = mapping.some(({ target }) => target === '@unit')
  return [`${isNamed ? '“填报单位”为空的' : '文件没有“填报单位”一栏，'}新条目的填报单位按“${name}”登记`]
}

function rowView({ row, outcome, entryId, title, unitName, cells, notes, choices, decided }: PlannedRow) {
  const shown = cells.map((cell) => ({ ...cell }))
  return { row, outcome, entryId, title, unitName, cells: shown, notes: [...notes], choices: [...choices], decided }
}

const historyAtOnce = 50

/** Files that were read in, the newest first; a county's office sees its own. */
export async function importHistory(context: ServiceContext, input: { readonly ledgerId: string | null; readonly before: string | null }) {
  const { db } = context.store
  const { programmeId } = context.office
  const rows = await listImports(db, {
    programmeId,
    ...(input.ledgerId === null ? {} : { ledgerId: input.ledgerId }),
    ...(input.before === null ? {} : { before: input.before }),
    limit: historyAtOnce + 1,
  })
  const shown = rows.slice(0, historyAtOnce)
  const titles = new Map((await allLedgers(context, db)).map(({ ledger }) => [ledger.id, ledger.title]))
  return {
    imports: shown.map((row) => ({
      importId: row.id,
      blockId: row.block_id,
      ledgerId: row.ledger_id,
      ledgerTitle: titles.get(row.ledger_id) ?? row.ledger_id,
      at: row.at,
      officerName: row.officer,
      fileName: row.file_name,
      sheetName: row.sheet_name,
      sha256: row.file_sha256,
      added: row.added,
      changed: row.changed,
      same: row.same,
      leftOut: row.left_out,
      undoneAt: row.undone_at,
    })),
    next: rows.length > historyAtOnce ? (shown.at(-1)?.id ?? null) : null,
  }
}
