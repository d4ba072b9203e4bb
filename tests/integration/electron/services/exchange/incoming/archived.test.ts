import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { archivedPackages, retakePackages } from '#electron/services/exchange/incoming/archived.ts'
import { undoImport } from '#electron/services/exchange/incoming/undo.ts'
import { exchangeMethods } from '#shared/api/exchange.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type ParcelVolume, parcelFrom, reportParcel, reportingApril, take, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { restoredOffice } from '#tests/fixtures/exchange/restored-office.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

/** The archive of packages after an older backup was restored: what came since is offered again (reliability.md 7). */

let city: SeededOffice
let county: SeededOffice
let dispose: () => Promise<void>
/** Two packages of revisions of one entry, and the whole report. */
let volumes: readonly [ParcelVolume, ParcelVolume, ParcelVolume]

beforeEach(async () => {
  const april = await reportingApril()
  ;({ city, county } = april)
  dispose = () => april.dispose()
  const [one] = await parcelFrom(county, city, { lines: await progressLines(1), seq: 1 })
  const [two] = await parcelFrom(county, city, { lines: await progressLines(2), seq: 2 })
  const [three] = await reportParcel(county, city, { seq: 3 })
  volumes = [one, two, three]
})
afterEach(async () => {
  await city.close()
  await dispose()
})

test('a restored backup loses nothing that is in the archive: exactly what came since is listed, and the retake brings it back', async () => {
  const [one, two, three] = volumes
  await take(city, one)
  await take(city, two)
  const backup = await city.store.backup('manual')
  await take(city, three, { receivedOn: '2022-04-20', note: '20日送达，次日录入' })
  const [before, book] = [await countiesPicture(), await bookOf()]
  expect(await archivedPackages(city)).toEqual({ packages: [], damaged: 0 })
  city = await restoredOffice(city, backup.name)
  expect(await bookOf()).toHaveLength(2)
  const listed = await archivedPackages(city)
  expect(listed).toEqual({
    packages: [
      {
        packageId: three.packageId,
        sender: { unitId: xunke, name: '逊克县' },
        title: '4月份月报',
        seq: 3,
        volume: { i: 1, n: 1 },
        archivedAt: expect.stringMatching(/^2022-04-21T/),
        size: expect.any(Number),
      },
    ],
    damaged: 0,
  })
  expect(exchangeMethods['exchange.archived'].output.safeParse(listed).error).toBeUndefined()
  // The day is past on which the package could be entered without a word.
  city.ports.clock.setDay('2022-05-05')
  const result = await retakePackages(city)
  expect(result).toMatchObject({ taken: [{ packageId: three.packageId, status: 'applied' }], refused: [] })
  expect(exchangeMethods['exchange.retake'].output.safeParse(result).error).toBeUndefined()
  expect(await countiesPicture()).toEqual(before)
  expect(await bookOf()).toEqual(book)
  expect((await verified(city)).findings).toEqual([])
  expect(await archivedPackages(city)).toEqual({ packages: [], damaged: 0 })
  expect(await retakePackages(city)).toEqual({ taken: [], refused: [] })
})

test('they come back in the order in which they were made, whatever order they came in', async () => {
  const [one, two, three] = volumes
  const backup = await city.store.backup('manual')
  for (const volume of [three, one, two]) await take(city, volume)
  const before = await countiesPicture()
  city = await restoredOffice(city, backup.name)
  expect((await archivedPackages(city)).packages.map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect((await retakePackages(city)).taken.map(({ packageId }) => packageId)).toEqual(volumes.map(({ packageId }) => packageId))
  expect(await countiesPicture()).toEqual(before)
  expect((await verified(city)).findings).toEqual([])
})

test('an import that was taken back by hand stays taken back', async () => {
  const backup = await city.store.backup('manual')
  await take(city, volumes[0])
  city.ports.clock.setDay('2022-04-22')
  await undoImport(city, { packageId: volumes[0].packageId })
  city = await restoredOffice(city, backup.name)
  expect((await archivedPackages(city)).packages).toEqual([])
})

test('a package that was refused after the restore, or stopped at its very end, is no loss of it', async () => {
  const backup = await city.store.backup('manual')
  city = await restoredOffice(city, backup.name)
  await expect(take(city, volumes[0], { receivedOn: '2022-04-19' })).rejects.toThrow('rule_violation')
  expect(existsSync(archive())).toBe(false)
  const guard = (step: string): void => {
    if (step === 'commit') throw new Error('stopped')
  }
  await expect(take(city, volumes[0], { guard })).rejects.toThrow('stopped')
  expect(bags()).toHaveLength(1)
  expect((await archivedPackages(city)).packages).toEqual([])
})

test('a bag whose note is lost is offered with the day of its file', async () => {
  const backup = await city.store.backup('manual')
  await take(city, volumes[0])
  city = await restoredOffice(city, backup.name)
  rmSync(join(archive(), `${volumes[0].packageId}.json`))
  const [listed] = (await archivedPackages(city)).packages
  expect(listed).toMatchObject({ packageId: volumes[0].packageId, seq: 1 })
  expect(Date.parse(listed?.archivedAt ?? '')).not.toBeNaN()
})

test('a bag that is none any more is counted and not offered; the others go on', async () => {
  const backup = await city.store.backup('manual')
  await take(city, volumes[0])
  await take(city, volumes[1])
  city = await restoredOffice(city, backup.name)
  truncateSync(join(archive(), `${volumes[0].packageId}.zip`), 100)
  expect(await archivedPackages(city)).toMatchObject({ packages: [{ seq: 2 }], damaged: 1 })
  expect(await retakePackages(city)).toMatchObject({ taken: [{ packageId: volumes[1].packageId }], refused: [] })
  expect((await archivedPackages(city)).damaged).toBe(1)
})

test('a restored office that does not know the key any more holds the package until the key is confirmed', async () => {
  const backup = await city.store.backup('manual')
  await take(city, volumes[0])
  city = await restoredOffice(city, backup.name)
  await city.store.write((trx) => trx.deleteFrom('roster_key').where('unit_id', '=', xunke).execute())
  expect(await retakePackages(city)).toMatchObject({ taken: [{ packageId: volumes[0].packageId, status: 'held' }], refused: [] })
  expect((await archivedPackages(city)).packages).toEqual([])
})

function archive(): string {
  return join(city.store.folder, 'packages', 'in', '2022')
}

function bags(): string[] {
  return readdirSync(archive()).filter((name) => name.endsWith('.zip'))
}

async function progressLines(rev: number): Promise<string[]> {
  const rows = county.store.db.selectFrom('record_revision').select('line').where('type', '=', 'progressEntry')
  return (await rows.where('rev', '=', rev).execute()).map(({ line }) => line)
}

/** The book of what came, without the moment of its entry and the size of its file: the archive keeps it decrypted. */
async function bookOf() {
  const rows = await city.store.db.selectFrom('package_in').selectAll().orderBy('seq').execute()
  return rows.map(({ applied_at: _applied, size: _size, ...row }) => row)
}

/** What the county says and when its papers came, without this office's own ids and moments. */
async function countiesPicture() {
  const isOwn = (row: string): boolean => /"type":"(?:packageReceipt|submission)"/.test(row)
  const kept = Object.entries(await storePicture(city.store.db)).filter(([table]) => !['package_receipt', 'submission'].includes(table))
  const receipts = city.store.db.selectFrom('submission').select(['obligation_id', 'received_on', 'way', 'reason', 'status'])
  return [...kept.map(([table, rows]) => [table, rows.filter((row) => !isOwn(row))]), await receipts.orderBy('obligation_id').execute()]
}
