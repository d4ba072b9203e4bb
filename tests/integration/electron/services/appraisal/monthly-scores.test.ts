import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listScores } from '#db/repositories/appraisals.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import {
  appraisalCounty,
  appraisalMonth,
  chooseMonth,
  correctScore,
  publishMonth,
  recordSpotCheck,
  reviewLines,
} from '#electron/services/appraisal/appraisals.ts'
import { removeBrief, saveBrief } from '#electron/services/months/briefs.ts'
import { recogniseClaim, saveClaim } from '#electron/services/appraisal/claims.ts'
import { scoreFacts } from '#electron/services/appraisal/score-views.ts'
import { contract } from '#shared/api/contract.ts'
import { monthFacts } from '#shared/domain/appraisal.ts'
import {
  type OpenedOffice,
  aihui,
  april,
  counties,
  lineOf,
  linesOf,
  on,
  openedApril,
  readyToPublish,
  sunwu,
  xunke,
  programmeId,
} from '#tests/fixtures/appraisals/april.ts'

const monthSchema = contract['appraisals.month'].output
const of = { unitId: xunke, month: april }

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
  await readyToPublish(office)
})
afterEach(() => office.dispose())

async function publish(): Promise<string> {
  const input = contract['appraisals.publish'].input.parse({ month: april, publishedOn: '2022-04-28' })
  return contract['appraisals.publish'].output.parse(await publishMonth(office, input)).documentId
}

function brief(receivedOn: string) {
  const judged = { isHighQuality: true, qualityGround: '做法可推广', isRecommended: false, adoptedOn: null, adoptedIn: '' }
  return { briefId: null, rev: null, unitId: xunke, title: '逊克县开展诚信宣传月活动', receivedOn, ...judged }
}

async function versions(unitId = xunke) {
  return listScores(office.store.db, { programmeId, month: april, unitId })
}

describe('考评细则 四: publication', () => {
  test('M-113: freezes every county as version 1 and drafts one 通报', async () => {
    const documentId = await publish()
    const rows = await listScores(office.store.db, { programmeId, month: april })
    expect(rows.map((row) => [row.version, row.total, row.score, row.interpretation, row.published_on])).toEqual(
      counties.map(() => [1, '45.00', '31.50', 'literal', '2022-04-28']),
    )
    expect(new Set(rows.map((row) => row.document_id))).toEqual(new Set([documentId]))
    const document = await office.store.db.selectFrom('document').selectAll().where('id', '=', documentId).executeTakeFirstOrThrow()
    expect(document).toMatchObject({ kind: 'monthly-circular', month: april, status: 'draft' })
    const view = monthSchema.parse(await appraisalMonth(office, { month: april }))
    expect(view).toMatchObject({ stage: 'published', blocked: '4月份考评结果已于4月28日通报', circularId: documentId })
    expect(view.counties[0]).toMatchObject({
      isProvisional: false,
      rank: 1,
      published: { version: 1, score: '31.50', publishedOn: '2022-04-28', correction: '' },
    })
  })

  test('scoring.md: the frozen facts give the frozen score again, and carry their hash', async () => {
    const { id } = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: id, finding: 'refuted' as const, reason: '学校未收到方案' }]
    await recordSpotCheck(office, { ...of, checkedOn: '2022-04-27', howChosen: '随机抽取', findings })
    await publish()
    for (const row of await listScores(office.store.db, { programmeId, month: april })) {
      const facts = monthFacts.parse(JSON.parse(row.facts))
      expect(sha256(row.facts)).toBe(row.facts_hash)
      expect(scoreFacts(office.pack, facts)).toEqual(JSON.parse(row.result))
    }
    expect((await versions())[0]).toMatchObject({ total: '43.62', score: '30.53' })
  })

  test('scoring.md: a published score is frozen by the store itself', async () => {
    await publish()
    const change = office.store.write((trx) =>
      trx.updateTable('monthly_score').set({ score: '49.00' }).where('unit_id', '=', xunke).execute(),
    )
    await expect(change).rejects.toThrow()
    const removal = office.store.write((trx) => trx.deleteFrom('monthly_score').where('unit_id', '=', xunke).execute())
    await expect(removal).rejects.toThrow()
    expect((await versions())[0]?.score).toBe('31.50')
  })

  test('scoring.md: facts that change afterwards leave the published score as it is, and the page says so', async () => {
    await publish()
    on(office, '2022-05-05')
    await saveBrief(office, brief('2022-04-25'))
    const { score, isPublished } = contract['appraisals.county'].output.parse(await appraisalCounty(office, of))
    expect([isPublished, score.score, score.isProvisional]).toEqual([true, '31.50', false])
    expect(score.notes[0]).toBe('通报后所依据的事实有变更，得分未作改动；确需调整的，请办理更正。')
    expect((await appraisalCounty(office, { unitId: sunwu, month: april })).score.notes[0]).not.toContain('通报后')
  })

  test('a month is published once, by the city, not after today, and only when nothing is left', async () => {
    await expect(publishMonth(office, { month: april, publishedOn: '2022-04-29' })).rejects.toMatchObject({
      details: { rule: 'publishedInFuture' },
    })
    await expect(publishMonth(office, { month: '2022-05', publishedOn: '2022-04-28' })).rejects.toMatchObject({
      details: { rule: 'notReady' },
    })
    const { id } = await lineOf(office, xunke, '7-3')
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'clear' }] })
    await expect(publish()).rejects.toMatchObject({ details: { rule: 'notReady', reason: '还有 1 条待复核' } })
    expect(await listScores(office.store.db, { programmeId, month: april })).toEqual([])
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'agree' }] })
    await publish()
    await expect(publish()).rejects.toMatchObject({ details: { rule: 'published', remedy: '确需调整的，请办理更正' } })
    const county = { ...office, office: { ...office.office, profile: 'county' as const, unitId: xunke } }
    await expect(publishMonth(county, { month: april, publishedOn: '2022-04-28' })).rejects.toMatchObject({ code: 'not_permitted' })
  })
})

describe('A-12: a month without planned measures', () => {
  beforeEach(async () => {
    for (const line of await linesOf(office, aihui)) {
      const decision = { lineId: line.id, decision: 'overrule' as const, verdict: 'notApplicable' as const, reason: '本月未列入计划' }
      await reviewLines(office, { decisions: [decision] })
    }
  })

  test('waits for the office to confirm 满分 or 不计入平均', async () => {
    expect((await appraisalMonth(office, { month: april })).blocked).toBe('爱辉区本月无计划措施，须先确认记满分或不计入平均')
    await expect(publish()).rejects.toMatchObject({ details: { rule: 'notReady' } })
    await chooseMonth(office, { unitId: aihui, month: april, about: 'noPlan', choice: 'full', ground: '本月措施均不涉及' })
    expect((await appraisalMonth(office, { month: april })).blocked).toBe('')
    await publish()
    expect((await versions(aihui))[0]).toMatchObject({ total: '45.00' })
  })

  test('不计入平均 takes the county out of the ranking', async () => {
    await chooseMonth(office, { unitId: aihui, month: april, about: 'noPlan', choice: 'excluded', ground: '本月措施均不涉及' })
    await publish()
    const { counties: rows } = await appraisalMonth(office, { month: april })
    expect(rows.map((each) => each.rank)).toEqual([null, 1, 1, 1, 1, 1])
  })

  test('is not offered where there is a plan, nor after publication', async () => {
    const input = { month: april, about: 'noPlan' as const, choice: 'full' as const, ground: '本月措施均不涉及' }
    await expect(chooseMonth(office, { ...input, unitId: xunke })).rejects.toMatchObject({ details: { rule: 'hasPlan' } })
    await chooseMonth(office, { ...input, unitId: aihui })
    await publish()
    await expect(chooseMonth(office, { ...input, unitId: aihui })).rejects.toMatchObject({ details: { rule: 'published' } })
  })
})

describe('更正', () => {
  const correction = { ...of, correctedOn: '2022-05-05', reason: '补记4月份高质量信息1条' }

  test('A-13: is a new version with its reason; the one before stays', async () => {
    await publish()
    const [first] = await versions()
    on(office, '2022-05-05')
    await saveBrief(office, brief('2022-04-25'))
    const corrected = contract['appraisals.correct'].output.parse(await correctScore(office, correction))
    expect(corrected).toMatchObject({ version: 2, score: '32.20' })
    const [kept, second] = await versions()
    expect(kept).toEqual(first)
    expect(second).toMatchObject({ version: 2, total: '46.00', correction_reason: '补记4月份高质量信息1条', published_on: '2022-05-05' })
    const row = (await appraisalMonth(office, { month: april })).counties.find((each) => each.unit.unitId === xunke)
    expect(row).toMatchObject({ rank: 1, score: '32.20', published: { version: 2, correction: '补记4月份高质量信息1条' } })
    expect((await appraisalMonth(office, { month: april })).counties[0]).toMatchObject({ rank: 2 })
  })

  test('is refused where nothing changed, before publication, or with a date that cannot be', async () => {
    await expect(correctScore(office, { ...correction, correctedOn: '2022-04-28' })).rejects.toMatchObject({
      details: { rule: 'notPublished' },
    })
    await publish()
    on(office, '2022-05-05')
    await expect(correctScore(office, correction)).rejects.toMatchObject({ details: { rule: 'nothingChanged' } })
    await expect(correctScore(office, { ...correction, correctedOn: '2022-04-27' })).rejects.toMatchObject({
      details: { rule: 'correctedWhen' },
    })
    await expect(correctScore(office, { ...correction, correctedOn: '2022-05-06' })).rejects.toMatchObject({
      details: { rule: 'correctedWhen' },
    })
    expect(await versions()).toHaveLength(1)
  })

  test('may change a review with it, and leaves no trace of it where the correction fails', async () => {
    await publish()
    on(office, '2022-05-05')
    const { id } = await lineOf(office, xunke, '7-3')
    const decision = { lineId: id, decision: 'overrule' as const, verdict: 'notDone' as const, reason: '复核有误，方案未印发' }
    const foreign = await lineOf(office, sunwu, '7-3')
    const wrong = { ...correction, decisions: [decision, { ...decision, lineId: foreign.id }] }
    await expect(correctScore(office, wrong)).rejects.toMatchObject({ details: { rule: 'ownLines' } })
    expect((await lineOf(office, xunke, '7-3')).reviewVerdict).toBe('done')
    const cleared = { ...correction, decisions: [{ lineId: id, decision: 'clear' as const }] }
    await expect(correctScore(office, cleared)).rejects.toMatchObject({ details: { rule: 'provisional' } })
    expect(await correctScore(office, { ...correction, decisions: [decision] })).toMatchObject({ version: 2, score: '30.53' })
  })
})

test('reliability: publishing is one event, and every record says in its newest revision what its table says', async () => {
  const count = async () => (await office.store.db.selectFrom('event').select('seq').execute()).length
  const { briefId, rev } = await saveBrief(office, brief('2022-04-25'))
  await removeBrief(office, { briefId, rev })
  const claim = { kind: 'local-first', title: '信用承诺“一码通”', basis: '会议纪要', claimedOn: '2022-04-20' }
  const saved = await saveClaim(office, { claimId: null, rev: null, ...of, ...claim })
  await recogniseClaim(office, { ...saved, isRecognised: true, opinion: '同意认定' })
  const { id } = await lineOf(office, xunke, '7-3')
  const findings = [{ lineId: id, finding: 'confirmed' as const, reason: '' }]
  await recordSpotCheck(office, { ...of, checkedOn: '2022-04-27', howChosen: '随机抽取', findings })
  const before = await count()
  await publish()
  expect(await count()).toBe(before + 1)
  const projections = [
    { type: 'workBrief', table: 'work_brief' },
    { type: 'briefJudgement', table: 'brief_judgement', key: 'brief_id' },
    { type: 'adjustmentClaim', table: 'adjustment_claim' },
    { type: 'claimDecision', table: 'claim_decision', key: 'claim_id' },
    { type: 'selfAssessment', table: 'self_assessment' },
    { type: 'spotCheck', table: 'spot_check' },
    { type: 'monthlyScore', table: 'monthly_score' },
    { type: 'planLine', table: 'plan_line' },
    { type: 'selfVerdict', table: 'self_verdict' },
    { type: 'lineReview', table: 'line_review', key: 'line_id' },
  ] as const
  const report = await verifyStore(office.store.db, { hash: sha256, projections })
  expect(report.findings).toEqual([])
})
