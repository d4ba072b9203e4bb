import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { listScores } from '#db/repositories/appraisals.ts'
import { listLines } from '#db/repositories/plans.ts'
import { listProgrammeVersions } from '#db/repositories/programme.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import {
  type AdjustmentInput,
  adjustmentDetail,
  adjustmentList,
  applyDraft,
  removeAdjustment,
  saveAdjustment,
} from '#electron/services/adjustments/adjustments.ts'
import { correctScore, publishMonth } from '#electron/services/appraisal/appraisals.ts'
import { indicatorDetail, indicatorList } from '#electron/services/indicators/indicators.ts'
import { saveEntry } from '#electron/services/ledgers/entries.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { continueInto, switchProgramme } from '#electron/services/programmes/programme-switcher.ts'
import { factsHash } from '#electron/services/appraisal/published-scores.ts'
import { scoreFacts } from '#electron/services/appraisal/score-views.ts'
import { taskRegister } from '#electron/services/tasks/tasks.ts'
import { contract } from '#shared/api/contract.ts'
import type { MonthFacts } from '#shared/domain/appraisal.ts'
import { printedTarget, targetOf } from '#shared/packs/indicator-target.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { codeRate, julyAdjustment } from '#tests/fixtures/adjustment.ts'
import { type OpenedOffice, april, on, openedApril, readyToPublish, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { renewed } from '#tests/fixtures/renewed-office.ts'

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
  on(office, '2022-07-20')
})
afterEach(() => office.dispose())

const detail = async (adjustmentId: string) =>
  contract['adjustments.get'].output.parse(await adjustmentDetail(await renewed(office), { adjustmentId }))
const linesOn = async (month: string) => listLines(office.store.db, { programmeId: 'heihe-2022', month })
const versions = () => listProgrammeVersions(office.store.db, 'heihe-2022')

async function drafted(changes: Partial<AdjustmentInput> = {}): Promise<{ adjustmentId: string; rev: number }> {
  const input = contract['adjustments.save'].input.parse({ ...julyAdjustment, ...changes })
  return contract['adjustments.save'].output.parse(await saveAdjustment(await renewed(office), input))
}

async function applied(): Promise<string> {
  const draft = await drafted()
  const counts = await applyDraft(await renewed(office), draft)
  expect(contract['adjustments.apply'].output.parse(counts)).toEqual({ targets: 1, tasks: 1, measures: 1 })
  return draft.adjustmentId
}

describe('赋码率 from 25 to 40 % from August (A-18, M-025)', () => {
  const targetIn = async (month: string) => {
    const { pack } = await renewed(office)
    const indicator = pack.indicators.find((each) => each.id === codeRate)
    const target = indicator && targetOf(indicator, month)
    return indicator && target && printedTarget(target, indicator.unit)
  }

  test('is shown as a difference before it is applied, and changes nothing by being saved', async () => {
    const { adjustmentId } = await drafted()
    const shown = await detail(adjustmentId)
    expect(shown.faults).toEqual([])
    expect(shown.differences.map(({ kind, subject, what, from, to }) => [kind, subject, what, from, to])).toEqual([
      [
        'raised',
        '“码上诚信”累计赋码占比',
        '目标，2022年8月起',
        '累计赋码占比不低于各市（地）、各行业市场主体25%。',
        '累计赋码占比不低于40%。',
      ],
      ['added', '推行科研诚信承诺制', '年度工作目标', '', '初步建立科研领域诚信承诺制'],
      ['added', '推行科研诚信承诺制', '具体措施', '', '实行科研诚信承诺制度。（市教育局，12月底前）'],
    ])
    expect(shown.unchanged).toEqual([
      '17项原任务、31项具体措施不变',
      '其余9项指标的目标不变',
      '2022年7月及以前各月仍按原目标',
      '2022年7月及以前各月的台账清单不列新增任务',
    ])
    expect([await targetIn('2022-08'), (await versions()).length]).toEqual(['≥25%', 1])
  })

  test('July stays judged by the old target, August by the new one, and next year starts with it', async () => {
    await applied()
    expect(await Promise.all([targetIn('2022-04'), targetIn('2022-07'), targetIn('2022-08'), targetIn('2022-12')])).toEqual([
      '≥25%',
      '≥25%',
      '≥40%',
      '≥40%',
    ])
    await continueInto(await renewed(office), { fromProgrammeId: 'heihe-2022', year: 2023, title: '黑河市2023年政务守信践诺专项行动' })
    await switchProgramme(office, { programmeId: 'heihe-2023' })
    const { pack } = await renewed(office)
    const next = pack.indicators.find((each) => each.id === 'heihe-2023:indicator:integrity-code-rate')
    expect(next?.targets.map((target) => [target.value, target.effectiveFrom])).toEqual([['40', '2023-04']])
    expect(pack.tasks.at(-1)).toMatchObject({ number: 18, title: '推行科研诚信承诺制', origin: 'original', from: null })
  })

  test('the same 30 % of July and of August: met in July, 10 % short in August, in the list and in the history', async () => {
    for (const month of ['2022-07', '2022-08']) {
      const fields = { month, sector: 'total', coded: 300, entities: 1000 }
      await saveEntry(office, { ledgerId: 'integrity-code', entryId: null, rev: null, unitId: xunke, status: 'reported', fields })
    }
    await applied()
    on(office, '2022-08-31')
    const now = await renewed(office)
    const judged = async (month: string) => {
      const { indicators } = contract['indicators.list'].output.parse(await indicatorList(now, { month }))
      const { value, isMet, target } = indicators.find((each) => each.indicatorId === codeRate) ?? {}
      return [value, isMet, target?.printed]
    }
    expect([await judged('2022-07'), await judged('2022-08')]).toEqual([
      ['30.00%', true, '≥25%'],
      ['30.00%', false, '≥40%'],
    ])
    const history = contract['indicators.get'].output.parse(await indicatorDetail(now, { indicatorId: codeRate, month: '2022-08' }))
    expect(
      history.targets.map(({ printed, effectiveFrom, basis, isCurrent }) => [
        printed,
        effectiveFrom,
        basis.includes('〔2022〕12号'),
        isCurrent,
      ]),
    ).toEqual([
      ['≥25%', '2022-04', false, false],
      ['≥40%', '2022-08', true, true],
    ])
    expect(history.months.slice(-2).map((each) => [each.month, each.isMet, each.target])).toEqual([
      ['2022-07', true, '≥25%'],
      ['2022-08', false, '≥40%'],
    ])
  })

  test('what was applied still shows what it changed, and neither changes nor goes', async () => {
    const { adjustmentId } = await drafted()
    const before = await detail(adjustmentId)
    await applyDraft(await renewed(office), { adjustmentId, rev: before.rev })
    const after = await detail(adjustmentId)
    expect(after).toMatchObject({ status: 'applied', appliedOn: '2022-07-20', faults: [] })
    expect([after.differences, after.unchanged]).toEqual([before.differences, before.unchanged])
    const now = await renewed(office)
    const again = { ...julyAdjustment, adjustmentId, rev: after.rev }
    for (const deed of [saveAdjustment(now, again), removeAdjustment(now, again), applyDraft(now, again)]) {
      expect((await refusal(deed)).details['rule']).toBe('adjustmentApplied')
    }
  })
})

describe('an added task (M-023, M-025)', () => {
  test('stands in the register with its carriers from the next call on; months before its first do not list it', async () => {
    await applied()
    const now = await renewed(office)
    const added = (await taskRegister(now)).tasks.at(-1)
    expect(added).toMatchObject({ number: 18, title: '推行科研诚信承诺制' })
    expect(added?.measures[0]?.leads).toEqual([{ unitId: 'heihe:unit:education-bureau', name: '市教育局' }])
    await openMonth(now, { month: '2022-07' })
    expect((await linesOn('2022-07')).filter((line) => line.code === '18-1')).toEqual([])
    on(office, '2022-08-02')
    await openMonth(now, { month: '2022-08' })
    const units = (await linesOn('2022-08')).filter((line) => line.code === '18-1').map((line) => line.unitId)
    expect(units).toEqual(expect.arrayContaining(['heihe:unit:education-bureau', xunke, sunwu]))
    expect(await linesOn('2022-04')).toEqual(expect.not.arrayContaining([expect.objectContaining({ code: '18-1' })]))
  })

  test('joins the lists of a month that is open already, from its first month on', async () => {
    await openMonth(office, { month: '2022-07' })
    on(office, '2022-08-10')
    await openMonth(office, { month: '2022-08' })
    const before = (await linesOn('2022-08')).length
    await applied()
    const added = (await linesOn('2022-08')).filter((line) => line.code === '18-1')
    expect((await linesOn('2022-08')).length).toBe(before + added.length)
    expect(new Set(added.map((line) => line.unitId)).size).toBe(added.length)
    expect(added.length).toBeGreaterThanOrEqual(7)
    expect((await linesOn('2022-07')).some((line) => line.code === '18-1')).toBe(false)
  })
})

test('scores published before keep their version and re-verify by it (architecture 5.1)', async () => {
  on(office, '2022-04-18')
  await readyToPublish(office)
  await publishMonth(office, { month: april, publishedOn: '2022-04-28' })
  on(office, '2022-07-20')
  const before = await listScores(office.store.db, { programmeId: 'heihe-2022', month: april })
  await applied()
  const scores = await listScores(office.store.db, { programmeId: 'heihe-2022', month: april })
  expect(scores).toEqual(before)
  expect((await renewed(office)).pack.version).toBe(2)
  const kept = await versions()
  for (const score of scores) {
    const version = kept.find((each) => each.version === score.pack_version)
    const facts = JSON.parse(score.facts) as MonthFacts
    expect(factsHash(facts)).toBe(score.facts_hash)
    expect(scoreFacts(JSON.parse(version?.pack ?? '') as ProgrammePack, facts).record.score).toBe(score.score)
  }
  const correction = { unitId: xunke, month: april, correctedOn: '2022-07-20', reason: '方案调整' }
  expect((await refusal(correctScore(await renewed(office), correction))).details['rule']).toBe('nothingChanged')
})

test('one command: the version, the rows, their revisions and one event; every version is kept with its cause', async () => {
  const adjustmentId = await applied()
  expect((await versions()).map(({ version, cause }) => [version, cause])).toEqual([
    [1, 'load'],
    [2, adjustmentId],
  ])
  const events = await office.store.db.selectFrom('event').selectAll().where('action', '=', 'adjustments.apply').execute()
  expect(events).toMatchObject([{ subject_type: 'adjustment', subject_id: adjustmentId }])
  expect(JSON.parse(events[0]?.detail ?? '')).toMatchObject({ targets: 1, tasks: 1, measures: 1, version: 2 })
  const { isSound, findings } = await verifyStore(office.store.db, { hash: sha256, migrations, projections: projectionsOfRecords })
  expect([isSound, findings]).toEqual([true, []])
})

describe('a draft', () => {
  test('is listed, changed on its revision, and removed', async () => {
    const { adjustmentId, rev } = await drafted()
    const list = contract['adjustments.list'].output.parse(await adjustmentList(office))
    expect(list.adjustments).toMatchObject([{ adjustmentId, status: 'draft', appliedOn: null, raises: 1, additions: 1, rev: 1 }])
    const changed = await drafted({ adjustmentId, rev, title: '动态调整目标任务（二稿）' })
    expect((await refusal(drafted({ adjustmentId, rev }))).code).toBe('stale_version')
    await removeAdjustment(office, { adjustmentId, rev: changed.rev })
    expect((await adjustmentList(office)).adjustments).toEqual([])
    expect((await refusal(detail(adjustmentId))).code).toBe('not_found')
  })

  test('with a fault says it, may be saved, and is not applied', async () => {
    const [raise] = julyAdjustment.content.raises
    if (raise === undefined) throw new Error('no raise')
    const draft = await drafted({ issuedOn: '2022-07-21', content: { raises: [{ ...raise, value: '20' }], additions: [] } })
    const { faults } = await detail(draft.adjustmentId)
    expect(faults).toHaveLength(2)
    expect(faults.join()).toContain('印发日期晚于今天')
    const error = await refusal(applyDraft(office, draft))
    expect(error.details).toMatchObject({ rule: 'adjustmentFaults', reason: '依据文件的印发日期晚于今天' })
    expect((await versions()).length).toBe(1)
  })

  test('belongs to the city: a county’s office sees it and decides nothing', async () => {
    const county = await openedApril(xunke)
    try {
      expect((await adjustmentList(county)).adjustments).toEqual([])
      expect((await refusal(saveAdjustment(county, julyAdjustment))).code).toBe('not_permitted')
    } finally {
      await county.dispose()
    }
  })
})
