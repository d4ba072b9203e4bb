import { afterEach, describe, expect, test } from 'vitest'
import { claimList } from '#electron/services/appraisal/claims.ts'
import { deskStatus } from '#electron/services/desk/desk.ts'
import { ledgerList } from '#electron/services/ledgers/catalogue.ts'
import { entryList, everything } from '#electron/services/ledgers/lists.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines, planMonth } from '#electron/services/months/plans.ts'
import { progressOfLine, saveProgress } from '#electron/services/months/progress.ts'
import { offeredProgrammes } from '#electron/services/setup.ts'
import { submissionMonth } from '#electron/services/months/submissions.ts'
import { progressTable, taskRegister } from '#electron/services/tasks/tasks.ts'
import { todayView } from '#electron/services/desk/today.ts'
import { contract } from '#shared/api/contract.ts'
import { dayOfMonth } from '#shared/domain/period.ts'
import { packs } from '#shared/packs/index.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
afterEach(() => office.close())

/** Output of a query as its contract has it. */
const parsed = {
  today: contract['today.view'].output,
  register: contract['tasks.register'].output,
  table: contract['tasks.progressTable'].output,
  plans: contract['plans.month'].output,
  lines: contract['plans.lines'].output,
  submissions: contract['submissions.month'].output,
  status: contract['desk.status'].output,
  progress: contract['progress.ofLine'].output,
  ledgers: contract['ledgers.list'].output,
  entries: contract['ledgers.entries'].output,
}

describe.each(packs.map((pack) => [pack.id, pack] as const))('%s works in an office of its own', (programmeId, pack) => {
  const month = pack.cadence.from
  const today = dayOfMonth(month, 20)
  const isAppraised = pack.appraisal !== null

  test('setup, the first month, one entry of progress, and every list of the month answers', async () => {
    office = await seedOffice(folder(), { today, programmeId })
    const obligations = pack.cadence.obligations.length > 0
    const opened = await openMonth(office, { month })
    expect(opened.plans).toBe(pack.units.filter((unit) => unit.reports).length)
    expect(opened.lines).toBeGreaterThan(0)
    expect(opened.obligations > 0).toBe(obligations)

    const { units } = parsed.plans.parse(await planMonth(office, { month }))
    const unitId = units.find((each) => each.lines > 0)?.unit.unitId ?? ''
    const line = parsed.lines.parse(await planLines(office, { month, unitId })).lines[0]
    if (line === undefined) throw new Error('no unit has a line')
    const entry = { lineId: line.lineId, entryId: null, rev: null, recordedOn: today }
    await saveProgress(office, { ...entry, content: '已印发工作方案', outcome: '', problem: '', nextPlan: '抓好落实' })
    expect(parsed.progress.parse(await progressOfLine(office, { lineId: line.lineId })).entries).toHaveLength(1)

    const { tasks } = parsed.register.parse(await taskRegister(office))
    expect(tasks).toHaveLength(pack.tasks.length)
    expect(parsed.table.parse(await progressTable(office, { month, unitId: null })).rows).toHaveLength(opened.lines)
    const submissions = parsed.submissions.parse(await submissionMonth(office, { month }))
    expect(submissions.units.some((each) => each.obligations.length > 0)).toBe(obligations)
    const view = parsed.today.parse(await todayView(office, { month }))
    expect(view.sentence).toContain(`${Number(month.slice(5))}月份`)
    expect(view.steps.some((step) => step.id === 'publish')).toBe(isAppraised)
  })

  test('desk.status says its months, today’s month, and whether it is appraised (A-32)', async () => {
    office = await seedOffice(folder(), { today, programmeId })
    const status = parsed.status.parse(await deskStatus(office))
    expect(status.programme).toMatchObject({ id: programmeId, isAppraised })
    expect([status.programme.months[0], status.programme.months.at(-1), status.currentMonth]).toEqual([month, pack.cadence.to, month])
    if (!isAppraised) expect((await refusal(claimList(office, { month }))).details['rule']).toBe('noAppraisal')
  })

  test('its 专项台账 are named, and begin with the rows that it says (M-163)', async () => {
    office = await seedOffice(folder(), { today, programmeId })
    const menu = parsed.ledgers.parse(await ledgerList(office)).groups.flatMap((group) => group.ledgers)
    expect(
      menu
        .filter((each) => each.isNamed)
        .map((each) => each.ledgerId)
        .toSorted(),
    ).toEqual([...pack.ledgers].toSorted())
    for (const { ledgerId, entries } of menu) {
      const seeds = pack.ledgerSeeds.filter((seed) => seed.ledger === ledgerId).flatMap((seed) => seed.unitIds)
      expect([ledgerId, entries]).toEqual([ledgerId, seeds.length])
      const page = { ledgerId, filter: everything, sort: null, cursor: null, limit: 100 }
      const { rows } = parsed.entries.parse(await entryList(office, page))
      const named = rows.map((row) => Object.values(row.fields).find((value) => typeof value === 'string' && value in row.names))
      expect(named).toEqual(seeds)
    }
  })

  test('the wizard offers it, with the counties whose office may work with it', () => {
    const counties = pack.units.filter((unit) => unit.kind === 'territory' && unit.reports).length
    expect(offeredProgrammes().find((each) => each.id === programmeId)?.counties).toHaveLength(counties)
  })
})
