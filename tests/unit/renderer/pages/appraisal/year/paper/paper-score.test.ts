import { describe, expect, test } from 'vitest'
import { fieldsOf, missingPart, nextCounty, paperInput, paperMonths } from '#renderer/pages/appraisal/year/paper/paper-score.ts'
import { county, month } from '../a-year.ts'

const place = { unitId: 'u', month: '2022-04' }
const fields = { total: '43.29', score: '30.3', publishedOn: '2022-04-29', basis: '《4月份考评情况通报》', note: '', reason: '' }

describe('a score typed from a 通报 (office.md «Scores»: 非本系统计算)', () => {
  test('asks for what is missing in the order of the form', () => {
    expect(missingPart(fields, { unitId: null, month: null }, false)).toBe('请选择单位')
    expect(missingPart(fields, { unitId: 'u', month: null }, false)).toBe('请选择月份')
    expect(missingPart({ ...fields, total: '43.291' }, place, false)).toBe('请填写合计，至多两位小数')
    expect(missingPart({ ...fields, score: '三十' }, place, false)).toBe('请填写得分，至多两位小数')
    expect(missingPart({ ...fields, publishedOn: '' }, place, false)).toBe('请填写通报日期')
    expect(missingPart({ ...fields, basis: ' ' }, place, false)).toBe('请填写依据文件')
    expect(missingPart(fields, place, false)).toBe(undefined)
  })

  test('a correction asks for its reason', () => {
    expect(missingPart(fields, place, true)).toBe('请填写更正理由')
    expect(missingPart({ ...fields, reason: '录入有误' }, place, true)).toBe(undefined)
  })

  test('begins with what was entered, else with day and 依据文件 of the county before', () => {
    const carried = { publishedOn: '2022-04-29', basis: '通报' }
    expect(fieldsOf(null, carried)).toMatchObject({ total: '', score: '', ...carried })
    const before = { total: '40.11', score: '28.08', publishedOn: '2022-04-30', basis: '另一通报', version: 1 }
    expect(fieldsOf(before, carried)).toMatchObject({ total: '40.11', score: '28.08', publishedOn: '2022-04-30', basis: '另一通报' })
  })

  test('is sent trimmed', () => {
    expect(paperInput({ ...fields, total: ' 43.29 ', note: ' 无 ' }, 'u', '2022-04')).toEqual({ ...place, ...fields, note: '无' })
  })
})

describe('months and counties to enter', () => {
  const months = ['2022-04', '2022-05', '2022-06', '2022-07']
  const open = (of: string) => month({ month: of, kind: 'open', version: null, origin: null })

  test('only months before the first that was computed here, and none that has not begun', () => {
    const computed = [county('a', [open('2022-04'), open('2022-05'), month({ month: '2022-06' }), open('2022-07')])]
    expect(paperMonths({ months, counties: computed }, '2022-07-20')).toEqual(['2022-04', '2022-05'])
    const none = [county('a', months.map(open))]
    expect(paperMonths({ months, counties: none }, '2022-05-03')).toEqual(['2022-04', '2022-05'])
  })

  test('after a county comes the next one without a score in the month, round the end', () => {
    const counties = [county('a', [open('2022-04')]), county('b', [month({})]), county('c', [open('2022-04')])]
    expect(nextCounty({ counties }, '2022-04', 'a')).toBe('c')
    expect(nextCounty({ counties }, '2022-04', 'c')).toBe('a')
    expect(nextCounty({ counties: counties.slice(0, 2) }, '2022-04', 'a')).toBe(null)
  })
})
