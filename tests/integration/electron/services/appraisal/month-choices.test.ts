import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newestRevision } from '#db/record-revisions.ts'
import { appraisalCounty, appraisalMonth, chooseMonth } from '#electron/services/appraisal/appraisals.ts'
import { contract } from '#shared/api/contract.ts'
import { monthChoiceId } from '#shared/domain/ids.ts'
import {
  type OpenedOffice,
  aihui,
  april,
  judgeAll,
  linesOf,
  on,
  openedApril,
  programmeId,
  xunke,
} from '#tests/fixtures/appraisals/april.ts'
import { reviewLines } from '#electron/services/appraisal/reviews.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

const of = { unitId: aihui, month: april }
const noPlan = { ...of, about: 'noPlan' as const, choice: 'full' as const, ground: '本月措施均不涉及' }
const noScore = { ...of, about: 'noScore' as const, choice: 'zero' as const, ground: '该区未报送任何材料' }

const county = async () => contract['appraisals.county'].output.parse(await appraisalCounty(office, of))

/** Every line of the county reviewed as 不涉及. */
async function withoutPlan(): Promise<void> {
  on(office, '2022-04-27')
  await judgeAll(office, aihui, 'notApplicable')
  const lines = await linesOf(office, aihui)
  await reviewLines(office, { decisions: lines.map(({ id }) => ({ lineId: id, decision: 'agree' as const })) })
}

describe('A-12: a month without a planned measure', () => {
  beforeEach(withoutPlan)

  test('once confirmed, the score says so with its ground, and no longer asks for it', async () => {
    const before = await county()
    expect([before.choice, before.score.isProvisional]).toEqual([null, true])
    expect(before.score.notes).toContain('本月无计划措施，工作完成情况按满分计，须由市专班办公室确认。')
    await chooseMonth(office, contract['appraisals.chooseMonth'].input.parse(noPlan))
    const after = await county()
    expect(after.choice).toEqual({ about: 'noPlan', choice: 'full', ground: '本月措施均不涉及', decidedOn: '2022-04-27' })
    expect(after.score.notes.join('')).not.toContain('须由市专班办公室确认')
    expect(after.score.notes).toContain('本月无计划措施，经市专班办公室确认，工作完成情况按满分计。')
    expect(after.score.notes[0]).toBe('口径：本月无计划措施——满分，依据：本月措施均不涉及。')
    expect(after.score.lines[0]?.sentences[0]).toBe('工作完成情况 40.00：本月无计划措施，按满分 40 分计，经市专班办公室确认。')
  })

  test('the choice may be changed and taken back: the record keeps every revision', async () => {
    await chooseMonth(office, noPlan)
    await chooseMonth(office, { ...noPlan, choice: 'excluded' })
    expect((await county()).score.lines[0]?.points).toBe('0.00')
    await chooseMonth(office, { ...noPlan, choice: null, ground: '' })
    expect((await county()).choice).toBeNull()
    expect((await appraisalMonth(office, { month: april })).counties[0]).toMatchObject({ isProvisional: true })
    expect(await newestRevision(office.store.db, 'monthChoice', monthChoiceId(programmeId, aihui, april))).toMatchObject({ rev: 3 })
    expect(await refusal(chooseMonth(office, { ...noPlan, choice: null, ground: '' }))).toMatchObject({
      details: { rule: 'nothingChosen' },
    })
  })
})

describe('what cannot be chosen is refused with one sentence', () => {
  test.each<[string, object, object]>([
    [
      '满分 of a month with planned measures',
      noPlan,
      { details: { rule: 'hasPlan', reason: '该县（市、区）本月有计划措施，按完成情况计分' } },
    ],
    ['按0分 of a month that is not over', noScore, { details: { rule: 'monthUnderway', reason: '2022年4月尚未结束，仍可考评' } }],
    ['按0分 of a month without plan', { ...noPlan, choice: 'zero' }, { code: 'invalid_input' }],
    ['满分 of a month that was never scored', { ...noScore, choice: 'full' }, { code: 'invalid_input' }],
    ['a choice without a ground', { ...noPlan, ground: ' ' }, { details: { rule: 'choiceGround' } }],
    ['a month outside the programme', { ...noPlan, month: '2022-03' }, { details: { rule: 'cadence' } }],
  ])('%s', async (_, input, refused) => {
    expect(await refusal(chooseMonth(office, { ...noPlan, ...input }))).toMatchObject(refused)
  })

  test('foundations 3: a county chooses nothing', async () => {
    const own = { ...office, office: { ...office.office, profile: 'county' as const, unitId: xunke } }
    expect(await refusal(chooseMonth(own, noPlan))).toMatchObject({ code: 'not_permitted' })
  })

  test('按0分 after the month: it is no word on a month without plan', async () => {
    on(office, '2022-05-02')
    await chooseMonth(office, noScore)
    expect((await county()).choice).toMatchObject({ about: 'noScore', choice: 'zero' })
    expect((await county()).score.lines[0]?.sentences[0]).not.toContain('无计划措施')
  })
})
