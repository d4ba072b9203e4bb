import { describe, expect, test } from 'vitest'
import { reasonsAgainst } from '#renderer/pages/appraisal/outcome/columns.tsx'
import { filtersShown, hasOutcome, outcomeGroups, passesOutcome } from '#renderer/pages/appraisal/outcome/outcome-rows.ts'
import type { ReviewRow } from '#renderer/pages/appraisal/review/review-rows.ts'

const agreed = { decision: 'agreed', verdict: 'done', reason: '', isStale: false } as const
const overruled = { decision: 'overruled', verdict: 'notDone', reason: '未正式印发', isStale: false } as const
const refuted = { finding: 'refuted', reason: '现场未见方案', checkedOn: '2022-04-26' } as const

function row(code: string, part: Partial<Pick<ReviewRow, 'review' | 'spotCheck'>>): ReviewRow {
  return {
    lineId: code,
    measureId: code,
    code,
    shortTitle: code,
    goal: '',
    progress: '',
    selfVerdict: 'done',
    selfNote: '',
    evidence: [],
    review: null,
    spotCheck: null,
    isSupplement: false,
    ...part,
  }
}

const rows = [
  row('1-1', { review: agreed }),
  row('5-1', { review: overruled }),
  row('7-1', { review: agreed, spotCheck: refuted }),
  row('7-2', { review: agreed, spotCheck: { ...refuted, finding: 'confirmed' } }),
  row('8-1', {}),
]

describe('复核结果 of a county', () => {
  test('what the city did not follow stands first, each group in the order of the list', () => {
    expect(outcomeGroups(rows).map(({ title, detail, rows: own }) => [title, detail, own.map(({ code }) => code)])).toEqual([
      ['改否和抽查未属实', '2 条', ['5-1', '7-1']],
      ['待复核', '1 条', ['8-1']],
      ['同意自评', '2 条', ['1-1', '7-2']],
    ])
    expect(outcomeGroups(rows.slice(0, 1)).map(({ id }) => id)).toEqual(['agreed'])
  })

  test('every line stands in one group', () => {
    expect(outcomeGroups(rows).flatMap((group) => group.rows).length).toBe(rows.length)
  })

  test('says why: what the line was changed to, what the check found; a finding in favour is no reason', () => {
    expect(rows.map(reasonsAgainst)).toEqual([[], ['改为未完成：未正式印发'], ['4月26日抽查未属实：现场未见方案'], [], []])
  })

  test('改否 can always be filtered, the others where there is such a line', () => {
    expect(filtersShown(rows)).toEqual(['overruled', 'refuted', 'waiting'])
    expect(filtersShown(rows.slice(0, 1))).toEqual(['overruled'])
    expect(rows.filter((each) => passesOutcome(each, 'overruled')).map(({ code }) => code)).toEqual(['5-1'])
    expect(rows.filter((each) => passesOutcome(each, null))).toEqual(rows)
  })

  test('there is none before a line was reviewed, checked or the score published', () => {
    expect(hasOutcome({ rows: [row('1-1', {})], isPublished: false })).toBe(false)
    expect(hasOutcome({ rows: [row('1-1', {})], isPublished: true })).toBe(true)
    expect(hasOutcome({ rows: [row('1-1', { spotCheck: refuted })], isPublished: false })).toBe(true)
  })
})
