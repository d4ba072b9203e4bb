import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updateLine } from '#db/repositories/plans.ts'
import {
  findAssignmentRow,
  findProgramme,
  listAssignments,
  listDutyCards,
  listMeasures,
  saveDutyCard,
  setMilestoneMet,
  updateAssignmentStatus,
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
    await store.write((trx) => updateLine(trx, line.id, 1, { self_verdict: 'done' }))
    expect(await metOf()).toEqual(['2022-04-30', null])
    // The city's review stands above the county's own word.
    await store.write((trx) => updateLine(trx, line.id, 2, { review_verdict: 'notDone' }))
    expect(await metOf()).toEqual([null, null])
    await store.write((trx) => updateLine(trx, line.id, 3, { review_verdict: 'done', removed_reason: '移出' }))
    expect(await metOf()).toEqual([null, null])
    await store.write((trx) => setMilestoneMet(trx, line.assignmentId, 1, '2022-04-20'))
    expect(await metOf()).toEqual([null, '2022-04-20'])
    expect(await findAssignmentRow(store.db, line.assignmentId)).toMatchObject({
      unit_id: xunke,
      met: [{ ordinal: 1, met_on: '2022-04-20' }],
    })
    await store.write((trx) => setMilestoneMet(trx, line.assignmentId, 1, null))
    expect(await metOf()).toEqual([null, null])
  })

  test('a state changes only from the revision that was seen', async () => {
    const { store } = office
    const [assignment] = await listAssignments(store.db, { programmeId, unitId: xunke })
    if (assignment === undefined) throw new Error('no assignment')
    const change = { id: assignment.id, rev: 1, status: 'underway' as const, on: '2022-04-18' }
    expect(await store.write((trx) => updateAssignmentStatus(trx, change))).toBe(true)
    expect(await store.write((trx) => updateAssignmentStatus(trx, { ...change, status: 'closed' }))).toBe(false)
    expect(await findAssignmentRow(store.db, assignment.id)).toMatchObject({ status: 'underway', status_on: '2022-04-18', rev: 2 })
    expect(await findAssignmentRow(store.db, 'nowhere')).toBeUndefined()
  })
})

test('a duty card is written by who saw the newest one (1 where there is none)', async () => {
  const { store } = office
  const [assignment] = await listAssignments(store.db, { programmeId, unitId: xunke })
  const card = (rev: number, section: string) => ({
    assignment_id: assignment?.id ?? '',
    leader_in_charge: '',
    responsible_section: section,
    work_plan: '',
    contact_person: '',
    rev,
  })
  expect(await store.write((trx) => saveDutyCard(trx, card(1, '信用科')))).toBe(2)
  expect(await store.write((trx) => saveDutyCard(trx, card(1, '综合科')))).toBeUndefined()
  expect(await store.write((trx) => saveDutyCard(trx, card(2, '法规科')))).toBe(3)
  expect((await listDutyCards(store.db, programmeId)).map((each) => [each.responsible_section, each.rev])).toEqual([['法规科', 3]])
})
