import { expect, test } from 'vitest'
import { choiceInput, missingPart, wayOf } from '#renderer/pages/appraisal/year/month/month-choice.ts'

const of = { unitId: 'u', month: '2022-07' }

test('a month without a score asks for its way, and 不计入平均 and 按0分 for their ground; 补评 needs none', () => {
  expect(missingPart(null, '机构改革')).toBe('请选择计分方式')
  expect(missingPart('zero', ' 无 ')).toBe('请填写依据')
  expect(missingPart('excluded', '机构改革')).toBe(undefined)
  expect(missingPart('score', '')).toBe(undefined)
})

test('a kept draft says nothing but the three ways', () => {
  expect([wayOf('score'), wayOf('excluded'), wayOf('zero'), wayOf('full'), wayOf(undefined)]).toEqual([
    'score',
    'excluded',
    'zero',
    null,
    null,
  ])
})

test('a choice goes with its ground, taking it back with none', () => {
  expect(choiceInput(of, 'zero', ' 未报送 ')).toEqual({ ...of, about: 'noScore', choice: 'zero', ground: '未报送' })
  expect(choiceInput(of, null, '未报送')).toEqual({ ...of, about: 'noScore', choice: null, ground: '' })
})
