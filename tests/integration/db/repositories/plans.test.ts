import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findLine,
  findLineRow,
  findPlan,
  findPlanOf,
  insertPlan,
  listLines,
  listPlans,
  listRemovedLines,
  updateLine,
  updatePlan,
} from '#db/repositories/plans.ts'
import { addEvidence, removeEvidence } from '#electron/services/evidence/evidence.ts'
import { removeProgress, saveProgress } from '#electron/services/months/progress.ts'
import { type OpenedOffice, april, counties, lineOf, xunke, openedApril, programmeId } from '#tests/fixtures/appraisals/april.ts'

let office: OpenedOffice
beforeAll(async () => {
  office = await openedApril()
})
afterAll(() => office.dispose())

describe('plans', () => {
  test('one a unit and month: a second one is refused by the table', async () => {
    const { store } = office
    const plan = await findPlanOf(store.db, { programmeId, unitId: xunke, month: april })
    expect(await findPlan(store.db, plan?.id ?? '')).toEqual(plan)
    expect(await findPlanOf(store.db, { programmeId, unitId: xunke, month: '2022-05' })).toBeUndefined()
    expect(await listPlans(store.db, { programmeId, month: april })).toHaveLength(31)
    const second = { id: 'second', programme_id: programmeId, unit_id: xunke, month: april, status: 'proposed' as const, settled_on: null }
    await expect(store.write((trx) => insertPlan(trx, second))).rejects.toThrow('UNIQUE')
  })

  test('a change needs the revision that was seen', async () => {
    const { store } = office
    const { id = '' } = (await findPlanOf(store.db, { programmeId, unitId: xunke, month: april })) ?? {}
    expect(await store.write((trx) => updatePlan(trx, id, 1, { status: 'settled', settled_on: '2022-04-18' }))).toBe(2)
    expect(await store.write((trx) => updatePlan(trx, id, 1, { status: 'proposed' }))).toBeUndefined()
    expect(await findPlan(store.db, id)).toMatchObject({ status: 'settled', settled_on: '2022-04-18', rev: 2 })
  })
})

describe('lines', () => {
  test('stand in the order unit, task, measure', async () => {
    const lines = await listLines(office.store.db, { programmeId, month: april })
    const units = [...new Set(lines.map((line) => line.unitId))]
    expect(units.filter((unitId) => (counties as readonly string[]).includes(unitId))).toHaveLength(6)
    expect(lines.map((line) => units.indexOf(line.unitId))).toEqual(
      lines.map((line) => units.indexOf(line.unitId)).toSorted((a, b) => a - b),
    )
    const codes = lines.filter((line) => line.unitId === xunke).map((line) => line.code.split('-').map(Number))
    expect(codes).toEqual(codes.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
  })

  test('of a unit, a measure, a plan, or by id', async () => {
    const { db } = office.store
    const line = await lineOf(office, xunke, '7-3')
    expect(await listLines(db, { programmeId, month: april, unitId: xunke })).toHaveLength(29)
    expect((await listLines(db, { planId: line.planId })).map((each) => each.unitId)).toEqual(Array.from({ length: 29 }, () => xunke))
    expect((await listLines(db, { measureId: line.measureId })).every((each) => each.code === '7-3')).toBe(true)
    expect(await listLines(db, { ids: [line.id] })).toEqual([line])
    expect(await findLine(db, line.id)).toEqual(line)
  })

  test('count what hangs on them, without what lies in 回收站', async () => {
    const line = await lineOf(office, xunke, '7-6')
    const entry = {
      lineId: line.id,
      entryId: null,
      rev: null,
      recordedOn: '2022-04-18',
      content: '已印发',
      outcome: '',
      problem: '',
      nextPlan: '',
    }
    const evidence = {
      lineIds: [line.id],
      title: '通知',
      kind: 'document' as const,
      issuer: '',
      documentNumber: '',
      formedOn: '2022-04-18',
    }
    const entries = [await saveProgress(office, entry), await saveProgress(office, entry)]
    const proofs = []
    for (const name of ['甲.pdf', '乙.pdf']) proofs.push(await addEvidence(office, { ...evidence, files: [office.stageFile(name, name)] }))
    expect(await findLine(office.store.db, line.id)).toMatchObject({ progressEntries: 2, evidence: 2 })
    await removeProgress(office, { entryId: entries[0]?.entryId ?? '', rev: 1 })
    await removeEvidence(office, { evidenceId: proofs[0]?.evidenceId ?? '', rev: 1 })
    expect(await findLine(office.store.db, line.id)).toMatchObject({ progressEntries: 1, evidence: 1 })
  })

  test('one that was taken off its list is off every list and stays on record', async () => {
    const { store } = office
    const line = await lineOf(office, xunke, '7-4')
    expect(await store.write((trx) => updateLine(trx, line.id, line.rev, { removed_reason: '本县不承担' }))).toBe(2)
    expect(await store.write((trx) => updateLine(trx, line.id, line.rev, { goal: '旧' }))).toBeUndefined()
    expect(await findLine(store.db, line.id)).toBeUndefined()
    expect(await listLines(store.db, { ids: [line.id] })).toEqual([])
    expect(await listRemovedLines(store.db, line.planId)).toMatchObject([{ id: line.id, removed_reason: '本县不承担' }])
    expect(await findLineRow(store.db, line.id)).toMatchObject({ removed_reason: '本县不承担', rev: 2 })
  })
})
