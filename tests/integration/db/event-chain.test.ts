import { expect, test } from 'vitest'
import { appendEvent, chainHead, verifyEventChain } from '#db/event-chain.ts'
import { storePath } from '#db/data-folder.ts'
import type { Store } from '#db/open.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { randomNumbers } from '#tests/torture/random-numbers.ts'
import { aFilledFolder, aFolder, aStore, fill, rawly } from './a-store.ts'

const hash = sha256

/** Harms a closed store's log behind its triggers, then verifies. */
async function harmed(count: number, harm: string, options: { last?: number } = {}) {
  const folder = await aFilledFolder(count)
  rawly(storePath(folder), (database) => database.exec(`DROP TRIGGER event_is_append_only; DROP TRIGGER event_stays; ${harm}`))
  return verifyEventChain((await aStore(folder)).db, { hash, ...options })
}

test('every row is chained to the one before it; the head is what a witness writes down', async () => {
  const store = await aStore()
  expect(await chainHead(store.db)).toBeNull()
  await fill(store, 30)
  const head = await chainHead(store.db)
  expect(await verifyEventChain(store.db, { hash })).toEqual({ isSound: true, count: 30, head, findings: [] })
  const rows = await store.db.selectFrom('event').selectAll().orderBy('seq').execute()
  expect(rows[0]?.prev_hash).toBe('')
  for (const [at, row] of rows.entries()) if (at > 0) expect(row.prev_hash).toBe(rows[at - 1]?.hash)
  const first = rows[0]
  expect(first?.hash).toBe(sha256(JSON.stringify([1, first?.at, 'test:officer:1', 'problem.record', 'problem', 'a-1', first?.detail, ''])))
})

test('the triggers refuse a change and a deletion', async () => {
  const store = await aStore()
  await fill(store, 1)
  await expect(store.write((trx) => trx.updateTable('event').set({ detail: '{}' }).execute())).rejects.toThrow('append-only')
  await expect(store.write((trx) => trx.deleteFrom('event').execute())).rejects.toThrow('append-only')
})

test('an event of a failed command is not in the chain', async () => {
  const store = await aStore()
  await fill(store, 2)
  const event = { at: '2022', officerId: 'o', action: 'a', subjectType: 's', subjectId: 'i', detail: null }
  const failing = store.write(async (trx) => {
    await appendEvent(trx, event, hash)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await store.write((trx) => appendEvent(trx, event, hash))).toMatchObject({ seq: 3 })
  expect((await verifyEventChain(store.db, { hash })).isSound).toBe(true)
})

test.each([
  ['edited', "UPDATE event SET detail = '{}' WHERE seq = 4", [{ seq: 4, problem: 'changed' }]],
  ['deleted', 'DELETE FROM event WHERE seq = 4', [{ seq: 4, problem: 'missing' }]],
  ['deleted at the front', 'DELETE FROM event WHERE seq = 1', [{ seq: 1, problem: 'missing' }]],
  ['attributed to somebody else', "UPDATE event SET officer_id = 'x' WHERE seq = 9", [{ seq: 9, problem: 'changed' }]],
])('a row that was %s is found', async (_, harm, findings) => {
  expect((await harmed(10, harm)).findings).toEqual(findings)
})

test('two rows that changed places are found', async () => {
  const swap = 'UPDATE event SET seq = -4 WHERE seq = 4; UPDATE event SET seq = 4 WHERE seq = 5; UPDATE event SET seq = 5 WHERE seq = -4'
  expect((await harmed(10, swap)).isSound).toBe(false)
})

test('the newest rows alone can be verified: older harm is left to the whole run', async () => {
  const harm = "UPDATE event SET detail = '{}' WHERE seq = 2"
  expect(await harmed(10, harm, { last: 5 })).toMatchObject({ isSound: true, count: 5 })
  expect((await harmed(10, harm, { last: 9 })).isSound).toBe(false)
  expect((await harmed(10, harm, { last: 100 })).isSound).toBe(false)
})

test('a tail that was cut is not seen without a witness, and is seen with one', async () => {
  const folder = await aFilledFolder(10)
  const path = storePath(folder)
  const witness = rawly(path, (database) => database.prepare('SELECT seq, hash FROM event WHERE seq = 9').get()) as {
    seq: number
    hash: string
  }
  rawly(path, (database) => database.exec('DROP TRIGGER event_stays; DELETE FROM event WHERE seq > 7'))
  const store = await aStore(folder)
  expect((await verifyEventChain(store.db, { hash })).isSound).toBe(true)
  const report = await verifyEventChain(store.db, { hash, witnesses: [witness] })
  expect(report.findings).toEqual([{ seq: 9, problem: 'witnessDiffers' }])
})

test('100 random edits behind the triggers are all found', async () => {
  const folder = await aFilledFolder(20)
  const random = randomNumbers(11)
  const columns = ['at', 'officer_id', 'action', 'subject_type', 'subject_id', 'prev_hash', 'hash']
  const store: Store = await aStore(folder)
  const path = storePath(folder)
  rawly(path, (database) => database.exec('DROP TRIGGER event_is_append_only'))
  for (let turn = 0; turn < 100; turn += 1) {
    const column = columns[Math.floor(random() * columns.length)] ?? 'at'
    const seq = 1 + Math.floor(random() * 20)
    const before = rawly(path, (database) => database.prepare(`SELECT ${column} FROM event WHERE seq = ?`).pluck().get(seq)) as string
    const set = (value: string) =>
      rawly(path, (database) => database.prepare(`UPDATE event SET ${column} = ? WHERE seq = ?`).run(value, seq))
    set(`${before}'`)
    expect((await verifyEventChain(store.db, { hash })).isSound, `${column} of ${seq}`).toBe(false)
    set(before)
  }
  expect((await verifyEventChain(store.db, { hash })).isSound).toBe(true)
})

test('a long log is read in pieces', async () => {
  const store = await aStore(aFolder())
  const event = { at: '2022', officerId: 'o', action: 'a', subjectType: 's', subjectId: 'i', detail: { 内容: '第一条' } }
  await store.write(async (trx) => {
    for (let turn = 0; turn < 4100; turn += 1) await appendEvent(trx, event, hash)
  })
  expect(await verifyEventChain(store.db, { hash })).toMatchObject({ isSound: true, count: 4100 })
})
