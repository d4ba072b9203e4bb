import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertPackage, noteVolume } from '#db/repositories/packages-out.ts'
import { firstSent } from '#db/repositories/sent-records.ts'
import { type OpenedOffice, openedApril, programmeId, xunke } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril(xunke)
  await booked('p1', 1, [
    ['noticeAnswer', 'a', 1],
    ['progressEntry', 'a', 2],
  ])
  await booked('p2', 2, [
    ['noticeAnswer', 'a', 1],
    ['noticeAnswer', 'b', 3],
  ])
  await booked('p3', 3, [['noticeAnswer', 'c', 1]])
  await written('p1', 1, '2022-05-06T01:00:00.000Z')
  await written('p2', 1, '2022-05-07T01:00:00.000Z')
  await written('p3', 2, '2022-05-08T01:00:00.000Z')
})
afterAll(() => office.dispose())

async function booked(id: string, seq: number, records: readonly (readonly [string, string, number])[]): Promise<void> {
  const row = {
    id,
    kind: 'supervision',
    programme_id: programmeId,
    period: '2022-05',
    recipient_unit_id: office.pack.hostUnitId,
    epoch: 1,
    seq,
    version: seq,
    layout: 'recordsFirst' as const,
    head: '{}',
    records: records.length,
    blobs: 0,
    blob_bytes: 0,
    volumes: 2,
    made_at: '2022-05-06T00:00:00.000Z',
    officer_id: office.officer.id,
  }
  const keys = records.map(([type, recordId, rev]) => ({ type, id: recordId, rev }))
  await office.store.write((trx) => insertPackage(trx, row, keys, []))
}

async function written(out_id: string, i: number, written_at: string): Promise<void> {
  const volume = { out_id, i, package_id: `${out_id}-${i}`, file_name: `${out_id}.sxb`, size: 1, written_at }
  await office.store.write((trx) => noteVolume(trx, volume))
}

const sent = async (...records: readonly { readonly id: string; readonly rev: number }[]) =>
  Object.fromEntries(await firstSent(office.store.db, 'noticeAnswer', records))

describe('what left the office, record by record', () => {
  test('counts from the first package that carried the revision', async () => {
    expect(await sent({ id: 'a', rev: 1 }, { id: 'b', rev: 3 })).toEqual({
      a: '2022-05-06T01:00:00.000Z',
      b: '2022-05-07T01:00:00.000Z',
    })
  })

  test('a newer revision, a record of another type, and one whose volume was not written are still here', async () => {
    expect(await sent({ id: 'a', rev: 2 }, { id: 'c', rev: 1 })).toEqual({})
    expect(await sent()).toEqual({})
  })
})
