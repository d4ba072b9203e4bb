import { describe, expect, test } from 'vitest'
import type { Judgement, SelfLine } from '#renderer/pages/appraisal/self/judgements.ts'
import { added, judgementsFor, passes, settled, withPending } from '#renderer/pages/appraisal/self/judgements.ts'

const line: SelfLine = {
  lineId: 'l',
  measureId: 'm',
  code: '7-3',
  shortTitle: '进校园方案',
  goal: '',
  progress: '',
  verdict: null,
  note: '',
  evidence: [],
  isSupplement: false,
}
const done: Judgement = { lineId: 'l', verdict: 'done', note: '已印发' }

describe('自评 judgements on their way', () => {
  test('a line shows the judgement before it is stored', () => {
    expect(withPending(line, added(new Map(), [done]))).toMatchObject({ verdict: 'done', note: '已印发' })
    expect(withPending(line, new Map())).toBe(line)
  })

  test('judged twice, the later judgement stands, and storing the earlier does not take it away', () => {
    const later: Judgement = { ...done, verdict: 'notDone' }
    const pending = added(added(new Map(), [done]), [later])
    expect(pending.get('l')).toBe(later)
    expect(settled(pending, [done]).get('l')).toBe(later)
    expect(settled(pending, [later]).size).toBe(0)
  })

  test('one verdict for several lines keeps each line’s note', () => {
    const other = { ...line, lineId: 'k', note: '另附' }
    expect(judgementsFor([line, other], 'notApplicable', ({ note }) => note)).toEqual([
      { lineId: 'l', verdict: 'notApplicable', note: '' },
      { lineId: 'k', verdict: 'notApplicable', note: '另附' },
    ])
  })

  test('未自评, 未完成 and 缺佐证 each find their lines', () => {
    const undone = { ...line, verdict: 'notDone' as const }
    const bare = { ...line, verdict: 'done' as const }
    expect([line, undone, bare].map((each) => passes(each, 'unjudged'))).toEqual([true, false, false])
    expect([line, undone, bare].map((each) => passes(each, 'notDone'))).toEqual([false, true, false])
    expect([line, undone, bare].map((each) => passes(each, 'unproven'))).toEqual([false, false, true])
  })
})
