import { expect, test } from 'vitest'
import { formOutcomes, importOutcomes, rowOutcomes } from '#shared/domain/row-outcomes.ts'

test('imports and returned forms say what becomes of a row in the same words; only a form may be left blank, only an import skips', () => {
  const words = ['新增', '更新', '无变化', '双方均有修改', '有问题']
  expect(Object.values(importOutcomes)).toEqual([...words, '不导入'])
  expect(Object.values(formOutcomes)).toEqual([...words, '未填'])
  expect(new Set(Object.values(rowOutcomes)).size).toBe(Object.keys(rowOutcomes).length)
})
