import { expect, test } from 'vitest'
import { obligationFacts } from '#renderer/pages/submissions/panel/obligation-facts.ts'
import type { Obligation } from '#renderer/pages/submissions/rows.ts'

const open: Obligation = {
  obligationId: 'o',
  kind: 'monthly-report',
  title: '4月份工作完成情况',
  dueOn: '2022-04-20',
  counts: true,
  status: 'open',
  daysLate: 0,
  receivedOn: null,
  way: null,
  isOnBehalf: false,
  note: '',
}

test('of what has not come only the due day is known, with its weekday', () => {
  expect(obligationFacts(open, '')).toEqual([{ label: '截止日期', value: '4月20日（星期三）' }])
})

test('a receipt says its day, its way and that it was recorded on behalf', () => {
  const facts = obligationFacts(
    { ...open, status: 'late', receivedOn: '2022-04-21', way: 'paper', isOnBehalf: true, counts: false },
    '4月21日电话催办',
  )
  expect(Object.fromEntries(facts.map(({ label, value }) => [label, value]))).toEqual({
    截止日期: '4月20日（星期三）',
    收件日期: '4月21日',
    收件方式: '纸质，代录',
    最近催办: '4月21日电话催办',
    考评: '不计入考评',
  })
})
