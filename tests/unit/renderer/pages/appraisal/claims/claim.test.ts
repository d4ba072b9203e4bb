import { expect, test } from 'vitest'
import type { Claim, Claimable } from '#renderer/pages/appraisal/claims/claim.ts'
import { claimInput, fieldsOf, missingPart, newestClaim, readyKey } from '#renderer/pages/appraisal/claims/claim.ts'

const claim: Claim = {
  claimId: 'c',
  unit: { unitId: 'u', name: '爱辉区' },
  kind: 'added-task',
  title: '新增“信易行”应用场景',
  basis: '爱政函〔2022〕12号',
  claimedOn: '2022-05-05',
  status: 'claimed',
  opinion: '',
  decidedOn: null,
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

const ready: Claimable = {
  kind: 'raised-indicator',
  title: '企业赋码率：赋码率突破40%',
  basis: '《动态调整方案》（黑政信办〔2022〕5号）',
  units: [
    { unitId: 'u', name: '爱辉区' },
    { unitId: 'v', name: '北安市' },
  ],
}

test('考评细则 二（一）3（2）: what a 动态调整 raised is claimed with its matter and 依据 already filled in (M-104)', () => {
  const given = { unitId: 'u', today: '2022-08-05' }
  const fields = fieldsOf(null, given, ready)
  expect(fields).toEqual({ unitId: 'u', kind: ready.kind, title: ready.title, basis: ready.basis, claimedOn: '2022-08-05' })
  expect(missingPart(fields)).toBeUndefined()
})

test('代录: the unit is chosen among several, and filled in where one alone is left', () => {
  const given = { unitId: '', today: '2022-08-05' }
  expect(missingPart(fieldsOf(null, given, ready))).toBe('请选择申报单位')
  expect(fieldsOf(null, given, { ...ready, units: [{ unitId: 'v', name: '北安市' }] }).unitId).toBe('v')
})

test('two ready claims of one kind have drafts of their own; a key stays within what a draft may be named', () => {
  expect(readyKey(ready)).not.toBe(readyKey({ ...ready, title: '企业授信额' }))
  expect(readyKey({ ...ready, title: '长'.repeat(200) }).length).toBeLessThanOrEqual(150)
})

test('M-115: a decision is shown with its day and its opinion, a claim that waits by its status alone', () => {
  const words = (change: Partial<Claim>) => newestClaim({ ...claim, ...change }).find(({ label }) => label === '认定')?.value
  expect(words({ status: 'recognised', opinion: '同意认定', decidedOn: '2022-05-20' })).toBe('已认定（5月20日）：同意认定')
  expect(words({})).toBe('已申报')
})
