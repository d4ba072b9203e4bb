import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { scopesOf } from '#db/repositories/package-scopes.ts'
import { selectRecords } from '#db/repositories/package-selection.ts'
import { filesOf, linesOf } from '#db/repositories/packages-out.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { judgeLines } from '#electron/services/appraisal/self-assessments.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { type PackageChoice, selectPackage, selectingOf } from '#electron/services/exchange/outgoing/selection.ts'
import { listLines } from '#db/repositories/plans.ts'
import { type PackageKind, packageKindCodes } from '#shared/exchange/kinds.ts'
import { type TravellingType, mayCome, travelling } from '#shared/exchange/travel.ts'
import { programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { type ExchangedApril, exchangedApril, issuedApril } from '#tests/fixtures/exchanged-april.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { storePicture } from '#tests/fixtures/store-picture.ts'

const month = '2022-04'
let april: ExchangedApril
beforeAll(async () => {
  april = await exchangedApril()
})
afterAll(() => april.dispose())

async function linesOfPackage(office: SeededOffice, choice: Partial<PackageChoice> & Pick<PackageChoice, 'kind'>): Promise<string[]> {
  const unitId = office.office.profile === 'county' ? office.pack.hostUnitId : xunke
  const records = await selectRecords(office.store.db, selectingOf(office, { month, unitId, withEvidence: true, ...choice }))
  return Array.fromAsync(linesOf(office.store.db, records))
}

describe("a county's 月报 (exchange.md 6)", () => {
  test('is exactly what the county wrote itself, at its newest revisions', async () => {
    const lines = await linesOfPackage(april.county, { kind: 'month-report' })
    const newest = new Map<string, string>()
    for (const line of april.countyLines) {
      const { type, id, rev } = JSON.parse(line) as { type: string; id: string; rev: number }
      const before = newest.get(`${type} ${id}`)
      if (before === undefined || (JSON.parse(before) as { rev: number }).rev < rev) newest.set(`${type} ${id}`, line)
    }
    expect(lines.toSorted()).toEqual([...newest.values()].toSorted())
  })

  test('gives the city the picture that all revisions of the county give', async () => {
    const [one, other] = [await issuedApril(), await issuedApril()]
    try {
      const options = { hash: sha256, projections: projectionsOfRecords }
      const lines = await linesOfPackage(april.county, { kind: 'month-report' })
      await one.city.store.write((trx) => applyRevisionLines(trx, lines, options))
      await other.city.store.write((trx) => applyRevisionLines(trx, april.countyLines, options))
      const history = (picture: Record<string, readonly string[]>) => ({ ...picture, record_revision: [] })
      expect(history(await storePicture(one.city.store.db))).toEqual(history(await storePicture(other.city.store.db)))
    } finally {
      await one.dispose()
      await other.dispose()
    }
  })

  test('brings the files of its evidence, each once', async () => {
    const { db } = april.county.store
    const records = await selectRecords(
      db,
      selectingOf(april.county, { kind: 'month-report', month, unitId: april.county.pack.hostUnitId, withEvidence: true }),
    )
    const files = await filesOf(db, records)
    expect(files).toHaveLength(2)
    expect(files.every(({ isKept, isEvidence }) => isKept && isEvidence)).toBe(true)
  })

  test('of another month is without this one', async () => {
    const types = (await linesOfPackage(april.county, { kind: 'month-report', month: '2022-05' })).map(
      (line) => (JSON.parse(line) as { type: string }).type,
    )
    expect(types).not.toContain('progressEntry')
    expect(types).not.toContain('evidence')
  })
})

describe("the city's packages to a county", () => {
  test.each(packageKindCodes.filter((kind) => kind !== 'full-handover'))(
    '%s carries only what its receiver accepts from the city',
    async (kind) => {
      for (const line of await linesOfPackage(april.city, { kind })) {
        const { type, ownerUnit } = JSON.parse(line) as { type: string; ownerUnit: string }
        expect(mayCome(type, { kind, sender: 'city', isOwner: ownerUnit === april.city.office.unitId })).toBe(true)
      }
    },
  )

  test('复核结果 tells the county everything that was decided of it', async () => {
    const types = new Set(
      (await linesOfPackage(april.city, { kind: 'review-result' })).map((line) => (JSON.parse(line) as { type: string }).type),
    )
    expect([...types].toSorted()).toEqual(['assignmentDecision', 'briefJudgement', 'claimDecision', 'lineReview', 'obligation'])
  })

  test('what came from the county never goes back to it', async () => {
    const own = new Set(april.countyLines)
    for (const kind of packageKindCodes) {
      expect((await linesOfPackage(april.city, { kind })).filter((line) => own.has(line))).toEqual([])
    }
  })
})

describe('what both offices load from the same pack does not travel', () => {
  test.each(['programme', 'task-issue'] as const)('%s', async (kind) => {
    const lines = (await linesOfPackage(april.city, { kind })).map(
      (line) => JSON.parse(line) as { type: string; rev: number; origin: string },
    )
    expect(lines.filter(({ origin }) => origin === 'pack')).toEqual([])
  })
})

describe('代录 stays with the city', () => {
  let city: SeededOffice
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'city-'))
    city = await seedOffice(folder, { today: '2022-04-05' })
    await openMonth(city, { month })
    city.ports.clock.setDay('2022-04-18')
    for (const unitId of city.pack.units.filter((unit) => unit.scored).map(({ id }) => id)) {
      const lines = await listLines(city.store.db, { programmeId, month, unitId })
      await judgeLines(city, { judgements: lines.map(({ id }) => ({ lineId: id, verdict: 'done' as const, note: '' })) })
      const entry = {
        recordedOn: '2022-04-18',
        content: `${unitId}电话报送`,
        outcome: '',
        problem: '',
        nextPlan: '',
        entryId: null,
        rev: null,
      }
      await saveProgress(city, { ...entry, lineId: lines[0]?.id ?? '' })
    }
  })
  afterAll(async () => {
    await city.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('in whichever package, and no package speaks of another county', async () => {
    const counties = city.pack.units.filter((unit) => unit.scored).map(({ id }) => id)
    expect(counties.length).toBeGreaterThan(1)
    const kinds: PackageKind[] = ['task-issue', 'review-result', 'supervision', 'questionnaire', 'receipt', 'ledger']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...counties), fc.constantFrom(...kinds), async (unitId, kind) => {
        const lines = await linesOfPackage(city, { kind, unitId })
        for (const line of lines) {
          const { type, body } = JSON.parse(line) as { type: TravellingType; body: Record<string, unknown> }
          expect(body['is_on_behalf'] ?? body['isOnBehalf'] ?? 0).toBeOneOf([0, false])
          expect(travelling[type].author).toBe('city')
          const others = counties.filter((other) => other !== unitId)
          expect(others.filter((other) => line.includes(`"${other}"`))).toEqual([])
        }
      }),
      { numRuns: 24 },
    )
  })
})

describe('every travelling record has its package', () => {
  test.each(Object.entries(travelling))('%s', (type, { author, kinds }) => {
    if (author === 'office' || type === 'rosterKey' || type === 'packageReceipt') return
    const office = author === 'city' ? 'city' : 'county'
    const sent = packageKindCodes.filter((kind) => scopesOf(kind, office).some((scope) => scope.type === type))
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter((kind) => !(kinds as readonly string[]).includes(kind))).toEqual([])
  })
})

test('a county is refused what the city sends, and a recipient other than the city', async () => {
  const { county } = april
  const { db } = county.store
  const choice = { month, withEvidence: true }
  await expect(selectPackage(county, db, { ...choice, kind: 'review-result', unitId: county.pack.hostUnitId })).rejects.toThrow(
    'not_permitted',
  )
  await expect(selectPackage(county, db, { ...choice, kind: 'month-report', unitId: xunke })).rejects.toThrow('packageRecipient')
  await expect(selectPackage(county, db, { ...choice, kind: 'full-handover', unitId: county.pack.hostUnitId })).rejects.toThrow(
    'packageElsewhere',
  )
})
