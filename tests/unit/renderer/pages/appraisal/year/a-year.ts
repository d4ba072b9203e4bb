import type { CountyReading, CountyYear, Year, YearMonth } from '#renderer/pages/appraisal/year/year.ts'

/** A year in pieces for the tests of this folder. */

export function month(given: Partial<YearMonth>): YearMonth {
  return { month: '2022-04', kind: 'scored', score: '30.00', total: '42.86', version: 1, origin: 'computed', ground: '', ...given }
}

export function reading(given: Partial<CountyReading>): CountyReading {
  return { id: 'literal', name: '逐级折算（字面）', total: '30.00', rank: 1, isRankChanged: false, isChosen: true, ...given }
}

export function county(unitId: string, months: readonly YearMonth[], given: Partial<CountyYear> = {}): CountyYear {
  return {
    unit: { unitId, name: `${unitId}县` },
    months: [...months],
    average: '30.00',
    taskCompletion: '21.00',
    innovation: '0.00',
    total: '21.00',
    rank: 1,
    readings: [reading({})],
    innovations: { recognised: 0, waiting: 0 },
    settled: null,
    ...given,
  }
}

export const readings: Year['readings'] = [
  {
    id: 'literal',
    name: '逐级折算（字面）',
    sentence: '口径：逐级折算（字面），月度得分＝合计×70%，年度任务完成＝月均得分×70%。',
    why: '按细则文字逐级执行。',
    best: { taskCompletion: '34.30', innovation: '30.00', total: '64.30' },
    isChosen: true,
    isRecommended: false,
  },
  {
    id: 'hundred-point',
    name: '百分制',
    sentence: '口径：百分制，月度得分＝合计×100%，年度任务完成＝月均得分×100%。',
    why: '各级标题所列分值均成立。',
    best: { taskCompletion: '70.00', innovation: '30.00', total: '100.00' },
    isChosen: false,
    isRecommended: true,
  },
]
