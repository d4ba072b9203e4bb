import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '#db/open.ts'
import { setDeleted } from '#db/repositories/ledger-entries.ts'
import { type EntryFilter, type EntrySort, countEntries, pageEntries } from '#db/repositories/ledger-pages.ts'
import { putSearch, removeSearch } from '#db/repositories/ledger-search.ts'
import { searchQuery } from '#shared/ledgers/search-terms.ts'
import {
  type EntryGiven,
  aLedgerStore,
  aihui,
  ledgerId,
  otherProgrammeId,
  programmeId,
  record,
  sunwu,
  units,
  xunke,
} from '../ledger-store.ts'

const own = { programmeId, ledgerId }

/** Ids of all pages, read three by three. */
async function idsOf(store: Store, filter: Partial<EntryFilter> = {}, sort: EntrySort | null = null, limit = 3): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page = await pageEntries(store.db, { filter: { ...own, ...filter }, sort, cursor, limit })
    ids.push(...page.rows.map((row) => row.id))
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    cursor = page.next
  } while (cursor !== null)
  expect(await countEntries(store.db, { ...own, ...filter })).toBe(ids.length)
  return ids
}

const given = fc.record({
  unit: fc.constantFrom(...units),
  status: fc.constantFrom('pledged', 'published', 'kept'),
  period: fc.constantFrom('', '2022-04', '2022-05'),
  due: fc.constantFrom(null, '2022-04-18', '2022-05-01'),
  title: fc.constantFrom('逊克县教育局', '孙吴县', 'a', ''),
  amount: fc.constantFrom(undefined, '0.5', '10', '9.75'),
  by: fc.constantFrom(undefined, '2022-06-30', '2022-04-30'),
})
const ranks: Readonly<Record<string, (entry: EntryGiven) => string | number>> = {
  seq: () => 0,
  unit: (entry) => units.indexOf(entry.unit_id as (typeof units)[number]),
  status: (entry) => entry.status ?? '',
  period: (entry) => entry.period ?? '',
  due: (entry) => entry.due_on ?? '9999-12-31',
  title: (entry) => entry.title ?? '',
  amount: (entry) => Number(entry.cells?.['amount'] ?? -Infinity),
  by: (entry) => (entry.cells?.['by'] as { by: string } | undefined)?.by ?? '',
  note: (entry) => (entry.cells?.['amount'] as string | undefined) ?? '',
}
const sorts = [
  ...(['seq', 'unit', 'status', 'period', 'due', 'title'] as const).map((by) => ({ name: by, sort: { by } })),
  { name: 'amount', sort: { column: 'amount', as: 'number' as const } },
  { name: 'by', sort: { column: 'by', as: 'deadline' as const } },
  { name: 'note', sort: { column: 'amount', as: 'text' as const } },
]

test('pages one after another give every entry once, in the order asked for, ties in the order of recording', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 14 }), async (drawn) => {
      const store = await aLedgerStore()
      const entries = drawn.map(({ unit, due, amount, by, ...rest }, turn) => ({
        ...rest,
        id: `entry-${String(turn).padStart(2, '0')}`,
        unit_id: unit,
        due_on: due,
        cells: { ...(amount === undefined ? {} : { amount }), ...(by === undefined ? {} : { by: { wording: '', by } }) },
      }))
      await record(store, entries)
      for (const { name, sort } of sorts) {
        const rank = ranks[name] ?? (() => 0)
        const compare = (one: EntryGiven, other: EntryGiven) => {
          const [left, right] = [rank(one), rank(other)]
          return typeof left === 'number' ? left - Number(right) : Buffer.compare(Buffer.from(left), Buffer.from(String(right)))
        }
        const ascending = entries.toSorted(compare).map((entry) => entry.id)
        expect(await idsOf(store, {}, { ...sort, isDescending: false }), name).toEqual(ascending)
        // Downwards everything is turned round, the order of recording too.
        expect(await idsOf(store, {}, { ...sort, isDescending: true }), name).toEqual(ascending.toReversed())
      }
      await store.close()
    }),
    { numRuns: 8 },
  )
})

describe('filters', () => {
  const entries: readonly EntryGiven[] = [
    { id: 'a', title: '逊克县教育局', due_on: '2022-04-17', cells: { channel: 'hotline', on: '2022-04-30', files: [] } },
    { id: 'b', title: '孙吴县财政局', unit_id: sunwu, status: 'published', cells: { channel: 'letter', on: '2022-05-01' } },
    { id: 'c', title: '爱辉区教育局', unit_id: aihui, cells: { channel: 'visit', note: '[]', files: ['f'] } },
    { id: 'd', title: '教育局', ledger_id: 'publicity-case' },
    { id: 'e', title: '教育局', programme_id: otherProgrammeId },
    { id: 'f', title: '教育局（已删）', cells: { on: '2022-04' } },
  ]

  test.each<[string, Partial<EntryFilter>, string[]]>([
    ['nothing asked', {}, ['a', 'b', 'c']],
    ['units', { unitIds: [sunwu, aihui] }, ['b', 'c']],
    ['no unit', { unitIds: [] }, []],
    ['statuses', { statuses: ['published'] }, ['b']],
    ['choices', { choices: { channel: ['hotline', 'visit'] } }, ['a', 'c']],
    ['overdue', { overdueBefore: '2022-04-18' }, ['a']],
    ['due on that day is not overdue', { overdueBefore: '2022-04-17' }, []],
    ['in', { conditions: [{ column: 'channel', in: ['letter'] }] }, ['b']],
    ['not in', { conditions: [{ column: 'channel', notIn: ['letter'] }] }, ['a', 'c']],
    ['not in holds for an empty cell', { conditions: [{ column: 'other', notIn: ['x'] }] }, ['a', 'b', 'c']],
    ['status', { conditions: [{ column: 'status', notIn: ['published'] }] }, ['a', 'c']],
    ['filled', { conditions: [{ column: 'on', isFilled: true }] }, ['a', 'b']],
    ['an empty list is not filled', { conditions: [{ column: 'files', isFilled: true }] }, ['c']],
    ['the text [] is', { conditions: [{ column: 'note', isFilled: true }] }, ['c']],
    ['empty', { conditions: [{ column: 'files', isFilled: false }] }, ['a', 'b']],
    ['dated up to a month', { dated: { by: 'on', asOf: '2022-04' } }, ['a']],
    ['dated at all', { dated: { by: 'on', asOf: null } }, ['a', 'b']],
    ['回收站', { isDeleted: true }, ['f']],
    ['two Chinese signs', { match: searchQuery('教育') ?? '' }, ['a', 'c']],
    ['one sign', { match: searchQuery('县') ?? '' }, ['a', 'b']],
    ['parts together', { match: searchQuery('教育 爱辉') ?? '' }, ['c']],
    ['search within a filter', { match: searchQuery('教育') ?? '', unitIds: [xunke] }, ['a']],
    ['search in 回收站', { match: searchQuery('教育') ?? '', isDeleted: true }, ['f']],
    ['nothing like it', { match: searchQuery('审计') ?? '' }, []],
  ])('%s', async (_, filter, ids) => {
    const store = await aLedgerStore()
    await record(store, entries)
    await store.write((trx) => setDeleted(trx, 'f', 1, '2022-04-20T00:00:00.000Z'))
    expect(await idsOf(store, filter, null, 2)).toEqual(ids)
    expect((await idsOf(store, filter, { by: 'due', isDescending: true })).toSorted()).toEqual(ids)
    expect((await idsOf(store, filter, { by: 'unit', isDescending: false })).toSorted()).toEqual(ids)
    expect((await idsOf(store, filter, { by: 'seq', isDescending: true })).toReversed()).toEqual(ids)
  })
})

test('what a search finds is what was put last; what was taken out is found no more', async () => {
  const store = await aLedgerStore()
  await record(store, [{ id: 'a', title: '教育局' }])
  const text = (terms: string) => [{ seq: 1, programmeId, ledgerId, terms }]
  await store.write((trx) => putSearch(trx, text('财政 政局 局')))
  expect(await idsOf(store, { match: '"教育"' })).toEqual([])
  expect(await idsOf(store, { match: '"财政"' })).toEqual(['a'])
  await store.write((trx) => removeSearch(trx, [1]))
  expect(await idsOf(store, { match: '"财政"' })).toEqual([])
})

test('the word by which a ledger is kept apart is not found itself', async () => {
  const store = await aLedgerStore()
  await record(store, [{ id: 'a', title: '教育局' }])
  expect(await idsOf(store, { match: '"68" *' })).toEqual([])
})

test('a column that cannot be one never reaches SQL, and a cursor of another list is refused', async () => {
  const store = await aLedgerStore()
  const page = { filter: own, sort: null, cursor: null, limit: 3 }
  const column = "a') OR 1=1 --"
  await expect(pageEntries(store.db, { ...page, sort: { column, as: 'text', isDescending: false } })).rejects.toThrow('not a column')
  await expect(pageEntries(store.db, { ...page, filter: { ...own, choices: { [column]: ['a'] } } })).rejects.toThrow('not a column')
  for (const cursor of ['', 'x', Buffer.from('["a",1,2]').toString('base64url'), Buffer.from('[null]').toString('base64url')]) {
    await expect(pageEntries(store.db, { ...page, cursor })).rejects.toThrow('invalid_input')
  }
})
