import { expect, test } from 'vitest'
import type { MonthLine } from '#renderer/pages/tasks/register/month-words.ts'
import { leadWords } from '#renderer/pages/tasks/register/month-words.ts'

const court = { unitId: 'court', name: '市法院' }
const bureau = { unitId: 'bureau', name: '市营商环境局' }
const county = { unitId: 'county', name: '爱辉区' }

function line(unit: typeof court, progress: string, measureId = 'm'): MonthLine {
  return {
    lineId: `${unit.unitId}-${measureId}`,
    measureId,
    code: '2-2',
    shortTitle: '推动退出失信被执行人名单',
    unit,
    goal: '',
    progress,
    outcome: '',
    nextPlan: '继续督促',
    verdict: null,
    evidence: 0,
    dueOn: '2022-05-31',
  }
}

test('本月进展 of a measure is what its leads wrote, named where several lead; other units and measures are left out', () => {
  const lines = [line(bureau, '已清退3家'), line(court, '已立案2件'), line(county, '已排查'), line(court, '另一条', 'other')]
  expect(leadWords({ measureId: 'm', leads: [bureau, court] }, lines, 'progress')).toEqual(['市营商环境局　已清退3家', '市法院　已立案2件'])
  expect(leadWords({ measureId: 'm', leads: [bureau] }, lines, 'progress')).toEqual(['已清退3家'])
})

test('下步措施 takes the same lines, and what is empty is left out', () => {
  expect(leadWords({ measureId: 'm', leads: [bureau] }, [line(bureau, '')], 'progress')).toEqual([])
  expect(leadWords({ measureId: 'm', leads: [bureau] }, [line(bureau, '')], 'nextPlan')).toEqual(['继续督促'])
})
