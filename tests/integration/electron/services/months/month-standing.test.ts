import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countMonth } from '#db/repositories/score-counts.ts'
import { insertObligation } from '#db/repositories/obligations.ts'
import { blockedBy, monthStanding } from '#electron/services/months/month-standing.ts'
import { type OpenedOffice, april, on, openedApril, readyToPublish, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

async function blocked(): Promise<string> {
  const { db } = office.store
  const standing = await monthStanding(office, db, april)
  const unitIds = standing.counties.map(({ unit }) => unit.id)
  const counts = await countMonth(db, { programmeId, month: april, unitIds, asOf: null, adjustmentCount: 'monthly' })
  return blockedBy(office, standing, counts)
}

describe('what stands before publication', () => {
  test('A-15: a 提示单 material that counts and may still come in time holds the month up, until its day is over', async () => {
    await readyToPublish(office)
    const { programmeId } = office.office
    const material = { id: 'slip-1', programme_id: programmeId, kind: 'slip', title: '诚信“七进”方案', unit_id: xunke, month: april }
    await office.store.write((trx) => insertObligation(trx, { ...material, due_on: '2022-04-29', counts: 1 }))
    expect(await blocked()).toBe('逊克县应报的诚信“七进”方案4月29日到期，尚未收到')
    on(office, '2022-04-30')
    expect(await blocked()).toBe('')
  })

  test('one that does not count holds nobody up', async () => {
    await readyToPublish(office)
    const { programmeId } = office.office
    const material = { id: 'slip-1', programme_id: programmeId, kind: 'slip', title: '会议回执', unit_id: xunke, month: april }
    await office.store.write((trx) => insertObligation(trx, { ...material, due_on: '2022-04-29', counts: 0 }))
    expect(await blocked()).toBe('')
  })
})

test('a county’s office sees its own standing alone', async () => {
  const own = await openedApril(xunke)
  try {
    const standing = await monthStanding(own, own.store.db, april)
    expect(standing.counties.map((county) => [county.unit.name, county.lines.length])).toEqual([['逊克县', 29]])
  } finally {
    await own.dispose()
  }
})
