import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { linesOf } from '#db/repositories/packages-out.ts'
import { selectRecords } from '#db/repositories/package-selection.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { chooseMonth, enterPaperScore } from '#electron/services/appraisal/appraisals.ts'
import { innovationList, recogniseInnovation, saveInnovation } from '#electron/services/appraisal/innovations.ts'
import { appraisalYear, appraisalYearCounty, chooseInterpretation, settleYear } from '#electron/services/appraisal/year/year-appraisals.ts'
import { selectingOf } from '#electron/services/exchange/outgoing/selection.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { misfitOf } from '#shared/exchange/record-shapes/index.ts'
import { counties, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { factsOf, figuresOf, publishFacts, yearMonths } from '#tests/fixtures/appraisals/played-year.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { type TwoOffices, findings, twoOffices } from '#tests/fixtures/two-offices.ts'

/** exchange.md 6: what a county claims goes up, what the city decides of its year comes down; never another county's. */
let offices: TwoOffices
beforeAll(async () => {
  offices = await twoOffices({ today: '2023-01-12' })
})
afterAll(() => offices.dispose())

async function take(from: SeededOffice, to: SeededOffice, kind: PackageKind, month: string) {
  const unitId = from.office.profile === 'county' ? from.pack.hostUnitId : xunke
  const { db } = from.store
  const records = await selectRecords(db, selectingOf(from, { kind, month, unitId, withEvidence: false }))
  const lines = await Array.fromAsync(linesOf(db, records))
  // What an office writes of its year fits the shapes to which an import holds it.
  for (const line of lines) expect(misfitOf(JSON.parse(line) as { type: string; id: string; body: unknown }), line).toBeUndefined()
  return to.store.write((trx) => applyRevisionLines(trx, lines, { hash: sha256, projections: projectionsOfRecords }))
}

const texts = { rev: null, claimId: null, category: 2, content: '', claimedOn: '2022-12-20' }

describe('the year of a county that has an office of its own', () => {
  test('its claim comes up with the month’s report, and the city may decide on it and not change it', async () => {
    const { city, county } = offices
    const { claimId } = await saveInnovation(county, { ...texts, unitId: xunke, title: '信用承诺经验', basis: '省厅通报' })
    expect(await take(county, city, 'month-report', '2022-12')).toMatchObject({ equivocal: [], waiting: [], refused: [] })
    const [claim] = (await innovationList(city, { unitId: xunke })).claims
    expect(claim).toMatchObject({ claimId, isOwn: false, isOnBehalf: false, status: 'claimed' })
    const change = { ...texts, claimId, rev: 1, unitId: xunke, title: '改写', basis: '省厅通报' }
    expect(await refusal(saveInnovation(city, change))).toMatchObject({ details: { rule: 'foreignRecord' } })
    const decision = { isRecognised: true, opinion: '情况属实', decidedOn: '2023-01-05' }
    await recogniseInnovation(city, { claimId, rev: claim?.rev ?? 0, ...decision })
    await saveInnovation(city, { ...texts, unitId: xunke, title: '市级代录', basis: '市通报' })
  })

  test('decisions, choices, scores and the settled year come down; the county reads its own as the city does', async () => {
    const { city, county } = offices
    const choice = { month: '2022-06', about: 'noScore' as const, choice: 'excluded' as const, ground: '该月未部署' }
    for (const [at, unitId] of counties.entries()) {
      const paper = { publishedOn: '2022-04-29', basis: '《4月份通报》', note: '', reason: '' }
      await enterPaperScore(city, { unitId, month: '2022-04', total: '60', score: '42', ...paper })
      await chooseMonth(city, { unitId, ...choice })
      for (const [nth, month] of yearMonths.entries()) {
        if (nth !== 0 && month !== choice.month) await publishFacts(city, unitId, factsOf(unitId, month, figuresOf(at, nth)))
      }
    }
    await chooseInterpretation(city, { interpretation: 'annual-only', ground: '会议纪要', decidedOn: '2023-01-10' })
    const onBehalf = (await innovationList(city, { unitId: xunke })).claims.find(({ isOnBehalf }) => isOnBehalf)
    await recogniseInnovation(city, {
      claimId: onBehalf?.claimId ?? '',
      rev: onBehalf?.rev ?? 0,
      isRecognised: false,
      opinion: '县里已自行申报',
      decidedOn: '2023-01-05',
    })
    await settleYear(city, { settledOn: '2023-01-12' })
    for (const month of yearMonths) {
      expect(await take(city, county, 'review-result', month)).toMatchObject({ equivocal: [], waiting: [], refused: [] })
    }
    const [own] = (await appraisalYear(county)).counties
    const all = (await appraisalYear(city)).counties
    const citys = all.find(({ unit }) => unit.unitId === xunke)
    // Of what the city claimed on its behalf, and of other counties' totals, the county knows nothing.
    expect(own).toEqual({ ...citys, innovations: { recognised: 1, waiting: 0 }, readings: own?.readings })
    expect(own?.readings.map(({ id, total }) => [id, total])).toEqual(citys?.readings.map(({ id, total }) => [id, total]))
    expect((await appraisalYear(county)).chosen).toMatchObject({ id: 'annual-only', ground: '会议纪要' })
    expect((await appraisalYearCounty(county, { unitId: xunke })).score.total).toBe(citys?.total)
    const { db } = county.store
    const others = await db.selectFrom('annual_score').select('unit_id').where('unit_id', '=', sunwu).execute()
    expect(others).toEqual([])
    expect(await findings(county)).toEqual([])
    expect(await findings(city)).toEqual([])
  })
})
