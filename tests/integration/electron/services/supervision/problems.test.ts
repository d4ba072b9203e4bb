import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeProblem, problemList, reopenProblem, saveProblem } from '#electron/services/supervision/problems.ts'
import { contract } from '#shared/api/contract.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'problems-'))
const xunke = 'heihe:unit:xunke-county'
const sunwu = 'heihe:unit:sunwu-county'
let office: SeededOffice

beforeAll(async () => {
  office = await seedOffice(folder, { today: '2022-05-05' })
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

const problem = {
  problemId: null,
  rev: null,
  unitId: xunke,
  measureId: null,
  content: '合同台账更新不及时',
  origin: '日常调度',
  foundOn: '2022-04-20',
  dueOn: '2022-04-30',
  measuresTaken: ' 已列计划 ',
}

async function listed(problemId: string) {
  const { problems } = contract['problems.list'].output.parse(await problemList(office))
  return problems.find((each) => each.problemId === problemId)
}

describe('一清单 (M-022)', () => {
  test('an open problem past its day counts its days late', async () => {
    const { problemId } = await saveProblem(office, problem)
    expect(await listed(problemId)).toMatchObject({
      unit: { name: '逊克县' },
      status: 'open',
      daysLate: 5,
      measuresTaken: '已列计划',
      measure: null,
    })
  })

  test('a problem of a measure shows its code', async () => {
    const measure = await office.store.db.selectFrom('measure').selectAll().where('code', '=', '7-3').executeTakeFirstOrThrow()
    const { problemId } = await saveProblem(office, { ...problem, measureId: measure.id })
    expect((await listed(problemId))?.measure).toEqual({ measureId: measure.id, code: '7-3' })
  })

  test('销号 ends its lateness and keeps day and conclusion; 恢复 opens it again', async () => {
    const { problemId, rev } = await saveProblem(office, problem)
    const closed = await closeProblem(office, { problemId, rev, closedOn: '2022-05-05', conclusion: '已更新到位' })
    expect(await listed(problemId)).toMatchObject({ status: 'closed', closedOn: '2022-05-05', conclusion: '已更新到位', daysLate: 0 })
    expect(
      (await refusal(closeProblem(office, { problemId, rev: closed.rev, closedOn: '2022-05-05', conclusion: '再次' }))).details['rule'],
    ).toBe('closedOnce')
    const open = await reopenProblem(office, { problemId, rev: closed.rev, ground: '又有遗漏' })
    expect(await listed(problemId)).toMatchObject({ status: 'open', closedOn: null, daysLate: 5 })
    expect((await refusal(reopenProblem(office, { problemId, rev: open.rev, ground: '又有遗漏' }))).details['rule']).toBe('openAlready')
  })

  test.each(['2022-04-19', '2022-05-06'])('it is not closed before it was found nor after today: %s', async (closedOn) => {
    const { problemId, rev } = await saveProblem(office, problem)
    expect((await refusal(closeProblem(office, { problemId, rev, closedOn, conclusion: '已整改' }))).details['rule']).toBe('closedWhen')
  })

  test.each([
    ['a day of 整改 before the finding', { dueOn: '2022-04-19' }, { code: 'rule_violation', details: { rule: 'dueAfterFound' } }],
    ['a unit that is not there', { unitId: 'heihe:unit:nowhere' }, { code: 'not_found', details: { what: '该单位' } }],
    ['a measure that is not there', { measureId: 'nowhere' }, { code: 'not_found', details: { what: '该措施' } }],
    ['a problem that is not there', { problemId: 'nowhere', rev: 1 }, { code: 'not_found', details: { what: '该问题' } }],
  ])('refused: %s', async (_, changed, error) => {
    expect(await refusal(saveProblem(office, { ...problem, ...changed }))).toMatchObject(error)
  })

  test('a change made on an old view is refused', async () => {
    const { problemId, rev } = await saveProblem(office, problem)
    await saveProblem(office, { ...problem, problemId, rev, content: '第二稿' })
    expect((await refusal(saveProblem(office, { ...problem, problemId, rev, content: '第三稿' }))).code).toBe('stale_version')
    expect((await listed(problemId))?.content).toBe('第二稿')
  })
})

test('a county’s office keeps its own problems alone (foundations 3)', async () => {
  const county = await seedOffice(join(folder, 'county'), { today: '2022-05-05', profile: 'county', unitId: xunke })
  const { problemId, rev } = await saveProblem(county, problem)
  expect((await refusal(saveProblem(county, { ...problem, unitId: sunwu }))).code).toBe('not_permitted')
  await county.store.write((trx) => trx.updateTable('problem').set({ unit_id: sunwu }).execute())
  expect((await refusal(saveProblem(county, { ...problem, problemId, rev }))).code).toBe('not_permitted')
  expect((await refusal(closeProblem(county, { problemId, rev, closedOn: '2022-05-05', conclusion: '已整改' }))).code).toBe('not_permitted')
  expect((await problemList(county)).problems).toEqual([])
  await county.close()
})
