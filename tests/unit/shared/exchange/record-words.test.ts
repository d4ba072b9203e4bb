import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordNoun, recordNouns, recordSaying } from '#shared/exchange/record-words.ts'
import { travelling } from '#shared/exchange/travel.ts'

/** What people read of a record in previews, receipts and 交接单 (exchange.md 5.5). */

const names = (thing: string, id: string): string | undefined => (thing === 'line' && id === 'l' ? '11-1 信用风险预警名单' : undefined)

test('every type that travels has a noun of its own language', () => {
  expect(Object.keys(recordNouns).toSorted()).toEqual(Object.keys(travelling).toSorted())
  expect(Object.values(recordNouns).every((noun) => /^[\u4E00-\u9FFF]+$/.test(noun))).toBe(true)
  expect(recordNoun('somethingNew')).toBe('其他内容')
})

test('a record is named by its measure and told by its content, in either spelling of its fields', () => {
  const said = { subject: '11-1 信用风险预警名单', summary: '已转送预警企业17户，问题：两户未反馈' }
  for (const body of [
    { line_id: 'l', content: '已转送预警企业17户', problem: '两户未反馈' },
    { lineId: 'l', content: '已转送预警企业17户', problem: '两户未反馈' },
  ]) {
    expect(recordSaying({ type: 'progressEntry', id: 'p', body }, names)).toEqual(said)
  }
})

test('what lies in 回收站 says so', () => {
  const body = { line_id: 'l', content: '已印发', deleted_at: '2022-04-20T01:00:00.000Z' }
  expect(recordSaying({ type: 'progressEntry', id: 'p', body }, names).summary).toBe('已放入回收站')
})

test('a record that says nothing of its subject is named by its id', () => {
  expect(recordSaying({ type: 'selfVerdict', id: 'v-1', body: null }, names)).toEqual({ subject: 'v-1', summary: '已撤回' })
  expect(recordSaying({ type: 'somethingNew', id: 'n-1', body: { title: '新' } }, names)).toEqual({ subject: 'n-1', summary: '' })
})

test.each([
  ['innovationClaim', { title: '信用承诺经验', basis: '省厅通报', claimed_on: '2022-09-10' }, '信用承诺经验', '省厅通报，申报日期9月10日'],
  ['monthChoice', { month: '2022-07', choice: 'zero', ground: '未报送' }, '2022年7月', '按0分，依据：未报送'],
  ['monthChoice', { month: '2022-07', choice: null, ground: '' }, '2022年7月', '已撤回'],
  [
    'interpretationChoice',
    { interpretation: 'literal', ground: '会议纪要', decided_on: '2023-01-10' },
    'literal',
    '依据：会议纪要，选定日期1月10日',
  ],
  ['annualScore', { total: '64.30', correction_reason: '11月得分更正' }, '年度考评', '64.30分，更正：11月得分更正'],
  ['monthlyScore', { month: '2022-04', score: '43.75', origin: 'paper' }, '2022年4月', '43.75分，非本系统计算'],
])('M-107, M-115: the year’s %s is told as an official writes it', (type, body, subject, summary) => {
  expect(recordSaying({ type, id: 'id', body }, () => undefined)).toEqual({ subject, summary })
})

test('whatever a line holds, a short text of one line comes out', () => {
  const types = fc.constantFrom(...Object.keys(travelling), 'somethingNew', 'constructor')
  fc.assert(
    fc.property(types, fc.jsonValue(), fc.string({ minLength: 1, maxLength: 200 }), (type, body, id) => {
      const { subject, summary } = recordSaying({ type, id, body }, () => undefined)
      expect([...subject].length).toBeLessThanOrEqual(70)
      expect([...summary].length).toBeLessThanOrEqual(130)
      expect(summary).not.toMatch(/[\n\r]/)
    }),
  )
})
