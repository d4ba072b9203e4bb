import { describe, expect, test } from 'vitest'
import type { DrawnKind } from '#renderer/pages/documents/list/draw-up.ts'
import {
  createInput,
  kindGroups,
  kindWords,
  likeliestAt,
  nextAt,
  offeredKinds,
  quarterEnd,
  quarterOptions,
  unitsFor,
} from '#renderer/pages/documents/list/draw-up.ts'

function kind(part: Partial<DrawnKind>): DrawnKind {
  return { kind: 'notice', title: '通知', group: 'letters', groupTitle: '通知函件', of: 'programme', by: 'city', ...part }
}

const letter = kind({ kind: 'letter', title: '函', of: 'unit' })
const report = kind({
  kind: 'monthly-report',
  title: '月度工作推进情况（自评报告）',
  group: 'reports',
  groupTitle: '报送',
  of: 'unitMonth',
})

describe('what 起草 offers', () => {
  test('papers that hang on a record are drawn up where the record is', () => {
    const all = (['programme', 'unit', 'month', 'unitMonth', 'quarter', 'claim', 'document', 'notice', 'record'] as const).map((of) =>
      kind({ of }),
    )
    expect(offeredKinds(all).map(({ of }) => of)).toEqual(['programme', 'unit', 'month', 'unitMonth', 'quarter'])
  })

  test('kinds stand under the heading of their group, in the order in which they come', () => {
    expect(kindGroups([report, kind({}), letter]).map(({ title, kinds }) => [title, kinds.length])).toEqual([
      ['报送', 1],
      ['通知函件', 2],
    ])
  })

  test('a form is found by what clerks call it', () => {
    expect(kindWords(report)).toBe('附件1 月度工作推进情况（自评报告）')
    expect(kindWords(letter)).toBe('函')
  })

  test('the arrows go round, pages stop at the ends, other keys lead nowhere', () => {
    expect(nextAt('ArrowDown', 2, 3)).toBe(0)
    expect(nextAt('ArrowUp', 0, 3)).toBe(2)
    expect(nextAt('PageDown', 1, 3)).toBe(2)
    expect(nextAt('PageUp', 1, 3)).toBe(0)
    expect(nextAt('Home', 1, 3)).toBeUndefined()
    expect(nextAt('ArrowDown', -1, 0)).toBeUndefined()
  })
})

describe('what `documents.create` is told', () => {
  test('nothing but the kind, the unit, the month, both, or the last month of the quarter', () => {
    expect(createInput(kind({}), null, '2022-05')).toEqual({ kind: 'notice' })
    expect(createInput(letter, 'sunwu', '2022-05')).toEqual({ kind: 'letter', unitId: 'sunwu' })
    expect(createInput(report, 'sunwu', '2022-05')).toEqual({ kind: 'monthly-report', unitId: 'sunwu', month: '2022-05' })
    expect(createInput(kind({ of: 'month' }), null, '2022-05')).toEqual({ kind: 'notice', month: '2022-05' })
    expect(createInput(kind({ of: 'quarter' }), null, '2022-05')).toEqual({ kind: 'notice', month: '2022-06' })
  })

  test('nothing while the unit is not chosen', () => {
    expect(createInput(report, null, '2022-05')).toBeNull()
  })

  test('quarters are those of the programme’s months, each by its last month', () => {
    expect(['2022-01', '2022-03', '2022-04', '2022-12'].map(quarterEnd)).toEqual(['2022-03', '2022-03', '2022-06', '2022-12'])
    expect(quarterOptions(['2022-04', '2022-05', '2022-07'])).toEqual([
      { value: '2022-06', label: '2022年第二季度' },
      { value: '2022-09', label: '2022年第三季度' },
    ])
  })
})

test('附件1 is drawn up for units that report, scores for scored counties, a letter for any unit', () => {
  const county = { name: '孙吴县', reports: true, scored: true }
  const committee = { name: '黑河自贸片区管委会', reports: true, scored: false }
  const collective = { name: '各县（市、区）', reports: false, scored: false }
  const units = [county, committee, collective]
  expect(unitsFor(report, units)).toEqual([county, committee])
  expect(unitsFor({ kind: 'self-assessment-sheet', group: 'reports', of: 'unitMonth' }, units)).toEqual([county])
  expect(unitsFor({ kind: 'score-detail', group: 'appraisal', of: 'unitMonth' }, units)).toEqual([county])
  expect(unitsFor({ kind: 'coordination-sheet', group: 'tables', of: 'unitMonth' }, units)).toEqual([county, committee])
  expect(unitsFor(letter, units)).toEqual(units)
})

test('the kind that is called as it was typed comes before those that hold the words', () => {
  const kinds = ['约谈通知书', '会议通知', '通知', '督办单', '挂牌督办事项一览表'].map((title) => ({ title }))
  expect(likeliestAt(kinds, '通知')).toBe(2)
  expect(likeliestAt(kinds, ' 督办')).toBe(3)
  expect(likeliestAt(kinds, '一览')).toBe(0)
  expect(likeliestAt(kinds, '')).toBe(0)
  expect(likeliestAt([], '通知')).toBe(0)
})
