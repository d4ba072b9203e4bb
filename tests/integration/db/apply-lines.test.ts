import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApplyReport, applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyProjection } from '#db/projections.ts'
import { listLines } from '#db/repositories/plans.ts'
import type { Database } from '#db/schema/index.ts'
import { migrations } from '#db/migrations/index.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { april, programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { type ExchangedApril, exchangedApril } from '#tests/fixtures/exchanged-april.ts'
import { seedOffice, type SeededOffice } from '#tests/fixtures/seed-office.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** Lines of two offices that meet in the store of a third, which has the programme and nothing else. */
let offices: ExchangedApril
let reader: SeededOffice
let picture: Record<string, readonly string[]>
const { folder, remove } = makeFolder()
const options = { hash: sha256, projections: projectionsOfRecords }

beforeAll(async () => {
  offices = await exchangedApril()
  reader = await seedOffice(folder, { today: '2022-05-01' })
  picture = await inReader(async (trx) => {
    await applyRevisionLines(trx, offices.lines, options)
    return storePicture(trx)
  })
})
afterAll(async () => {
  await offices.dispose()
  await reader.close()
  remove()
})

/** What work in the reader's store gives; the store is as it was afterwards. */
async function inReader<Result>(work: (trx: Kysely<Database>) => Promise<Result>): Promise<Result> {
  let result: { readonly value: Result } | undefined
  const undo = new Error('undo')
  await reader.store
    .write(async (trx) => {
      result = { value: await work(trx) }
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  if (result === undefined) throw new Error('nothing was done')
  return result.value
}

/** What is wrong with the store: rows that refer to nothing, tables that say something else than their newest revisions. */
async function faults(trx: Kysely<Database>): Promise<unknown[]> {
  const broken = await sql`PRAGMA foreign_key_check`.execute(trx)
  const places = []
  for (const projection of projectionsOfRecords) places.push(...(await verifyProjection(trx, projection, sha256)))
  return [...broken.rows, ...places]
}

/** A line of a record that is in the journey, by its type; the newest one. */
function lineOf(type: string): string {
  return offices.lines.findLast((line) => line.startsWith(`{"type":"${type}"`)) ?? ''
}

type Body = Record<string, unknown>

/** The line with another content under the same key. */
function changed(line: string, change: (said: { id: string; rev: number; body: Body; [field: string]: unknown }) => void): string {
  const said = JSON.parse(line) as Parameters<typeof change>[0]
  change(said)
  return JSON.stringify(said)
}

describe('exchange.md 6: the result is independent of order', () => {
  test('the county’s month is whole in the third store, as the city shows it', async () => {
    const of = { programmeId, month: april, unitId: xunke }
    const read = await inReader(async (trx) => {
      const report = await applyRevisionLines(trx, offices.lines, options)
      return { report, lines: await listLines(trx, of), faults: await faults(trx) }
    })
    expect(read.faults).toEqual([])
    expect(read.lines).toEqual(await listLines(offices.city.store.db, of))
    expect(read.report).toMatchObject({ added: offices.lines.length, same: 0, equivocal: [], waiting: [], refused: [] })
    expect(read.lines.some((line) => line.selfVerdict === 'done' && line.reviewVerdict === 'notDone')).toBe(true)
  })

  test('any order, any doubling, any pieces: one picture', async () => {
    const { lines } = offices
    const drawn = fc.record({
      order: fc.shuffledSubarray([...lines], { minLength: lines.length }),
      again: fc.subarray([...lines]),
      cuts: fc.array(fc.nat(lines.length), { maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(drawn, async ({ order, again, cuts }) => {
        const all = [...order, ...again]
        const ends = [...cuts.toSorted((one, other) => one - other), all.length]
        const seen = await inReader(async (trx) => {
          let from = 0
          for (const to of ends) {
            await applyRevisionLines(trx, all.slice(from, to), options)
            from = to
          }
          return storePicture(trx)
        })
        expect(seen).toEqual(picture)
      }),
      { numRuns: 20 },
    )
  })

  test('control: a line that is missing shows', async () => {
    const seen = await inReader(async (trx) => {
      await applyRevisionLines(trx, offices.lines.slice(1), options)
      return storePicture(trx)
    })
    expect(seen).not.toEqual(picture)
  })

  test('whatever is missing, no row refers to nothing and every table is sound; with the rest it is whole', async () => {
    const { lines } = offices
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...lines]), async (some) => {
        const rest = lines.filter((line) => !some.includes(line))
        await inReader(async (trx) => {
          const { waiting, added, refused } = await applyRevisionLines(trx, some, options)
          expect(await faults(trx)).toEqual([])
          expect([added + waiting.length, refused]).toEqual([some.length, []])
          expect(waiting.filter(({ awaits }) => awaits.length === 0)).toEqual([])
          expect((await applyRevisionLines(trx, rest, options)).waiting).toEqual([])
          expect(await storePicture(trx)).toEqual(picture)
        })
      }),
      { numRuns: 10 },
    )
  })
})

describe('exchange.md 6: single cases', () => {
  test('the same line again is nothing; a package that comes twice changes no row', async () => {
    const again = await inReader(async (trx) => {
      await applyRevisionLines(trx, offices.lines, options)
      return applyRevisionLines(trx, offices.lines, options)
    })
    expect(again).toMatchObject({ added: 0, same: offices.lines.length, changed: [] })
  })

  test('the same revision with other bytes is reported and not applied, whether the first one stands or waits', async () => {
    const other = changed(lineOf('progressEntry'), ({ body }) => void (body.content = '另一内容'))
    const key = { type: 'progressEntry', rev: 2 }
    const seen = await inReader(async (trx) => {
      await applyRevisionLines(trx, offices.lines, options)
      return { report: await applyRevisionLines(trx, [other], options), picture: await storePicture(trx) }
    })
    expect(seen.report).toMatchObject({ added: 0, equivocal: [{ ...key, hash: sha256(other), keptHash: sha256(lineOf('progressEntry')) }] })
    expect(seen.picture).toEqual(picture)
    const waiting = await inReader(async (trx) => {
      await applyRevisionLines(trx, [lineOf('progressEntry')], options)
      return applyRevisionLines(trx, [other], options)
    })
    expect(waiting).toMatchObject({ equivocal: [key], waiting: [key] })
  })

  test('an older revision that comes late is history: the newest stays', async () => {
    const revisions = offices.lines.filter((line) => line.startsWith('{"type":"progressEntry"'))
    expect(revisions).toHaveLength(2)
    const seen = await inReader(async (trx) => {
      const rest = offices.lines.filter((line) => line !== revisions[0])
      await applyRevisionLines(trx, rest, options)
      const report = await applyRevisionLines(trx, revisions.slice(0, 1), options)
      return { report, rows: await trx.selectFrom('progress_entry').select(['content', 'rev']).execute() }
    })
    expect(seen.rows).toEqual([{ content: '已印发方案，并已公开', rev: 2 }])
    expect(seen.report).toMatchObject({ added: 1, changed: [] })
  })

  test('what a line waits for is named', async () => {
    const line = lineOf('progressEntry')
    const { line_id: lineId } = (JSON.parse(line) as { body: { line_id: string } }).body
    const { waiting } = await inReader((trx) => applyRevisionLines(trx, [line], options))
    expect(waiting).toMatchObject([{ type: 'progressEntry', awaits: [`plan_line ${lineId}`] }])
  })

  test('fields and types of a newer version stay in the line, byte for byte', async () => {
    const newer = changed(lineOf('progressEntry'), (said) =>
      Object.assign(said, { author: '张三', body: { ...said.body, mood: '好' }, rev: 3 }),
    )
    const unknown = changed(lineOf('progressEntry'), (said) => Object.assign(said, { type: 'weather', rev: 1 }))
    const kept = await inReader(async (trx) => {
      await applyRevisionLines(trx, [...offices.lines, newer, unknown], options)
      expect(await faults(trx)).toEqual([])
      const rows = trx
        .selectFrom('record_revision')
        .select('line')
        .where((eb) => eb.or([eb('rev', '=', 3), eb('type', '=', 'weather')]))
      return rows.orderBy('type').execute()
    })
    expect(kept.map((row) => row.line)).toEqual(expect.arrayContaining([newer, unknown]))
  })

  test('a second list of one unit and month waits for a person; the first one stays', async () => {
    const second = changed(lineOf('plan'), (said) => Object.assign(said, { id: 'another', body: { ...said.body, id: 'another' } }))
    const seen = await inReader(async (trx) => {
      await applyRevisionLines(trx, offices.lines, options)
      const { waiting } = await applyRevisionLines(trx, [second], options)
      return { waiting, plans: await trx.selectFrom('plan').select('id').execute(), faults: await faults(trx) }
    })
    expect(seen.waiting).toEqual([{ type: 'plan', id: 'another', rev: 1, awaits: [] }])
    expect(seen.plans).not.toContainEqual({ id: 'another' })
    expect(seen.faults).toEqual([])
  })

  const unfit: readonly [string, (body: Body) => void][] = [
    ['a number for a text', (body) => void (body.content = 7)],
    ['a text for a number', (body) => void (body.is_on_behalf = '是')],
    ['a fraction for a whole number', (body) => void (body.is_on_behalf = 0.5)],
    ['nothing where something must be', (body) => void (body.content = null)],
  ]
  test.each(unfit)('%s is refused, the line’s place is named and nothing of it is kept', async (_, harm) => {
    const line = changed(lineOf('progressEntry'), (said) => {
      said.rev = 9
      harm(said.body)
    })
    const seen = await inReader(async (trx) => {
      await applyRevisionLines(trx, offices.lines, options)
      return { report: await applyRevisionLines(trx, ['', '{"type":1}', line], options), picture: await storePicture(trx) }
    })
    expect(seen.report.refused.toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))).toEqual([
      { place: 1, line: null, problem: 'unreadable' },
      { place: 2, line: null, problem: 'unreadable' },
      { place: 3, line: { type: 'progressEntry', id: expect.any(String) as string, rev: 9 }, problem: 'unfit' },
    ])
    expect(seen.picture).toEqual(picture)
  })

  test('among many that are written together, one that does not fit and one that waits are left out alone', async () => {
    const model = changed(lineOf('progressEntry'), (said) => void (said.rev = 1))
    const named = (id: string): string => changed(model, (said) => Object.assign(said, { id, body: { ...said.body, id } }))
    const many = Array.from({ length: 250 }, (_, at) => named(`entry-${String(at).padStart(3, '0')}`))
    const [unfit, waits, twice] = [17, 120, 203]
    many[unfit] = changed(many[unfit] ?? '', (said) => void (said.body['content'] = 7))
    many[waits] = changed(many[waits] ?? '', (said) => void (said.body['line_id'] = 'nowhere'))
    many.push(changed(many[twice] ?? '', (said) => Object.assign(said, { rev: 2, body: { ...said.body, content: '第二版' } })))
    const seen = await inReader(async (trx) => {
      await applyRevisionLines(trx, offices.lines, options)
      const report = await applyRevisionLines(trx, many, options)
      const rows = await trx.selectFrom('progress_entry').select(['id', 'rev', 'content']).where('id', 'like', 'entry-%').execute()
      return { report, rows, faults: await faults(trx) }
    })
    expect(seen.report).toMatchObject({ added: 249, same: 0 })
    expect(seen.report.refused).toEqual([{ place: unfit + 1, line: { type: 'progressEntry', id: 'entry-017', rev: 1 }, problem: 'unfit' }])
    expect(seen.report.waiting).toEqual([{ type: 'progressEntry', id: 'entry-120', rev: 1, awaits: ['plan_line nowhere'] }])
    expect(seen.rows).toHaveLength(248)
    expect(seen.rows.find(({ id }) => id === 'entry-203')).toMatchObject({ rev: 2, content: '第二版' })
    expect(seen.faults).toEqual([])
  })

  test('rows that go with a record are written or undone with it', async () => {
    const line = changed(lineOf('evidence'), (said) =>
      Object.assign(said, { rev: 9, body: { ...said.body, title: '新', lineIds: ['nowhere'] } }),
    )
    const seen = await inReader(async (trx) => {
      await applyRevisionLines(trx, offices.lines, options)
      const { waiting } = await applyRevisionLines(trx, [line], options)
      return { waiting, links: await trx.selectFrom('evidence_link').selectAll().execute(), faults: await faults(trx) }
    })
    expect(seen.waiting).toMatchObject([{ type: 'evidence', awaits: ['plan_line nowhere'] }])
    expect(seen.links).toHaveLength(1)
    expect(seen.faults).toEqual([])
  })
})

describe('foundations 2: each record has one author', () => {
  test('what came from elsewhere is marked, what this office’s other machine wrote is not', async () => {
    const marked = (areOwn: boolean) =>
      inReader(async (trx) => {
        await applyRevisionLines(trx, offices.lines, { ...options, areOwn })
        return (await trx.selectFrom('foreign_record').selectAll().execute()).length
      })
    expect(await marked(true)).toBe(0)
    expect(await marked(false)).toBe(new Set(offices.lines.map((line) => /"type":"(\w+)","id":"([^"]+)"/.exec(line)?.[0])).size)
  })

  test('a line that waits stays whose it was, whoever brings what it waits for', async () => {
    const keyed = offices.lines.map((line) => {
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
        const seen = await inReader(async (trx) => {
          let waited = 0
          for (const { some, areOwn } of calls) {
            const lines = some.map(({ line }) => line)
            waited += (await applyRevisionLines(trx, lines, { ...options, areOwn })).waiting.length
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
    const packs = (await offices.city.store.db.selectFrom('record_revision').select('line').where('origin', '=', 'pack').execute()).map(
      ({ line }) => line,
    )
    const report: ApplyReport = await inReader((trx) => applyRevisionLines(trx, packs, options))
    expect(report).toMatchObject({ added: 0, same: packs.length, equivocal: [] })
  })

  test('both offices are sound after the exchange, the whole store looked through', async () => {
    for (const { store } of [offices.city, offices.county]) {
      expect((await verifyStore(store.db, { hash: sha256, migrations, projections: projectionsOfRecords })).findings).toEqual([])
    }
  })
})

test('20,000 lines are taken in pieces that give way, and say how far they are', async () => {
  const model = changed(lineOf('progressEntry'), (said) => void (said.rev = 1))
  const many = Array.from({ length: 20_000 }, (_, at) => changed(model, (said) => void (said.id = `entry-${String(at).padStart(5, '0')}`)))
  let [turns, isDone] = [0, false]
  const turn = (): void => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  const told: number[] = []
  const added = await inReader(async (trx) => {
    await applyRevisionLines(trx, offices.lines, options)
    setImmediate(turn)
    const report = await applyRevisionLines(trx, many, { ...options, onProgress: (done) => void told.push(done) })
    isDone = true
    return report.added
  })
  expect(added).toBe(20_000)
  expect(turns).toBeGreaterThanOrEqual(200)
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect([told.length, told.at(-1)]).toEqual([201, 20_000])
})
