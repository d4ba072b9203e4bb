import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { listLines } from '#db/repositories/plans.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { runCommand } from '#electron/services/context.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { standingObligations } from '#electron/services/months/submissions.ts'
import { settleReceipt } from '#electron/services/records/supersede.ts'
import { addDays } from '#shared/domain/period.ts'
import { april, programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { issuedApril, reportOf } from '#tests/fixtures/exchanged-april.ts'

/** T13 (reliability.md): a county's clock decides nothing; 收件日期 is the city's. */

let offices: Awaited<ReturnType<typeof issuedApril>>
beforeEach(async () => {
  offices = await issuedApril()
})
afterEach(() => offices.dispose())

const material = { unitId: xunke, month: april, kind: 'monthly-report' }
/** Undoes a turn: what was seen in it comes out all the same. */
class Seen extends Error {
  readonly status: string

  constructor(status: string) {
    super(status)
    this.status = status
  }
}

/** How the county's report stands when the city takes it on a day, with every instant in it moved by so many days. */
async function statusOf(lines: readonly string[], receivedOn: string): Promise<string> {
  const { city } = offices
  city.ports.clock.setDay(receivedOn)
  const seen: unknown = await runCommand(city, 'packages.import', async (act) => {
    await applyRevisionLines(act.trx, lines, { hash: sha256, projections: projectionsOfRecords })
    await settleReceipt(city, act, material, { receivedOn, way: 'usbStick', reason: '' })
    const rows = await standingObligations(city, act.trx, { month: april, unitId: xunke })
    throw new Seen(rows.find(({ kind }) => kind === material.kind)?.status ?? 'none')
  }).catch((thrown: unknown) => thrown)
  if (!(seen instanceof Seen)) throw seen
  return seen.status
}

test('a report from a clock that is up to ten years off stands by the day on which the city received it', async () => {
  const { city, county } = offices
  const [line] = await listLines(county.store.db, { programmeId, month: april, unitId: xunke })
  const entry = { entryId: null, rev: null, recordedOn: '2022-04-18', outcome: '', problem: '', nextPlan: '' }
  await saveProgress(county, { ...entry, lineId: line?.id ?? '', content: '已印发方案' })
  const lines = await reportOf(county)
  expect(lines.length).toBeGreaterThan(0)
  const due = (await standingObligations(city, city.store.db, { month: april, unitId: xunke })).find(({ kind }) => kind === material.kind)
  const dueOn = due?.due_on ?? ''
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -3653, max: 3653 }), fc.integer({ min: -3, max: 3 }), async (jump, days) => {
      const moved = lines.map((text) => movedBy(text, jump))
      expect(await statusOf(moved, addDays(dueOn, days))).toBe(days <= 0 ? 'onTime' : 'late')
    }),
    { numRuns: 100 },
  )
}, 120_000)

function movedBy(line: string, days: number): string {
  const read = JSON.parse(line) as { at: string }
  return JSON.stringify({ ...read, at: `${addDays(read.at.slice(0, 10), days)}${read.at.slice(10)}` })
}
