import { expect, test } from 'vitest'
import type { Claim } from '#renderer/pages/appraisal/claims/claim.ts'
import { claimInput, fieldsOf, missingPart } from '#renderer/pages/appraisal/claims/claim.ts'

const claim: Claim = {
  claimId: 'c',
  unit: { unitId: 'u', name: '爱辉区' },
  kind: 'added-task',
  title: '新增“信易行”应用场景',
  basis: '爱政函〔2022〕12号',
  claimedOn: '2022-05-05',
  status: 'claimed',
  opinion: '',
  rev: 1,
}

test('考评细则 二（一）3: a claim survives the way through the form unchanged (M-104)', () => {
  expect(claimInput(claim, 1, fieldsOf(claim, { unitId: '', today: '2022-05-06' }), '2022-05')).toEqual({
    claimId: 'c',
    rev: 1,
    month: '2022-05',
    unitId: 'u',
    kind: 'added-task',
    title: '新增“信易行”应用场景',
    basis: '爱政函〔2022〕12号',
    claimedOn: '2022-05-05',
  })
})

test('a claim names unit, kind, matter, ground and day before it may be saved', () => {
  const empty = fieldsOf(null, { unitId: '', today: '2022-05-05' })
  const filled = fieldsOf(claim, { unitId: '', today: '2022-05-05' })
  expect(missingPart(filled)).toBeUndefined()
  expect(missingPart(empty)).toBe('请选择申报单位')
  expect(missingPart({ ...filled, kind: '' })).toBe('请选择申报情形')
  expect(missingPart({ ...filled, title: ' ' })).toBe('请填写申报事项')
  expect(missingPart({ ...filled, basis: '' })).toBe('请填写依据文件')
  expect(missingPart({ ...filled, claimedOn: '' })).toBe('请填写申报日期')
})
