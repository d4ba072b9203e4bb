import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { listLines } from '#db/repositories/plans.ts'
import { listProgress } from '#db/repositories/progress.ts'
import { findSelfAssessment } from '#db/repositories/self-assessments.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { judgeLines, submitSelfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import { runCommand } from '#electron/services/context.ts'
import { saveGoals } from '#electron/services/months/plans.ts'
import { removeProgress, saveProgress } from '#electron/services/months/progress.ts'
import { receiveSubmissions } from '#electron/services/months/submissions.ts'
import { settleReceipt, supersedeOnBehalf } from '#electron/services/records/supersede.ts'
import { actOnAssignment } from '#electron/services/tasks/tasks.ts'
import { listAssignments } from '#db/repositories/programme.ts'
import { april, programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'
import { issuedApril, reportOf } from '#tests/fixtures/exchanged-april.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'

/** foundations.md 3 代录: the county's own record supersedes the city's, keeps the first 收件日期 and says so. */

let offices: Awaited<ReturnType<typeof issuedApril>>
beforeEach(async () => {
  offices = await issuedApril()
})
afterEach(() => offices.dispose())

const of = { programmeId, month: april, unitId: xunke }
const linesIn = (office: SeededOffice) => listLines(office.store.db, of)
const entry = { entryId: null, rev: null, recordedOn: '2022-04-18', outcome: '', problem: '', nextPlan: '' }

async function judgeWhole(office: SeededOffice, verdict: 'done' | 'notDone', note: string): Promise<void> {
  await judgeLines(office, { judgements: (await linesIn(office)).map((line) => ({ lineId: line.id, verdict, note })) })
}

async function claimComplete(office: SeededOffice, assignmentId: string): Promise<void> {
  const [assignment] = await listAssignments(office.store.db, { ids: [assignmentId] })
  await actOnAssignment(office, { assignmentId, rev: assignment?.rev ?? 0, act: 'claimComplete', ground: '' })
}

/** The city's 代录 of the county's paper, and then the county's own work; gives the line that both speak of. */
async function recordTwice(): Promise<{ lineId: string; assignmentId: string }> {
  const { city, county } = offices
  const [line, other] = await linesIn(city)
  if (line === undefined || other === undefined) throw new Error('no lines')
  city.ports.clock.setDay('2022-04-18')
  await judgeWhole(city, 'notDone', '据纸质材料')
  for (const { id } of [line, other]) await saveProgress(city, { ...entry, lineId: id, content: '据纸质材料' })
  await submitSelfAssessment(city, { unitId: xunke, month: april, assessedOn: '2022-04-18' })
  await claimComplete(city, line.assignmentId)
  county.ports.clock.setDay('2022-04-21')
  await judgeWhole(county, 'done', '')
  await saveProgress(county, { ...entry, lineId: line.id, content: '已印发方案' })
  await submitSelfAssessment(county, { unitId: xunke, month: april, assessedOn: '2022-04-21' })
  await claimComplete(county, line.assignmentId)
  return { lineId: line.id, assignmentId: line.assignmentId }
}

async function takeReport() {
  const { city, county } = offices
  const lines = await reportOf(county)
  city.ports.clock.setDay('2022-04-22')
  return runCommand(city, 'packages.import', async (act) => {
    const { changed } = await applyRevisionLines(act.trx, lines, { hash: sha256, projections: projectionsOfRecords })
    return supersedeOnBehalf(city, act, changed)
  })
}

describe('records of the month', () => {
  test('the county’s own word counts from then on; what the city had recorded stays on record', async () => {
    const { city } = offices
    await recordTwice()
    expect((await linesIn(city)).every((line) => line.selfVerdict === 'notDone')).toBe(true)
    await takeReport()
    expect((await linesIn(city)).every((line) => line.selfVerdict === 'done' && line.selfNote === '')).toBe(true)
    expect(await findSelfAssessment(city.store.db, of)).toMatchObject({ assessed_on: '2022-04-21', is_on_behalf: 0 })
    const rows = await city.store.db.selectFrom('self_assessment').select('is_on_behalf').orderBy('is_on_behalf').execute()
    expect(rows).toEqual([{ is_on_behalf: 0 }, { is_on_behalf: 1 }])
    expect((await verifyStore(city.store.db, { hash: sha256, projections: projectionsOfRecords })).findings).toEqual([])
  })

  test('progress of the line that the county reports on is read once; that of the other line stays', async () => {
    const { city } = offices
    const { lineId } = await recordTwice()
    await takeReport()
    const rows = await listProgress(city.store.db, of)
    const said = rows.toSorted((one, other) => other.is_on_behalf - one.is_on_behalf)
    expect(said.map((row) => [row.line_id === lineId, row.content, row.is_on_behalf])).toEqual([
      [false, '据纸质材料', 1],
      [true, '已印发方案', 0],
    ])
  })

  test('it says what took the place of what', async () => {
    await recordTwice()
    const told = await takeReport()
    const kinds = Object.entries(Object.groupBy(told, ({ kind }) => kind)).map(([kind, own]) => [kind, own?.length])
    expect(Object.fromEntries(kinds)).toEqual({ assignmentReport: 1, progressEntry: 1, selfAssessment: 1, selfVerdict: 29 })
    expect(told.find(({ kind }) => kind === 'selfAssessment')?.sentence).toBe(
      '“2022年4月”的自查评分表以逊克县报送的内容为准，代录的内容不再计入',
    )
    expect(told.find(({ kind }) => kind === 'progressEntry')?.sentence).toMatch(
      /^“\d+-\d+ .+”的进展以逊克县报送的内容为准，代录的内容已放入回收站$/,
    )
    expect(told.every(({ unitId }) => unitId === xunke)).toBe(true)
  })

  test('the same package again takes the place of nothing more', async () => {
    await recordTwice()
    await takeReport()
    expect(await takeReport()).toEqual([])
  })
})

describe('exchange.md 6: the city never edits what a county reported', () => {
  test('a verdict and a report beside the county’s own are refused, and an entry of the county is not changed', async () => {
    const { city } = offices
    const { lineId, assignmentId } = await recordTwice()
    await takeReport()
    const judgement = { judgements: [{ lineId, verdict: 'notDone' as const, note: '' }] }
    await expect(judgeLines(city, judgement)).rejects.toMatchObject({ details: { rule: 'ownRecordStands' } })
    await expect(submitSelfAssessment(city, { unitId: xunke, month: april, assessedOn: '2022-04-22' })).rejects.toMatchObject({
      details: { rule: 'ownRecordStands' },
    })
    const own = (await listProgress(city.store.db, of)).find((row) => row.is_on_behalf === 0)
    const gone = removeProgress(city, { entryId: own?.id ?? '', rev: own?.rev ?? 0 })
    await expect(gone).rejects.toMatchObject({ details: { rule: 'foreignRecord' } })
    expect(await listProgress(city.store.db, of)).toContainEqual(own)
    // What the city decides of the report is its own.
    const [assignment] = await listAssignments(city.store.db, { ids: [assignmentId] })
    await actOnAssignment(city, { assignmentId, rev: assignment?.rev ?? 0, act: 'close', ground: '' })
    expect((await listAssignments(city.store.db, { ids: [assignmentId] }))[0]?.status).toBe('closed')
  })

  test('the county does not change the list that the city issued', async () => {
    const { county } = offices
    const [line] = await linesIn(county)
    const judged = county.store.db
      .selectFrom('plan_line')
      .selectAll()
      .where('id', '=', line?.id ?? '')
    const before = await judged.executeTakeFirst()
    const change = {
      planId: line?.planId ?? '',
      rev: 1,
      lines: [{ lineId: line?.id ?? '', goal: '改', dueOn: '2022-04-30' }],
      reason: '调整',
    }
    await expect(saveGoals(county, change)).rejects.toMatchObject({ details: { rule: 'foreignRecord' } })
    expect(await judged.executeTakeFirst()).toEqual(before)
  })
})

describe('实际收件日期', () => {
  const material = { unitId: xunke, month: april, kind: 'monthly-report' }
  const settle = (receivedOn: string) =>
    runCommand(offices.city, 'packages.import', (act) =>
      settleReceipt(offices.city, act, material, { receivedOn, way: 'usbStick', reason: '' }),
    )
  const obligation = async () => (await listObligations(offices.city.store.db, of)).find((row) => row.kind === 'monthly-report')

  async function record(receivedOn: string, isOnBehalf: boolean): Promise<void> {
    offices.city.ports.clock.setDay(receivedOn)
    const row = await obligation()
    await receiveSubmissions(offices.city, { obligationIds: [row?.id ?? ''], receivedOn, way: 'paper', isOnBehalf, reason: '' })
    offices.city.ports.clock.setDay('2022-04-22')
  }

  test('the first one holds where the city had recorded the paper (代录), and the receipt says so', async () => {
    await record('2022-04-18', true)
    expect(await settle('2022-04-22')).toMatchObject({
      firstReceivedOn: '2022-04-18',
      sentence: '“4月份工作完成情况”（2022年4月）此前已登记收件，内容以逊克县报送的数据包为准，收件日期为2022年4月18日',
    })
    expect((await obligation())?.receipt).toMatchObject({
      received_on: '2022-04-18',
      rev: 2,
      reason: '2022年4月22日收到逊克县数据包，代录内容以数据包为准，收件日期不变',
    })
  })

  test('a package is the receipt where nothing came before it', async () => {
    expect(await settle('2022-04-22')).toMatchObject({ firstReceivedOn: '2022-04-22' })
    expect((await obligation())?.receipt).toMatchObject({ received_on: '2022-04-22', is_on_behalf: 0 })
  })

  test('a package that lay 待核验 before the paper came is the first receipt', async () => {
    await record('2022-04-20', false)
    expect(await settle('2022-04-19')).toMatchObject({ firstReceivedOn: '2022-04-19' })
    expect((await obligation())?.receipt).toMatchObject({ received_on: '2022-04-19', is_on_behalf: 0 })
  })

  test('a month that does not ask for it settles nothing', async () => {
    const none = await runCommand(offices.city, 'packages.import', (act) =>
      settleReceipt(offices.city, act, { ...material, month: '2022-05' }, { receivedOn: '2022-04-22', way: 'usbStick', reason: '' }),
    )
    expect(none).toBeNull()
  })
})
