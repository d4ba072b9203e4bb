import { expect, test } from 'vitest'
import { findAdjustment, insertAdjustment, listAdjustments, updateAdjustment } from '#db/repositories/adjustments.ts'
import { insertProgrammeVersion, listProgrammeVersions, listProgrammes, updateProgramme } from '#db/repositories/programme.ts'
import { aLedgerStore, at, otherProgrammeId, programmeId } from '../ledger-store.ts'

const adjustment = (id: string, issuedOn: string, programme = programmeId) => ({
  id,
  programme_id: programme,
  title: '动态调整方案',
  basis: '《动态调整方案》',
  basis_number: '',
  issued_on: issuedOn,
  content: '{"raises":[],"additions":[]}',
})

test('动态调整方案 stand in the order of issue, each in its programme', async () => {
  const store = await aLedgerStore()
  await store.write(async (trx) => {
    await insertAdjustment(trx, adjustment('b', '2022-07-18'))
    await insertAdjustment(trx, adjustment('a', '2022-09-01'))
    await insertAdjustment(trx, adjustment('c', '2020-07-18', otherProgrammeId))
  })
  expect((await listAdjustments(store.db, programmeId)).map((row) => row.id)).toEqual(['b', 'a'])
  expect(await store.write((trx) => updateAdjustment(trx, 'b', 1, { status: 'applied', applied_on: '2022-08-01' }))).toBe(2)
  expect(await store.write((trx) => updateAdjustment(trx, 'b', 1, { title: '旧' }))).toBeUndefined()
  expect(await store.write((trx) => updateAdjustment(trx, 'a', 1, { deleted_at: at }))).toBe(2)
  expect(await listAdjustments(store.db, programmeId)).toMatchObject([{ id: 'b', status: 'applied', applied_on: '2022-08-01', rev: 2 }])
  expect((await findAdjustment(store.db, 'a'))?.deleted_at).toBe(at)
})

test('A-18: every version of a programme’s pack stays as it was', async () => {
  const store = await aLedgerStore()
  const version = (number: number) => ({
    programme_id: programmeId,
    version: number,
    pack: `{"version":${number}}`,
    pack_hash: `${number}`,
    at,
    cause: 'load',
  })
  for (const number of [1, 2]) await store.write((trx) => insertProgrammeVersion(trx, version(number)))
  expect(await store.write((trx) => updateProgramme(trx, programmeId, 1, { pack: '{"version":2}', pack_version: 2, pack_hash: '2' }))).toBe(
    2,
  )
  expect(await store.write((trx) => updateProgramme(trx, programmeId, 1, { title: '旧' }))).toBeUndefined()
  expect(await listProgrammeVersions(store.db, programmeId)).toEqual([version(1), version(2)])
  await expect(store.write((trx) => insertProgrammeVersion(trx, version(2)))).rejects.toThrow('UNIQUE')
  await expect(store.write((trx) => trx.updateTable('programme_version').set({ pack: '{}' }).execute())).rejects.toThrow('append-only')
  await expect(store.write((trx) => trx.deleteFrom('programme_version').execute())).rejects.toThrow('append-only')
  expect((await listProgrammes(store.db)).map((row) => [row.id, row.pack_version])).toEqual([
    [programmeId, 2],
    [otherProgrammeId, 1],
  ])
})
