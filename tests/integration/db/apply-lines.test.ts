import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { listLines } from '#db/repositories/plans.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { april, programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'
import { type ThirdStore, applying, changedLine, faultsOfStore, thirdStore } from './third-store.ts'

let third: ThirdStore
let picture: Record<string, readonly string[]>
beforeAll(async () => {
  third = await thirdStore()
  picture = await third.inReader(async (trx) => {
    await applyRevisionLines(trx, third.offices.lines, applying)
    return storePicture(trx)
  })
})
afterAll(() => third.dispose())

describe('exchange.md 6: the result is independent of order', () => {
  test('the county’s month is whole in the third store, as the city shows it', async () => {
    const of = { programmeId, month: april, unitId: xunke }
    const read = await third.inReader(async (trx) => {
      const report = await applyRevisionLines(trx, third.offices.lines, applying)
      return { report, lines: await listLines(trx, of), faults: await faultsOfStore(trx) }
    })
    expect(read.faults).toEqual([])
    expect(read.lines).toEqual(await listLines(third.offices.city.store.db, of))
    expect(read.report).toMatchObject({ added: third.offices.lines.length, same: 0, equivocal: [], waiting: [], refused: [] })
    expect(read.lines.some((line) => line.selfVerdict === 'done' && line.reviewVerdict === 'notDone')).toBe(true)
  })

  test('any order, any doubling, any pieces: one picture', async () => {
    const { lines } = third.offices
    const drawn = fc.record({
      order: fc.shuffledSubarray([...lines], { minLength: lines.length }),
      again: fc.subarray([...lines]),
      cuts: fc.array(fc.nat(lines.length), { maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(drawn, async ({ order, again, cuts }) => {
        const all = [...order, ...again]
        const ends = [...cuts.toSorted((one, other) => one - other), all.length]
        const seen = await third.inReader(async (trx) => {
          let from = 0
          for (const to of ends) {
            await applyRevisionLines(trx, all.slice(from, to), applying)
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
    const seen = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, third.offices.lines.slice(1), applying)
      return storePicture(trx)
    })
    expect(seen).not.toEqual(picture)
  })

  test('whatever is missing, no row refers to nothing and every table is sound; with the rest it is whole', async () => {
    const { lines } = third.offices
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...lines]), async (some) => {
        const rest = lines.filter((line) => !some.includes(line))
        await third.inReader(async (trx) => {
          const { waiting, added, refused } = await applyRevisionLines(trx, some, applying)
          expect(await faultsOfStore(trx)).toEqual([])
          expect([added + waiting.length, refused]).toEqual([some.length, []])
          expect(waiting.filter(({ awaits }) => awaits.length === 0)).toEqual([])
          expect((await applyRevisionLines(trx, rest, applying)).waiting).toEqual([])
          expect(await storePicture(trx)).toEqual(picture)
        })
      }),
      { numRuns: 10 },
    )
  })
})

describe('exchange.md 6: single cases', () => {
  test('the same line again is nothing; a package that comes twice changes no row', async () => {
    const again = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, third.offices.lines, applying)
      return applyRevisionLines(trx, third.offices.lines, applying)
    })
    expect(again).toMatchObject({ added: 0, same: third.offices.lines.length, changed: [] })
  })

  test('the same revision with other bytes is reported and not applied, whether the first one stands or waits', async () => {
    const other = changedLine(third.lineOf('progressEntry'), ({ body }) => void (body.content = '另一内容'))
    const key = { type: 'progressEntry', rev: 2 }
    const seen = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, third.offices.lines, applying)
      return { report: await applyRevisionLines(trx, [other], applying), picture: await storePicture(trx) }
    })
    expect(seen.report).toMatchObject({
      added: 0,
      equivocal: [{ ...key, hash: sha256(other), keptHash: sha256(third.lineOf('progressEntry')) }],
    })
    expect(seen.picture).toEqual(picture)
    const waiting = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, [third.lineOf('progressEntry')], applying)
      return applyRevisionLines(trx, [other], applying)
    })
    expect(waiting).toMatchObject({ equivocal: [key], waiting: [key] })
  })

  test('an older revision that comes late is history: the newest stays', async () => {
    const revisions = third.offices.lines.filter((line) => line.startsWith('{"type":"progressEntry"'))
    expect(revisions).toHaveLength(2)
    const seen = await third.inReader(async (trx) => {
      const rest = third.offices.lines.filter((line) => line !== revisions[0])
      await applyRevisionLines(trx, rest, applying)
      const report = await applyRevisionLines(trx, revisions.slice(0, 1), applying)
      return { report, rows: await trx.selectFrom('progress_entry').select(['content', 'rev']).execute() }
    })
    expect(seen.rows).toEqual([{ content: '已印发方案，并已公开', rev: 2 }])
    expect(seen.report).toMatchObject({ added: 1, changed: [] })
  })

  test('what a line waits for is named', async () => {
    const line = third.lineOf('progressEntry')
    const { line_id: lineId } = (JSON.parse(line) as { body: { line_id: string } }).body
    const { waiting } = await third.inReader((trx) => applyRevisionLines(trx, [line], applying))
    expect(waiting).toMatchObject([{ type: 'progressEntry', awaits: [`plan_line ${lineId}`] }])
  })

  test('fields and types of a newer version stay in the line, byte for byte', async () => {
    const newer = changedLine(third.lineOf('progressEntry'), (said) =>
      Object.assign(said, { author: '张三', body: { ...said.body, mood: '好' }, rev: 3 }),
    )
    const unknown = changedLine(third.lineOf('progressEntry'), (said) => Object.assign(said, { type: 'weather', rev: 1 }))
    const kept = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, [...third.offices.lines, newer, unknown], applying)
      expect(await faultsOfStore(trx)).toEqual([])
      const rows = trx
        .selectFrom('record_revision')
        .select('line')
        .where((eb) => eb.or([eb('rev', '=', 3), eb('type', '=', 'weather')]))
      return rows.orderBy('type').execute()
    })
    expect(kept.map((row) => row.line)).toEqual(expect.arrayContaining([newer, unknown]))
  })

  test('a second list of one unit and month waits for a person; the first one stays', async () => {
    const second = changedLine(third.lineOf('plan'), (said) =>
      Object.assign(said, { id: 'another', body: { ...said.body, id: 'another' } }),
    )
    const seen = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, third.offices.lines, applying)
      const { waiting } = await applyRevisionLines(trx, [second], applying)
      return { waiting, plans: await trx.selectFrom('plan').select('id').execute(), faults: await faultsOfStore(trx) }
    })
    expect(seen.waiting).toEqual([{ type: 'plan', id: 'another', rev: 1, awaits: [] }])
    expect(seen.plans).not.toContainEqual({ id: 'another' })
    expect(seen.faults).toEqual([])
  })

  const unfit: readonly [string, (body: Record<string, unknown>) => void][] = [
    ['a number for a text', (body) => void (body.content = 7)],
    ['a text for a number', (body) => void (body.is_on_behalf = '是')],
    ['a fraction for a whole number', (body) => void (body.is_on_behalf = 0.5)],
    ['nothing where something must be', (body) => void (body.content = null)],
  ]
  test.each(unfit)('%s is refused, the line’s place is named and nothing of it is kept', async (_, harm) => {
    const line = changedLine(third.lineOf('progressEntry'), (said) => {
      said.rev = 9
      harm(said.body)
    })
    const seen = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, third.offices.lines, applying)
      return { report: await applyRevisionLines(trx, ['', '{"type":1}', line], applying), picture: await storePicture(trx) }
    })
    expect(seen.report.refused.toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0))).toEqual([
      { place: 1, line: null, problem: 'unreadable' },
      { place: 2, line: null, problem: 'unreadable' },
      { place: 3, line: { type: 'progressEntry', id: expect.any(String) as string, rev: 9 }, problem: 'unfit' },
    ])
    expect(seen.picture).toEqual(picture)
  })

  test('among many that are written together, one that does not fit and one that waits are left out alone', async () => {
    const model = changedLine(third.lineOf('progressEntry'), (said) => void (said.rev = 1))
    const named = (id: string): string => changedLine(model, (said) => Object.assign(said, { id, body: { ...said.body, id } }))
    const many = Array.from({ length: 250 }, (_, at) => named(`entry-${String(at).padStart(3, '0')}`))
    const [unfit, waits, twice] = [17, 120, 203]
    many[unfit] = changedLine(many[unfit] ?? '', (said) => void (said.body['content'] = 7))
    many[waits] = changedLine(many[waits] ?? '', (said) => void (said.body['line_id'] = 'nowhere'))
    many.push(changedLine(many[twice] ?? '', (said) => Object.assign(said, { rev: 2, body: { ...said.body, content: '第二版' } })))
    const seen = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, third.offices.lines, applying)
      const report = await applyRevisionLines(trx, many, applying)
      const rows = await trx.selectFrom('progress_entry').select(['id', 'rev', 'content']).where('id', 'like', 'entry-%').execute()
      return { report, rows, faults: await faultsOfStore(trx) }
    })
    expect(seen.report).toMatchObject({ added: 249, same: 0 })
    expect(seen.report.refused).toEqual([{ place: unfit + 1, line: { type: 'progressEntry', id: 'entry-017', rev: 1 }, problem: 'unfit' }])
    expect(seen.report.waiting).toEqual([{ type: 'progressEntry', id: 'entry-120', rev: 1, awaits: ['plan_line nowhere'] }])
    expect(seen.rows).toHaveLength(248)
    expect(seen.rows.find(({ id }) => id === 'entry-203')).toMatchObject({ rev: 2, content: '第二版' })
    expect(seen.faults).toEqual([])
  })

  test('rows that go with a record are written or undone with it', async () => {
    const line = changedLine(third.lineOf('evidence'), (said) =>
      Object.assign(said, { rev: 9, body: { ...said.body, title: '新', lineIds: ['nowhere'] } }),
    )
    const seen = await third.inReader(async (trx) => {
      await applyRevisionLines(trx, third.offices.lines, applying)
      const { waiting } = await applyRevisionLines(trx, [line], applying)
      return { waiting, links: await trx.selectFrom('evidence_link').selectAll().execute(), faults: await faultsOfStore(trx) }
    })
    expect(seen.waiting).toMatchObject([{ type: 'evidence', awaits: ['plan_line nowhere'] }])
    expect(seen.links).toHaveLength(1)
    expect(seen.faults).toEqual([])
  })
})
