import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { writeSetting } from '#db/repositories/desk.ts'
import { listRosterKeys, listRosterRevisions } from '#db/repositories/keys.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { runCommand } from '#electron/services/context.ts'
import { ensureKeys } from '#electron/services/exchange/keys/installation-keys.ts'
import { vaultKeeper } from '#electron/services/exchange/keys/keeper.ts'
import { renewKeys } from '#electron/services/exchange/keys/renewing.ts'
import {
  citySetting,
  endKey,
  enterKey,
  isEnrolled,
  recipientsOf,
  rosterKeyId,
  rosterLines,
  rosterVersion,
  signerStanding,
  trustedKeySetting,
} from '#electron/services/exchange/keys/roster.ts'
import { newKeyPair } from '#electron/services/exchange/keys/sealed-keys.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

/** The roster travels as records: whatever way it comes, the newest word of each key holds (exchange.md 3, 6). */

const folder = useFolder()
let city: SeededOffice
let county: SeededOffice

beforeEach(async () => {
  city = await seedOffice(join(folder(), 'city'), { today: '2022-04-18' })
  county = await seedOffice(join(folder(), 'county'), { today: '2022-04-18', profile: 'county', unitId: xunke })
})
afterEach(async () => {
  await city.close()
  await county.close()
})

const apply = (trx: Connection, lines: readonly string[]) =>
  applyRevisionLines(trx, lines, { hash: sha256, projections: projectionsOfRecords })

/** A roster that has lived: a key of two machines, one ended, the city's own renewed; every revision's line. */
async function livedRoster(): Promise<string[]> {
  await ensureKeys(city, vaultKeeper(city))
  for (const installationId of ['one', 'two']) {
    const { signKey, ageRecipient } = await newKeyPair()
    const key = { unitId: xunke, name: '逊克县', installationId, signKey, ageRecipient, way: 'telephone' } as const
    await runCommand(city, 'exchange.confirmKey', async (act) => {
      await enterKey(city, act, key)
      if (installationId === 'two') return
      await endKey(city, act, rosterKeyId(key), { status: 'retired', validUntilSeq: 4, reason: '更换电脑' })
      await endKey(city, act, rosterKeyId(key), { status: 'revoked', validUntilSeq: null, reason: '电脑丢失' })
    })
  }
  await renewKeys(city, { reason: '人员变动' }, vaultKeeper(city))
  return listRosterRevisions(city.store.db)
}

class Undone extends Error {}

/** What the roster is after the pieces came in this order; the county's store is as before. */
async function after(pieces: readonly (readonly string[])[]): Promise<unknown> {
  let seen: unknown
  await county.store
    .write(async (trx) => {
      for (const piece of pieces) await apply(trx, piece)
      seen = { keys: await listRosterKeys(trx), version: await rosterVersion(trx) }
      throw new Undone()
    })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof Undone)) throw thrown
    })
  return seen
}

test('in whatever order, pieces and repetition its lines come, a county has the city’s roster', async () => {
  const lines = await livedRoster()
  const expected = { keys: await listRosterKeys(city.store.db), version: await rosterVersion(city.store.db) }
  expect(lines).toHaveLength(7)
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(lines, { minLength: lines.length }),
      fc.nat(lines.length),
      fc.subarray(lines),
      async (shuffled, cut, repeated) => {
        expect(await after([shuffled.slice(0, cut), shuffled.slice(cut), repeated])).toEqual(expected)
      },
    ),
    { numRuns: 25 },
  )
})

test('an older roster that comes late takes nothing back, and the version never falls', async () => {
  const lines = await livedRoster()
  let version = 0
  await county.store.write(async (trx) => {
    for (const line of lines.toReversed()) {
      await apply(trx, [line])
      const next = await rosterVersion(trx)
      expect(next).toBeGreaterThanOrEqual(version)
      version = next
    }
  })
  expect(version).toBe(await rosterVersion(city.store.db))
})

describe('what the roster says', () => {
  test('encrypted is to the active keys of a unit alone', async () => {
    await livedRoster()
    const active = (await listRosterKeys(city.store.db)).filter((row) => row.unit_id === xunke && row.status === 'active')
    expect((await recipientsOf(city.store.db, xunke)).map(({ signKey }) => signKey)).toEqual(active.map((row) => row.sign_key))
    expect(active).toHaveLength(1)
  })

  test('its lines name every key at its newest revision', async () => {
    const lines = await livedRoster()
    const named = await rosterLines(city.store.db)
    const newest = new Map<string, number>()
    for (const line of lines) {
      const { id, rev } = JSON.parse(line) as { id: string; rev: number }
      newest.set(id, Math.max(rev, newest.get(id) ?? 0))
    }
    expect(named.map(({ id, rev }) => [id, rev])).toEqual(expect.arrayContaining([...newest]))
    expect(named).toHaveLength(newest.size)
  })

  test('a key’s record has the number that its 校验码 is made of, in every store', async () => {
    await livedRoster()
    for (const row of await listRosterKeys(city.store.db)) {
      expect(row.id).toBe(rosterKeyId({ signKey: row.sign_key, ageRecipient: row.age_recipient }))
      expect(row.id).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  test('a key that a person compared counts until the roster speaks of it', async () => {
    const { signKey } = await ensureKeys(city, vaultKeeper(city))
    await county.store.write(async (trx) => {
      await writeSetting(trx, citySetting, city.office.unitId)
      await writeSetting(trx, trustedKeySetting, signKey)
    })
    const lines = await livedRoster()
    expect(await signerStanding(county.store.db, signKey)).toEqual({ state: 'active', unit: city.office.unitId })
    await county.store.write((trx) => apply(trx, lines))
    expect(await signerStanding(county.store.db, signKey)).toMatchObject({ state: 'retired' })
    expect(await isEnrolled(county.store.db, county.office)).toBe(true)
  })

  test('a county cannot revise what the city vouches for', async () => {
    const lines = await livedRoster()
    await county.store.write((trx) => apply(trx, lines))
    const [row] = await listRosterKeys(county.store.db)
    const ending = runCommand(county, 'exchange.retireKey', (act) =>
      endKey(county, act, row?.id ?? '', { status: 'revoked', validUntilSeq: null, reason: '误操作' }),
    )
    await expect(ending).rejects.toMatchObject({ details: { rule: 'foreignRecord' } })
  })
})
