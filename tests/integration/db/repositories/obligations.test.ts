import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertObligation, insertSubmission, listObligations, setWaiver, updateSubmission } from '#db/repositories/obligations.ts'
import { type OpenedOffice, april, xunke, openedApril, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

async function reportOf(unitId: string) {
  const row = (await listObligations(office.store.db, { programmeId, month: april, unitId })).find((each) => each.kind === 'monthly-report')
  if (row === undefined) throw new Error('no report')
  return row
}

async function receive(id: string, receivedOn: string): Promise<void> {
  const { id: obligation_id } = await reportOf(xunke)
  const row = { id, obligation_id, received_on: receivedOn, way: 'paper', is_on_behalf: 1, reason: '', recorded_at: '' }
  await office.store.write((trx) => insertSubmission(trx, { ...row, officer_id: office.officer.id, status: 'received' }))
}

describe('obligations', () => {
  test('stand in the order unit, due day', async () => {
    const rows = await listObligations(office.store.db, { programmeId, month: april })
    expect(rows).toHaveLength(37)
    const own = rows.filter((row) => row.unit_id === xunke)
    expect(own.map((row) => [row.kind, row.due_on])).toEqual([
      ['monthly-report', '2022-04-20'],
      ['self-assessment', '2022-04-23'],
    ])
    expect(rows.indexOf(own[1] as (typeof rows)[number]) - rows.indexOf(own[0] as (typeof rows)[number])).toBe(1)
    expect((await listObligations(office.store.db, { ids: [own[1]?.id ?? ''] })).map((row) => row.kind)).toEqual(['self-assessment'])
  })

  test('the first receipt that stands counts; one that was sent back does not (M-065)', async () => {
    await receive('late', '2022-04-22')
    await receive('early', '2022-04-19')
    expect((await reportOf(xunke)).receipt?.id).toBe('early')
    await office.store.write((trx) => updateSubmission(trx, 'early', { status: 'returned', status_reason: '缺公章' }))
    expect(await reportOf(xunke)).toMatchObject({ receipt: { id: 'late' }, returned: null })
    await office.store.write((trx) => updateSubmission(trx, 'late', { status: 'withdrawn', status_reason: '登记有误' }))
    expect(await reportOf(xunke)).toMatchObject({ receipt: null, returned: { id: 'early', status_reason: '缺公章', rev: 2 } })
  })

  test('a waiver is a revision of the obligation, and so is taking it back', async () => {
    const { id } = await reportOf(xunke)
    await office.store.write((trx) => setWaiver(trx, id, '机构改革'))
    expect(await reportOf(xunke)).toMatchObject({ waived_reason: '机构改革', rev: 2 })
    await office.store.write((trx) => setWaiver(trx, id, null))
    expect(await reportOf(xunke)).toMatchObject({ waived_reason: null, rev: 3 })
  })

  test('one material of a unit, month and day is asked for once', async () => {
    const { id: _, rev: _rev, waived_reason: _why, receipt: _receipt, returned: _returned, ...row } = await reportOf(xunke)
    await expect(office.store.write((trx) => insertObligation(trx, { ...row, id: 'second' }))).rejects.toThrow('UNIQUE')
  })
})
