import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ApplyReport, applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { listLines, listPlans } from '#db/repositories/plans.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines, removeLine, saveGoals, settlePlans } from '#electron/services/months/plans.ts'
import { contract } from '#shared/api/contract.ts'
import { isProvisional } from '#shared/domain/revision.ts'
import { april, programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { workInCounty } from '#tests/fixtures/exchanged-april.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'
import { type TwoOffices, findings, linesOf, twoOffices } from '#tests/fixtures/two-offices.ts'

/** exchange.md 6: a county opened a month by itself, and the city opened it too: both speak of the same lines. */

let offices: TwoOffices
beforeEach(async () => {
  offices = await twoOffices({ today: '2022-04-18' })
})
afterEach(() => offices.dispose())

const of = { programmeId, month: april, unitId: xunke }
const options = { hash: sha256, projections: projectionsOfRecords }
const take = (office: SeededOffice, lines: readonly string[]) => office.store.write((trx) => applyRevisionLines(trx, lines, options))
const clean: Partial<ApplyReport> = { equivocal: [], waiting: [], refused: [] }

/** Goals written in the county's own list; it works on the list from then on. */
async function countysOwnApril(): Promise<void> {
  const { county } = offices
  await openMonth(county, { month: april })
  const list = contract['plans.lines'].output.parse(await planLines(county, { month: april, unitId: xunke }))
  const goals = list.lines.slice(0, 2).map(({ lineId }) => ({ lineId, goal: '县级自拟目标', dueOn: '2022-04-30' }))
  const input = contract['plans.saveGoals'].input.parse({ planId: list.planId, rev: list.rev, lines: goals, reason: '' })
  await saveGoals(county, input)
  await workInCounty(county)
}

async function citysApril(): Promise<readonly string[]> {
  const { city } = offices
  await openMonth(city, { month: april })
  await settlePlans(city, { month: april, unitIds: [xunke], settledOn: '2022-04-18' })
  return linesOf(city)
}

describe('a county that opened April by itself', () => {
  test('its own list is provisional, says so to nobody else, and passes the store’s own check', async () => {
    const { county } = offices
    await countysOwnApril()
    const [plan] = await listPlans(county.store.db, of)
    expect(isProvisional(plan?.rev ?? 1)).toBe(true)
    expect(await findings(county)).toEqual([])
    const types = (await linesOf(county)).map((line) => (JSON.parse(line) as { type: string }).type)
    expect(types.filter((type) => ['plan', 'planLine', 'obligation'].includes(type))).toEqual([])
    expect(types).toContain('selfVerdict')
  })

  test('the city’s list takes its place; everything of the county hangs on the city’s lines, and nothing conflicts', async () => {
    const { city, county } = offices
    await countysOwnApril()
    const mine = await listLines(county.store.db, of)
    const issued = await citysApril()
    expect(await take(county, issued)).toMatchObject(clean)
    const [mineNow, theirs] = [await listLines(county.store.db, of), await listLines(city.store.db, of)]
    const asked = ({ id, goal, dueOn, rev }: (typeof mine)[number]) => ({ id, goal, dueOn, rev })
    expect(mineNow.map(asked)).toEqual(theirs.map(asked))
    const said = ({ id, selfVerdict, selfNote, progressEntries, evidence }: (typeof mine)[number]) => ({
      id,
      selfVerdict,
      selfNote,
      progressEntries,
      evidence,
    })
    expect(mineNow.map(said)).toEqual(mine.map(said))
    expect((await listPlans(county.store.db, of)).map(({ status }) => status)).toEqual(['settled'])
    expect(await listObligations(county.store.db, of)).toEqual(await listObligations(city.store.db, of))
    expect(await findings(county)).toEqual([])
  })

  test('in whatever order and pieces the city’s lines come, the county’s store says the same', async () => {
    const { county } = offices
    await countysOwnApril()
    const issued = await citysApril()
    const after = async (pieces: readonly (readonly string[])[]) => {
      let seen: Awaited<ReturnType<typeof storePicture>> = {}
      const undo = new Error('undo')
      const work = county.store.write(async (trx) => {
        for (const piece of pieces) await applyRevisionLines(trx, piece, options)
        seen = await storePicture(trx)
        throw undo
      })
      await work.catch((error: unknown) => {
        if (error !== undo) throw error
      })
      return seen
    }
    const whole = await after([issued])
    const drawn = fc.record({ order: fc.shuffledSubarray([...issued], { minLength: issued.length }), cut: fc.nat(issued.length) })
    await fc.assert(
      fc.asyncProperty(drawn, async ({ order, cut }) => {
        expect(await after([order.slice(0, cut), order.slice(cut)])).toEqual(whole)
      }),
      { numRuns: 6 },
    )
    expect(await after([issued.slice(1)])).not.toEqual(whole)
  })

  test('a line that the city does not list stays with what the county wrote on it; one that the city took off is off', async () => {
    const { city, county } = offices
    await countysOwnApril()
    await citysApril()
    const [line, other] = await listLines(city.store.db, of)
    if (line === undefined || other === undefined) throw new Error('no lines')
    await removeLine(city, { lineId: line.id, rev: line.rev, reason: '本月不涉及' })
    const issued = (await linesOf(city)).filter((each) => !each.includes(`"id":"${other.id}"`))
    expect(await take(county, issued)).toMatchObject(clean)
    const listed = await listLines(county.store.db, of)
    expect(listed.map(({ id }) => id)).not.toContain(line.id)
    const kept = listed.find(({ id }) => id === other.id)
    expect(kept).toMatchObject({ evidence: 0, selfVerdict: 'done', goal: '县级自拟目标' })
    expect(await findings(county)).toEqual([])
  })
})

describe('the county’s report comes to a city that never sent its list', () => {
  test.each(['before', 'after'] as const)('the city opened April %s the report came', async (order) => {
    const { city, county } = offices
    await countysOwnApril()
    const report = await linesOf(county)
    if (order === 'before') await openMonth(city, { month: april })
    const first = await take(city, report)
    if (order === 'after') {
      expect(first.waiting.length).toBeGreaterThan(20)
      await openMonth(city, { month: april })
    }
    expect(await city.store.db.selectFrom('revision_waiting').selectAll().execute()).toEqual([])
    const said = async (office: SeededOffice) =>
      (await listLines(office.store.db, of)).map(({ id, selfVerdict, progressEntries, evidence }) => [
        id,
        selfVerdict,
        progressEntries,
        evidence,
      ])
    expect(await said(city)).toEqual(await said(county))
    expect((await said(city)).filter(([, verdict]) => verdict === 'done')).toHaveLength(5)
    expect(await findings(city)).toEqual([])
  })
})

test('a provisional revision is read from another machine of the office alone', async () => {
  const { city, county } = offices
  await openMonth(county, { month: april })
  const rows = await county.store.db.selectFrom('record_revision').select('line').where('rev', '<', 0).execute()
  const lines = rows.map(({ line }) => line)
  expect((await take(city, lines)).refused).toHaveLength(lines.length)
  const own = await city.store.write((trx) => applyRevisionLines(trx, lines, { ...options, areOwn: true }))
  expect(own).toMatchObject({ ...clean, added: lines.length })
})
