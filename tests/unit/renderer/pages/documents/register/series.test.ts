import { expect, test } from 'vitest'
import { nextProblem, seriesSentence, voidProblem } from '#renderer/pages/documents/register/series.ts'

test('the register says where each series goes on (M-092)', () => {
  expect(seriesSentence({ title: '工作提示单', next: 3 })).toBe('工作提示单　下一号：第3号')
})

test('起始号 is a whole number above 0 with a reason', () => {
  expect(nextProblem('0', '年中启用')).toBe('下一号应为大于 0 的整数')
  expect(nextProblem('六', '年中启用')).toBe('下一号应为大于 0 的整数')
  expect(nextProblem('6', ' ')).toBe('请写明理由')
  expect(nextProblem(' 6 ', '年中启用')).toBeUndefined()
})

test('a number is voided with a reason', () => {
  expect(voidProblem('', '纸质登记有误')).toBe('编号应为大于 0 的整数')
  expect(voidProblem('7', '')).toBe('请写明作废原因')
  expect(voidProblem('7', '纸质登记有误')).toBeUndefined()
})
