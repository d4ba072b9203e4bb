import { countEntries, pageEntries } from '#db/repositories/ledger-pages.ts'
import { filledColumns, findDefinition, insertDefinition, listDefinitions, updateDefinition } from '#db/repositories/ledger-definitions.ts'
import { listProgrammes } from '#db/repositories/programme.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { ownLedgerStem } from '#shared/domain/ids.ts'
import { ledgerFaults } from '#shared/ledgers/define.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { type Act, type ServiceContext, found, fresh, runCommand } from '../context.ts'
import { allLedgers } from './catalogue.ts'
import { placeInWords } from './places.ts'
import { fieldsOf, namesFor } from './rows.ts'
import { changeEntry, derivedOf, indexEntries, reviseEntry } from './writing.ts'

/** 本机关台账: ledgers that an office declares in a form, without code; what holds data stays (M-053). */

/** Declares a ledger (`rev` null; it gets the next id `own-<n>`, in a county's office `own-<unit>-<n>`: two offices never give one id) or changes an own one. */
export async function defineLedger(
  context: ServiceContext,
  input: { readonly definition: Ledger; readonly rev: number | null },
): Promise<{ ledgerId: string; rev: number }> {
  return runCommand(context, 'ledgers.define', async (act) => {
    const isNew = input.rev === null
    const ledgerId = isNew ? await nextId(context, act) : input.definition.id
    const definition: Ledger = { ...input.definition, id: ledgerId, group: 'own' }
    await refuseUnsound(context, act, definition)
    const text = JSON.stringify(definition)
    if (isNew) await insertDefinition(act.trx, { id: ledgerId, definition: text })
    else await change(context, act, definition, input.rev ?? 0)
    act.about('ledgerDefinition', ledgerId, { columns: definition.columns.length })
    return { ledgerId, rev: await reviseDefinition(context, act, ledgerId) }
  })
}

/** 停用: out of the menu; entries stay to be looked at. */
export async function retireLedger(
  context: ServiceContext,
  input: { readonly ledgerId: string; readonly rev: number },
): Promise<Record<string, never>> {
  return runCommand(context, 'ledgers.retire', async (act) => {
    const row = found(await findDefinition(act.trx, input.ledgerId), '该本机关台账')
    if (row.retired_at !== null) throw ruleViolation('retireOnce', '该台账已经停用', '请刷新后查看')
    fresh(await updateDefinition(act.trx, row.id, input.rev, { retired_at: act.at }), '该台账的设置')
    act.about('ledgerDefinition', row.id)
    await reviseDefinition(context, act, row.id)
    return {}
  })
}

async function nextId({ office }: ServiceContext, act: Act): Promise<string> {
  const stem = ownLedgerStem({ kind: office.profile, unitId: office.unitId })
  const ends = (await listDefinitions(act.trx)).flatMap(({ id }) => (id.startsWith(stem) ? [id.slice(stem.length)] : []))
  return `${stem}${Math.max(0, ...ends.filter((end) => /^\d+$/.test(end)).map(Number)) + 1}`
}

async function reviseDefinition(context: ServiceContext, act: Act, ledgerId: string): Promise<number> {
  const row = found(await findDefinition(act.trx, ledgerId), '该本机关台账')
  await act.revise({ type: 'ledgerDefinition', id: row.id, rev: row.rev, ownerUnit: context.office.unitId, record: { ...row } })
  return row.rev
}

async function refuseUnsound(context: ServiceContext, act: Act, definition: Ledger): Promise<void> {
  const known = (await allLedgers(context, act.trx)).map(({ ledger }) => ledger)
  const [first, ...others] = ledgerFaults(
    definition,
    known.filter(({ id }) => id !== definition.id),
  )
  if (first !== undefined) {
    const rest = others.length === 0 ? '' : `；另有${others.length}处也需改正`
    throw new AppError('invalid_input', { place: placeInWords(definition, first.path), problem: `${first.problem}${rest}` })
  }
  if (known.some(({ id, title }) => title === definition.title && id !== definition.id)) {
    throw new AppError('duplicate', { what: `名为《${definition.title}》的台账` })
  }
  if (context.office.profile === 'county' && definition.keeper === 'city') {
    throw new AppError('invalid_input', { place: '填报主体', problem: '本机关不能填报由市专班办公室填报的台账，请另选填报主体' })
  }
}

async function change(context: ServiceContext, act: Act, definition: Ledger, rev: number): Promise<void> {
  const row = found(await findDefinition(act.trx, definition.id), '该本机关台账')
  if (row.retired_at !== null) throw ruleViolation('retiredLedger', '该台账已停用，只能查看', '请另设新的台账')
  await refuseLosses(act, JSON.parse(row.definition) as Ledger, definition)
  fresh(await updateDefinition(act.trx, row.id, rev, { definition: JSON.stringify(definition) }), '该台账的设置')
  await refreshEntries(context, act, definition)
}

/** What holds data is neither dropped nor read as something else. */
async function refuseLosses(act: Act, before: Ledger, after: Ledger): Promise<void> {
  const filled = await filledColumns(act.trx, before.id)
  for (const column of before.columns.filter(({ id }) => filled.has(id))) {
    const now = after.columns.find(({ id }) => id === column.id)
    if (now === undefined) throw losing(`“${column.label}”栏已有数据，不能删除`, '不再使用时可在列表中不列出该栏')
    if (now.kind !== column.kind || now.of !== column.of) throw losing(`“${column.label}”栏已有数据，不能改变类型`, '请另设新栏')
    if (now.unit !== column.unit) throw losing(`“${column.label}”栏已有数据，不能改变计量单位`, '请另设新栏')
    for (const { id, label } of column.options.filter((option) => now.options.every((each) => each.id !== option.id))) {
      if (await isUsed(act, before, { choices: { [column.id]: [id] } }))
        throw losing(`已有条目选用“${label}”，不能删除该选项`, '请先修改这些条目')
    }
  }
  for (const { id, label } of before.statuses.filter((status) => after.statuses.every((each) => each.id !== status.id))) {
    if (await isUsed(act, before, { statuses: [id] })) throw losing(`已有条目的办理状态为“${label}”，不能删除该状态`, '请先修改这些条目')
  }
}

function losing(reason: string, remedy: string): AppError {
  return ruleViolation('keepsData', reason, remedy)
}

type Use = { readonly statuses: readonly string[] } | { readonly choices: Readonly<Record<string, readonly string[]>> }

/** Whether an entry of any programme uses a status or an option, 回收站 too. */
async function isUsed(act: Act, { id: ledgerId }: Ledger, use: Use): Promise<boolean> {
  for (const { id: programmeId } of await listProgrammes(act.trx)) {
    for (const isDeleted of [false, true]) {
      if ((await countEntries(act.trx, { programmeId, ledgerId, ...use, isDeleted })) > 0) return true
    }
  }
  return false
}

/** Names, due days, months, keys and search texts of the entries follow the changed declaration. */
async function refreshEntries(context: ServiceContext, act: Act, ledger: Ledger): Promise<void> {
  for (const { id: programmeId } of await listProgrammes(act.trx)) {
    for (const isDeleted of [false, true]) {
      let cursor: string | null = null
      do {
        const filter = { programmeId, ledgerId: ledger.id, isDeleted }
        const page = await pageEntries(act.trx, { filter, sort: null, cursor, limit: 500 })
        await refreshPage(context, act, ledger, page.rows)
        cursor = page.next
      } while (cursor !== null)
    }
  }
}

async function refreshPage(
  context: ServiceContext,
  act: Act,
  ledger: Ledger,
  rows: Awaited<ReturnType<typeof pageEntries>>['rows'],
): Promise<void> {
  const names = await namesFor(
    context,
    act.trx,
    ledger,
    rows.map((row) => ({ unitId: row.unit_id, fields: fieldsOf(row) })),
  )
  const now = []
  for (const row of rows) {
    const { period, due_on, title } = derivedOf(ledger, fieldsOf(row), names)
    if (row.period === period && row.due_on === due_on && row.title === title) {
      now.push(row)
      continue
    }
    const changed = await changeEntry(act, row, { period, due_on, title })
    await reviseEntry(context, act, changed, 'define')
    now.push(changed)
  }
  await indexEntries(act, ledger, now, names)
}
