import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProgress, insertProgress, listProgress, nextPlansOf, updateProgress } from '#db/repositories/progress.ts'
import { type OpenedOffice, april, lineOf, sunwu, xunke, openedApril, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

async function save(id: string, unitId: string, code: string, texts: { recorded_on: string; next_plan?: string }): Promise<string> {
  const line = await lineOf(office, unitId, code)
  const row = {
    id,
    line_id: line.id,
    programme_id: programmeId,
    unit_id: unitId,
    month: april,
    content: id,
    outcome: '',
    problem: '',
    next_plan: '',
    ...texts,
  }
  await office.store.write((trx) => insertProgress(trx, { ...row, is_on_behalf: 1, officer_id: office.officer.id, created_at: '' }))
  return line.id
}

const idsOf = async (filter: Parameters<typeof listProgress>[1]) => (await listProgress(office.store.db, filter)).map((row) => row.id)

describe('progress', () => {
  test('stands in the order of its days, then of its writing; of a month, a unit, or some lines', async () => {
    await save('b', xunke, '7-3', { recorded_on: '2022-04-12' })
    await save('a', xunke, '7-3', { recorded_on: '2022-04-12' })
    const lineId = await save('c', xunke, '7-4', { recorded_on: '2022-04-11' })
    await save('d', sunwu, '7-3', { recorded_on: '2022-04-10' })
    expect(await idsOf({ programmeId, month: april })).toEqual(['d', 'c', 'a', 'b'])
    expect(await idsOf({ programmeId, month: april, unitId: xunke })).toEqual(['c', 'a', 'b'])
    expect(await idsOf({ lineIds: [lineId] })).toEqual(['c'])
    expect(await idsOf({ lineIds: [] })).toEqual([])
    expect(await idsOf({ programmeId, month: '2022-05' })).toEqual([])
  })

  test('what lies in 回收站 is not listed and can be found for an undo', async () => {
    const { store } = office
    expect(await store.write((trx) => updateProgress(trx, 'd', 1, { deleted_at: '2022-04-18T01:00:00.000Z' }))).toBe(2)
    expect(await idsOf({ programmeId, month: april, unitId: sunwu })).toEqual([])
    expect(await findProgress(store.db, 'd')).toMatchObject({ content: 'd', rev: 2 })
    expect(await store.write((trx) => updateProgress(trx, 'd', 1, { content: '旧' }))).toBeUndefined()
  })

  test('本月目标 of the next month: an assignment’s newest 下月计划, not of what was deleted', async () => {
    await save('e', xunke, '7-5', { recorded_on: '2022-04-12', next_plan: '再印发' })
    await save('f', xunke, '7-5', { recorded_on: '2022-04-11', next_plan: '先开会' })
    await save('g', sunwu, '7-5', { recorded_on: '2022-04-11', next_plan: '不作数' })
    await office.store.write((trx) => updateProgress(trx, 'g', 1, { deleted_at: '2022-04-18T01:00:00.000Z' }))
    const line = await lineOf(office, xunke, '7-5')
    expect([...(await nextPlansOf(office.store.db, { programmeId, month: april }))]).toEqual([[line.assignmentId, '再印发']])
  })
})
