import { expect, test } from 'vitest'
import { packagePeriod, packageTitle } from '#shared/exchange/package-title.ts'

test.each([
  ['month-report', '2022-04', '4月份月报', '2022年4月'],
  ['task-issue', '2022-11', '11月份任务清单', '2022年11月'],
  ['programme', '2022', '2022年工作方案', '2022年'],
  ['supervision', '2022-04-20', '2022年4月20日提醒督办', '2022年4月20日'],
  ['receipt', null, '回执', '不分期'],
] as const)('%s of %s is called %s', (kind, period, title, inFull) => {
  expect(packageTitle(kind, period)).toBe(title)
  expect(packagePeriod(period)).toBe(inFull)
})
