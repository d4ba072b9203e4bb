import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findReport, saveDecision, saveReport, setMilestoneMet } from '#db/repositories/assignment-standings.ts'
import { saveLineReview, saveSelfVerdict } from '#db/repositories/line-verdicts.ts'
import { updateLine } from '#db/repositories/plans.ts'
import {
  findAssignmentRow,
  findProgramme,
  listAssignments,
  findDutyCard,
  listDutyCards,
  listMeasures,
  saveDutyCard,
} from '#db/repositories/programme.ts'
import { type OpenedOffice, lineOf, xunke, openedApril, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

test('the pack is kept whole beside its rows', async () => {
  const programme = await findProgramme(office.store.db, 'heihe-2022')
  expect(JSON.parse(programme?.pack ?? '')).toEqual(JSON.parse(JSON.stringify({ ...office.pack })))
  expect(await findProgramme(office.store.db, 'harbin-2022')).toBeUndefined()
})

test('measures stand in the order of the 分解表, each with its dated milestones in their order', async () => {
  const measures = await listMeasures(office.store.db, 'heihe-2022')
  expect(measures).toHaveLength(31)
  expect([...new Set(measures.map((each) => each.taskNumber))]).toEqual(Array.from({ length: 17 }, (_, at) => at + 1))
  const codes = measures.map((each) => each.code.split('-').map(Number))
  expect(codes).toEqual(codes.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
  const school = measures.find((each) => each.code === '7-3')
  expect(school?.milestones.map((each) => each.by)).toEqual(['2022-04-30', '2022-10-31'])
})

describe('assignments', () => {
  test('of a unit, of a measure, by id, or all', async () => {
    const { db } = office.store
    const all = await listAssignments(db, { programmeId })
    const own = await listAssignments(db, { programmeId, unitId: xunke })
    expect(own.length).toBe(all.filter((each) => each.unitId === xunke).length)
    const [first] = own
    expect((await listAssignments(db, { measureId: first?.measureId ?? '' })).map((each) => each.id)).toContain(first?.id)
    expect(await listAssignments(db, { ids: [first?.id ?? ''] })).toEqual([first])
    expect(await listAssignments(db, { ids: ['nowhere'] })).toEqual([])
  })

  test('a milestone is met by an entry of its own, or by its month’s line that counts as 本月完成', async () => {
    const { store } = office
    const line = await lineOf(office, xunke, '7-3')
    const metOf = async () => (await listAssignments(store.db, { ids: [line.assignmentId] }))[0]?.milestones.map((each) => each.metOn)
    expect(await metOf()).toEqual([null, null])
    const review = { decision: null, reason: '', basis: null, reviewed_at: null }
    await store.write((trx) => saveSelfVerdict(trx, line, { isOnBehalf: true, verdict: 'done', note: '' }))
    expect(await metOf()).toEqual(['2022-04-30', null])
    // The unit's own word stands before the city's on its behalf, the city's review before both.
    await store.write((trx) => saveSelfVerdict(trx, line, { isOnBehalf: false, verdict: 'notDone', note: '' }))
    expect(await metOf()).toEqual([null, null])
    await store.write((trx) => saveLineReview(trx, line, { ...review, verdict: 'done' }))
    expect(await metOf()).toEqual(['2022-04-30', null])
    await store.write((trx) => updateLine(trx, line.id, 1, { removed_reason: '移出' }))
    expect(await metOf()).toEqual([null, null])
    const own = { id: line.assignmentId, unitId: xunke }
    const reportId = await store.write((trx) => saveReport(trx, own, { isOnBehalf: true, status: 'underway', on: '2022-04-20' }))
    await store.write((trx) => setMilestoneMet(trx, reportId, 1, '2022-04-20'))
    expect(await metOf()).toEqual([null, '2022-04-20'])
    expect(await findReport(store.db, reportId)).toMatchObject({ unit_id: xunke, met: [{ ordinal: 1, met_on: '2022-04-20' }] })
    await store.write((trx) => setMilestoneMet(trx, reportId, 1, null))
    expect(await metOf()).toEqual([null, null])
  })

  test('exchange.md 6: 办结 is the unit’s, 销号 the city’s; a decision holds for the report that it names, 销号 until it is taken back', async () => {
    const { store } = office
    const [assignment] = (await listAssignments(store.db, { programmeId, unitId: xunke })).filter((each) => each.rev === 1)
    if (assignment === undefined) throw new Error('no assignment')
    const seen = async () => {
      const [now] = await listAssignments(store.db, { ids: [assignment.id] })
      return [now?.status, now?.rev]
    }
    const report = async (isOnBehalf: boolean, status: 'underway' | 'claimedComplete') => {
      const id = await store.write((trx) => saveReport(trx, assignment, { isOnBehalf, status, on: '2022-04-18' }))
      const row = await findReport(store.db, id)
      if (row === undefined) throw new Error('no report')
      return row
    }
    const decide = (row: Awaited<ReturnType<typeof report>>, decision: 'closed' | 'returned' | 'reopened') =>
      store.write((trx) => saveDecision(trx, row, { decision, on: '2022-04-19' }))
    expect(await seen()).toEqual(['notStarted', 1])
    const first = await report(true, 'claimedComplete')
    expect(await seen()).toEqual(['claimedComplete', 2])
    await decide(first, 'returned')
    expect(await seen()).toEqual(['underway', 3])
    // The unit's own report is another one than that which the city sent back.
    const own = await report(false, 'claimedComplete')
    expect(await seen()).toEqual(['claimedComplete', 4])
    await decide(own, 'closed')
    await report(false, 'underway')
    expect(await seen()).toEqual(['closed', 6])
    await decide(await report(false, 'claimedComplete'), 'reopened')
    expect(await seen()).toEqual(['underway', 8])
    expect(await findAssignmentRow(store.db, assignment.id)).toMatchObject({ rev: 1 })
    expect(await findAssignmentRow(store.db, 'nowhere')).toBeUndefined()
  })
})

test('a duty card is written by who saw the newest one (1 where there is none)', async () => {
  const { store } = office
  const [assignment] = await listAssignments(store.db, { programmeId, unitId: xunke })
  const card = (rev: number, section: string, isOnBehalf = 1) => ({
    is_on_behalf: isOnBehalf,
    assignment_id: assignment?.id ?? '',
    leader_in_charge: '',
    responsible_section: section,
    work_plan: '',
    contact_person: '',
    rev,
  })
  expect(await store.write((trx) => saveDutyCard(trx, card(1, '信用科')))).toMatchObject({ rev: 2 })
  expect(await store.write((trx) => saveDutyCard(trx, card(1, '综合科')))).toBeUndefined()
  expect(await store.write((trx) => saveDutyCard(trx, card(2, '法规科')))).toMatchObject({ rev: 3 })
  expect((await listDutyCards(store.db, programmeId)).map((each) => [each.responsible_section, each.rev])).toEqual([['法规科', 3]])
  // The unit's own card is another record, and the one that counts.
  expect(await store.write((trx) => saveDutyCard(trx, card(1, '办公室', 0)))).toMatchObject({ id: assignment?.id, rev: 2 })
  expect((await listDutyCards(store.db, programmeId)).map((each) => [each.responsible_section, each.rev])).toEqual([['办公室', 2]])
  expect(await findDutyCard(store.db, assignment?.id ?? '')).toMatchObject({ is_on_behalf: 0, rev: 2 })
})
