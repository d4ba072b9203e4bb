import { findEntries, findEntry } from '#db/repositories/ledger-entries.ts'
import { linksTo } from '#db/repositories/ledger-keys.ts'
import type { NamesById } from '#shared/ledgers/entries.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { cellText, statusText } from '#shared/ledgers/writing.ts'
import { type ServiceContext, found, isOwnOrCity, ownUnitOnly } from '../context.ts'
import { type KnownLedger, allLedgers, ledgerOf } from './catalogue.ts'
import { type EntryRevision, revisionsOf } from './revisions.ts'
import { fieldsOf, idsIn, namesFor, rowViews } from './rows.ts'

/** One entry with all that was done to it, and the entries before and after it in the chain 承诺 → 公示 → 履约 → 投诉 → 修复. */
export async function entryDetail(context: ServiceContext, input: { readonly entryId: string }) {
  const { db } = context.store
  const row = found(await findEntry(db, input.entryId), '该台账条目')
  ownUnitOnly(context, row.unit_id, '查看其他单位的台账')
  const known = await allLedgers(context, db)
  const { ledger } = await ledgerOf(context, db, row.ledger_id)
  const [view] = await rowViews(context, db, ledger, [row])
  const revisions = await revisionsOf(db, row.id)
  const names = await namesFor(context, db, ledger, revisions)
  const history = revisions.map((revision, at) => ({
    rev: revision.rev,
    at: revision.at,
    officerName: revision.officer,
    what: whatOf(revision, revisions[at - 1]),
    changes: changesOf(ledger, revision, revisions[at - 1], names),
  }))
  return {
    ledgerId: ledger.id,
    row: found(view, '该台账条目'),
    isDeleted: row.deleted_at !== null,
    history: history.toReversed(),
    links: await linksOf(context, ledger, known, row),
  }
}

/** What was done, in a word. */
function whatOf({ cause, deletedAt }: EntryRevision, before: EntryRevision | undefined): string {
  if (cause === 'undo') return '撤销填写'
  if (before === undefined) return cause === 'import' ? '导入登记' : '登记'
  if ((before.deletedAt === null) !== (deletedAt === null)) return deletedAt === null ? '恢复' : '移入回收站'
  if (cause === 'import') return '导入更新'
  return cause === 'define' ? '随台账调整' : '修改'
}

/** Column by column in the grid's words; the first revision says what was filled in. */
function changesOf(ledger: Ledger, now: EntryRevision, before: EntryRevision | undefined, names: NamesById) {
  const rows = [
    { label: '填报单位', from: before === undefined ? '' : (names[before.unitId] ?? ''), to: names[now.unitId] ?? '' },
    {
      label: '办理状态',
      from: before === undefined ? '' : statusText(ledger.statuses, before.status),
      to: statusText(ledger.statuses, now.status),
    },
    ...ledger.columns.map((column) => ({
      label: column.label,
      from: cellText(column, before?.fields[column.id], names),
      to: cellText(column, now.fields[column.id], names),
    })),
  ]
  return rows.filter(({ from, to }) => from !== to)
}

/** Entries that this one points to, then those that point here; a county's office sees its own alone. */
async function linksOf(
  context: ServiceContext,
  ledger: Ledger,
  known: readonly KnownLedger[],
  row: { readonly id: string; readonly fields: string },
) {
  const { db } = context.store
  const targets = await findEntries(db, idsIn(ledger, 'entry', [{ fields: fieldsOf({ fields: row.fields }) }]))
  const forward = targets.map((each) => ({
    entryId: each.id,
    ledgerId: each.ledger_id,
    unitId: each.unit_id,
    title: each.title,
    status: each.status,
  }))
  const links = [...forward, ...(await linksTo(db, row.id))].filter((each) => isOwnOrCity(context, each.unitId))
  return links.flatMap(({ entryId, ledgerId, title, status }) => {
    const of = known.find((each) => each.ledger.id === ledgerId)?.ledger
    return of === undefined ? [] : [{ entryId, ledgerId, ledgerTitle: of.title, title, status: statusText(of.statuses, status) }]
  })
}
