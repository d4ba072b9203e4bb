import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evenShare, explainedLine, fourDecimals, plainFraction, splitFact } from '#electron/services/documents/trace-facts.ts'
import type { TraceEntry } from '#shared/domain/appraisal.ts'

/** Traces as rows of a 明细表 (office.md «Scores»: four decimals, M-113). */

const entry: TraceEntry = {
  month: '2022-04',
  part: 'completion',
  title: '工作完成情况',
  full: '40',
  isDeduction: false,
  points: '34.29',
  exact: '240/7',
  document: '',
  clause: '二（一）1',
  sentences: ['工作完成情况 34.29：7 项措施每项 40÷7，完成 6 项；未完成：5-1 培训（少得 5.71 分）。'],
  facts: [],
  missing: [],
}
const measures = (count: number, standing: string) =>
  Array.from({ length: count }, (_, at) => ({ id: `${standing}${at}`, text: `${at + 1}-1 措施：${standing}` }))
const lacking = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ text: `按计划完成：${at + 1}-1 措施`, points: '5.71', exact: '40/7' }))

describe('figures', () => {
  test('an exact value is printed half up to four decimals, its fraction as it is', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 6n), (top, bottom) => {
        const scaled = (2n * top * 10_000n + bottom) / (2n * bottom)
        const text = String(scaled).padStart(5, '0')
        expect(fourDecimals(`${top}/${bottom}`)).toBe(`${text.slice(0, -4)}.${text.slice(-4)}`)
      }),
    )
    expect([plainFraction('40/1'), plainFraction('240/7'), plainFraction('41/10')]).toEqual(['40', '240/7', '41/10'])
  })

  test('a measure’s share is the full points by those that were planned; 不涉及 is none of them', () => {
    const facts = [...measures(6, '本月完成'), ...measures(1, '未完成'), ...measures(2, '不涉及')]
    expect(evenShare({ ...entry, facts }, true)).toEqual({ numerator: 40n, denominator: 7n })
    expect(evenShare({ ...entry, facts }, false)).toBeNull()
    expect(evenShare({ ...entry, facts: measures(3, '不涉及') }, true)).toBeNull()
  })
})

describe('words', () => {
  test.each([
    ['7-3 进校园方案：本月完成', '7-3 进校园方案', '本月完成'],
    ['3-1 受理：台账：未完成（未复核）', '3-1 受理：台账', '未完成（未复核）'],
    ['自查评分表：迟报，应于4月23日前报送，4月24日收到', '自查评分表', '迟报，应于4月23日前报送，4月24日收到'],
    ['工作信息：推广经验', '工作信息：推广经验', ''],
  ])('%s', (text, title, standing) => {
    expect(splitFact(text)).toEqual({ title, standing })
  })

  test('a few facts stand one by one, many by how they stand; the row keeps every record behind it', () => {
    const few = explainedLine({ ...entry, facts: measures(2, '本月完成') })
    expect(few).toMatchObject({ part: '工作完成情况（40分）', clause: '考评细则二（一）1', points: '34.2857', fraction: '240/7' })
    expect(few['facts']).toBe('1-1 措施：本月完成；2-1 措施：本月完成')
    const many = explainedLine({ ...entry, facts: [...measures(8, '本月完成'), ...measures(1, '未完成')] })
    expect(many['facts']).toBe('本月完成8项；未完成：1-1 措施')
    expect(many['sourceIds']).toHaveLength(9)
    expect(many['arithmetic']).toBe('工作完成情况 34.29：7 项措施每项 40÷7，完成 6 项，少得 5.71 分。')
    expect(explainedLine(entry)['facts']).toBe('无')
  })

  test('what would have earned the rest is named, many of it as one sum', () => {
    expect(explainedLine({ ...entry, missing: lacking(1) })['missing']).toBe('还可得分：按计划完成：1-1措施（5.7143分）')
    expect(explainedLine({ ...entry, missing: lacking(4) })['missing']).toBe(
      '还可得分：按计划完成：1-1 措施等4项（每项5.7143分，共22.8571分）',
    )
    expect(explainedLine(entry)['missing']).toBe('')
  })
})
