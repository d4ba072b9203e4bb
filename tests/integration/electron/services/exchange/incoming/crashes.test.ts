import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StepGuard } from '#electron/services/exchange/incoming/book.ts'
import { type ParcelVolume, reportParcel, reportingApril, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

/** A machine that stops in the middle of an import: all of it or nothing, and a second take finishes it (exchange.md 5). */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April
let volume: ParcelVolume

beforeEach(async () => {
  april = await reportingApril()
  volume = (await reportParcel(april.county, april.city))[0]
})
afterEach(() => april.dispose())

class PowerCut extends Error {}

const cutAt =
  (step: Parameters<StepGuard>[0]): StepGuard =>
  (at) => {
    if (at === step) throw new PowerCut(step)
  }

test.each(['blobs', 'archive', 'transaction', 'rows', 'receipt', 'commit'] as const)(
  'stopped before “%s”: nothing is in the store, and the second take brings all of it',
  async (step) => {
    const { city } = april
    const before = await storePicture(city.store.db)
    await expect(take(city, volume, { guard: cutAt(step) })).rejects.toThrow(PowerCut)
    expect(await storePicture(city.store.db)).toEqual(before)
    expect(await city.store.db.selectFrom('package_in').selectAll().execute()).toEqual([])
    expect((await verified(city)).findings).toEqual([])
    expect((await take(city, volume)).status).toBe('applied')
    expect((await verified(city)).findings).toEqual([])
    expect(existsSync(join(city.store.folder, 'packages', 'in', '2022', `${volume.packageId}.zip`))).toBe(true)
  },
)

test('stopped after the transaction: everything is there, and the second take changes nothing', async () => {
  const { city } = april
  await expect(take(city, volume, { guard: cutAt('cleaning') })).rejects.toThrow(PowerCut)
  const after = await storePicture(city.store.db)
  expect((await take(city, volume)).sentences).toEqual(['该数据包已于2022年4月21日导入，未作任何改动'])
  expect(await storePicture(city.store.db)).toEqual(after)
})

test('what was decrypted leaves the disk with the import, and nothing half-written stays in the archive', async () => {
  const { city } = april
  await expect(take(city, volume, { guard: cutAt('archive') })).rejects.toThrow(PowerCut)
  await take(city, volume)
  const staged = join(city.store.folder, 'packages', 'staging')
  // The first try was never left: it lies open until the program ends, as a preview does.
  expect(readdirSync(staged)).toHaveLength(1)
  const kept = readdirSync(join(city.store.folder, 'packages', 'in', '2022')).toSorted()
  expect(kept).toEqual([`${volume.packageId}.json`, `${volume.packageId}.zip`])
})
