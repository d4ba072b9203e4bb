import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrief, insertBrief, listBriefs, saveJudgement, updateBrief } from '#db/repositories/briefs.ts'
import { type OpenedOffice, april, openedApril, sunwu, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
  await office.store.write(async (trx) => {
    await insertBrief(trx, brief('received', '2022-04-30'))
    await insertBrief(trx, brief('adopted', '2022-03-31'))
    await saveJudgement(trx, judgement('adopted', { adopted_on: '2022-04-01' }))
    await insertBrief(trx, brief('both', '2022-04-01'))
    await saveJudgement(trx, judgement('both', { adopted_on: '2022-05-06' }))
    await insertBrief(trx, { ...brief('other', '2022-04-10'), unit_id: sunwu })
  })
})
afterAll(() => office.dispose())

function brief(id: string, receivedOn: string) {
  return { id, programme_id: programmeId, unit_id: xunke, title: '工作信息', received_on: receivedOn }
}

function judgement(id: string, days: { readonly adopted_on?: string; readonly received_on?: string }) {
  const judged = { is_high_quality: 1, quality_ground: '做法可推广', is_recommended: 1, adopted_in: '' }
  return { brief_id: id, programme_id: programmeId, unit_id: xunke, received_on: null, adopted_on: null, ...judged, ...days }
}

async function ids(filter: { readonly programmeId: string; month: string; unitId?: string }): Promise<string[]> {
  return (await listBriefs(office.store.db, filter)).map((row) => row.id)
}

describe('工作信息', () => {
  test('A-34: a month lists what was received or 编发 in it, from its first to its last day, oldest first', async () => {
    expect(await ids({ programmeId, month: april })).toEqual(['adopted', 'both', 'other', 'received'])
    expect(await ids({ programmeId, month: april, unitId: xunke })).toEqual(['adopted', 'both', 'received'])
    expect(await ids({ programmeId, month: '2022-05' })).toEqual(['both'])
  })

  test('the city’s own day of receipt stands before the one that the unit wrote; without a judgement nothing is judged', async () => {
    const { store } = office
    const seen = async (id: string) => findBrief(store.db, id)
    expect(await seen('received')).toMatchObject({ received_on: '2022-04-30', is_high_quality: 0, adopted_on: null, seen: 1 })
    await store.write((trx) => saveJudgement(trx, judgement('both', { received_on: '2022-06-01' })))
    expect(await ids({ programmeId, month: '2022-06' })).toEqual(['both'])
    expect(await seen('both')).toMatchObject({ received_on: '2022-06-01', is_high_quality: 1, seen: 3 })
    await store.write((trx) => saveJudgement(trx, judgement('both', { adopted_on: '2022-05-06' })))
    expect(await seen('both')).toMatchObject({ received_on: '2022-04-01', adopted_on: '2022-05-06', seen: 4 })
  })

  test('what is in 回收站 is left out and can still be found; a change on an old revision is refused', async () => {
    const { store } = office
    const deletion = { deleted_at: '2022-05-01T00:00:00.000Z' }
    expect(await store.write((trx) => updateBrief(trx, 'received', 1, deletion))).toBe(2)
    expect(await store.write((trx) => updateBrief(trx, 'received', 1, { deleted_at: null }))).toBeUndefined()
    expect(await ids({ programmeId, month: april, unitId: xunke })).toEqual(['adopted', 'both'])
    expect(await findBrief(store.db, 'received')).toMatchObject({ ...deletion, rev: 2 })
  })
})
