import { describe, expect, test } from 'vitest'
import type { ReviewRow } from '#renderer/pages/appraisal/review/review-rows.ts'
import { agreeable, isUnproven, overruleVerdicts, passes } from '#renderer/pages/appraisal/review/review-rows.ts'

const row: ReviewRow = {
  lineId: 'l',
  measureId: 'm',
  code: '7-3',
  shortTitle: '进校园方案',
  goal: '',
  progress: '',
  selfVerdict: 'done',
  selfNote: '',
  evidence: [],
  review: null,
  spotCheck: null,
  isSupplement: false,
}
const agreed = { decision: 'agreed' as const, verdict: 'done' as const, reason: '', isStale: false }

describe('复核 rows', () => {
  test('整县同意自评 settles what was self-assessed and not yet reviewed (M-111)', () => {
    const rows = [row, { ...row, lineId: 'silent', selfVerdict: null }, { ...row, lineId: 'settled', review: agreed }]
    expect(agreeable(rows).map(({ lineId }) => lineId)).toEqual(['l'])
  })

  test('a stale review is looked at line by line: it is neither waiting nor agreed in bulk', () => {
    const stale = { ...row, review: { ...agreed, isStale: true } }
    expect(agreeable([stale])).toEqual([])
    expect([passes(stale, 'stale'), passes(stale, 'waiting'), passes(row, 'stale')]).toEqual([true, false, false])
  })

  test('缺佐证 is a line said to be done with nothing to show', () => {
    const proof = [{ evidenceId: 'e', title: '通知', kind: '文件' }]
    expect([isUnproven(row), isUnproven({ ...row, evidence: proof }), isUnproven({ ...row, selfVerdict: 'notDone' })]).toEqual([
      true,
      false,
      false,
    ])
    expect(passes({ ...row, evidence: proof }, 'unproven')).toBe(false)
  })

  test('改否 shows what was overruled, 待复核 what has no review', () => {
    const overruled = { ...row, review: { ...agreed, decision: 'overruled' as const, verdict: 'notDone' as const } }
    expect([passes(overruled, 'overruled'), passes({ ...row, review: agreed }, 'overruled'), passes(row, 'waiting')]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('a verdict is overruled to another one, 完成 to 未完成 first', () => {
    expect(overruleVerdicts('done')).toEqual(['notDone', 'notApplicable'])
    expect(overruleVerdicts('notDone')).toEqual(['done', 'notApplicable'])
    expect(overruleVerdicts(null)).toEqual(['notDone', 'done', 'notApplicable'])
  })
})
