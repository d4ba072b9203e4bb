import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApplyReport, applyRevisionLines } from '#db/apply-lines.ts'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type ThirdStore, applying, changedLine, thirdStore } from './third-store.ts'

let third: ThirdStore
beforeAll(async () => {
  third = await thirdStore()
})
afterAll(() => third.dispose())

describe('foundations 2: each record has one author', () => {
  test('what came from elsewhere is marked, what this office’s other machine wrote is not', async () => {
    const marked = (areOwn: boolean) =>
      third.inReader(async (trx) => {
        await applyRevisionLines(trx, third.offices.lines, { ...applying, areOwn })
        return (await trx.selectFrom('foreign_record').selectAll().execute()).length
      })
    expect(await marked(true)).toBe(0)
    expect(await marked(false)).toBe(new Set(third.offices.lines.map((line) => /"type":"(\w+)","id":"([^"]+)"/.exec(line)?.[0])).size)
  })

  test('a line that waits stays whose it was, whoever brings what it waits for', async () => {
    const keyed = third.offices.lines.map((line) => {
      const { type, id, origin } = JSON.parse(line) as { type: string; id: string; origin: string }
      return { line, origin, record: `${type} ${id}` }
    })
    const drawn = fc.record({
      order: fc.shuffledSubarray(keyed, { minLength: keyed.length }),
      own: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(drawn, async ({ order, own }) => {
        const calls = own.map((areOwn, at) => ({ areOwn, some: order.filter((_, place) => place % own.length === at) }))
        const foreign = calls.filter(({ areOwn }) => !areOwn).flatMap(({ some }) => some.filter(({ origin }) => origin !== 'pack'))
        const seen = await third.inReader(async (trx) => {
          let waited = 0
          for (const { some, areOwn } of calls) {
            const lines = some.map(({ line }) => line)
            waited += (await applyRevisionLines(trx, lines, { ...applying, areOwn })).waiting.length
          }
          const rows = await trx.selectFrom('foreign_record').selectAll().execute()
          return { waited, marked: rows.map(({ type, id }) => `${type} ${id}`) }
        })
        expect(seen.waited).toBeGreaterThan(0)
        expect(seen.marked.toSorted()).toEqual([...new Set(foreign.map(({ record }) => record))].toSorted())
      }),
      { numRuns: 10 },
    )
  })

  test('records of one pack that each office wrote for itself do not stand against each other', async () => {
    const packs = (
      await third.offices.city.store.db.selectFrom('record_revision').select('line').where('origin', '=', 'pack').execute()
    ).map(({ line }) => line)
    const report: ApplyReport = await third.inReader((trx) => applyRevisionLines(trx, packs, applying))
    expect(report).toMatchObject({ added: 0, same: packs.length, equivocal: [] })
  })

  test('both offices are sound after the exchange, the whole store looked through', async () => {
    for (const { store } of [third.offices.city, third.offices.county]) {
      expect((await verifyStore(store.db, { hash: sha256, migrations, projections: projectionsOfRecords })).findings).toEqual([])
    }
  })
})

test('20,000 lines are taken in pieces that give way, and say how far they are', async () => {
  const model = changedLine(third.lineOf('progressEntry'), (said) => void (said.rev = 1))
  const many = Array.from({ length: 20_000 }, (_, at) =>
    changedLine(model, (said) => void (said.id = `entry-${String(at).padStart(5, '0')}`)),
  )
  let [turns, isDone] = [0, false]
  const turn = (): void => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  const told: number[] = []
  const added = await third.inReader(async (trx) => {
    await applyRevisionLines(trx, third.offices.lines, applying)
    setImmediate(turn)
    const report = await applyRevisionLines(trx, many, { ...applying, onProgress: (done) => void told.push(done) })
    isDone = true
    return report.added
  })
  expect(added).toBe(20_000)
  expect(turns).toBeGreaterThanOrEqual(200)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect([told.length, told.at(-1)]).toEqual([201, 20_000])
})
