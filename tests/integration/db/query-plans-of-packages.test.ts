import { afterAll, describe, expect, test } from 'vitest'
import type { Connection } from '#db/repositories/connection.ts'
import { countRecords, selectRecords } from '#db/repositories/package-selection.ts'
import {
  filesOfPackages,
  findReceipt,
  knownPackages,
  lastRestore,
  recordsIn,
  sentReceipts,
  volumesOfSet,
} from '#db/repositories/packages-in.ts'
import {
  blobsOfPackage,
  lastPackage,
  linesOf,
  pagePackages,
  receiptsNotSent,
  recordsOfPackage,
  unitsAwaitingReceipts,
  volumesOf,
} from '#db/repositories/packages-out.ts'
import { QueryPlans } from './a-query-plan.ts'

/** 数据收发 asks by index what it asks for every unit, package and receipt, however many records the office keeps (performance.md). */

const plans = await QueryPlans.open()
afterAll(() => plans.close())

// One entry, so that its revisions are asked for at all.
plans.connection.pragma('foreign_keys = OFF')
plans.connection.exec(`
  INSERT INTO ledger_entry (id, ledger_id, programme_id, unit_id, status, period, due_on, title, fields, is_on_behalf, created_at)
  VALUES ('entry', 'ledger', 'programme', 'unit', '', '2022-04', NULL, '', '{}', 0, '')`)

const scope = { programmeId: 'programme', unitId: 'unit', month: '2022-04' }
const ledgers = { kind: 'ledger', profile: 'county', ownUnitId: 'unit', scope } as const
const subject = { kind: 'ledger', programmeId: 'programme', period: '2022-04', recipientUnitId: 'unit' } as const
const asks =
  (words: string) =>
  (sql: string): boolean =>
    sql.includes(words)

describe('a statement that is asked again and again searches by index', () => {
  test.each<[string, string, (db: Connection) => Promise<unknown>, string]>([
    [
      'entries of a unit’s month',
      'SEARCH ledger_entry USING COVERING INDEX ledger_entry_to_send (programme_id=? AND unit_id=? AND period=? AND id>?)',
      (db) => countRecords(db, ledgers, null),
      'FROM ledger_entry',
    ],
    [
      'the newest revisions of some records',
      'SEARCH r USING PRIMARY KEY (type=? AND id=? AND rev=?)',
      (db) => countRecords(db, ledgers, 'sent'),
      'FROM json_each',
    ],
    [
      'what the package before said',
      'SEARCH o USING PRIMARY KEY (out_id=? AND type=? AND id=? AND rev=?)',
      (db) => countRecords(db, ledgers, 'sent'),
      'FROM json_each',
    ],
    [
      'which of a record’s revisions is the newest',
      'SEARCH l USING COVERING INDEX record_revision_newest (type=? AND id=?)',
      (db) => selectRecords(db, ledgers),
      'FROM json_each',
    ],
    [
      'the last package of a subject',
      'SEARCH package_out USING INDEX package_out_by_subject (kind=? AND period=? AND recipient_unit_id=?)',
      (db) => lastPackage(db, subject),
      '',
    ],
    [
      'the next page of what was sent',
      'SCAN package_out USING INDEX sqlite_autoindex_package_out_2',
      (db) => pagePackages(db, { epoch: 1, seq: 9 }, 50),
      '',
    ],
    ['volumes of packages', 'SEARCH package_out_volume USING PRIMARY KEY (out_id=?)', (db) => volumesOf(db, ['a', 'b']), ''],
    ['what a package held', 'SEARCH package_out_record USING PRIMARY KEY (out_id=?)', (db) => recordsOfPackage(db, 'a'), ''],
    ['its files', 'SEARCH package_out_blob USING PRIMARY KEY (out_id=?)', (db) => blobsOfPackage(db, 'a'), ''],
    [
      'lines of a package',
      'SEARCH r USING PRIMARY KEY (type=? AND id=? AND rev=?)',
      async (db) => {
        for await (const _ of linesOf(db, [{ type: 'unit', id: 'a', rev: 1 }])) break
      },
      '',
    ],
    [
      'receipts that did not leave',
      'SEARCH o USING COVERING INDEX package_out_record_of_receipts (id=? AND rev=?)',
      (db) => receiptsNotSent(db, 'unit'),
      '',
    ],
    [
      'receipts that did not leave, by unit',
      'SEARCH o USING COVERING INDEX package_out_record_of_receipts (id=? AND rev=?)',
      unitsAwaitingReceipts,
      '',
    ],
    ['receipts that left', 'SCAN o USING COVERING INDEX package_out_record_of_receipts', sentReceipts, ''],
    ['volumes of a set', 'SEARCH package_in USING INDEX package_in_by_set (set_id=?)', (db) => volumesOfSet(db, 'a'), ''],
    ['lines that a package brought', 'SEARCH package_in_record USING PRIMARY KEY (package_id=?)', (db) => recordsIn(db, 'a'), ''],
    ['files that a package names', 'SEARCH p USING PRIMARY KEY (package_id=? AND type=?)', (db) => filesOfPackages(db, ['a', 'b']), ''],
    ['a receipt', 'SEARCH package_receipt USING INDEX sqlite_autoindex_package_receipt_1 (id=?)', (db) => findReceipt(db, ['a']), ''],
    [
      'which bags of the archive are known',
      'SEARCH p USING COVERING INDEX sqlite_autoindex_package_in_1 (package_id=?)',
      (db) => knownPackages(db, ['a']),
      '',
    ],
    ['the last restore', 'SEARCH event USING INDEX event_by_subject_type (subject_type=?)', lastRestore, ''],
  ])('%s', async (_, step, ask, words) => {
    expect(await plans.of(ask, asks(words))).toContain(step)
  })

  test('neither pages of what was sent nor the last package are sorted', async () => {
    const [page, last] = [await plans.of((db) => pagePackages(db, null, 50)), await plans.of(lastRestore)]
    expect([...page, ...last].filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  })

  test('control: what has no index is seen as a scan', async () => {
    const plan = await plans.of((db) => db.selectFrom('package_in').selectAll().where('note', '=', '').execute())
    expect(plan).toEqual(['SCAN package_in'])
  })
})
