import { describe, expect, test } from 'vitest'
import { heihe } from './programme.ts'
import { aPlannedMeasure, aRequest, aRequestedMonth, refusalOf, scored, someMeasures } from './requests.ts'
import type { Json } from './requests.ts'
import { parseScoreRequest, scoreRequest } from '#electron/scoring/headless.ts'

const late = { name: '自查评分表', due: '2022-04-23', received: '2022-04-24' }
const perfect: Json = {
  materials: [],
  information: [
    { title: '甲', quality: 'high', adopted: true },
    { title: '乙', quality: 'high', adopted: true },
    { title: '丙', quality: 'high', adopted: false },
  ],
  adjustments: Array.from({ length: 20 }, () => ({ kind: 'raised-indicator', approved: true })),
}
const april: Json = aRequestedMonth({
  measures: someMeasures(7).map((measure, at) => (at === 4 ? { ...measure, completed: false } : measure)),
  materials: [{ name: '月度工作推进情况', due: '2022-04-20', received: '2022-04-20' }, late],
  information: [
    { title: '甲', quality: 'high', adopted: true },
    { title: '乙', quality: 'high', adopted: false },
    { title: '丙', quality: 'ordinary', adopted: true },
  ],
  adjustments: [
    { kind: 'added-task', approved: true },
    { kind: 'local-first', approved: false },
  ],
})

describe('worked examples of the specification', () => {
  test('1: April with 6 of 7 measures, one late material', () => {
    const reply = scored(aRequest({ months: [april], innovations: [{ category: 1, approved: true }] }))
    expect(reply.interpretation).toBe('literal')
    expect(reply.months).toEqual([
      {
        month: '2022-04',
        completion: '34.29',
        timeliness: '4.00',
        information: '4.00',
        adjustments: '1.00',
        deductions: '0.00',
        total: '43.29',
        score: '30.30',
      },
    ])
    expect(reply.annual).toEqual({ taskCompletion: '2.36', innovation: '5.00', total: '7.36' })
    expect(reply.provisional).toBe(true)
    expect(Object.keys(reply)).toEqual(['interpretation', 'months', 'annual', 'provisional', 'trace'])
  })

  test('2: 31 measures completed, one refuted', () => {
    const measures = [...someMeasures(30), aPlannedMeasure('31-1', { refuted: true })]
    const [month] = scored(aRequest({ months: [aRequestedMonth({ ...perfect, measures })] })).months
    expect(month).toMatchObject({ completion: '40.00', deductions: '1.29', total: '68.71', score: '48.10' })
  })

  test('3: no plan, 7 late, 9 high items, 26 adjustments; the same material seven times is seven materials', () => {
    const month = aRequestedMonth({
      measures: [],
      noPlan: 'full',
      materials: Array.from({ length: 7 }, () => late),
      information: Array.from({ length: 9 }, () => ({ title: '信息', quality: 'high', adopted: false })),
      adjustments: Array.from({ length: 26 }, () => ({ kind: 'added-task', approved: true })),
    })
    expect(scored(aRequest({ months: [month] })).months[0]).toMatchObject({
      completion: '40.00',
      timeliness: '0.00',
      information: '3.00',
      adjustments: '20.00',
      total: '63.00',
    })
  })
})

describe('interpretations', () => {
  const nine = heihe.appraisal.months.map((month) => aRequestedMonth({ ...perfect, month }))
  const innovations = Array.from({ length: 7 }, (_, at) => ({ category: (at % 6) + 1, approved: true }))

  test.each([
    ['literal', '49.00', { taskCompletion: '34.30', innovation: '30.00', total: '64.30' }],
    ['annual-only', '70.00', { taskCompletion: '49.00', innovation: '30.00', total: '79.00' }],
    ['hundred-point', '70.00', { taskCompletion: '70.00', innovation: '30.00', total: '100.00' }],
  ])('the best possible year under %s', (interpretation, month, annual) => {
    const reply = scored(aRequest({ interpretation, months: nine, innovations }))
    expect(reply.months.map(({ score }) => score)).toEqual(Array.from({ length: 9 }, () => month))
    expect(reply.annual).toEqual(annual)
    expect(reply).not.toHaveProperty('provisional')
  })

  test('the order in which months are given changes nothing but their order', () => {
    const back = scored(aRequest({ months: nine.toReversed(), innovations }))
    expect(back.annual).toEqual(scored(aRequest({ months: nine, innovations })).annual)
    expect(back.months[0]).toMatchObject({ month: '2022-12' })
  })

  test('no months at all is a year of innovations', () => {
    expect(scored(aRequest({ months: [], innovations })).annual).toEqual({ taskCompletion: '0.00', innovation: '30.00', total: '30.00' })
  })

  test('the year averages what was published unless the pack reads it otherwise', () => {
    const months = [aRequestedMonth({ measures: [...someMeasures(2), aPlannedMeasure('3-1', { completed: false })] })]
    const exact = {
      ...heihe,
      readings: heihe.readings.map((reading) => (reading.id === 'average-on' ? { ...reading, chosen: 'exact' } : reading)),
    }
    const request = parseScoreRequest(JSON.stringify(aRequest({ interpretation: 'hundred-point', months })))
    const sums = [heihe, exact].map((pack) => scoreRequest(pack, request).trace.find(({ part }) => part === 'taskCompletion')?.exact)
    // 80÷3 + 5 is published as 31.67.
    expect(sums).toEqual(['3167/900', '95/27'])
  })
})

describe('asOf', () => {
  test('materials not yet due are left out, and the month is provisional', () => {
    const materials = [
      { name: '月报', due: '2022-04-20', received: null },
      { ...late, received: null },
    ]
    const reply = scored(aRequest({ asOf: '2022-04-22', months: [aRequestedMonth({ materials })] }))
    expect(reply.months[0]).toMatchObject({ timeliness: '4.00', provisional: true })
  })

  test('when all are due, nothing is left out', () => {
    const reply = scored(aRequest({ asOf: '2022-04-24', months: [aRequestedMonth({ materials: [{ ...late, received: null }] })] }))
    expect(reply.months[0]).toMatchObject({ timeliness: '4.00' })
    expect(reply.months[0]).not.toHaveProperty('provisional')
  })
})

describe('a month without plan (A-12)', () => {
  const eight = heihe.appraisal.months.slice(0, 8).map((month) => aRequestedMonth({ month }))
  const december = (change: Json) => aRequest({ months: [...eight, aRequestedMonth({ month: '2022-12', measures: [], ...change })] })

  test('full counts 40 and is final; without a choice it is provisional', () => {
    const full = scored(december({ noPlan: 'full' }))
    expect(full.months[8]).toMatchObject({ completion: '40.00', score: '31.50' })
    expect(full.annual).toMatchObject({ taskCompletion: '22.05' })
    expect(full).not.toHaveProperty('provisional')
    const open = scored(december({}))
    expect(open.months[8]).toMatchObject({ completion: '40.00', score: '31.50', provisional: true })
    expect(open.provisional).toBe(true)
  })

  test('excluded leaves the month out, and the year divides by one less', () => {
    const reply = scored(december({ noPlan: 'excluded', materials: [{ name: '月报', due: '2022-12-20', received: null }] }))
    expect(reply.months[8]).toMatchObject({ completion: '0.00', total: '4.00', excluded: true })
    expect(reply.annual).toMatchObject({ taskCompletion: '22.05' })
    expect(reply).not.toHaveProperty('provisional')
  })

  test('a plan of which all is 不涉及 is no plan', () => {
    const measures = [aPlannedMeasure('1-1', { notApplicable: true, completed: false })]
    expect(scored(december({ measures, noPlan: 'excluded' })).months[8]).toMatchObject({ excluded: true })
  })
})

describe('foundLater (A-13)', () => {
  const april4 = (change: Json) => aRequestedMonth({ measures: [aPlannedMeasure('1-1', change), ...someMeasures(4).slice(1)] })
  const months = (measure: Json, ...found: Json[][]) => [
    april4(measure),
    ...found.map((foundLater, at) => aRequestedMonth({ month: `2022-0${at + 5}`, measures: someMeasures(10), foundLater })),
  ]
  const finding = { month: '2022-04', id: '1-1' }
  const deductions = (request: Json[]) => scored(aRequest({ months: request })).months.map((month) => month['deductions'])

  test('the month of the finding loses the share of the measure in its own month', () => {
    expect(deductions(months({}, [finding]))).toEqual(['0.00', '10.00'])
  })

  test.each([
    ['not completed', { completed: false }],
    ['not applicable', { notApplicable: true }],
    ['refuted in its own month', { refuted: true }],
  ])('a measure %s there loses nothing later', (_, measure) => {
    expect(deductions(months(measure, [finding]))[1]).toBe('0.00')
  })

  test('no measure loses twice, whether found twice in one month or in two', () => {
    expect(deductions(months({}, [finding, finding], [finding]))).toEqual(['0.00', '10.00', '0.00'])
  })

  test('the trace names the measure, its month and its share', () => {
    const { trace } = scored(aRequest({ months: months({}, [finding]) }))
    const entry = trace.find(({ month, part }) => month === '2022-05' && part === 'deductions')
    expect(entry?.sentences).toEqual(['减分项 10.00：抽查发现 1 项未完成：1-1（2022年4月原得分值，收回 40÷4）。'])
  })
})

test('a line refuted without being completed is allowed and loses nothing', () => {
  const measures = [aPlannedMeasure('1-1', { completed: false, refuted: true }), aPlannedMeasure('2-1')]
  expect(scored(aRequest({ months: [aRequestedMonth({ measures })] })).months[0]).toMatchObject({ completion: '20.00', deductions: '0.00' })
})

describe('what the programme does not know is refused by its place', () => {
  test.each([
    ['another programme', { programme: 'hegang-2022' }, 'programme'],
    ['an unknown interpretation', { interpretation: 'generous' }, 'interpretation'],
    ['a month before the appraisal', { months: [aRequestedMonth({ month: '2022-03' })] }, 'months[0].month'],
    ['a month of another year', { months: [aRequestedMonth(), aRequestedMonth({ month: '2023-04' })] }, 'months[1].month'],
    [
      'a month outside it, whose material falls due in another one',
      { months: [aRequestedMonth({ month: '2023-01', materials: [{ name: '月报', due: '2022-12-20', received: null }] })] },
      'months[0].month',
    ],
    [
      'a due day outside it, in a month that it has',
      { months: [aRequestedMonth({ materials: [{ name: '月报', due: '2023-01-20', received: null }] })] },
      'months[0].materials[0].due',
    ],
    [
      'an unknown kind',
      { months: [aRequestedMonth({ adjustments: [{ kind: 'bonus', approved: true }] })] },
      'months[0].adjustments[0].kind',
    ],
    [
      'an unknown category',
      {
        innovations: [
          { category: 1, approved: true },
          { category: 7, approved: false },
        ],
      },
      'innovations[1].category',
    ],
  ])('%s', (_, change, place) => {
    expect(refusalOf(() => scored(aRequest(change))).place).toBe(place)
  })
})

test('a county that the pack does not name can be scored: the name does not decide', () => {
  expect(scored(aRequest({ county: '某县' })).months[0]).toMatchObject({ score: '31.50' })
})

test('a programme without 考评细则 scores nothing (A-32)', () => {
  const request = parseScoreRequest(JSON.stringify(aRequest()))
  expect(refusalOf(() => scoreRequest({ ...heihe, appraisal: null }, request))).toEqual({
    place: 'programme',
    problem: '工作方案“heihe-2022”没有考评细则，不能计分',
  })
})

test('a pack with a part of its own shows it after the stable keys', () => {
  const own = heihe.appraisal.month.map((rule) => (rule.kind === 'deductEach' ? { ...rule, part: 'punctuality' } : rule))
  const pack = { ...heihe, appraisal: { ...heihe.appraisal, month: own } }
  const [month] = scoreRequest(pack, parseScoreRequest(JSON.stringify(aRequest()))).months
  expect(month).toMatchObject({ timeliness: '0.00', punctuality: '5.00', total: '45.00' })
})
