import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { carryOver, planLines, planMonth, removeLine, restoreLine, saveGoals, settlePlans } from '#electron/services/months/plans.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { setPilot } from '#electron/services/units.ts'
import { contract } from '#shared/api/contract.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-04-18' })
})
afterEach(() => office.close())

const xunke = 'heihe:unit:xunke-county'

async function linesOf(month: string, unitId = xunke) {
  return contract['plans.lines'].output.parse(await planLines(office, { month, unitId }))
}

describe('opening a month (office.md, M-020)', () => {
  test('每个县 carries 29 lines: 31 less task 10 and less one of 9-1 and 9-2', async () => {
    await openMonth(office, { month: '2022-04' })
    const { units } = contract['plans.month'].output.parse(await planMonth(office, { month: '2022-04' }))
    const counties = units.filter((each) => each.scored)
    expect(counties).toHaveLength(6)
    expect(counties.map((each) => each.lines)).toEqual([29, 29, 29, 29, 29, 29])
  })

  test('逊克县 is 非试点: no 10-1, no 9-1', async () => {
    await openMonth(office, { month: '2022-05' })
    const codes = (await linesOf('2022-05')).lines.map((line) => line.code)
    expect(codes).toHaveLength(29)
    expect(codes).not.toContain('10-1')
    expect(codes).not.toContain('9-1')
    expect(codes).toContain('9-2')
  })

  test('a county that the office flags 试点 carries 9-1 in place of 9-2 from the next month', async () => {
    await setPilot(office, { unitId: xunke, pilot: true, ground: '市级试点名单' })
    await openMonth(office, { month: '2022-05' })
    const codes = (await linesOf('2022-05')).lines.map((line) => line.code)
    expect(codes).toHaveLength(29)
    expect(codes).toContain('9-1')
    expect(codes).not.toContain('9-2')
  })

  test('a milestone fills its month: 七进 plans are asked for in April', async () => {
    await openMonth(office, { month: '2022-04' })
    const line = (await linesOf('2022-04')).lines.find((each) => each.code === '7-3')
    expect(line?.goal).not.toBe('')
    expect(line?.dueOn).toBe('2022-04-30')
    expect(line?.milestone).toContain('4月')
  })

  test("本月目标 is last month's 下月计划", async () => {
    await openMonth(office, { month: '2022-04' })
    for (const line of (await linesOf('2022-04')).lines) {
      const texts = { content: '已推进', outcome: '', problem: '', nextPlan: `继续推进${line.code}` }
      await saveProgress(office, { lineId: line.lineId, entryId: null, rev: null, recordedOn: '2022-04-18', ...texts })
    }
    office.ports.clock.setDay('2022-05-01')
    await openMonth(office, { month: '2022-05' })
    const { lines } = await linesOf('2022-05')
    expect(lines.map((line) => line.goal)).toEqual(lines.map((line) => `继续推进${line.code}`))
  })

  test('opening a month twice is refused and changes nothing', async () => {
    await openMonth(office, { month: '2022-04' })
    const before = await linesOf('2022-04')
    expect((await refusal(openMonth(office, { month: '2022-04' }))).code).toBe('rule_violation')
    expect(await linesOf('2022-04')).toEqual(before)
  })

  test('a month outside the programme is refused', async () => {
    expect((await refusal(openMonth(office, { month: '2022-03' }))).details['rule']).toBe('cadence')
  })

  test('a month of obligations comes with it: the 20th for all who report, the 23rd for the scored (M-060, M-062)', async () => {
    const opened = await openMonth(office, { month: '2022-04' })
    const { units } = await planMonth(office, { month: '2022-04' })
    expect(opened.obligations).toBe(units.length + 6)
  })
})

describe('settling and changing the list', () => {
  test('once 审定, goals change only with a reason', async () => {
    await openMonth(office, { month: '2022-04' })
    await settlePlans(office, { month: '2022-04', unitIds: [xunke], settledOn: '2022-04-18' })
    const { planId, rev, lines } = await linesOf('2022-04')
    const line = lines[0]
    if (planId === null || rev === null || line === undefined) throw new Error('no plan')
    const change = { planId, rev, lines: [{ lineId: line.lineId, goal: '调整后的目标', dueOn: line.dueOn }] }
    expect((await refusal(saveGoals(office, { ...change, reason: '' }))).details['rule']).toBe('settledPlan')
    await saveGoals(office, { ...change, reason: '县里申请调整' })
    expect((await linesOf('2022-04')).lines[0]?.goal).toBe('调整后的目标')
  })

  test('a change made on an old view is refused as stale', async () => {
    await openMonth(office, { month: '2022-04' })
    const { planId, rev, lines } = await linesOf('2022-04')
    const line = lines[0]
    if (planId === null || rev === null || line === undefined) throw new Error('no plan')
    const change = { planId, rev, lines: [{ lineId: line.lineId, goal: '甲', dueOn: line.dueOn }], reason: '' }
    await saveGoals(office, change)
    expect((await refusal(saveGoals(office, change))).code).toBe('stale_version')
  })

  test('沿用上月 fills only lines without a goal', async () => {
    await openMonth(office, { month: '2022-04' })
    const april = await linesOf('2022-04')
    const [planId, rev] = [april.planId, april.rev]
    if (planId === null || rev === null) throw new Error('no plan')
    await saveGoals(office, {
      planId,
      rev,
      lines: april.lines.map((line) => ({ lineId: line.lineId, goal: `四月${line.code}`, dueOn: line.dueOn })),
      reason: '',
    })
    await openMonth(office, { month: '2022-05' })
    const may = await linesOf('2022-05')
    if (may.planId === null || may.rev === null) throw new Error('no plan')
    const { filled } = await carryOver(office, { planId: may.planId, rev: may.rev })
    expect(filled).toBe(may.lines.filter((line) => line.goal === '').length)
    expect((await linesOf('2022-05')).lines.every((line) => line.goal !== '')).toBe(true)
  })

  test('a line taken off the list stays on record and can be put back', async () => {
    await openMonth(office, { month: '2022-04' })
    const { planId, lines } = await linesOf('2022-04')
    const line = lines[0]
    if (planId === null || line === undefined) throw new Error('no plan')
    await removeLine(office, { lineId: line.lineId, rev: line.rev, reason: '本县不承担' })
    const after = await linesOf('2022-04')
    expect(after.lines).toHaveLength(28)
    expect(after.leftOut).toEqual([{ assignmentId: line.assignmentId, code: line.code, shortTitle: line.shortTitle, why: '本县不承担' }])
    await restoreLine(office, { planId, assignmentId: line.assignmentId, reason: '误操作' })
    expect((await linesOf('2022-04')).lines).toHaveLength(29)
  })
})

describe('a county office', () => {
  test('opens and sees its own month, and no other unit', async () => {
    await office.close()
    const county = await seedOffice(`${folder()}/county`, { today: '2022-04-18', profile: 'county', unitId: xunke })
    await openMonth(county, { month: '2022-04' })
    expect((await planMonth(county, { month: '2022-04' })).units.map((each) => each.unit.name)).toEqual(['逊克县'])
    expect((await refusal(planLines(county, { month: '2022-04', unitId: 'heihe:unit:sunwu-county' }))).code).toBe('not_permitted')
    expect((await refusal(settlePlans(county, { month: '2022-04', unitIds: [xunke], settledOn: '2022-04-18' }))).code).toBe('not_permitted')
    office = county
  })
})
