import { describe, expect, test } from 'vitest'
import {
  asksNoPlan,
  changesOf,
  dayProblem,
  decisionOf,
  decisionsOf,
  lineKeys,
  mayAgree,
  missingOf,
  noPlanOf,
  supplementWords,
  termKeys,
} from '#renderer/pages/appraisal/publish/corrections.ts'
import type { ReviewRow } from '#renderer/pages/appraisal/review/review-rows.ts'

const agreed = { decision: 'agreed' as const, verdict: 'done' as const, reason: '', isStale: false }
const overruled = { decision: 'overruled' as const, verdict: 'notDone' as const, reason: '方案未印发', isStale: false }
const row: ReviewRow = {
  lineId: 'l',
  measureId: 'm',
  code: '7-3',
  shortTitle: '进校园方案',
  goal: '制定方案',
  progress: '',
  selfVerdict: 'done',
  selfNote: '',
  evidence: [],
  review: agreed,
  spotCheck: null,
  isSupplement: false,
}
const wrongly: ReviewRow = { ...row, lineId: 'o', code: '7-4', review: overruled }
const to = (lineId: string, verdict: string, reason = '') => ({ [lineKeys.to(lineId)]: verdict, [lineKeys.why(lineId)]: reason })

describe('what a 更正 changes (A-13)', () => {
  test('nothing by itself: a line left alone stays as it was published', () => {
    expect(decisionsOf([row, wrongly], {})).toEqual([])
    expect(changesOf([row, wrongly], {})).toEqual([])
  })

  test('同意 becomes 改否 with a verdict and its reason, said before and after', () => {
    const fields = to('l', 'notDone', ' 仅有征求意见稿 ')
    expect(decisionOf(row, fields)).toEqual({ lineId: 'l', decision: 'overrule', verdict: 'notDone', reason: '仅有征求意见稿' })
    expect(changesOf([row], fields)).toEqual([
      {
        lineId: 'l',
        code: '7-3',
        title: '7-3 进校园方案：制定方案',
        before: '同意，本月完成',
        after: '改否，未完成',
        reason: '仅有征求意见稿',
      },
    ])
  })

  test('改否 becomes 同意: the self-assessment holds again', () => {
    expect(decisionOf(wrongly, to('o', 'agree'))).toEqual({ lineId: 'o', decision: 'agree' })
    expect(changesOf([wrongly], to('o', 'agree'))[0]).toMatchObject({ before: '改否，未完成', after: '同意，本月完成', reason: '' })
  })

  test('同意 of what was agreed changes nothing, unless the facts changed after the review', () => {
    expect(decisionOf(row, to('l', 'agree'))).toBe(null)
    expect(mayAgree(row)).toBe(false)
    const stale = { ...row, review: { ...agreed, isStale: true } }
    expect(decisionOf(stale, to('l', 'agree'))).toEqual({ lineId: 'l', decision: 'agree' })
  })

  test('a line that was never self-assessed cannot be agreed with', () => {
    const silent = { ...wrongly, selfVerdict: null }
    expect([mayAgree(silent), decisionOf(silent, to('o', 'agree'))]).toEqual([false, null])
  })

  test('改否 without a reason, to the self-assessed verdict, or with the words that stand already, is no change', () => {
    expect(decisionOf(row, to('l', 'notDone', '否'))).toBe(null)
    expect(decisionOf(row, to('l', 'done', '仅有征求意见稿'))).toBe(null)
    expect(decisionOf(wrongly, to('o', 'notDone', '方案未印发'))).toBe(null)
    expect(decisionOf(wrongly, to('o', 'notApplicable', '方案未印发'))).toMatchObject({ verdict: 'notApplicable' })
  })

  test('a draft of something else than a verdict is no change', () => {
    expect(decisionOf(row, to('l', 'toString', '仅有征求意见稿'))).toBe(null)
  })

  test('按变更后的事实重算 leaves the reviews alone, whatever was chosen before', () => {
    const fields = { ...to('l', 'notDone', '仅有征求意见稿'), scope: 'facts' }
    expect([decisionsOf([row], fields), changesOf([row], fields)]).toEqual([[], []])
  })
})

describe('before a 更正 is confirmed', () => {
  const ready = { scope: 'reviews' as const, changes: 1, open: null, correctedOn: '2022-05-05', reason: '复核意见有误' }

  test('something must change, with a day and a reason; a 改否 that is being typed is settled first', () => {
    expect(missingOf(ready)).toBe(undefined)
    expect(missingOf({ ...ready, changes: 0 })).toBe('尚未调整复核意见')
    expect(missingOf({ ...ready, open: '7-3' })).toBe('请确认或取消 7-3 的改否')
    expect(missingOf({ ...ready, correctedOn: null })).toBe('请填写更正日期')
    expect(missingOf({ ...ready, reason: ' 误 ' })).toBe('请填写更正理由')
  })

  test('other facts than reviews are judged by the service: no changed review is asked for', () => {
    expect(missingOf({ ...ready, scope: 'facts', changes: 0 })).toBe(undefined)
  })

  test('the day is between the 通报 and today', () => {
    const problem = (day: string) => dayProblem(day, '2022-04-28', '2022-05-05')
    expect([problem('2022-04-28'), problem('2022-05-05')]).toEqual([undefined, undefined])
    expect(problem('2022-04-27')).toBe('更正日期早于通报日期，请核对')
    expect(problem('2022-05-06')).toBe('更正日期晚于今天，请核对')
  })
})

describe('what else a 更正 says', () => {
  const without = {
    ...row,
    review: { decision: 'overruled' as const, verdict: 'notApplicable' as const, reason: '不涉及', isStale: false },
  }

  test('A-12: where its last planned measure is taken out, it asks how the month counts, unless the office had said so', () => {
    const fields = to('l', 'notApplicable', '本月未安排')
    expect(asksNoPlan([row], {}, null)).toBe(false)
    expect(asksNoPlan([row], fields, null)).toBe(true)
    expect(asksNoPlan([row, { ...wrongly, lineId: 'o' }], fields, null)).toBe(false)
    expect(asksNoPlan([without], {}, null)).toBe(true)
    expect(asksNoPlan([without], {}, { about: 'noPlan', choice: 'full', ground: '无任务', decidedOn: '2022-04-26' })).toBe(false)
  })

  test('the choice is sent with its ground, and not before both are said', () => {
    expect(noPlanOf({ [termKeys.choice]: 'excluded' })).toBe(null)
    expect(noPlanOf({ [termKeys.choice]: 'excluded', [termKeys.ground]: ' 本月无任务 ' })).toEqual({
      choice: 'excluded',
      ground: '本月无任务',
    })
    const ready = { scope: 'reviews' as const, changes: 1, open: null, correctedOn: '2022-05-05', reason: '复核意见有误' }
    expect(missingOf({ ...ready, noPlan: '请选择计分方式' })).toBe('请选择计分方式')
  })

  test('A-09: until when 年终补录 is possible', () => {
    expect(supplementWords({ until: '2023-01-10' })).toBe('补录截止2023年1月10日')
    expect(supplementWords({ until: null })).toBe('年度考评结果审定前可办理补录')
  })
})
