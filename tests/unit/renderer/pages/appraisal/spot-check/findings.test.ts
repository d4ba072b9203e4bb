import { describe, expect, test } from 'vitest'
import {
  bearsOnScore,
  findingInputs,
  findingKeys,
  findingWords,
  findingsOf,
  missingPart,
  toggled,
} from '#renderer/pages/appraisal/spot-check/findings.ts'

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

  test('what is half typed is kept as a draft: only lines of the county, only findings that are one', () => {
    const fields = {
      [findingKeys.finding('l')]: 'refuted',
      [findingKeys.reason('l')]: '只有网页标题',
      [findingKeys.finding('m')]: '',
      [findingKeys.finding('other')]: 'confirmed',
    }
    expect(findingsOf(fields, ['l', 'm'])).toEqual({ l: { finding: 'refuted', reason: '只有网页标题' } })
  })

  test('the findings are counted in words', () => {
    expect(findingWords({})).toBe('')
    expect(findingWords({ l: { finding: 'confirmed', reason: '' }, m: { finding: 'refuted', reason: '无' } })).toBe(
      '属实 1 条，未属实 1 条',
    )
  })

  test('a score moves where something is refuted, or where what had been refuted is confirmed', () => {
    const before = { finding: 'refuted', reason: '无正文', checkedOn: '2022-06-12' } as const
    const rows = [
      { lineId: 'l', spotCheck: before },
      { lineId: 'm', spotCheck: null },
    ]
    expect(bearsOnScore(rows, { m: { finding: 'confirmed', reason: '' } })).toBe(false)
    expect(bearsOnScore(rows, { l: { finding: 'confirmed', reason: '' } })).toBe(true)
    expect(bearsOnScore(rows, { m: { finding: 'refuted', reason: '无' } })).toBe(true)
  })
})
