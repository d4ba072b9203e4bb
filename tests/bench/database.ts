import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { insertRows, type PositionalRow } from '#db/bulk-insert.ts'
import { openConnection } from '#db/connection.ts'
import { storePath } from '#db/data-folder.ts'
import { migrations } from '#db/migrations/index.ts'
import { openStore, type Store } from '#db/open.ts'
import { findProblem } from '#db/repositories/problems.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { compareTimings, printGoal, printTimings } from './measure.ts'

const at = '2022-04-20T01:12:00.000Z'
const unitId = 'bench:unit'
const programmeId = 'bench-2022'
const small = 10_000
const large = 1_000_000
const pageSize = 100
const batchRows = 20_000
const columns = ['id', 'programme_id', 'unit_id', 'content', 'origin', 'found_on', 'measures_taken', 'status', 'conclusion'] as const
const page = 'SELECT * FROM problem WHERE programme_id = ? AND (found_on, id) < (?, ?) ORDER BY found_on DESC, id DESC LIMIT 100'

/** Point read, page and bulk insert of the store against bare prepared statements (performance.md b, goals). */
export async function benchDatabase(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-database-'))
  const smallStore = await aStore(join(folder, 'small'), small)
  const largeStore = await aStore(join(folder, 'large'), large)
  try {
    await benchPointRead(smallStore)
    await benchPage(smallStore, largeStore)
    await benchBulkInsert(join(folder, 'ours'), join(folder, 'bare'))
  } finally {
    await smallStore.close()
    await largeStore.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchPointRead(store: Store): Promise<void> {
  const bare = openConnection(storePath(store.folder), 'read')
  const prepared = bare.prepare('SELECT * FROM problem WHERE id = ?')
  requireSame(await findProblem(store.db, idOf(77)), prepared.get(idOf(77)))
  const compiled = store.db.selectFrom('problem').selectAll().where('id', '=', '').compile()
  let turn = 0
  const next = () => idOf((turn = (turn + 7919) % small))
  const repeat = 2000
  const timings = await compareTimings([
    { name: '预编译语句，逐行读取', run: () => prepared.get(next()), repeat },
    { name: '仓储函数（语句缓存）', run: () => findProblem(store.db, next()), repeat },
    { name: '已构造的查询（语句缓存）', run: () => store.db.executeQuery({ ...compiled, parameters: [next()] }), repeat },
    { name: '每次重新编译', run: () => bare.prepare('SELECT * FROM problem WHERE id = ?').get(next()), repeat },
  ])
  bare.close()
  printTimings(`按主键读取一行（${small} 行）`, timings)
  const ratio = timings[1]?.ratio ?? Infinity
  printGoal('≤2× 预编译语句', ratio, ratio <= 2)
}

async function benchPage(smallStore: Store, largeStore: Store): Promise<void> {
  const bare = openConnection(storePath(largeStore.folder), 'read')
  const prepared = bare.prepare(page)
  const [from, id] = cursorIn(large)
  requireSame(await pageOf(largeStore, large), prepared.all(programmeId, from, id))
  const repeat = 50
  const timings = await compareTimings([
    { name: `${small} 行，第一百页`, run: () => pageOf(smallStore, small), repeat },
    { name: `${large} 行，中部一页`, run: () => pageOf(largeStore, large), repeat },
    { name: `${large} 行，预编译语句`, run: () => prepared.all(programmeId, from, id), repeat },
  ])
  bare.close()
  printTimings(`读取一页（${pageSize} 行，按键值续读）`, timings)
  const ratio = timings[1]?.ratio ?? Infinity
  printGoal('百万行 ≤1.5× 一万行', ratio, ratio <= 1.5)
}

async function pageOf(store: Store, count: number): Promise<unknown[]> {
  const [from, id] = cursorIn(count)
  return store.db
    .selectFrom('problem')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where((where) => where(where.refTuple('found_on', 'id'), '<', where.tuple(from, id)))
    .orderBy('found_on', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .execute()
}

/** A place in the middle of the list. */
function cursorIn(count: number): readonly [string, string] {
  const row = rowOf(Math.floor(count / 2))
  return [String(row[5]), String(row[0])]
}

async function benchBulkInsert(ourFolder: string, bareFolder: string): Promise<void> {
  const ours = await aStore(ourFolder, 0)
  await (await aStore(bareFolder, 0)).close()
  const bare = openConnection(storePath(bareFolder), 'write')
  const insert = bare.prepare(`INSERT INTO problem (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  const insertAll = bare.transaction((rows: PositionalRow[]) => {
    for (const row of rows) insert.run(...row)
  }).immediate
  let [ourStart, bareStart] = [0, 0]
  const timings = await compareTimings([
    { name: '预编译语句，按位置', run: () => insertAll(rowsFrom((bareStart += batchRows))) },
    { name: '批量写入', run: () => ours.write((trx) => insertRows(trx, 'problem', columns, rowsFrom((ourStart += batchRows)))) },
  ])
  requireSame(await digestOf(ours), bare.prepare('SELECT count(*) AS total, max(id) AS last FROM problem').get())
  bare.close()
  await ours.close()
  printTimings(`写入 ${batchRows} 行（一个事务，含索引和落盘）`, timings)
  const speed = 1 / (timings[1]?.ratio ?? Infinity)
  printGoal('≥0.9× 预编译语句的速度', speed, speed >= 0.9)
}

async function digestOf(store: Store): Promise<unknown> {
  const query = store.db
    .selectFrom('problem')
    .select((select) => [select.fn.countAll<number>().as('total'), select.fn.max('id').as('last')])
  return query.executeTakeFirst()
}

async function aStore(folder: string, count: number): Promise<Store> {
  const store = await openStore({ folder, migrations, now: () => at, appVersion: '0.1.0', hash: sha256 })
  await store.write(async (trx) => {
    const programme = { id: programmeId, title: '诚信建设', city: '黑河市', year: 2022, pack_version: 1, pack: '{}', pack_hash: '' }
    await trx
      .insertInto('programme')
      .values({ ...programme, loaded_at: at, closed_on: null })
      .execute()
    const flags = { reports: 1, scored: 1, pilot: 0, is_host: 0 }
    const unit = { id: unitId, name: '逊克县', kind: 'territory', level: 'county', sector: '县（市、区）' }
    await trx
      .insertInto('unit')
      .values({ ...unit, ...flags, parent_id: null, note: null, ordinal: 1, rev: 1 })
      .execute()
    await insertRows(trx, 'problem', columns, rowsBetween(0, count))
  })
  return store
}

function rowsFrom(start: number): PositionalRow[] {
  return [...rowsBetween(start, start + batchRows)]
}

function* rowsBetween(start: number, end: number): Generator<PositionalRow> {
  for (let turn = start; turn < end; turn += 1) yield rowOf(turn)
}

function rowOf(turn: number): PositionalRow {
  const foundOn = `20${String(10 + (Math.floor(turn / 40_000) % 80)).padStart(2, '0')}-04-${String(1 + (turn % 28)).padStart(2, '0')}`
  const content = `第 ${turn} 号合同第 ${(turn * 7919) % 997} 条履行情况未按月更新，逾期款项 ${(turn * 104_729) % 1_000_003} 元须分期清偿。`
  return [idOf(turn), programmeId, unitId, content, '日常考评', foundOn, '', 'open', '']
}

function idOf(turn: number): string {
  return `problem-${String(turn).padStart(9, '0')}`
}

function requireSame(ours: unknown, bare: unknown): void {
  if (!isDeepStrictEqual(structuredClone(ours), structuredClone(bare)))
    throw new Error('the store and the bare statement do not say the same')
}
