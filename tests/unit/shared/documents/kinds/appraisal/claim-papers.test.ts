import { expect, test } from 'vitest'
import { claimDecisionSample, claimFormSample } from '#shared/documents/samples/claims.ts'
import { built, fieldsOf, notesOf } from '#tests/support/documents/built.ts'

/** 申报表 and 认定表 (考评细则 二（一）3, 二（二）2; M-104, M-108, M-115). */

const adjustment = { sort: 'adjustment', month: '2022-08', situation: '调高工作指标或标准', clause: '二（一）3（2）' }

test('M-108: 创新性举措 is claimed for the year, with the words of its 情形 and their place in the 细则', () => {
  const model = built('claim-form', claimFormSample)
  expect(model.title).toBe('创新性举措申报表：“信用＋乡村振兴”整村授信做法获全省推广')
  expect(fieldsOf(model)).toMatchObject({
    申报类别: '创新性举措',
    考评周期: '2022年度',
    申报日期: '2022年10月12日',
    申报情形: expect.stringMatching(/^考评细则二（二）2（2）：社会信用体系建设工作被国家/),
    依据文件: claimFormSample.basis,
  })
})

test('M-104: 动态调整 is claimed for its month; a claim without further content leaves room to write', () => {
  const model = built('claim-form', { ...claimFormSample, ...adjustment, content: '' })
  expect(fieldsOf(model)).toMatchObject({
    申报类别: '动态调整目标任务',
    考评周期: '2022年8月',
    申报情形: '考评细则二（一）3（2）：调高工作指标或标准',
    主要内容及成效: '',
  })
})

test('代录 is said on the form, and the county asked to look at it before it is sealed', () => {
  expect(notesOf(built('claim-form', claimFormSample))).not.toContain('代录')
  const model = built('claim-form', { ...claimFormSample, isOnBehalf: true })
  expect(fieldsOf(model)['填报方式']).toBe('市专班办公室代录')
  expect(notesOf(model)).toContain('请申报单位核对后盖章')
})

test('M-115: a recognised claim earns its points, in the month or in the year', () => {
  expect(fieldsOf(built('claim-decision', claimDecisionSample))).toMatchObject({ 认定结论: '予以认定', 计分: '5分，计入年度考评' })
  const monthly = built('claim-decision', { ...claimDecisionSample, ...adjustment, each: '1', cap: '20' })
  expect(fieldsOf(monthly)['计分']).toBe('1分，计入当月考评')
  expect(notesOf(monthly)).toContain('每项1分，最多计20分')
})

test('a refused claim earns nothing; one that is not decided leaves both answers open', () => {
  expect(fieldsOf(built('claim-decision', { ...claimDecisionSample, decision: 'refused' }))).toMatchObject({
    认定结论: '不予认定',
    计分: '不计分',
  })
  const open = built('claim-decision', { ...claimDecisionSample, decision: null, opinion: '', decidedOn: null })
  expect(fieldsOf(open)).toMatchObject({ 认定结论: '□予以认定　　□不予认定', 计分: '', 认定意见: '' })
})

test('A-05: other claims by the same 依据文件 are listed, never a refusal', () => {
  expect(fieldsOf(built('claim-decision', claimDecisionSample))['依据文件使用情况']).toContain('1.2022年9月动态调整')
  expect(fieldsOf(built('claim-decision', { ...claimDecisionSample, repeated: [] }))['依据文件使用情况']).toBe('未用于该单位其他申报事项')
})

test.each([
  ['claim-form', { ...claimFormSample, basis: ' ' }],
  ['claim-form', { ...claimFormSample, month: '2022-13' }],
  ['claim-decision', { ...claimDecisionSample, decision: 'claimed' }],
])('%s refuses facts that are none', (id, facts) => {
  expect(() => built(id, facts)).toThrow(/./)
})
