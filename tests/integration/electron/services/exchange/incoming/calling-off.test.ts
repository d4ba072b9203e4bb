import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Progress, ServiceContext } from '#electron/services/context.ts'
import type { StepGuard } from '#electron/services/exchange/incoming/book.ts'
import { lookAtPackage } from '#electron/services/exchange/incoming/look.ts'
import { leavePackage } from '#electron/services/exchange/incoming/shelf.ts'
import { takePackage } from '#electron/services/exchange/incoming/taking.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { chosen, type ParcelVolume, reportParcel, reportingApril, verified } from '#tests/fixtures/exchange/incoming-packages.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

/** A long import says how far it is, and can be called off before its commit; then nothing is left of it (reliability.md 7, exchange.md 5). */

type April = Awaited<ReturnType<typeof reportingApril>>
let april: April
let volume: ParcelVolume
let told: Progress[]

beforeEach(async () => {
  april = await reportingApril()
  volume = (await reportParcel(april.county, april.city))[0]
  told = []
})
afterEach(() => april.dispose())

/** The city's office as a page calls it; `react` is called with every step that the page is told. */
function watched(react: (step: Progress) => void = () => undefined): ServiceContext {
  const onProgress = (step: Progress): void => {
    told.push(step)
    react(step)
  }
  return { ...april.city, onProgress }
}

async function takeIt(context: ServiceContext, token: string, guard?: StepGuard) {
  const received = { receivedOn: context.ports.clock.today(), way: 'usbStick', note: '' } as const
  return takePackage(context, { token, ...received }, keeperOf(april.city), guard)
}

/** Everything that an import could leave behind: what the store says, the log, and the files of the data folder. */
async function traces() {
  const { db, folder } = april.city.store
  const { count } = await db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const files = ['store', join('packages', 'in')].flatMap((place) => filesIn(join(folder, place)))
  const volumes = await db.selectFrom('package_in').selectAll().execute()
  return { picture: await storePicture(db), count, files, volumes }
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted() : []
}

function stagedIn(): string[] {
  return filesIn(join(april.city.store.folder, 'packages', 'staging'))
}

describe('how far it is', () => {
  test('the figures of each piece of work grow and end at their total', async () => {
    const token = await chosen(april.city, volume)
    await lookAtPackage(watched(), { token }, keeperOf(april.city))
    await takeIt(watched(), token)
    expect([...new Set(told.map(({ what }) => what))]).toEqual(['正在校验', '正在比对', '正在写入'])
    for (const steps of Map.groupBy(told, ({ what }) => what).values()) {
      const done = steps.map((step) => step.done)
      expect(done).toEqual(done.toSorted((one, other) => one - other))
      expect(done.at(-1)).toBe(steps[0]?.total)
      expect(done.filter((each) => each === steps[0]?.total)).toHaveLength(1)
    }
    expect(new Set(told.map(({ job }) => job))).toEqual(new Set([token]))
    const writing = told.find(({ what }) => what === '正在写入')
    expect(writing?.total).toBe((volume.records ?? 0) + volume.blobs)
  })

  test('work that ends in a refusal is over, too: the page shows it no longer', async () => {
    const token = await chosen(april.city, volume)
    const received = { token, receivedOn: '2022-04-20', way: 'usbStick', note: '' } as const
    expect((await refusal(takePackage(watched(), received, keeperOf(april.city)))).code).toBe('rule_violation')
    expect(told.at(-1)).toMatchObject({ what: '正在写入', done: told.at(-1)?.total })
  })
})

describe('called off', () => {
  test.each(['blobs', 'archive', 'transaction', 'rows', 'receipt'] as const)(
    'while it is written, at “%s”: nothing was written, and the package can be written again',
    async (step) => {
      const token = await chosen(april.city, volume)
      await lookAtPackage(april.city, { token }, keeperOf(april.city))
      const before = await traces()
      const guard: StepGuard = async (at) => {
        if (at === step) await leavePackage(april.city, { token })
      }
      const refused = await refusal(takeIt(watched(), token, guard))
      expect(errorSentence(refused.code, refused.details, 'writing')).toBe('操作已取消。未写入任何数据。')
      expect(await traces()).toEqual(before)
      expect(stagedIn().filter((name) => name.includes('arriving'))).toEqual([])
      expect(told.at(-1)).toMatchObject({ done: told.at(-1)?.total })
      expect((await takeIt(april.city, token)).status).toBe('applied')
      expect((await verified(april.city)).findings).toEqual([])
      expect(stagedIn()).toEqual([])
    },
  )

  test.each([0.05, 0.5, 0.95])('while it is written, %d of the way: nothing was written', async (share) => {
    const token = await chosen(april.city, volume)
    const before = await traces()
    const react = ({ what, done, total }: Progress): void => {
      if (what === '正在写入' && done >= share * total) void leavePackage(april.city, { token })
    }
    const outcome = await takeIt(watched(react), token).catch((error: unknown) => error)
    expect(outcome).toMatchObject({ code: 'cancelled' })
    expect(await traces()).toEqual(before)
    await leavePackage(april.city, { token })
    expect(stagedIn()).toEqual([])
  })

  test.each(['正在校验', '正在比对'])('left while the page says “%s”: nothing stays, not even what was staged', async (what) => {
    const token = await chosen(april.city, volume)
    const before = await traces()
    let leaving: Promise<unknown> | undefined
    const react = (step: Progress): void => {
      if (step.what === what && step.done < step.total) leaving ??= leavePackage(april.city, { token })
    }
    expect((await refusal(lookAtPackage(watched(react), { token }, keeperOf(april.city)))).code).toBe('cancelled')
    await leaving
    expect(await traces()).toEqual(before)
    expect(stagedIn()).toEqual([])
  })

  test('too late, once it is committed: the import stands whole', async () => {
    const token = await chosen(april.city, volume)
    const guard: StepGuard = async (at) => {
      if (at === 'commit' || at === 'cleaning') await leavePackage(april.city, { token })
    }
    expect((await takeIt(april.city, token, guard)).status).toBe('applied')
    expect((await verified(april.city)).findings).toEqual([])
    expect(stagedIn()).toEqual([])
  })

  test('a second click while it is written joins the first one', async () => {
    const token = await chosen(april.city, volume)
    const [first, second] = await Promise.all([takeIt(april.city, token), takeIt(april.city, token)])
    expect(second).toBe(first)
    const { volumes } = await traces()
    expect(volumes).toHaveLength(1)
  })
})
