import { expect, test } from 'vitest'
import type { SubjectRow } from '#renderer/pages/supervision/subjects/rows.ts'
import { filteredSubjects, noSubjectFilters, subjectKey, usualStep } from '#renderer/pages/supervision/subjects/rows.ts'

function row(part: Partial<SubjectRow>): SubjectRow {
  return {
    subject: { kind: 'milestone', assignmentId: 'a', ordinal: 0 },
    unit: { unitId: 'education', name: '市教育局' },
    code: '7-3',
    title: '进校园方案',
    missed: '应于4月30日前制定，逾期5天',
    missedOn: '2022-04-30',
    daysLate: 5,
    rung: 'none',
    lastUrge: '',
    ...part,
  }
}

test('two milestones of one assignment are two rows', () => {
  const second = row({ subject: { kind: 'milestone', assignmentId: 'a', ordinal: 1 } })
  expect(subjectKey(row({}))).not.toBe(subjectKey(second))
})

test('尚未催办: no notice and no 催办 yet', () => {
  const rows = [row({}), row({ lastUrge: '5月5日电话催办' }), row({ rung: 'reminded' })]
  expect(filteredSubjects(rows, { ...noSubjectFilters, isUntouched: true }, () => true)).toEqual([rows[0]])
  expect(filteredSubjects(rows, { ...noSubjectFilters, rung: 'reminded' }, () => true)).toEqual([rows[2]])
})

test('a search reads unit, code, title and what was missed', () => {
  const seen: string[] = []
  filteredSubjects([row({})], noSubjectFilters, (text) => seen.push(text) > 0)
  expect(seen).toEqual(['市教育局 7-3 进校园方案 应于4月30日前制定，逾期5天'])
})

test('第十四条: 督办 is the usual step while all are late, 提示 as soon as one is not', () => {
  expect(usualStep([row({}), row({ daysLate: 1 })])).toBe('supervise')
  expect(usualStep([row({}), row({ daysLate: 0 })])).toBe('remind')
})
