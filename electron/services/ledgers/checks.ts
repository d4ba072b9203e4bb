import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '#db/repositories/connection.ts'
import { type EntryRow, findEntries } from '#db/repositories/ledger-entries.ts'
import { listMeasures } from '#db/repositories/programme.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { normalCode } from '#shared/ledgers/credit-code.ts'
import type { CellValue, ColumnKind, EntryFields, Ledger } from '#shared/ledgers/schema.ts'
import { type CellNote, entryCheck } from '#shared/ledgers/validation.ts'
import { choosableUnits } from './catalogue.ts'
import { evidenceOf, idsIn } from './rows.ts'
import { type ServiceContext, isOwnOrCity } from '../context.ts'
import { type UnitIndex, unitRefs } from '../units.ts'

/** Whether entries can be kept: shape, status, 填报单位, and that everything they point to exists. Warnings are no business of this file. */

/** An entry as it is to be kept. */
export interface Wanted {
  /** What it is now; null for a new one. */
  readonly before: EntryRow | null
  readonly unitId: string
  readonly status: string
  readonly fields: EntryFields
  /** Where it stands, for a refusal: 「第3行」, '' for a single entry. */
  readonly place: string
}

/** Empty cells are absent, codes and texts in their kept form. */
export function cleanFields(ledger: Ledger, fields: Readonly<Record<string, CellValue | null>>): EntryFields {
  const codes = new Set(ledger.columns.filter((column) => column.kind === 'creditCode').map((column) => column.id))
  const kept: Record<string, CellValue> = {}
  for (const [id, value] of Object.entries(fields)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue
    if (typeof value !== 'string') kept[id] = value
    else if (value.trim() !== '') kept[id] = codes.has(id) ? normalCode(value) : value.trim()
  }
  return kept
}

/** Whether saving would leave everything as it is. */
export function isUnchanged({ before, unitId, status, fields }: Wanted): boolean {
  return before?.unit_id === unitId && before.status === status && isDeepStrictEqual(JSON.parse(before.fields), fields)
}

/** Refuses the first entry that cannot be kept, with its row, column and one sentence. */
export async function refuseFaults(
  context: ServiceContext,
  db: Connection,
  ledger: Ledger,
  wanted: readonly Wanted[],
  today: CalendarDay,
): Promise<void> {
  const faultsOf = entryCheck(ledger)
  const units = await unitRefs(db, context.pack)
  const choosable = new Set(choosableUnits(context, units, ledger).map((unit) => unit.id))
  const statuses = new Set(ledger.statuses.map((status) => status.id))
  for (const each of wanted) {
    refuseUnit(context, units, choosable, each)
    if (!statuses.has(each.status)) throw refused(each, '办理状态', '没有此办理状态，请从列表中选择')
    const [first, ...others] = faultsOf(each.fields, today)
    if (first !== undefined) throw refused(each, labelOf(ledger, first.columnId), sentenceOf(first, others.length))
  }
  await refuseDangling(context, db, ledger, wanted, units)
}

function refused({ place }: Wanted, label: string, problem: string): AppError {
  return new AppError('invalid_input', { place: `${place}${label}`, problem })
}

function labelOf(ledger: Ledger, columnId: string): string {
  return ledger.columns.find((column) => column.id === columnId)?.label ?? columnId
}

function sentenceOf({ text }: CellNote, others: number): string {
  return others === 0 ? text : `${text}；另有${others}处也需改正`
}

function refuseUnit(context: ServiceContext, units: UnitIndex, choosable: ReadonlySet<string>, wanted: Wanted): void {
  const { before, unitId } = wanted
  if (!isOwnOrCity(context, unitId) || (before !== null && !isOwnOrCity(context, before.unit_id))) {
    throw new AppError('not_permitted', { action: '填写其他单位的台账', who: '该单位或市专班办公室' })
  }
  if (before?.unit_id === unitId || choosable.has(unitId)) return
  const name = units.all.find((unit) => unit.id === unitId)?.name
  throw refused(wanted, '填报单位', name === undefined ? '没有此单位，请从列表中选择' : `“${name}”不填报本台账，请选择填报单位`)
}

/** Ids that an entry did not have before must be of something that is there; a cell that nobody touched is left alone. */
async function refuseDangling(
  context: ServiceContext,
  db: Connection,
  ledger: Ledger,
  wanted: readonly Wanted[],
  units: UnitIndex,
): Promise<void> {
  const touched = wanted.map((each) => ({ each, fields: touchedFields(each) }))
  const known: Partial<Record<ColumnKind, (id: string, of: string | null) => boolean>> = {
    unit: (id) => units.all.some((unit) => unit.id === id),
    measure: await measureCheck(context, db, idsIn(ledger, 'measure', touched)),
    entry: await linkCheck(context, db, idsIn(ledger, 'entry', touched)),
    evidence: await evidenceCheck(context, db, idsIn(ledger, 'evidence', touched)),
  }
  for (const column of ledger.columns) {
    const check = known[column.kind]
    if (check === undefined) continue
    const one = { ...ledger, columns: [column] }
    for (const { each, fields } of touched) {
      if (idsIn(one, column.kind, [{ fields }]).every((id) => check(id, column.of))) continue
      throw refused(each, column.label, `没有找到所填的${danglingWords[column.kind] ?? '内容'}，可能已被移除，请重新选择`)
    }
  }
}

const danglingWords: Partial<Record<ColumnKind, string>> = { unit: '单位', measure: '任务措施', entry: '台账条目', evidence: '佐证材料' }

function touchedFields({ before, fields }: Wanted): EntryFields {
  if (before === null) return fields
  const old = JSON.parse(before.fields) as EntryFields
  return Object.fromEntries(Object.entries(fields).filter(([id, value]) => !isDeepStrictEqual(old[id], value)))
}

async function measureCheck({ office }: ServiceContext, db: Connection, ids: readonly string[]) {
  const there = new Set(ids.length === 0 ? [] : (await listMeasures(db, office.programmeId)).map((measure) => measure.id))
  return (id: string): boolean => there.has(id)
}

/** Entries of the right ledger, not in 回收站; a county's office knows its own alone. */
async function linkCheck(context: ServiceContext, db: Connection, ids: readonly string[]) {
  const rows = (await findEntries(db, ids)).filter((row) => row.deleted_at === null && isOwnOrCity(context, row.unit_id))
  const ledgerById = new Map(rows.map((row) => [row.id, row.ledger_id]))
  return (id: string, of: string | null): boolean => ledgerById.get(id) === of
}

async function evidenceCheck(context: ServiceContext, db: Connection, ids: readonly string[]) {
  const records = (await evidenceOf(db, ids)).filter((each) => each.deleted_at === null && isOwnOrCity(context, each.unit_id))
  const there = new Set(records.map((record) => record.id))
  return (id: string): boolean => there.has(id)
}
