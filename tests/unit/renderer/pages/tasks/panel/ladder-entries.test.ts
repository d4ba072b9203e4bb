import { expect, test } from 'vitest'
import type { Measure } from '#renderer/pages/tasks/panel/measure.ts'
import { ladderEntries } from '#renderer/pages/tasks/panel/ladder-entries.ts'
import { anAssignment } from './samples.ts'

const entry = (title: string, unitName: string, tone: Measure['history'][number]['tone'], on = '2022-04-30') => ({
  on,
  title,
  detail: '',
  unitName,
  tone,
})

const measure = {
  assignments: [anAssignment('市教育局'), anAssignment('团市委')],
  history: [
    entry('印发实施方案，下达任务', '黑河市优化营商环境专项行动领导小组', 'done', '2022-04-18'),
    entry('制定方案逾期5天', '市教育局', 'late'),
    entry('制定方案已完成', '团市委', 'done'),
    entry('可下发督办单', '', 'proposed', ''),
    entry('约谈提醒', '', 'ahead', ''),
  ],
}

test('第十四条: a unit that is late sees its own history and the steps that may follow', () => {
  expect(ladderEntries(measure, '市教育局').map(({ title, when }) => [title, when])).toEqual([
    ['印发实施方案，下达任务', '4月18日'],
    ['制定方案逾期5天', '4月30日'],
    ['可下发督办单', undefined],
    ['约谈提醒', undefined],
  ])
})

test('a unit that is not late sees no step to come, though another unit is late', () => {
  expect(ladderEntries(measure, '团市委').map(({ title }) => title)).toEqual(['印发实施方案，下达任务', '制定方案已完成'])
})
