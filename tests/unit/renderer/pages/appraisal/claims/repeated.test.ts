import { expect, test } from 'vitest'
import { isAsked, wordsOfUse } from '#renderer/pages/appraisal/claims/repeated.ts'

test('A-05: a repeated 依据文件 names the other claim with its kind, and with its month where it has one', () => {
  const use = { claimId: 'c', title: '新增“信易行”场景', kindTitle: '新增工作任务' }
  expect(wordsOfUse({ ...use, month: '2022-05' })).toBe('“新增“信易行”场景”（新增工作任务，2022年5月）')
  expect(wordsOfUse({ ...use, kindTitle: '创新性举措（4）', month: null })).toMatch(/（创新性举措（4））$/)
})

test('nothing is asked before a unit is chosen and two characters stand in the field', () => {
  expect(isAsked('', '黑信办〔2022〕5号')).toBe(false)
  expect(isAsked('u', ' 黑 ')).toBe(false)
  expect(isAsked('u', '黑信')).toBe(true)
})
