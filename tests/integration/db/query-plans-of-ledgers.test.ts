import { afterAll, describe, expect, test } from 'vitest'
import type { Connection } from '#db/repositories/connection.ts'
import { countLedgers } from '#db/repositories/ledger-entries.ts'
import { entriesWithKey, linksTo, suspectCodes } from '#db/repositories/ledger-keys.ts'
import { type EntryFilter, type EntrySort, countEntries, pageEntries } from '#db/repositories/ledger-pages.ts'
import { QueryPlans } from './a-query-plan.ts'

const plans = await QueryPlans.open()
const planOf = plans.of.bind(plans)
afterAll(() => plans.close())

const programmeId = 'programme'

/** A page of a ledger, the first one or a later one. */
function ledgerPage(sort: EntrySort | null, filter: Partial<EntryFilter> = {}, places: readonly (string | number)[] | null = null) {
  const cursor = places === null ? null : Buffer.from(JSON.stringify(places)).toString('base64url')
  return (db: Connection) => pageEntries(db, { filter: { programmeId, ledgerId: 'ledger', ...filter }, sort, cursor, limit: 100 })
}
const ofLedger = 'programme_id=? AND ledger_id=?'
const ascending = { isDescending: false }
const descending = { isDescending: true }

describe('a page of a ledger costs a page, whatever its order: read along an index, from the place where the last page ended', () => {
  test.each<[string, string, (db: Connection) => Promise<unknown>]>([
    ['in the order of recording', `ledger_entry_in_order (${ofLedger})`, ledgerPage(null)],
    ['the next page', `ledger_entry_in_order (${ofLedger} AND rowid>?)`, ledgerPage(null, {}, [7])],
    [
      'the newest first, the next page',
      `ledger_entry_in_order (${ofLedger} AND rowid<?)`,
      ledgerPage({ by: 'seq', ...descending }, {}, [7]),
    ],
    ['of a unit', `ledger_entry_by_unit (${ofLedger} AND unit_id=?)`, ledgerPage(null, { unitIds: ['a'] })],
    ['of a unit, the next page', `ledger_entry_by_unit (${ofLedger} AND unit_id=? AND rowid>?)`, ledgerPage(null, { unitIds: ['a'] }, [7])],
    ['of a status', `ledger_entry_by_status (${ofLedger} AND status=?)`, ledgerPage(null, { statuses: ['a'] })],
    ['by due day', `ledger_entry_by_due (${ofLedger})`, ledgerPage({ by: 'due', ...ascending })],
    [
      'what is overdue',
      `ledger_entry_by_due (${ofLedger} AND <expr><?)`,
      ledgerPage({ by: 'due', ...ascending }, { overdueBefore: '2022-04-18' }),
    ],
    ['by unit in the pack’s order', `ledger_entry_by_unit (${ofLedger} AND unit_id=?)`, ledgerPage({ by: 'unit', ...ascending })],
    ['回收站', `ledger_entry_deleted (${ofLedger})`, ledgerPage(null, { isDeleted: true })],
  ])('%s', async (_, index, list) => {
    const plan = await planOf(list)
    expect(plan.filter((step) => step.startsWith('SEARCH ledger_entry')).join('\n')).toContain(index)
    expect(plan.filter((step) => step.startsWith('SCAN ledger_entry') || step.includes('TEMP B-TREE'))).toEqual([])
  })

  test.each<[string, string, EntrySort, readonly (string | number)[], string, string]>([
    ['by due day', 'ledger_entry_by_due', { by: 'due', ...ascending }, ['2022-04-18', 7], '<expr>=? AND rowid>?', '<expr>>?'],
    [
      'by due day, the latest first',
      'ledger_entry_by_due',
      { by: 'due', ...descending },
      ['2022-04-18', 7],
      '<expr>=? AND rowid<?',
      '<expr><?',
    ],
    ['by month', 'ledger_entry_by_period', { by: 'period', ...ascending }, ['2022-04', 7], 'period=? AND rowid>?', 'period>?'],
    ['by title', 'ledger_entry_by_title', { by: 'title', ...descending }, ['a', 7], 'title=? AND rowid<?', 'title<?'],
    ['by status', 'ledger_entry_by_status', { by: 'status', ...ascending }, ['a', 7], 'status=? AND rowid>?', 'status>?'],
    ['by unit', 'ledger_entry_by_unit', { by: 'unit', ...ascending }, [1, 'a', 7], 'unit_id=? AND rowid>?', 'unit_id=?'],
  ])('the next page %s: the rest of one value, then those beyond it', async (_, index, sort, places, here, beyond) => {
    for (const [which, place] of [here, beyond].entries()) {
      const plan = await planOf(ledgerPage(sort, {}, places), which)
      expect(plan.join('\n')).toContain(`SEARCH ledger_entry USING INDEX ${index} (${ofLedger} AND ${place})`)
      expect(plan.filter((step) => step.startsWith('SCAN ledger_entry') || step.includes('TEMP B-TREE'))).toEqual([])
    }
  })

  test.each<[string, (db: Connection) => Promise<unknown>]>([
    ['a search', ledgerPage(null, { match: '"教育"' })],
    ['a search, the next page', ledgerPage(null, { match: '"教育"' }, [7])],
    ['a search, the newest first', ledgerPage({ by: 'seq', ...descending }, { match: '"教育"' }, [7])],
  ])('%s follows the search index and stops at a page', async (_, list) => {
    const plan = await planOf(list)
    expect(plan[0]).toMatch(/^SCAN ledger_search VIRTUAL TABLE INDEX/)
    expect(plan[1]).toBe('SEARCH ledger_entry USING INTEGER PRIMARY KEY (rowid=?)')
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  })

  test('control: a ledger sorted by a cell is seen to be sorted', async () => {
    const plan = await planOf(ledgerPage({ column: 'amount', as: 'number', ...ascending }))
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toHaveLength(1)
  })

  test.each<[string, string, (db: Connection) => Promise<unknown>]>([
    [
      'counts of all ledgers are read from an index alone',
      'SEARCH ledger_entry USING COVERING INDEX ledger_entry_to_count (programme_id=?)',
      (db) => countLedgers(db, { programmeId, today: '2022-04-18', openStatuses: new Map() }),
    ],
    [
      'how many entries a ledger has',
      `SEARCH ledger_entry USING COVERING INDEX ledger_entry_to_count (${ofLedger})`,
      (db) => countEntries(db, { programmeId, ledgerId: 'ledger' }),
    ],
    [
      'a value that may not stand twice',
      'SEARCH ledger_key USING PRIMARY KEY (kind=? AND value=? AND programme_id=?)',
      (db) => entriesWithKey(db, { kind: 'unique', values: ['a'], programmeId }),
    ],
    ['what points to an entry', 'SEARCH ledger_key USING PRIMARY KEY (kind=? AND value=?)', (db) => linksTo(db, 'a')],
    [
      'one code with two names',
      'SEARCH ledger_key USING COVERING INDEX ledger_key_by_code (programme_id=?)',
      (db) => suspectCodes(db, { programmeId, limit: 10 }),
    ],
    [
      'one name with two codes',
      'SEARCH ledger_key USING COVERING INDEX ledger_key_by_name (programme_id=?)',
      (db) => suspectCodes(db, { programmeId, limit: 10 }),
    ],
  ])('%s', async (_, step, list) => {
    const plan = await planOf(list)
    expect(plan.map((each) => each.trim())).toContain(step)
    expect(plan.filter((each) => /^SCAN (ledger_key|ledger_entry|k|e)\b/.test(each))).toEqual([])
  })
})
