import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines } from '#electron/services/months/plans.ts'
import { progressOfLine, removeProgress, restoreProgress, saveProgress } from '#electron/services/months/progress.ts'
import { contract } from '#shared/api/contract.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'progress-'))
const xunke = 'heihe:unit:xunke-county'
let office: SeededOffice
let lines: readonly string[]

beforeAll(async () => {
  office = await seedOffice(folder, { today: '2022-04-18' })
  await openMonth(office, { month: '2022-04' })
  lines = await linesOf(office, xunke)
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

async function linesOf(of: SeededOffice, unitId: string, month = '2022-04'): Promise<string[]> {
  return (await planLines(of, { month, unitId })).lines.map((line) => line.lineId)
}

/** A line that no other test writes on. */
function line(place: number): string {
  const lineId = lines[place]
  if (lineId === undefined) throw new Error(`no line ${place}`)
  return lineId
}

const entry = (lineId: string, changed: object = {}) => ({
  lineId,
  entryId: null,
  rev: null,
  recordedOn: '2022-04-18',
  content: ' 已印发方案 ',
  outcome: '',
  problem: '',
  nextPlan: '',
  ...changed,
})

async function view(lineId: string) {
  return contract['progress.ofLine'].output.parse(await progressOfLine(office, { lineId }))
}

describe('进展 (M-021)', () => {
  test('what is typed once stands on its line, without the blanks around it, and is counted there', async () => {
    const { entryId, rev } = await saveProgress(office, entry(line(0)))
    const { entries, line: own, unit, month } = await view(line(0))
    expect(entries).toMatchObject([{ entryId, rev, content: '已印发方案', recordedOn: '2022-04-18' }])
    expect([own.progressEntries, unit.name, month]).toEqual([1, '逊克县', '2022-04'])
  })

  test('代录: what the city writes for a county is that county’s, and marked (foundations 3)', async () => {
    await saveProgress(office, entry(line(1)))
    expect((await view(line(1))).entries[0]?.isOnBehalf).toBe(true)
    const row = await office.store.db
      .selectFrom('record_revision')
      .select('owner_unit')
      .where('type', '=', 'progressEntry')
      .executeTakeFirst()
    expect(row?.owner_unit).toBe(xunke)
    const host = office.office.unitId
    const [own] = await linesOf(office, host)
    await saveProgress(office, entry(own ?? ''))
    expect((await view(own ?? '')).entries[0]?.isOnBehalf).toBe(false)
  })

  test('entries stand in the order of their days', async () => {
    await saveProgress(office, entry(line(2), { recordedOn: '2022-04-17', content: '后' }))
    await saveProgress(office, entry(line(2), { recordedOn: '2022-04-11', content: '先' }))
    expect((await view(line(2))).entries.map((each) => each.content)).toEqual(['先', '后'])
  })

  test('a change made on an old view is refused; the newer words stay', async () => {
    const { entryId, rev } = await saveProgress(office, entry(line(3)))
    await saveProgress(office, entry(line(3), { entryId, rev, content: '第二稿' }))
    expect(await refusal(saveProgress(office, entry(line(3), { entryId, rev, content: '第三稿' })))).toMatchObject({
      code: 'stale_version',
      details: { what: '该条进展' },
    })
    expect((await view(line(3))).entries.map((each) => each.content)).toEqual(['第二稿'])
  })

  test('an entry stays with its line', async () => {
    const { entryId, rev } = await saveProgress(office, entry(line(4)))
    expect((await refusal(saveProgress(office, entry(line(5), { entryId, rev })))).code).toBe('not_found')
  })

  test('回收站: a removed entry is not shown and not changed, and comes back as it was', async () => {
    const { entryId, rev } = await saveProgress(office, entry(line(6), { content: '原文' }))
    await removeProgress(office, { entryId, rev })
    expect((await view(line(6))).entries).toEqual([])
    expect((await refusal(saveProgress(office, entry(line(6), { entryId, rev: rev + 1 })))).code).toBe('not_found')
    await restoreProgress(office, { entryId })
    expect((await view(line(6))).entries.map((each) => each.content)).toEqual(['原文'])
  })

  test('last month’s 下月计划 is shown beside this month’s line, the newest words of it', async () => {
    await saveProgress(office, entry(line(7), { recordedOn: '2022-04-10', nextPlan: '先开会' }))
    await saveProgress(office, entry(line(7), { recordedOn: '2022-04-12', nextPlan: '再印发' }))
    await openMonth(office, { month: '2022-05' })
    const { assignmentId } = (await view(line(7))).line
    const may = (await planLines(office, { month: '2022-05', unitId: xunke })).lines.find((each) => each.assignmentId === assignmentId)
    expect((await view(may?.lineId ?? '')).lastMonthNextPlan).toBe('再印发')
  })
})

test('a county’s office writes and reads its own lines alone', async () => {
  const county = await seedOffice(join(folder, 'county'), { today: '2022-04-18', profile: 'county', unitId: xunke })
  await openMonth(county, { month: '2022-04' })
  const [own] = await linesOf(county, xunke)
  const { entryId } = await saveProgress(county, entry(own ?? ''))
  await county.store.write((trx) => trx.updateTable('progress_entry').set({ unit_id: 'heihe:unit:sunwu-county' }).execute())
  expect((await refusal(removeProgress(county, { entryId, rev: 1 }))).code).toBe('not_permitted')
  await county.store.write((trx) => trx.updateTable('plan_line').set({ unit_id: 'heihe:unit:sunwu-county' }).execute())
  expect((await refusal(saveProgress(county, entry(own ?? '')))).code).toBe('not_permitted')
  expect((await refusal(progressOfLine(county, { lineId: own ?? '' }))).code).toBe('not_permitted')
  await county.close()
})
