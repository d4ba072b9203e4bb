import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrief, insertBrief, listBriefs, updateBrief } from '#db/repositories/briefs.ts'
import { type OpenedOffice, april, openedApril, sunwu, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
  await office.store.write(async (trx) => {
    await insertBrief(trx, brief('received', '2022-04-30', null))
    await insertBrief(trx, brief('adopted', '2022-03-31', '2022-04-01'))
    await insertBrief(trx, brief('both', '2022-04-01', '2022-05-06'))
    await insertBrief(trx, { ...brief('other', '2022-04-10', null), unit_id: sunwu })
  })
})
afterAll(() => office.dispose())

function brief(id: string, receivedOn: string, adoptedOn: string | null) {
  const judged = { is_high_quality: 1, quality_ground: '做法可推广', is_recommended: 1 }
  return {
    id,
    programme_id: programmeId,
    unit_id: xunke,
    title: '工作信息',
    received_on: receivedOn,
    ...judged,
    adopted_on: adoptedOn,
    adopted_in: '',
  }
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

  test('what is in 回收站 is left out and can still be found; a change on an old revision is refused', async () => {
    const { store } = office
    const deletion = { deleted_at: '2022-05-01T00:00:00.000Z' }
    expect(await store.write((trx) => updateBrief(trx, 'received', 1, deletion))).toBe(2)
    expect(await store.write((trx) => updateBrief(trx, 'received', 1, { deleted_at: null }))).toBeUndefined()
    expect(await ids({ programmeId, month: april, unitId: xunke })).toEqual(['adopted', 'both'])
    expect(await findBrief(store.db, 'received')).toMatchObject({ ...deletion, rev: 2 })
  })
})
