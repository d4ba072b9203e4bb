import { describe, expect, test } from 'vitest'
import { findingInputs, missingPart, toggled } from '#renderer/pages/appraisal/spot-check/findings.ts'

describe('抽查验证 (考评细则 三（三）)', () => {
  test('the same finding pressed again takes the line out; the other one keeps the words', () => {
    const refuted = { l: { finding: 'refuted', reason: '未见正式文件' } } as const
    expect(toggled(refuted, 'l', 'refuted')).toEqual({})
    expect(toggled(refuted, 'l', 'confirmed')).toEqual({ l: { finding: 'confirmed', reason: '未见正式文件' } })
    expect(toggled({}, 'l', 'refuted')).toEqual({ l: { finding: 'refuted', reason: '' } })
  })

  test('未属实 needs its circumstances, 属实 does not (M-112)', () => {
    expect(missingPart({ l: { finding: 'refuted', reason: '' } }, '2022-04-26', '随机抽取')).toBe('未属实的，请填写情况说明')
    expect(missingPart({ l: { finding: 'confirmed', reason: '' } }, '2022-04-26', '随机抽取')).toBeUndefined()
  })

  test('a check has a day, a way of choosing and at least one line', () => {
    const one = { l: { finding: 'confirmed', reason: '' } } as const
    expect(missingPart(one, null, '随机抽取')).toBe('请填写抽查日期')
    expect(missingPart(one, '2022-04-26', ' ')).toBe('请写明抽取方式')
    expect(missingPart({}, '2022-04-26', '随机抽取')).toBe('请选择抽查的措施和结论')
  })

  test('only the lines that were looked at are sent', () => {
    expect(findingInputs({ l: { finding: 'refuted', reason: ' 未见正式文件 ' } })).toEqual([
      { lineId: 'l', finding: 'refuted', reason: '未见正式文件' },
    ])
  })
})
