import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertScore } from '#db/repositories/appraisals.ts'
import { publishedMonths } from '#db/repositories/published-months.ts'
import { type OpenedOffice, aihui, openedApril, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

test('a month is published with its first score and named once, in order', async () => {
  const { store } = office
  expect(await publishedMonths(store.db, programmeId)).toEqual([])
  for (const [month, unitId, version] of [
    ['2022-05', xunke, 1],
    ['2022-04', xunke, 1],
    ['2022-04', xunke, 2],
    ['2022-04', aihui, 1],
  ] as const) {
    const texts = {
      interpretation: 'literal',
      pack_version: 1,
      facts: '{}',
      facts_hash: 'hash',
      result: '{}',
      total: '45.00',
      score: '31.50',
    }
    const row = {
      id: `${month} ${unitId} ${version}`,
      programme_id: programmeId,
      unit_id: unitId,
      month,
      version,
      ...texts,
      published_on: '2022-05-28',
      correction_reason: '',
      document_id: null,
    }
    await store.write((trx) => insertScore(trx, row))
  }
  expect(await publishedMonths(store.db, programmeId)).toEqual(['2022-04', '2022-05'])
})
