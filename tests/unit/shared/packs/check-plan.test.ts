import { describe, expect, test } from 'vitest'
import { planFaults } from '#shared/packs/check-plan.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { pathText } from '#shared/packs/places.ts'
import { packJson, packWith } from '#tests/fixtures/packs/broken-pack.ts'

type Path = [string | number, ...(string | number)[]]

describe('tasks, dates and sources of a pack', () => {
  test.each<[string, Path, unknown, string, string?]>([
    ['a 领域 that does not exist', ['tasks', 3, 'domain'], 11, '没有领域“11”'],
    ['a code used twice', ['tasks', 1, 'measures', 1, 'code'], '2-1', '措施编号“2-1”重复'],
    ['a code of another task', ['tasks', 1, 'measures', 1, 'code'], '3-9', '措施编号应以任务序号“2-”开头'],
    ['an id that does not follow its number', ['tasks', 1, 'id'], 'heihe-2022:task:99', '标识应为“heihe-2022:task:2”'],
    ['a task number used twice', ['tasks', 2, 'number'], 2, '任务序号“2”重复'],
    ['a milestone before the one before it', ['tasks', 6, 'measures', 0, 'deadlines', 1, 'by'], '2022-04-01', '时限早于其前一个时限'],
    ['a deadline before the programme', ['tasks', 0, 'measures', 0, 'deadlines', 0, 'by'], '2021-08-31', '时限早于专项行动开始日期'],
    ['an outer date before the working date', ['tasks', 14, 'measures', 0, 'finalDeadline', 'by'], '2022-10-31', '时限早于其前一个时限'],
    ['a source that does not exist', ['articles', 3, 'source', 'document'], 'heihe-2022:source:none', '没有文件依据'],
    ['a measure without date or 持续推进 (M-170)', ['tasks', 0, 'measures', 0, 'deadlines'], [], '措施没有完成时限'],
    ['an indicator of no task', ['indicators', 0, 'taskNumber'], 18, '没有任务“18”'],
  ])('refuses %s and names the very place', (_, path, value, problem, place = pathText(path)) => {
    const faults = planFaults(packWith(path, value))
    expect(faults.filter((fault) => fault.path === place && fault.problem.includes(problem))).toHaveLength(1)
  })

  test('持续推进 stands in place of a date (M-170)', () => {
    const measure = { ...heihe2022.tasks[0]?.measures[0], deadlines: [], ongoing: '持续推进' }
    expect(planFaults(packWith(['tasks', 0, 'measures', 0], measure))).toEqual([])
  })

  test('a file nested without end is left to the shape check', () => {
    let deep: unknown = { source: { document: 'nowhere' } }
    for (let level = 0; level < 5000; level += 1) deep = { deep }
    expect(planFaults({ ...packJson(), deep })).toEqual([])
  })
})
