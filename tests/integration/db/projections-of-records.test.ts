import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { kyselyOver } from '#db/dialect.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyProjection } from '#db/projections.ts'
import { appendRevision } from '#db/record-revisions.ts'
import { insertAnnualScore } from '#db/repositories/annual-scores.ts'
import { insertBreakdownAssignments, insertBreakdownDecisions, insertBreakdownImport } from '#db/repositories/breakdowns.ts'
import type { Connection as RepositoryConnection } from '#db/repositories/connection.ts'
import { insertIndicatorValue } from '#db/repositories/indicator-values.ts'
import { insertDefinition } from '#db/repositories/ledger-definitions.ts'
import { insertEntry } from '#db/repositories/ledger-entries.ts'
import type { Database } from '#db/schema/index.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { liveThroughSpring, openOffice, xunke } from '#tests/fixtures/busy-office.ts'
import { anEntry } from './ledger-store.ts'

/** One office that lived through April and the first days of May; every test looks at it and leaves it as it was. */
const folder = mkdtempSync(join(tmpdir(), 'projections-'))
let connection: Connection
let checked: readonly { readonly check: string; readonly passed: boolean; readonly detail: string }[]

beforeAll(async () => {
  const office = await openOffice(folder, { today: '2022-04-18' })
  await liveThroughSpring(office)
  checked = (await office.call('store.verify', {})).findings
  await office.application.close()
  await keepLedgers()
  connection = openConnection(storePath(folder), 'single')
  connection.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON')
  for (const trigger of ['monthly_score_is_frozen', 'monthly_score_stays', 'annual_score_is_frozen', 'annual_score_stays'])
    connection.exec(`DROP TRIGGER ${trigger}`)
})
afterAll(() => {
  connection.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One record of each type that the spring leaves out, written as the services write them. */
async function keepLedgers(): Promise<void> {
  const [at, programmeId] = ['2022-05-06T01:00:00.000Z', 'heihe-2022']
  const store = await openStore({ folder, migrations, now: () => at, appVersion: '0.1.0', hash: sha256 })
  await store.write(async (trx) => {
    const revise = (type: string, record: { readonly id: string; readonly [column: string]: unknown }) =>
      appendRevision(trx, { type, id: record.id, rev: 1, ownerUnit: xunke, origin: 'own', at, record: { ...record, rev: 1 } }, sha256)
    const entry = anEntry({ id: 'entry', title: '逊克县教育局', due_on: '2022-06-30', cells: { year: 2022, pledgedOn: '2022-05-06' } })
    await insertEntry(trx, entry)
    await revise('ledgerEntry', { ...entry, fields: JSON.parse(entry.fields) as unknown, deleted_at: null })
    const definition = { id: 'office-visits', definition: '{"id":"office-visits"}' }
    await insertDefinition(trx, definition)
    await revise('ledgerDefinition', { ...definition, retired_at: null })
    const month = {
      indicator_id: 'a',
      month: '2022-04',
      unit_id: xunke,
      sector: null,
      numerator: '1',
      denominator: '2',
      source: '月报',
      is_on_behalf: 0,
    }
    const value = { id: 'value', programme_id: programmeId, ...month }
    await insertIndicatorValue(trx, value)
    await revise('indicatorValue', { ...value, deleted_at: null })
    await keepBreakdown(trx, revise)
    await keepExchange(trx, revise)
    await keepSettledYear(trx, revise)
  })
  await store.close()
}

/** A year that was settled. */
async function keepSettledYear(
  trx: RepositoryConnection,
  revise: (type: string, record: { readonly id: string; readonly [column: string]: unknown }) => Promise<unknown>,
): Promise<void> {
  const place = { programme_id: 'heihe-2022', unit_id: xunke, version: 1, interpretation: 'literal', pack_version: 1 }
  const frozen = { facts: '{}', facts_hash: '', result: '{}', total: '64.30', rank: 1 }
  const settled = { settled_on: '2022-12-31', signer: '', signed_on: null, correction_reason: '', document_id: null }
  const row = { id: 'year', ...place, ...frozen, ...settled }
  await insertAnnualScore(trx, row)
  await revise('annualScore', row)
}

/** What a unit answered to a notice, a key of the roster and a package's receipt. */
async function keepExchange(
  trx: RepositoryConnection,
  revise: (type: string, record: { readonly id: string; readonly [column: string]: unknown }) => Promise<unknown>,
): Promise<void> {
  const [{ id: notice_id } = { id: '' }] = await trx.selectFrom('notice').select('id').orderBy('id').limit(1).execute()
  const about = { notice_id, programme_id: 'heihe-2022', unit_id: xunke, month: '2022-05' }
  const answer = { id: `answer:${notice_id}:other`, ...about, answered_on: '2022-05-06', result: '已印发', is_on_behalf: 0 }
  await trx.insertInto('notice_answer').values(answer).execute()
  await revise('noticeAnswer', answer)
  const names = { unit_id: xunke, name: '逊克县', installation_id: 'installation', sign_key: 'sign', age_recipient: 'age' }
  const confirmed = { confirmed_on: '2022-05-06', confirmed_way: 'telephone' as const, reason: '' }
  const key = { id: 'sign', ...names, status: 'active' as const, valid_until_seq: null, ...confirmed }
  await trx.insertInto('roster_key').values(key).execute()
  await revise('rosterKey', key)
  const counts = { epoch: 1, seq: 1, records: 1, conflicts: 0, volumes: 1, volumes_came: 1, files_lacking: 0 }
  const came = { received_on: '2022-05-06', way: 'usbStick', imported_at: null, audit_seq: null, audit_hash: null, sentences: '[]' }
  const receipt = { id: 'package', unit_id: xunke, kind: 'month-report', programme_id: null, period: '2022-04', ...counts, ...came }
  await trx.insertInto('package_receipt').values(receipt).execute()
  await revise('packageReceipt', receipt)
}

/** A table that was compared with the programme: one difference decided, one lead that ended. */
async function keepBreakdown(
  trx: RepositoryConnection,
  revise: (type: string, record: { readonly id: string; readonly [column: string]: unknown }) => Promise<unknown>,
): Promise<void> {
  const [{ id: officer_id } = { id: '' }] = await trx.selectFrom('officer').select('id').execute()
  const [{ id: assignment_id } = { id: '' }] = await trx.selectFrom('assignment').select('id').orderBy('id').limit(1).execute()
  const file = { file_name: '分解表.docx', file_sha256: 'a'.repeat(64), title: '通知', number: '', issued_on: '2022-05-01' }
  const row = {
    id: 'import',
    programme_id: 'heihe-2022',
    officer_id,
    decided_on: '2022-05-06',
    ...file,
    tasks: 17,
    measures: 31,
    leads: 56,
    version: 2,
  }
  const words = { place: '7-3', field: 'leads', row: 20, document: '市教育局', pack: '市教育局、团市委' }
  const decisions = [{ import_id: 'import', key: '7-3:leads', ...words, choice: 'document' as const, reason: '以文件为准' }]
  const assignments = [{ import_id: 'import', assignment_id, change: 'ended' as const }]
  await insertBreakdownImport(trx, row)
  await insertBreakdownDecisions(trx, decisions)
  await insertBreakdownAssignments(trx, assignments)
  await revise('breakdownImport', { ...row, decisions, assignments })
}

test('every type of record that was revised has its table in the list, and every table its rows', () => {
  const types = connection.prepare('SELECT DISTINCT type FROM record_revision ORDER BY type').pluck().all()
  expect(types).toEqual(projectionsOfRecords.map((each) => each.type).toSorted())
})

test('after a busy month the office’s own check finds nothing', () => {
  expect(checked).toHaveLength(9)
  expect(checked.filter((each) => !each.passed)).toEqual([])
})

test('after a busy month every table says what its newest revisions say (foundations 2)', async () => {
  const db = kyselyOver<Database>(connection, { name: 'store.db' })
  for (const projection of projectionsOfRecords) expect(await verifyProjection(db, projection, sha256)).toEqual([])
})

describe('foundations 2: a row that changed without a revision is found, whichever column it was', () => {
  test.each(projectionsOfRecords)('$table', async (projection) => {
    const { table, key = 'id', local = [] } = projection
    const columns = (connection.pragma(`table_info("${table}")`) as { name: string; type: string }[]).filter(
      ({ name }) => name !== key && !local.includes(name),
    )
    for (const column of columns) {
      const next = column.type === 'INTEGER' ? `coalesce("${column.name}", 0) + 1000` : `coalesce("${column.name}", '') || '…'`
      const places = await whenHarmed(
        `UPDATE "${table}" SET "${column.name}" = ${next} WHERE rowid = (SELECT min(rowid) FROM "${table}")`,
        projection,
      )
      expect(places, `${table}.${column.name}`).toHaveLength(1)
      expect(places[0]).toMatch(new RegExp(` ${column.name}$`))
    }
  })

  test.each(projectionsOfRecords)('$table: a row that is gone', async (projection) => {
    const places = await whenHarmed(
      `DELETE FROM "${projection.table}" WHERE rowid = (SELECT min(rowid) FROM "${projection.table}")`,
      projection,
    )
    expect(places).toHaveLength(2)
  })
})

const children = projectionsOfRecords.flatMap((projection) =>
  (projection.children ?? []).map((child) => ({ name: child.table, projection, child })),
)

/** The first row of a table, to be harmed: its own key tells it apart from its neighbours. */
function firstRow({ table, parent, key }: (typeof children)[number]['child']): { where: string; place: string } {
  const row = connection.prepare(`SELECT * FROM "${table}" ORDER BY "${parent}", "${key}" LIMIT 1`).get() as Record<string, string | number>
  const quoted = (column: string): string => (typeof row[column] === 'number' ? String(row[column]) : `'${row[column]}'`)
  const where = `"${parent}" = ${quoted(parent)} AND "${key}" = ${quoted(key)}`
  return { where, place: `${table} ${row[parent]} ${row[key]}` }
}

describe('foundations 2: a row that a record carries is part of it', () => {
  test('every table is looked into: its own record’s, one that a record carries, or one that is nobody’s record', () => {
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[]
    const looked = new Set<string>([...projectionsOfRecords.map((each) => each.table), ...children.map((each) => each.name)])
    expect(tables.filter((table) => !looked.has(table))).toEqual([
      'account',
      'audit_witness',
      'backup_record',
      'blob',
      'document_number',
      'draft',
      'event',
      // Which records are another office's.
      'foreign_record',
      // How the columns of a file were read last time, and which files were read in.
      'import_mapping',
      // Keys, packages and what lies in them: facts of this installation.
      'installation_key',
      // What a saved block was, for its undo; values of entries to look up by, and words to search by: made from the entries.
      'ledger_block',
      'ledger_block_entry',
      'ledger_import',
      'ledger_key',
      'ledger_search',
      'ledger_search_config',
      'ledger_search_data',
      'ledger_search_docsize',
      'ledger_search_idx',
      'measure',
      'migration',
      'milestone',
      'number_series',
      'office',
      'officer',
      // The office's own pages: settings, whose files stand in `blob`.
      'own_template',
      'package_conflict',
      'package_in',
      'package_in_blob',
      'package_in_record',
      'package_out',
      'package_out_blob',
      'package_out_record',
      'package_out_volume',
      'pending_key',
      'programme_version',
      'record_revision',
      'recovery_code',
      // Lines of other offices that are no revisions yet.
      'revision_waiting',
      'revision_withdrawn',
      'setting',
      'sign_in_failure',
      'task',
    ])
  })

  test.each(children)('$name: a change without a revision is found, whichever column it was', async ({ projection, child }) => {
    const { table, parent, key } = child
    const columns = (connection.pragma(`table_info("${table}")`) as { name: string; type: string }[]).filter(
      ({ name }) => name !== parent && name !== key,
    )
    const { where, place } = firstRow(child)
    for (const { name, type } of columns) {
      const next = type === 'INTEGER' ? `coalesce("${name}", 0) + 1000` : `coalesce("${name}", '') || '…'`
      expect(await whenHarmed(`UPDATE "${table}" SET "${name}" = ${next} WHERE ${where}`, projection)).toEqual([`${place} ${name}`])
    }
  })

  test.each(children)('$name: a row that is gone, and one that stands elsewhere', async ({ projection, child }) => {
    const { table, key } = child
    const { where, place } = firstRow(child)
    expect(await whenHarmed(`DELETE FROM "${table}" WHERE ${where}`, projection)).toEqual([place])
    const moved = await whenHarmed(
      `UPDATE "${table}" SET "${key}" = CASE typeof("${key}") WHEN 'integer' THEN "${key}" + 1000 ELSE "${key}" || '…' END WHERE ${where}`,
      projection,
    )
    expect(moved).toHaveLength(2)
    expect(moved).toContain(place)
  })
})

test('foundations 2: a record that was written before it listed its rows is no finding, and its rows are not compared', async () => {
  const document = projectionsOfRecords.find((each) => each.type === 'document')
  if (document === undefined) throw new Error('documents are revised')
  connection.exec('BEGIN; DROP TRIGGER record_revision_is_append_only')
  try {
    connection.exec("UPDATE record_revision SET line = json_remove(line, '$.body.steps', '$.body.versions') WHERE type = 'document'")
    connection.exec("UPDATE document_step SET done_on = '2022-01-01'")
    expect(await verifyProjection(kyselyOver<Database>(connection, { name: 'store.db' }), document, sha256)).toEqual([])
  } finally {
    connection.exec('ROLLBACK')
  }
})

/** What is found while the harm stands; it is undone afterwards. */
async function whenHarmed(harm: string, projection: (typeof projectionsOfRecords)[number]): Promise<string[]> {
  connection.exec('BEGIN')
  try {
    expect(connection.prepare(harm).run().changes).toBe(1)
    return await verifyProjection(kyselyOver<Database>(connection, { name: 'store.db' }), projection, sha256)
  } finally {
    connection.exec('ROLLBACK')
  }
}
