import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Connection, openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import type { Store } from '#db/open.ts'
import { type EntryPageInput, countEntries, pageEntries } from '#db/repositories/ledger-pages.ts'
import { searchQuery } from '#shared/ledgers/search-terms.ts'
import { addEntries, aLedger, entryAt, keysAt, ledgerId, programmeId, searchAt, unitIds } from './ledger-entries.ts'
import { compareTimings, printGoal, printTimings } from './measure.ts'

const small = 10_000
const large = 1_000_000
const pageSize = 100
const blockRows = 200
const own = { programmeId, ledgerId }

/** Pages, search and a pasted block of a ledger with a million entries (performance.md, goals). */
export async function benchLedgers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ledgers-'))
  const smallLedger = await aLedger(join(folder, 'small'), small)
  const largeLedger = await aLedger(join(folder, 'large'), large)
  try {
    for (const order of orders) await benchPage(order, smallLedger, largeLedger)
    for (const [name, typed] of searches) await benchSearch(name, typed, largeLedger)
    await benchBlock(largeLedger)
  } finally {
    await smallLedger.close()
    await largeLedger.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Order {
  readonly name: string
  readonly input: Pick<EntryPageInput, 'sort'> & { readonly unitIds?: readonly string[] }
  /** What the page's last entry is told by, besides its number. */
  readonly place: (turn: number) => readonly string[]
  readonly statement: string
}

const living = 'SELECT * FROM ledger_entry WHERE programme_id = ? AND ledger_id = ? AND deleted_at IS NULL'
const due = "coalesce(due_on, '9999-12-31')"
const orders: readonly Order[] = [
  { name: '按登记顺序', input: { sort: null }, place: () => [], statement: `${living} AND seq > ? ORDER BY seq LIMIT ${pageSize}` },
  {
    name: '一个单位',
    input: { sort: null, unitIds: unitIds.slice(2, 3) },
    place: () => [],
    statement: `${living} AND unit_id = '${unitIds[2]}' AND seq > ? ORDER BY seq LIMIT ${pageSize}`,
  },
  {
    name: '按时限',
    input: { sort: { by: 'due', isDescending: false } },
    place: (turn) => [entryAt(turn).due_on ?? '9999-12-31'],
    statement: `${living} AND ${due} = ? AND seq > ? ORDER BY seq LIMIT ${pageSize}`,
  },
]

/** The page after an entry in the middle of the ledger; it has the rest of its day before it, so that one statement gives it. */
async function benchPage(order: Order, smallLedger: Store, largeLedger: Store): Promise<void> {
  const page = (store: Store, turn: number) => {
    const cursor = Buffer.from(JSON.stringify([...order.place(turn), turn + 1])).toString('base64url')
    const { sort, ...filter } = order.input
    return pageEntries(store.db, { filter: { ...own, ...filter }, sort, cursor, limit: pageSize })
  }
  const bare = openConnection(storePath(largeLedger.folder), 'read')
  const prepared = bare.prepare(order.statement)
  const [near, far] = [201, 500_001]
  const raw = () => prepared.all(programmeId, ledgerId, ...order.place(far), far + 1)
  requireSame((await page(largeLedger, far)).rows, raw())
  const timings = await compareTimings([
    { name: `${small} 条`, run: () => page(smallLedger, near), repeat: 30 },
    { name: `${large} 条`, run: () => page(largeLedger, far), repeat: 30 },
    { name: `${large} 条，预编译语句`, run: raw, repeat: 30 },
  ])
  bare.close()
  printTimings(`台账一页（${pageSize} 条，${order.name}，按键值续读）`, timings)
  const ratio = timings[1]?.ratio ?? Infinity
  printGoal('百万条 ≤1.5× 一万条', ratio, ratio <= 1.5)
}

const searches = [
  ['两个字（教育）', '教育'],
  ['拼音首字母（jyj）', 'jyj'],
  ['一处（第987654号）', '987654'],
] as const

async function benchSearch(name: string, typed: string, store: Store): Promise<void> {
  const match = searchQuery(typed) ?? ''
  const bare = openConnection(storePath(store.folder), 'read')
  const prepared = bare.prepare(
    `SELECT ledger_entry.* FROM ledger_search CROSS JOIN ledger_entry ON ledger_entry.seq = ledger_search.rowid
    WHERE ledger_search MATCH ? ORDER BY ledger_search.rowid LIMIT ${pageSize}`,
  )
  const counting = bare.prepare('SELECT count(*) AS total FROM ledger_search WHERE ledger_search MATCH ?')
  const like = bare.prepare(`SELECT * FROM ledger_entry WHERE title LIKE ? OR fields LIKE ? ORDER BY seq LIMIT ${pageSize}`)
  const scope = Buffer.from(`${programmeId} ${ledgerId}`).toString('hex')
  const raw = `scope:${scope} AND terms:(${match})`
  const found = () => pageEntries(store.db, { filter: { ...own, match }, sort: null, cursor: null, limit: pageSize })
  requireSame((await found()).rows, prepared.all(raw))
  requireSame({ total: await countEntries(store.db, { ...own, match }) }, counting.get(raw))
  const total = await countEntries(store.db, { ...own, match })
  const timings = await compareTimings([
    { name: '预编译全文查询，一页', run: () => prepared.all(raw), repeat: 10 },
    { name: '仓储函数，一页', run: found, repeat: 10 },
    { name: '预编译全文查询，不分台账', run: () => prepared.all(`terms:(${match})`), repeat: 10 },
    ...(total > pageSize ? [] : [{ name: 'LIKE 逐条查找', run: () => like.all(`%${typed}%`, `%${typed}%`) }]),
  ])
  printTimings(`查找 ${name}：${large} 条中 ${total} 条`, timings)
  const ratio = timings[1]?.ratio ?? Infinity
  printGoal('≤2× 预编译全文查询', ratio, ratio <= 2)
  const counts = await compareTimings([
    { name: '预编译全文计数', run: () => counting.get(raw) },
    { name: '仓储函数，总数', run: () => countEntries(store.db, { ...own, match }) },
  ])
  bare.close()
  printTimings(`查找 ${name}：总数`, counts)
}

async function benchBlock(store: Store): Promise<void> {
  const bare = openConnection(storePath(store.folder), 'write')
  const paste = rawPaste(bare)
  let next = large
  const advance = () => (next += blockRows) - blockRows
  const timings = await compareTimings([
    { name: '预编译语句', run: () => paste(advance()), repeat: 5 },
    {
      name: '仓储函数',
      run: () => {
        const start = advance()
        return addEntries(store, start, start + blockRows)
      },
      repeat: 5,
    },
  ])
  const stored = bare.prepare('SELECT count(*) AS total, max(id) AS last FROM ledger_entry').get()
  requireSame(stored, { total: next, last: entryAt(next - 1).id })
  requireSame(bare.prepare('SELECT count(*) AS total FROM ledger_key').get(), { total: next })
  requireSame(bare.prepare('SELECT count(*) AS total FROM ledger_search').get(), { total: next })
  bare.close()
  printTimings(`粘贴 ${blockRows} 条（已有 ${large} 条；条目、查找、代码，一个事务，含落盘）`, timings)
  const ratio = timings[1]?.ratio ?? Infinity
  printGoal('≤1.5× 预编译语句', ratio, ratio <= 1.5)
}

/** The same rows by bare statements. */
function rawPaste(bare: Connection): (start: number) => void {
  const columns = Object.keys(entryAt(0))
  const entry = bare.prepare(`INSERT INTO ledger_entry (seq, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`)
  const search = bare.prepare('INSERT INTO ledger_search (rowid, scope, terms) VALUES (?, ?, ?)')
  const key = bare.prepare('INSERT INTO ledger_key VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const scope = Buffer.from(`${programmeId} ${ledgerId}`).toString('hex')
  return bare.transaction((start: number) => {
    for (let turn = start; turn < start + blockRows; turn += 1) {
      const row = entryAt(turn)
      entry.run(turn + 1, ...Object.values(row))
      search.run(turn + 1, scope, searchAt(turn).terms)
      for (const { kind, value, column_id, name, is_wrong } of keysAt(turn).keys) {
        key.run(kind, value, programmeId, ledgerId, column_id, row.id, name, is_wrong)
      }
    }
  }).immediate
}

function requireSame(ours: unknown, bare: unknown): void {
  if (!isDeepStrictEqual(structuredClone(ours), structuredClone(bare)))
    throw new Error('the ledger and the bare statement do not say the same')
}
