import { describe, expect, test } from 'vitest'
import { type MonthFacts, monthSteps } from '#electron/services/months/month-steps.ts'

type Obligation = MonthFacts['obligations'][number]
type Line = MonthFacts['lines'][number]
type Plan = MonthFacts['plans'][number]

const aPlan = (changed: Partial<Plan> = {}): Plan => ({
  id: 'plan',
  programme_id: 'heihe-2022',
  unit_id: 'xunke',
  month: '2022-04',
  status: 'settled',
  settled_on: '2022-04-18',
  rev: 1,
  ...changed,
})

function anObligation(kind: string, changed: Partial<Obligation> = {}): Obligation {
  const due_on = kind === 'monthly-report' ? '2022-04-20' : '2022-04-23'
  const row = {
    id: kind,
    programme_id: 'p',
    kind,
    title: kind,
    unit_id: 'xunke',
    month: '2022-04',
    due_on,
    counts: 1,
    waived_reason: null,
    rev: 1,
  }
  return { ...row, receipt: null, returned: null, receivedOn: null, status: 'open', daysLate: 0, ...changed }
}

const received = {
  receipt: {
    id: 's',
    obligation_id: 'o',
    received_on: '2022-04-20',
    way: 'paper',
    is_on_behalf: 1,
    reason: '',
    recorded_at: '',
    officer_id: 'a',
    status: 'received',
    status_reason: '',
    rev: 1,
  },
  receivedOn: '2022-04-20',
  status: 'onTime',
} as const satisfies Partial<Obligation>

const aLine = (unitId: string, reviewVerdict: Line['reviewVerdict'] = null) => ({ unitId, reviewVerdict }) as Line

const facts = (changed: Partial<MonthFacts> = {}): MonthFacts => ({
  month: '2022-04',
  today: '2022-04-18',
  profile: 'city',
  plans: [aPlan()],
  obligations: [anObligation('monthly-report'), anObligation('self-assessment')],
  lines: [aLine('xunke'), aLine('education')],
  isPublished: false,
  officeDays: { settlePlan: 5, review: 27, finalise: 29, publish: 31 },
  scored: new Set(['xunke']),
  materials: ['monthly-report', 'self-assessment'],
  isAppraised: true,
  ...changed,
})

const states = (changed: Partial<MonthFacts>) => monthSteps(facts(changed)).map((step) => step.state)
const stepOf = (id: string, changed: Partial<MonthFacts>) => monthSteps(facts(changed)).find((step) => step.id === id)

describe('the month as six steps (product.md): the first that is neither done nor late is the current one', () => {
  test.each<[string, Partial<MonthFacts>, readonly string[]]>([
    ['nothing is open', { plans: [], obligations: [], lines: [] }, ['current', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead']],
    [
      'lists wait for 审定',
      { plans: [aPlan({ status: 'proposed', settled_on: null })] },
      ['current', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'],
    ],
    [
      'one list of two is settled',
      { plans: [aPlan(), aPlan({ status: 'proposed' })] },
      ['current', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'],
    ],
    ['the lists are settled', {}, ['done', 'current', 'ahead', 'ahead', 'ahead', 'ahead']],
    [
      'reports came',
      { obligations: [anObligation('monthly-report', received), anObligation('self-assessment')] },
      ['done', 'done', 'current', 'ahead', 'ahead', 'ahead'],
    ],
    [
      'a report is late: the month goes on beside it',
      { obligations: [anObligation('monthly-report', { status: 'overdue', daysLate: 1 }), anObligation('self-assessment')] },
      ['done', 'overdue', 'current', 'ahead', 'ahead', 'ahead'],
    ],
    [
      'a waiver counts as come (A-28)',
      {
        obligations: [
          anObligation('monthly-report', { waived_reason: '机构改革', status: 'waived' }),
          anObligation('self-assessment', received),
        ],
      },
      ['done', 'done', 'done', 'current', 'ahead', 'ahead'],
    ],
    [
      'every scored line is reviewed; lines of departments are not part of it',
      {
        obligations: [anObligation('monthly-report', received), anObligation('self-assessment', received)],
        lines: [aLine('xunke', 'done'), aLine('education')],
      },
      ['done', 'done', 'done', 'done', 'current', 'ahead'],
    ],
    [
      'the month is published',
      {
        obligations: [anObligation('monthly-report', received), anObligation('self-assessment', received)],
        lines: [aLine('xunke', 'done')],
        isPublished: true,
      },
      ['done', 'done', 'done', 'done', 'done', 'done'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(states(changed)).toEqual(expected)
  })
})

describe('what a step says of itself', () => {
  test('开月 names the office’s day before 审定, and the day of 审定 after it', () => {
    expect(stepOf('open', { plans: [] })).toMatchObject({ when: '4月5日前', detail: '台账清单待生成' })
    expect(stepOf('open', {})).toMatchObject({ when: '4月18日', detail: '2行计划已审定' })
  })

  test('报送 counts who reported and who is late', () => {
    const obligations = [anObligation('monthly-report', received), anObligation('monthly-report', { status: 'overdue' })]
    expect(stepOf('report', { obligations })).toMatchObject({ when: '4月20日', detail: '2家已报1家，1家逾期' })
    expect(stepOf('assess', { obligations })).toMatchObject({ when: '', detail: '开月后生成报送事项' })
  })

  test('通报 falls on the last day of a short month', () => {
    expect(stepOf('publish', {})?.when).toBe('4月30日前')
    expect(stepOf('publish', { month: '2022-05' })?.when).toBe('5月31日前')
  })
})

describe('a programme without 考评细则 (A-32)', () => {
  test('is opened and reported on; nothing is reviewed, scored or announced', () => {
    const steps = monthSteps(facts({ isAppraised: false, materials: ['monthly-report'] }))
    expect(steps.map((step) => step.title)).toEqual(['开月', '报送'])
  })

  test('that asks for no monthly material has the one step', () => {
    expect(monthSteps(facts({ isAppraised: false, materials: [] })).map((step) => step.title)).toEqual(['开月'])
  })
})

describe('a county office', () => {
  test('has opened its month as soon as its list is there: 审定 is the city’s', () => {
    const plans = [aPlan({ status: 'proposed', settled_on: null })]
    expect(states({ profile: 'county', plans })[0]).toBe('done')
    expect(stepOf('open', { profile: 'county', plans })?.detail).toBe('2行计划，由市专班审定')
    expect(states({ profile: 'county', plans: [] })[0]).toBe('current')
  })

  test.each([
    ['尚未报送', {}],
    ['逾期未报送', { status: 'overdue' }],
    ['已报送', received],
  ] as const)('speaks of its own report: %s', (detail, changed) => {
    expect(stepOf('report', { profile: 'county', obligations: [anObligation('monthly-report', changed)] })?.detail).toBe(detail)
  })

  test('waits for the city’s review', () => {
    expect(stepOf('review', { profile: 'county', lines: [aLine('xunke')] })?.detail).toBe('由市专班复核')
  })
})
