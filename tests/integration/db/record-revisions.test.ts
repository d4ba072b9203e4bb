import { expect, test } from 'vitest'
import { appendRevision, appendRevisions, isRevisionSound, newestRevision, revisionLine, revisionLines } from '#db/record-revisions.ts'
import { isUniqueViolation } from '#db/sqlite-errors.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { aStore } from './a-store.ts'

const revision = {
  type: 'problem',
  id: 'p-1',
  rev: 1,
  ownerUnit: 'heihe-2022:unit:xunke',
  origin: 'office-1',
  at: '2022-04-20T01:12:00.000Z',
  record: { content: '合同履行“情况”\n未更新', count: 3, closedOn: null },
}

test('the line is one JSON line with the key in it, the hash is that of its bytes', async () => {
  const store = await aStore()
  const { line, hash } = await store.write((trx) => appendRevision(trx, revision, sha256))
  expect(line).not.toContain('\n')
  const { record, ...key } = revision
  expect(JSON.parse(line)).toEqual({ ...key, body: record })
  expect(hash).toBe(sha256(new TextEncoder().encode(line)))
  const row = await newestRevision(store.db, 'problem', 'p-1')
  expect(row).toEqual({
    type: 'problem',
    id: 'p-1',
    rev: 1,
    owner_unit: revision.ownerUnit,
    origin: 'office-1',
    at: revision.at,
    hash,
    line,
  })
})

test('revisions are added, never changed, and one number is given once', async () => {
  const store = await aStore()
  await store.write((trx) => appendRevision(trx, revision, sha256))
  await store.write((trx) => appendRevision(trx, { ...revision, rev: 2, record: { content: '已更新' } }, sha256))
  expect((await newestRevision(store.db, 'problem', 'p-1'))?.rev).toBe(2)
  expect(await newestRevision(store.db, 'problem', 'p-2')).toBeUndefined()
  const again = await store.write((trx) => appendRevision(trx, revision, sha256)).catch((error: unknown) => error)
  expect(isUniqueViolation(again)).toBe(true)
  await expect(store.write((trx) => trx.updateTable('record_revision').set({ line: '{}' }).execute())).rejects.toThrow('append-only')
  await expect(store.write((trx) => trx.deleteFrom('record_revision').execute())).rejects.toThrow('append-only')
})

test('many at once are the same bytes as one by one, and are read back in their order', async () => {
  const store = await aStore()
  const revisions = [1, 2, 3].map((rev) => ({ ...revision, rev, record: { content: `第${rev}稿` } }))
  await store.write((trx) => appendRevisions(trx, revisions, sha256))
  const { hash, line } = await store.write((trx) => appendRevision(trx, { ...revision, rev: 4 }, sha256))
  expect((await revisionLines(store.db, 'problem', 'p-1')).map(({ rev, body }) => [rev, body])).toEqual([
    [1, { content: '第1稿' }],
    [2, { content: '第2稿' }],
    [3, { content: '第3稿' }],
    [4, revision.record],
  ])
  expect(await revisionLine(store.db, 'problem', 'p-1', 4)).toEqual(JSON.parse(line))
  await expect(revisionLine(store.db, 'problem', 'p-1', 5)).rejects.toThrow()
  const rows = await store.db.selectFrom('record_revision').selectAll().execute()
  expect(rows.every((row) => isRevisionSound(row, sha256))).toBe(true)
  expect(rows.at(-1)?.hash).toBe(hash)
})

test('a row is sound only if its bytes and every column are those that were saved', async () => {
  const store = await aStore()
  await store.write((trx) => appendRevision(trx, revision, sha256))
  const row = await newestRevision(store.db, 'problem', 'p-1')
  if (row === undefined) throw new Error('not saved')
  expect(isRevisionSound(row, sha256)).toBe(true)
  for (const column of ['type', 'id', 'owner_unit', 'hash', 'line', 'origin', 'at'] as const) {
    expect(isRevisionSound({ ...row, [column]: `${row[column]} ` }, sha256), column).toBe(false)
  }
  expect(isRevisionSound({ ...row, rev: 2 }, sha256)).toBe(false)
})
