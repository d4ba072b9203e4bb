import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ScoreRow,
  findNewestScore,
  firstComputedMonth,
  insertScore,
  listMonthTotals,
  listScores,
  publishedUnitMonths,
  scoresAfter,
} from '#db/repositories/appraisals.ts'
import { type OpenedOffice, aihui, april, openedApril, xunke, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
  for (const row of [version(xunke, 1), version(xunke, 2), version(aihui, 1)]) await office.store.write((trx) => insertScore(trx, row))
})
afterAll(() => office.dispose())

function version(unitId: string, number: number): ScoreRow {
  return {
    id: `${unitId} ${number}`,
    programme_id: programmeId,
    unit_id: unitId,
    month: april,
    version: number,
    interpretation: 'literal',
    pack_version: 1,
    facts: '{}',
    facts_hash: 'hash',
    result: '{}',
    total: '45.00',
    score: '31.50',
    published_on: '2022-04-28',
    correction_reason: number === 1 ? '' : '补记信息1条',
    document_id: null,
    origin: 'computed',
    basis: '',
  }
}

describe('published scores', () => {
  test('A-13: every version stays; the newest one holds', async () => {
    const { db } = office.store
    expect((await listScores(db, { programmeId, month: april, unitId: xunke })).map((row) => row.version)).toEqual([1, 2])
    expect((await findNewestScore(db, { programmeId, unitId: xunke, month: april }))?.version).toBe(2)
    expect(await findNewestScore(db, { programmeId, unitId: xunke, month: '2022-05' })).toBeUndefined()
    expect(await listScores(db, { programmeId, month: april })).toHaveLength(3)
  })

  test('which of many units and months are published is one question', async () => {
    const { db } = office.store
    const months = [april, '2022-05']
    expect(await publishedUnitMonths(db, { programmeId, unitIds: [xunke, aihui], months })).toEqual(
      new Set([`${xunke} ${april}`, `${aihui} ${april}`]),
    )
    expect(await publishedUnitMonths(db, { programmeId, unitIds: [], months })).toEqual(new Set())
  })

  test('the store refuses the same version twice, a change, a removal', async () => {
    const { store } = office
    await expect(store.write((trx) => insertScore(trx, { ...version(xunke, 2), id: 'again' }))).rejects.toThrow(/UNIQUE/)
    await expect(store.write((trx) => trx.updateTable('monthly_score').set({ total: '46.00' }).execute())).rejects.toThrow()
    await expect(store.write((trx) => trx.deleteFrom('monthly_score').execute())).rejects.toThrow()
    expect((await listScores(store.db, { programmeId, month: april })).map((row) => row.total)).toEqual(['45.00', '45.00', '45.00'])
  })
})

describe('what a year takes of published scores', () => {
  test('the newest version of each month, in figures alone; of one unit where one is asked for', async () => {
    const { db } = office.store
    const record = { exactTotal: '360/7', isExcluded: true }
    const third = { ...version(xunke, 3), result: JSON.stringify({ record }), total: '51.43' }
    await office.store.write((trx) => insertScore(trx, third))
    const [own, ...others] = await listMonthTotals(db, { programmeId, unitId: xunke })
    expect(others).toEqual([])
    expect(own).toMatchObject({
      scoreId: `${xunke} 3`,
      version: 3,
      total: '51.43',
      exactTotal: '360/7',
      isExcluded: true,
      origin: 'computed',
    })
    expect((await listMonthTotals(db, { programmeId })).map((row) => row.unitId)).toEqual([aihui, xunke].toSorted())
    expect(await listMonthTotals(db, { programmeId: 'other' })).toEqual([])
  })

  test('a month that was entered from paper is none that was computed here', async () => {
    const { db } = office.store
    expect(await firstComputedMonth(db, programmeId)).toBe(april)
    const paper = { ...version(xunke, 1), id: 'paper', month: '2022-03', origin: 'paper' as const, basis: '《通报》' }
    await office.store.write((trx) => insertScore(trx, paper))
    expect(await firstComputedMonth(db, programmeId)).toBe(april)
    expect(await firstComputedMonth(db, 'other')).toBeUndefined()
  })

  test('all versions piece by piece, none twice', async () => {
    const seen: string[] = []
    for (let after = ''; ;) {
      const rows = await scoresAfter(office.store.db, after, 2)
      seen.push(...rows.map((row) => row.id))
      if (rows.length < 2) break
      after = rows.at(-1)?.id ?? ''
    }
    expect(seen).toEqual([...new Set(seen)].toSorted())
    expect(seen).toHaveLength(5)
  })
})
