import { describe, expect, test } from 'vitest'
import type { Brief } from '#renderer/pages/briefs/brief.ts'
import { briefInput, fieldsOf, missingPart, newestBrief, passes } from '#renderer/pages/briefs/brief.ts'

const brief: Brief = {
  briefId: 'b',
  unit: { unitId: 'u', name: '孙吴县' },
  title: '孙吴县推行履约投诉“应接必接”',
  receivedOn: '2022-04-19',
  isHighQuality: true,
  qualityGround: '做法具体',
  isRecommended: true,
  adoptedOn: '2022-04-25',
  adoptedIn: '《工作信息》',
  rev: 2,
}

describe('工作信息', () => {
  test('a brief survives the way through the form unchanged (M-066)', () => {
    const { unit, ...rest } = brief
    expect(briefInput(brief, 2, fieldsOf(brief, { unitId: '', today: '2022-04-30' }))).toEqual({ ...rest, unitId: unit.unitId })
  })

  test('it is saved on the revision that was seen, and the record is shown where somebody else changed it', () => {
    expect(briefInput(brief, 1, fieldsOf(brief, { unitId: '', today: '2022-04-30' })).rev).toBe(1)
    expect(newestBrief(brief).map(({ value }) => value)).toEqual([
      '孙吴县推行履约投诉“应接必接”',
      '4月19日',
      '高质量信息：做法具体',
      '经市专班推荐',
      '4月25日《工作信息》',
    ])
    expect(newestBrief({ ...brief, isHighQuality: false, isRecommended: false, adoptedOn: null }).map(({ value }) => value)).toEqual([
      '孙吴县推行履约投诉“应接必接”',
      '4月19日',
      '未认定',
      '未推荐',
      '未编发',
    ])
  })

  test('a new one starts today, without a judgement', () => {
    const input = briefInput(null, null, { ...fieldsOf(null, { unitId: 'u', today: '2022-04-19' }), title: ' 标题 ' })
    expect(input).toMatchObject({
      briefId: null,
      rev: null,
      title: '标题',
      receivedOn: '2022-04-19',
      isHighQuality: false,
      adoptedOn: null,
    })
  })

  test('高质量 asks for its ground (A-16); a unit, a title and a day are always asked for', () => {
    const fields = fieldsOf(brief, { unitId: '', today: '2022-04-30' })
    expect(missingPart(fields)).toBeUndefined()
    expect(missingPart({ ...fields, qualityGround: ' ' })).toBe('请填写认定理由')
    expect(missingPart({ ...fields, unitId: '' })).toBe('请选择报送单位')
    expect(missingPart({ ...fields, title: '' })).toBe('请填写信息标题')
    expect(missingPart({ ...fields, receivedOn: '' })).toBe('请填写收到日期')
  })

  test('待认定 is neither of high quality nor adopted', () => {
    const plain = { ...brief, isHighQuality: false, adoptedOn: null }
    expect([passes(plain, 'unjudged'), passes(brief, 'unjudged')]).toEqual([true, false])
    expect([passes(brief, 'highQuality'), passes(brief, 'adopted'), passes(plain, 'adopted'), passes(plain, null)]).toEqual([
      true,
      true,
      false,
      true,
    ])
  })
})
