import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProblem, insertProblem, listProblems, updateProblem } from '#db/repositories/problems.ts'
import { type OpenedOffice, xunke, openedApril, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

describe('一清单', () => {
  test('newest finding first, the later written before the earlier of one day; 回收站 left out', async () => {
    const { store } = office
    const row = {
      programme_id: programmeId,
      unit_id: xunke,
      measure_id: null,
      content: '',
      origin: '',
      due_on: null,
      measures_taken: '',
      status: 'open' as const,
      closed_on: null,
      conclusion: '',
    }
    for (const [id, found_on] of [
      ['a', '2022-04-18'],
      ['b', '2022-04-20'],
      ['c', '2022-04-18'],
      ['d', '2022-04-19'],
    ] as const) {
      await store.write((trx) => insertProblem(trx, { ...row, id, found_on }))
    }
    expect((await listProblems(store.db, programmeId)).map((each) => each.id)).toEqual(['b', 'd', 'c', 'a'])
    await store.write((trx) => updateProblem(trx, 'd', 1, { deleted_at: '2022-04-20T01:00:00.000Z' }))
    expect((await listProblems(store.db, programmeId)).map((each) => each.id)).toEqual(['b', 'c', 'a'])
    expect((await findProblem(store.db, 'd'))?.rev).toBe(2)
  })

  test('a change needs the revision that was seen', async () => {
    const { store } = office
    expect(await store.write((trx) => updateProblem(trx, 'a', 1, { status: 'closed', closed_on: '2022-04-20' }))).toBe(2)
    expect(await store.write((trx) => updateProblem(trx, 'a', 1, { status: 'open' }))).toBeUndefined()
    expect(await findProblem(store.db, 'a')).toMatchObject({ status: 'closed', rev: 2 })
    expect(await findProblem(store.db, 'nowhere')).toBeUndefined()
  })
})
