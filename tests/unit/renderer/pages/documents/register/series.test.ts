import { expect, test } from 'vitest'
import { nextProblem, seriesKey, seriesSentence } from '#renderer/pages/documents/register/series.ts'

const number = (serial: number, state: 'used' | 'voided') => ({
  serial,
  text: `〔2022〕第${serial}号`,
  documentId: 'd',
  title: '督办单',
  state,
  reason: state === 'voided' ? '内容有误' : '',
})

test('the register says the next number, and voided ones apart (M-092)', () => {
  expect(seriesSentence({ next: 3, numbers: [number(1, 'used'), number(2, 'voided')] })).toBe('下一号：第3号　已用 1，作废 1')
  expect(seriesSentence({ next: 6, numbers: [] })).toBe('下一号：第6号　已用 0')
})

test('a series of another year is another series', () => {
  expect(seriesKey({ series: 'reminder', year: 2022 })).not.toBe(seriesKey({ series: 'reminder', year: 2023 }))
})

test('起始号 is a whole number above 0 with a reason', () => {
  expect(nextProblem('0', '年中启用')).toBe('下一号应为大于 0 的整数')
  expect(nextProblem('六', '年中启用')).toBe('下一号应为大于 0 的整数')
  expect(nextProblem('6', ' ')).toBe('请写明理由')
  expect(nextProblem(' 6 ', '年中启用')).toBeUndefined()
})
