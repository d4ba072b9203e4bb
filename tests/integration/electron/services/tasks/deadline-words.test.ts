import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ServiceContext } from '#electron/services/context.ts'
import { deadlineWords } from '#electron/services/tasks/deadline-words.ts'
import { measureDetail } from '#electron/services/tasks/measure-detail.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines } from '#electron/services/months/plans.ts'
import { taskBreakdownFacts } from '#electron/services/documents/report-facts.ts'
import { actionableSubjects } from '#electron/services/supervision/subjects.ts'
import { actOnAssignment, taskRegister } from '#electron/services/tasks/tasks.ts'
import { milestoneWork } from '#electron/services/desk/today-work.ts'
import { unitRefs } from '#electron/services/units.ts'
import { contract } from '#shared/api/contract.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
/** Every measure of task 7 goes on without a date. */
let context: ServiceContext

const measureId = 'heihe-2022:measure:7-3'

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-12-20' })
  const tasks = office.pack.tasks.map((task) =>
    task.number === 7 ? { ...task, measures: task.measures.map((measure) => ({ ...measure, deadlines: [], ongoing: '持续推进' })) } : task,
  )
  context = { ...office, pack: { ...office.pack, tasks } }
  await office.store.write(async (trx) => {
    await trx.deleteFrom('milestone').where('measure_id', 'like', 'heihe-2022:measure:7-%').execute()
  })
})
afterEach(() => office.close())

describe('持续推进 (M-170)', () => {
  test('its line falls due at the month’s end and says so', async () => {
    await openMonth(context, { month: '2022-05' })
    const { lines } = contract['plans.lines'].output.parse(
      await planLines(context, { month: '2022-05', unitId: 'heihe:unit:education-bureau' }),
    )
    expect(lines.find((line) => line.code === '7-3')).toMatchObject({ dueOn: '2022-05-31', milestone: '持续推进' })
  })

  test('it is never late, however late the year: not in the lists, not among what can be urged, not on 今日', async () => {
    const codesOf = (subjects: readonly { readonly code: string }[]) => subjects.map((each) => each.code)
    expect(codesOf(await actionableSubjects(office, office.store.db))).toContain('8-1')
    expect(codesOf(await actionableSubjects(context, office.store.db)).filter((code) => code.startsWith('7-'))).toEqual([])
    const work = await milestoneWork(context, await unitRefs(office.store.db, context.pack))
    expect(work.length).toBeGreaterThan(0)
    expect(work.filter((row) => /7-\d/.test(row.detail))).toEqual([])
  })

  test('the register shows it as open until every lead is 销号, then as done', async () => {
    const rowOf = async () => {
      const { tasks } = contract['tasks.register'].output.parse(await taskRegister(context))
      return tasks.flatMap((task) => task.measures).find((row) => row.measureId === measureId)
    }
    expect(await rowOf()).toMatchObject({ state: 'open', daysLate: 0, overdueSubjects: [], ongoing: '持续推进', milestones: [] })
    const { assignments } = await measureDetail(context, { measureId })
    for (const { assignmentId, rev } of assignments.filter((each) => each.role === 'lead')) {
      await actOnAssignment(context, { assignmentId, rev, act: 'claimComplete', ground: '已形成长效机制' })
      await actOnAssignment(context, { assignmentId, rev: rev + 1, act: 'close', ground: '核实属实' })
    }
    expect(await rowOf()).toMatchObject({ state: 'met', daysLate: 0 })
  })

  test('lists and the printed table say 持续推进 where a date would stand', async () => {
    expect((await measureDetail(context, { measureId })).deadlineWording).toBe('持续推进')
    const facts = (await taskBreakdownFacts(context, office.store.db)) as { tasks: { number: number; measures: { deadline: string }[] }[] }
    expect(facts.tasks.find((task) => task.number === 7)?.measures.map((measure) => measure.deadline)).toEqual(
      Array.from({ length: 7 }, () => '持续推进'),
    )
  })

  test('a dated measure says its dates, one wording once, in full-width punctuation (M-156)', () => {
    const wording = '4月制定方案,10月底前基本完成'
    expect(deadlineWords(office.pack, { id: measureId, milestones: [{ wording }, { wording }] })).toBe('4月制定方案，10月底前基本完成')
    expect(deadlineWords(context.pack, { id: measureId, milestones: [{ wording: '11月' }] })).toBe('11月；持续推进')
  })
})
