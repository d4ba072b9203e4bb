import { expect, test } from 'vitest'
import { entryTitles, findMapping, importOfFile, insertImport, listImports, putMapping } from '#db/repositories/imports.ts'
import { insertBlock, markBlockUndone } from '#db/repositories/ledger-blocks.ts'
import { aLedgerStore, at, ledgerId, otherProgrammeId, programmeId, record, sunwu, xunke } from '../ledger-store.ts'

const block = (id: string, programme = programmeId) => ({ id, programme_id: programme, ledger_id: ledgerId, at, officer_id: 'officer' })
const done = (id: string, programme = programmeId) => ({
  ...block(id, programme),
  block_id: `block-${id}`,
  file_name: '台账.xlsx',
  file_sha256: 'hash',
  sheet_name: '台账',
  added: 1,
  changed: 2,
  same: 3,
  left_out: 4,
})

test('imports of a programme are listed newest first, page by page; one that was taken back is no import of the file', async () => {
  const store = await aLedgerStore()
  await store.write(async (trx) => {
    for (const [id, programme] of [
      ['a', programmeId],
      ['b', programmeId],
      ['c', otherProgrammeId],
    ] as const) {
      await insertBlock(trx, block(`block-${id}`, programme), [])
      await insertImport(trx, done(id, programme))
    }
  })
  const all = await listImports(store.db, { programmeId, limit: 10 })
  expect(all.map(({ id }) => id)).toEqual(['b', 'a'])
  expect(all[0]).toMatchObject({ ...done('b'), officer: '张经办', undone_at: null })
  expect((await listImports(store.db, { programmeId, before: 'b', limit: 10 })).map(({ id }) => id)).toEqual(['a'])
  expect(await listImports(store.db, { programmeId, ledgerId: 'other', limit: 10 })).toEqual([])
  const ofFile = async () => (await importOfFile(store.db, { programmeId, sha256: 'hash' }))?.id
  expect(await ofFile()).toBe('b')
  await store.write((trx) => markBlockUndone(trx, 'block-b', at))
  expect(await ofFile()).toBe('a')
  expect(await importOfFile(store.db, { programmeId, sha256: 'other' })).toBeUndefined()
})

test('a mapping is remembered by ledger and head, the last one alone', async () => {
  const store = await aLedgerStore()
  const put = (mapping: string) => store.write((trx) => putMapping(trx, { ledger_id: ledgerId, head: '["甲"]', mapping, at }))
  await put('[1]')
  await put('[2]')
  expect(await findMapping(store.db, ledgerId, '["甲"]')).toBe('[2]')
  expect([await findMapping(store.db, ledgerId, '["乙"]'), await findMapping(store.db, 'other', '["甲"]')]).toEqual([undefined, undefined])
})

test('titles are of the ledger’s living entries, of one unit where asked, or of those in 回收站', async () => {
  const store = await aLedgerStore()
  await record(store, [
    { id: 'a', title: '甲' },
    { id: 'b', title: '乙', unit_id: sunwu },
    { id: 'c', title: '丙', ledger_id: 'other' },
  ])
  await store.write((trx) => trx.updateTable('ledger_entry').set({ deleted_at: at }).where('id', '=', 'a').execute())
  const of = { programmeId, ledgerId }
  expect(await entryTitles(store.db, of)).toEqual([{ id: 'b', title: '乙', unit_id: sunwu }])
  expect(await entryTitles(store.db, { ...of, isDeleted: true })).toEqual([{ id: 'a', title: '甲', unit_id: xunke }])
  expect(await entryTitles(store.db, { ...of, unitId: xunke })).toEqual([])
})
