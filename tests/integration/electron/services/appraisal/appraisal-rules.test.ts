import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/open.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { appraisalOf } from '#electron/services/appraisal/appraisal-rules.ts'
import { appraisalCounty, appraisalMonth, chooseMonth, publishMonth, recordSpotCheck } from '#electron/services/appraisal/appraisals.ts'
import { claimList } from '#electron/services/appraisal/claims.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import { deskStatus } from '#electron/services/desk/desk.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planMonth } from '#electron/services/months/plans.ts'
import { selfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import { contextOf, setUpOffice } from '#electron/services/setup.ts'
import { todayView } from '#electron/services/desk/today.ts'
import { contract } from '#shared/api/contract.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
/** The same office with a programme whose sources have no 考评细则. */
let unappraised: ServiceContext

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-04-18' })
  unappraised = { ...office, pack: { ...office.pack, appraisal: null } }
})
afterEach(() => office.close())

const xunke = 'heihe:unit:xunke-county'
const month = '2022-04'

describe('a programme without 考评细则 (A-32)', () => {
  test.each<[string, () => unknown]>([
    ['its rules', async () => appraisalOf(unappraised)],
    ['the month of all counties', () => appraisalMonth(unappraised, { month })],
    ['one county', () => appraisalCounty(unappraised, { unitId: xunke, month })],
    ['publication', () => publishMonth(unappraised, { month, publishedOn: '2022-04-18' })],
    [
      '满分 or 不计入平均',
      () => chooseMonth(unappraised, { unitId: xunke, month, about: 'noPlan', choice: 'full', ground: '当月无计划措施' }),
    ],
    [
      'a spot check',
      () => recordSpotCheck(unappraised, { unitId: xunke, month, checkedOn: '2022-04-18', howChosen: '抽取', findings: [] }),
    ],
    ['self-assessment', () => selfAssessment(unappraised, { unitId: xunke, month })],
    ['claims', () => claimList(unappraised, { month })],
  ])('refuses %s with one sentence', async (_, ask) => {
    expect(await refusal(ask() as Promise<unknown>)).toMatchObject({
      code: 'rule_violation',
      details: { rule: 'noAppraisal', reason: '本工作方案没有考评细则，不能计分' },
    })
  })

  test('opens its months all the same, and calls them no 考评期 (M-020)', async () => {
    await openMonth(unappraised, { month })
    const plans = contract['plans.month'].output.parse(await planMonth(unappraised, { month }))
    expect(plans).toMatchObject({ isOpen: true, period: '工作期：2022年4月1日至30日' })
    expect(await refusal(openMonth(unappraised, { month: '2023-01' }))).toMatchObject({ details: { rule: 'cadence' } })
  })

  test('tells the frame so: 考评 is not shown, nothing waits there', async () => {
    await openMonth(unappraised, { month })
    const status = contract['desk.status'].output.parse(await deskStatus(unappraised))
    expect(status.programme).toMatchObject({ isAppraised: false, months: office.pack.appraisal?.months })
    expect(status.waiting.appraisal).toBe(0)
    expect((await deskStatus(office)).programme.isAppraised).toBe(true)
  })

  test('今日 has no steps of 自评, 复核 and 通报, and lists every reporting territory', async () => {
    await openMonth(unappraised, { month })
    const today = contract['today.view'].output.parse(await todayView(unappraised, { month }))
    expect(today.steps.map((step) => step.title)).toEqual(['开月', '报送'])
    expect(today.counties).toHaveLength(8)
    expect(today.unscoredSentence).toBeNull()
    expect(today.sentence).not.toContain('通报')
  })
})

describe('鹤岗 2022 (S4)', () => {
  test('is set up and opened in June: every county with 20 lines, every lead with its own, one report a unit', async () => {
    const ports = testPorts('2022-06-02')
    const settings = { migrations, now: () => ports.clock.now(), appVersion: '0.1.0', hash: sha256 }
    const store = await openStore({ folder: join(folder(), 'hegang'), ...settings })
    try {
      let count = 0
      const newId = () => `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`
      await setUpOffice(store, ports, newId, { profile: 'city', programmeId: 'hegang-2022', unitId: null, officerName: '张经办' })
      const hegang = await contextOf(store, { ports, newId, staged: office.staged })
      if (hegang === undefined) throw new Error('the office was not found again')
      // 24 city units and 8 县（区）; 45 lead assignments and 20 lines for each of the 8.
      expect(await openMonth(hegang, { month: '2022-06' })).toEqual({ plans: 32, lines: 45 + 8 * 20, obligations: 32 })
      expect(await refusal(openMonth(hegang, { month: '2022-05' }))).toMatchObject({ details: { rule: 'cadence' } })
      expect((await deskStatus(hegang)).programme).toMatchObject({ id: 'hegang-2022', isAppraised: false })
      expect((await todayView(hegang, { month: '2022-06' })).steps.map((step) => step.title)).toEqual(['开月', '报送'])
    } finally {
      await store.close()
    }
  })
})
