import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findBlob,
  insertEvidence,
  listEvidence,
  listMissingFiles,
  nameBlob,
  replaceLinks,
  updateEvidence,
} from '#db/repositories/evidence.ts'
import { type OpenedOffice, april, lineOf, sunwu, xunke, openedApril, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

const blob = (sha256: string) => ({ sha256, size: sha256.length, stored_at: '2022-04-18T01:00:00.000Z' })

async function keep(id: string, unitId: string, codes: readonly string[], files: readonly string[]): Promise<readonly string[]> {
  const lineIds: string[] = []
  for (const code of codes) lineIds.push((await lineOf(office, unitId, code)).id)
  const row = {
    id,
    programme_id: programmeId,
    unit_id: unitId,
    month: april,
    title: id,
    kind: 'document',
    issuer: '',
    document_number: '',
    formed_on: '2022-04-18',
    recorded_at: '',
  }
  await office.store.write(async (trx) => {
    for (const file of files) await nameBlob(trx, blob(file))
    const named = files.map((sha256) => ({ sha256, name: `${sha256}.pdf`, size: sha256.length }))
    await insertEvidence(trx, row, named, lineIds)
  })
  return lineIds
}

const idsOf = async (filter: Parameters<typeof listEvidence>[1]) => (await listEvidence(office.store.db, filter)).map((row) => row.id)

describe('evidence', () => {
  test('comes with its files in their order and the lines that it proves (M-064)', async () => {
    const lineIds = await keep('a', xunke, ['7-3', '7-4'], ['second', 'first'])
    const [record] = await listEvidence(office.store.db, { programmeId, month: april, unitId: xunke })
    expect(record?.files).toEqual([
      { sha256: 'second', name: 'second.pdf', size: 6 },
      { sha256: 'first', name: 'first.pdf', size: 5 },
    ])
    expect(record?.lineIds).toEqual(lineIds.toSorted())
  })

  test('of a month and unit, of some lines, or by id; one proof of two lines is listed once', async () => {
    const lineIds = await keep('b', xunke, ['7-4', '7-5'], ['first'])
    await keep('c', sunwu, ['7-3'], ['first'])
    expect(await idsOf({ programmeId, month: april, unitId: xunke })).toEqual(['a', 'b'])
    expect(await idsOf({ lineIds })).toEqual(['a', 'b'])
    expect(await idsOf({ lineIds: lineIds.slice(1) })).toEqual(['b'])
    expect(await idsOf({ ids: ['c'] })).toEqual(['c'])
    expect(await idsOf({ programmeId, month: '2022-05' })).toEqual([])
  })

  test('exchange.md 2: a file that is named and has not come is 佐证未到; the evidence and its size are there', async () => {
    const row = { id: 'early', programme_id: programmeId, unit_id: sunwu, month: april, title: '方案', kind: 'document' }
    const words = { issuer: '', document_number: '', formed_on: '2022-04-18', recorded_at: '' }
    const files = ['first', 'late'].map((sha256) => ({ sha256, name: `${sha256}.pdf`, size: 9 }))
    await office.store.write((trx) => insertEvidence(trx, { ...row, ...words }, files, []))
    const of = { programmeId, month: april, unitId: sunwu }
    expect((await listEvidence(office.store.db, { ids: ['early'] }))[0]?.files.map((file) => file.size)).toEqual([9, 9])
    expect(await listMissingFiles(office.store.db, of)).toEqual([
      { evidence_id: 'early', unit_id: sunwu, month: april, sha256: 'late', name: 'late.pdf', size: 9 },
    ])
    await office.store.write((trx) => nameBlob(trx, blob('late')))
    expect(await listMissingFiles(office.store.db, of)).toEqual([])
  })

  test('replacing its lines leaves no old one', async () => {
    const line = await lineOf(office, xunke, '7-6')
    await office.store.write((trx) => replaceLinks(trx, 'b', [line.id]))
    expect((await listEvidence(office.store.db, { ids: ['b'] }))[0]?.lineIds).toEqual([line.id])
  })

  test('回收站: listed only where asked for; a change needs the revision that was seen', async () => {
    const { store } = office
    expect(await store.write((trx) => updateEvidence(trx, 'c', 1, { deleted_at: '2022-04-18T01:00:00.000Z' }))).toBe(2)
    expect(await store.write((trx) => updateEvidence(trx, 'c', 1, { title: '旧' }))).toBeUndefined()
    expect(await idsOf({ ids: ['c'] })).toEqual([])
    expect(await idsOf({ ids: ['c'], withDeleted: true })).toEqual(['c'])
  })

  test('a file is named once however often it comes', async () => {
    const { store } = office
    await store.write((trx) => nameBlob(trx, { ...blob('first'), stored_at: 'later' }))
    expect(await findBlob(store.db, 'first')).toEqual(blob('first'))
    expect(await findBlob(store.db, 'never')).toBeUndefined()
  })
})
