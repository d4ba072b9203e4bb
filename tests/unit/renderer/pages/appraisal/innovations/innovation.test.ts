import { describe, expect, test } from 'vitest'
import type { Innovation, InnovationCategory } from '#renderer/pages/appraisal/innovations/innovation.ts'
import {
  categoryOptions,
  decisionDayProblem,
  decisionWords,
  fieldsOf,
  innovationInput,
  missingPart,
} from '#renderer/pages/appraisal/innovations/innovation.ts'
import { allInnovations, countOf, isNarrowed, noteOf, passes } from '#renderer/pages/appraisal/innovations/innovation-filter.ts'

const claim: Innovation = {
  claimId: 'c',
  unit: { unitId: 'u', name: '孙吴县' },
  category: 4,
  title: '获得信贷指标进入优秀等次',
  content: '全省列第3位',
  basis: '黑营商发〔2022〕3号',
  claimedOn: '2022-11-05',
  isOnBehalf: true,
  status: 'claimed',
  opinion: '',
  decidedOn: null,
  isOwn: true,
  rev: 2,
}
const recognised: Innovation = { ...claim, claimId: 'd', unit: { unitId: 'v', name: '爱辉区' }, category: 2, status: 'recognised' }
const categories: readonly InnovationCategory[] = [
  { category: 2, title: '被复制推广的', clause: '二（二）2（2）' },
  { category: 4, title: '进入优异或优秀等次的', clause: '二（二）2（4）' },
]

describe('创新性举措 申报 (考评细则 二（二）2, M-108, M-115)', () => {
  test('a claim survives the way through the form unchanged', () => {
    expect(innovationInput(claim, 2, fieldsOf(claim, { unitId: '', today: '2022-12-01' }))).toEqual({
      claimId: 'c',
      rev: 2,
      unitId: 'u',
      category: 4,
      title: '获得信贷指标进入优秀等次',
      content: '全省列第3位',
      basis: '黑营商发〔2022〕3号',
      claimedOn: '2022-11-05',
    })
  })

  test('it names unit, category, matter, 依据文件 and day before it may be saved; its content may come later', () => {
    const filled = fieldsOf(claim, { unitId: '', today: '2022-12-01' })
    expect(missingPart({ ...filled, content: '' })).toBeUndefined()
    expect(missingPart(fieldsOf(null, { unitId: '', today: '2022-12-01' }))).toBe('请选择申报单位')
    expect(missingPart({ ...filled, category: '' })).toBe('请选择申报情形')
    expect(missingPart({ ...filled, title: ' ' })).toBe('请填写申报事项')
    expect(missingPart({ ...filled, basis: '甲' })).toBe('请填写依据文件')
    expect(missingPart({ ...filled, claimedOn: '' })).toBe('请填写申报日期')
  })

  test('认定 says its day and opinion; its day lies between the claim and today', () => {
    expect(decisionWords(claim)).toBe('已申报')
    expect(decisionWords({ ...claim, status: 'refused', decidedOn: '2022-12-28', opinion: '证书未载明' })).toBe(
      '不予认定（12月28日）：证书未载明',
    )
    expect(decisionDayProblem('2022-11-05', '2022-11-05', '2022-12-28')).toBeUndefined()
    expect(decisionDayProblem('2022-11-04', '2022-11-05', '2022-12-28')).toMatch(/早于申报日期/)
    expect(decisionDayProblem('2022-12-29', '2022-11-05', '2022-12-28')).toMatch(/晚于今天/)
  })
})

describe('the list narrowed by county, category and status', () => {
  const claims = [claim, recognised]

  test('each filter by itself and together', () => {
    expect(claims.filter((each) => passes(each, allInnovations))).toEqual(claims)
    expect(claims.filter((each) => passes(each, { ...allInnovations, unitId: 'v' }))).toEqual([recognised])
    expect(claims.filter((each) => passes(each, { ...allInnovations, category: '4' }))).toEqual([claim])
    expect(claims.filter((each) => passes(each, { status: 'recognised', unitId: 'u', category: null }))).toEqual([])
    expect([allInnovations, { ...allInnovations, category: '4' }].map(isNarrowed)).toEqual([false, true])
  })

  test('a status counts what the other filters leave', () => {
    expect(countOf(claims, { ...allInnovations, unitId: 'u' }, 'recognised')).toBe(0)
    expect(countOf(claims, { ...allInnovations, status: 'recognised' }, null)).toBe(2)
  })

  test('an exported list says what it was narrowed to', () => {
    expect(noteOf(allInnovations, claims, categories)).toBe('')
    expect(noteOf({ status: 'claimed', unitId: 'u', category: '4' }, claims, categories)).toBe(
      '筛选条件：申报单位　孙吴县；申报情形　（4）进入优异或优秀等次的；认定　已申报。',
    )
    expect(categoryOptions(categories)[0]).toEqual({ value: '2', label: '（2）被复制推广的', short: '（2）' })
  })
})
