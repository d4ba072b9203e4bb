import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { measureDetail } from '#electron/services/tasks/measure-detail.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines } from '#electron/services/months/plans.ts'
import { closeProblem, problemList, reopenProblem, saveProblem } from '#electron/services/supervision/problems.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { actOnAssignment, meetMilestone, progressTable, saveCard, taskRegister } from '#electron/services/tasks/tasks.ts'
import { contract } from '#shared/api/contract.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-05-05' })
})
afterEach(() => office.close())

async function rows() {
  const { tasks } = contract['tasks.register'].output.parse(await taskRegister(office))
  return tasks.flatMap((task) => task.measures)
}

async function detail(code: string) {
  const row = (await rows()).find((each) => each.code === code)
  return contract['tasks.measure'].output.parse(await measureDetail(office, { measureId: row?.measureId ?? '' }))
}

describe('一册 (M-011, M-014)', () => {
  test('17 tasks, 31 measures, in the order of the 分解表', async () => {
    const { tasks } = await taskRegister(office)
    expect(tasks.map((task) => task.number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1))
    expect(await rows()).toHaveLength(31)
  })

  test('on 5 May the seven 七进方案 are five days late, and nothing else is', async () => {
    const late = (await rows()).filter((row) => row.state === 'overdue')
    expect(late.map((row) => row.code)).toEqual(['7-1', '7-2', '7-3', '7-4', '7-5', '7-6', '7-7'])
    expect(late.every((row) => row.daysLate === 5)).toBe(true)
    expect(late.find((row) => row.code === '7-3')?.overdueSubjects).toHaveLength(2)
  })

  test('a milestone met by all leads is late no more; by one of two it still is', async () => {
    const before = await detail('7-3')
    const [first, second] = before.assignments.filter((each) => each.role === 'lead')
    if (first === undefined || second === undefined) throw new Error('7-3 has two leads')
    await meetMilestone(office, { assignmentId: first.assignmentId, ordinal: 0, metOn: '2022-04-28' })
    expect((await rows()).find((row) => row.code === '7-3')?.overdueSubjects).toHaveLength(1)
    await meetMilestone(office, { assignmentId: second.assignmentId, ordinal: 0, metOn: '2022-05-04' })
    expect((await rows()).find((row) => row.code === '7-3')).toMatchObject({ state: 'open', status: 'underway', overdueSubjects: [] })
  })

  test('a milestone cannot be met tomorrow', async () => {
    const [first] = (await detail('7-3')).assignments
    const error = await refusal(meetMilestone(office, { assignmentId: first?.assignmentId ?? '', ordinal: 0, metOn: '2022-05-06' }))
    expect(error.details['rule']).toBe('metInFuture')
  })
})

describe('“六个一” (第九条, M-015, M-016)', () => {
  test('a card fills from two of six to six; an old view is refused', async () => {
    const assignment = (await detail('7-3')).assignments.find((each) => each.role === 'lead')
    expect(assignment?.dutyCard.missing).toEqual(['分管领导', '责任科室', '工作方案', '工作联系人'])
    const card = {
      assignmentId: assignment?.assignmentId ?? '',
      leaderInCharge: '分管领导甲',
      responsibleSection: '基教科',
      workPlan: '进校园方案',
      contactPerson: '联系人乙',
    }
    await saveCard(office, { ...card, rev: 1 })
    expect((await detail('7-3')).assignments.find((each) => each.assignmentId === card.assignmentId)?.dutyCard.missing).toEqual([])
    expect((await refusal(saveCard(office, { ...card, rev: 1 }))).code).toBe('stale_version')
  })
})

describe('办结 ≠ 销号 (office.md)', () => {
  test('报办结, then 准予销号 or 退回续办; steps out of order are refused with the remedy', async () => {
    const own = (await detail('13-1')).assignments.find((each) => each.role === 'lead')
    const assignmentId = own?.assignmentId ?? ''
    expect((await refusal(actOnAssignment(office, { assignmentId, rev: 1, act: 'close', ground: '目录已印发' }))).details['rule']).toBe(
      'assignmentStep',
    )
    await actOnAssignment(office, { assignmentId, rev: 1, act: 'claimComplete', ground: '目录已印发' })
    await actOnAssignment(office, { assignmentId, rev: 2, act: 'returnToWork', ground: '缺少归集情况' })
    await actOnAssignment(office, { assignmentId, rev: 3, act: 'claimComplete', ground: '已补充' })
    await actOnAssignment(office, { assignmentId, rev: 4, act: 'close', ground: '准予销号' })
    expect((await rows()).find((row) => row.code === '13-1')).toMatchObject({ status: 'closed', state: 'met' })
  })

  test('a closed assignment is proposed no more', async () => {
    const county = (await detail('13-1')).assignments.find((each) => each.unit.name === '逊克县')
    const assignmentId = county?.assignmentId ?? ''
    await actOnAssignment(office, { assignmentId, rev: 1, act: 'claimComplete', ground: '已办结' })
    await actOnAssignment(office, { assignmentId, rev: 2, act: 'close', ground: '准予销号' })
    await openMonth(office, { month: '2022-05' })
    expect((await planLines(office, { month: '2022-05', unitId: 'heihe:unit:xunke-county' })).lines).toHaveLength(28)
  })
})

describe('一表 and 一清单', () => {
  test('一表 shows what was typed once as progress', async () => {
    await openMonth(office, { month: '2022-05' })
    const [line] = (await planLines(office, { month: '2022-05', unitId: 'heihe:unit:xunke-county' })).lines
    const texts = { content: '唯一进展甲', outcome: '唯一成效乙', problem: '', nextPlan: '唯一计划丙' }
    await saveProgress(office, { lineId: line?.lineId ?? '', entryId: null, rev: null, recordedOn: '2022-05-05', ...texts })
    const table = contract['tasks.progressTable'].output.parse(
      await progressTable(office, { month: '2022-05', unitId: 'heihe:unit:xunke-county' }),
    )
    expect(table.rows).toHaveLength(29)
    expect(table.rows[0]).toMatchObject({ progress: '唯一进展甲', outcome: '唯一成效乙', nextPlan: '唯一计划丙' })
  })

  test('a problem is found, falls due, is 销号 and can be taken up again (M-022)', async () => {
    const form = {
      unitId: 'heihe:unit:sunwu-county',
      measureId: null,
      content: '履约投诉1件超期未办结',
      origin: '抽查',
      foundOn: '2022-04-20',
      dueOn: '2022-05-01',
      measuresTaken: '',
    }
    const { problemId, rev } = await saveProblem(office, { problemId: null, rev: null, ...form })
    const list = async () => contract['problems.list'].output.parse(await problemList(office)).problems[0]
    expect(await list()).toMatchObject({ status: 'open', daysLate: 4 })
    const closed = await closeProblem(office, { problemId, rev, closedOn: '2022-05-05', conclusion: '已办结并反馈' })
    expect(await list()).toMatchObject({ status: 'closed', daysLate: 0, conclusion: '已办结并反馈' })
    await reopenProblem(office, { problemId, rev: closed.rev, ground: '投诉人反映未落实' })
    expect((await list())?.status).toBe('open')
    expect((await refusal(saveProblem(office, { problemId: null, rev: null, ...form, dueOn: '2022-04-01' }))).details['rule']).toBe(
      'dueAfterFound',
    )
  })
})

test('what may follow a late measure names articles only where the programme has a 工作制度 (M-087)', async () => {
  const aheadIn = async (context: SeededOffice) => {
    const row = (await rows()).find((each) => each.state === 'overdue')
    const { history } = await measureDetail(context, { measureId: row?.measureId ?? '' })
    return history.filter((each) => each.tone === 'proposed' || each.tone === 'ahead').map((each) => [each.title, each.detail])
  }
  expect(await aheadIn(office)).toEqual([
    ['可下发督办单', '事由：延迟完成，第十四条'],
    ['约谈提醒', '督办未见效时，第十四条'],
    ['问题线索报告', '第十五、十六条'],
  ])
  expect(await aheadIn({ ...office, pack: { ...office.pack, articles: [] } })).toEqual([
    ['可下发督办单', '事由：延迟完成'],
    ['约谈提醒', '督办未见效时'],
    ['问题线索报告', ''],
  ])
})

test('dated work has no word of 持续推进 in 一册 (M-170)', async () => {
  expect((await rows()).map((row) => row.ongoing).filter((words) => words !== '')).toEqual([])
})
