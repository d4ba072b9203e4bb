import { describe, expect, test } from 'vitest'
import { checkMonths, parseScoreRequest } from '#electron/scoring/request.ts'
import { aPlannedMeasure, aRequest, aRequestedMonth, refusalOf, someMeasures } from './requests.ts'
import type { Json } from './requests.ts'

function refusal(request: unknown) {
  return refusalOf(() => checkMonths(parseScoreRequest(JSON.stringify(request)).months))
}

const material = { name: '月报', due: '2022-04-20', received: '2022-04-20' }
const item = { title: '信息', quality: 'high', adopted: true }
const withMonth = (change: Json) => aRequest({ months: [aRequestedMonth(change)] })
function without(object: Json, key: string): Json {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}

describe('what is not a request', () => {
  test.each([
    ['', 'JSON'],
    ['{"programme":', 'JSON'],
    ['[]', '顶层'],
    ['null', '顶层'],
    ['"text"', '顶层'],
  ])('%j is refused', (text, place) => {
    expect(refusalOf(() => parseScoreRequest(text)).place).toBe(place)
  })

  test('broken JSON names line and column', () => {
    expect(refusalOf(() => parseScoreRequest('{\n  "programme" "x"\n}')).problem).toBe('不是有效的 JSON，第2行第15列')
  })

  test('a byte order mark before the JSON does no harm', () => {
    expect(parseScoreRequest(`\uFEFF${JSON.stringify(aRequest())}`).county).toBe('逊克县')
  })
})

describe('missing and unknown keys', () => {
  test.each(['programme', 'interpretation', 'county', 'months', 'innovations'])('%s is asked for', (key) => {
    expect(refusal(without(aRequest(), key))).toEqual({ place: key, problem: '缺少此项' })
  })

  test.each(['month', 'measures', 'materials', 'information', 'adjustments'])('months[0].%s is asked for', (key) => {
    expect(refusal(aRequest({ months: [without(aRequestedMonth(), key)] })).place).toBe(`months[0].${key}`)
  })

  test.each([
    ['measures', aPlannedMeasure('1-1'), ['id', 'completed', 'notApplicable', 'refuted']],
    ['materials', material, ['name', 'due', 'received']],
    ['information', item, ['title', 'quality', 'adopted']],
    ['adjustments', { kind: 'added-task', approved: true }, ['kind', 'approved']],
  ] as const)('every key of %s is asked for', (list, whole, keys) => {
    for (const key of keys) {
      expect(refusal(withMonth({ [list]: [whole, without({ ...whole, ...(list === 'measures' ? { id: '2-1' } : {}) }, key)] }))).toEqual({
        place: `months[0].${list}[1].${key}`,
        problem: '缺少此项',
      })
    }
  })

  test.each([
    ['at the top', aRequest({ year: 2022 }), 'year'],
    ['in a month', withMonth({ extra: 1 }), 'months[0].extra'],
    ['in a measure', withMonth({ measures: [aPlannedMeasure('1-1', { share: 5 })] }), 'months[0].measures[0].share'],
    ['in an innovation', aRequest({ innovations: [{ category: 1, approved: true, title: 'x' }] }), 'innovations[0].title'],
  ])('an unknown key %s is refused', (_, request, place) => {
    expect(refusal(request)).toEqual({ place, problem: '不认识此项' })
  })
})

describe('wrong values', () => {
  test.each([
    ['a list that is none', aRequest({ months: {} }), 'months'],
    ['a month that does not exist', withMonth({ month: '2022-13' }), 'months[0].month'],
    ['a month as a number', withMonth({ month: 202204 }), 'months[0].month'],
    ['a flag as text', withMonth({ measures: [aPlannedMeasure('1-1', { completed: 'yes' })] }), 'months[0].measures[0].completed'],
    ['an empty id', withMonth({ measures: [aPlannedMeasure(' ')] }), 'months[0].measures[0].id'],
    ['an unknown quality', withMonth({ information: [{ ...item, quality: 'good' }] }), 'months[0].information[0].quality'],
    ['a day that does not exist', withMonth({ materials: [{ ...material, received: '2022-04-31' }] }), 'months[0].materials[0].received'],
    ['a due of null', withMonth({ materials: [{ ...material, due: null }] }), 'months[0].materials[0].due'],
    ['a category as text', aRequest({ innovations: [{ category: '1', approved: true }] }), 'innovations[0].category'],
    ['asOf that is no day', aRequest({ asOf: '2022-4-20' }), 'asOf'],
    ['asOf null', aRequest({ asOf: null }), 'asOf'],
    ['an unknown noPlan', withMonth({ measures: [], noPlan: 'zero' }), 'months[0].noPlan'],
    ['noPlan beside a plan', withMonth({ noPlan: 'full' }), 'months[0].noPlan'],
    ['a county without a name', aRequest({ county: '' }), 'county'],
  ])('%s', (_, request, place) => {
    expect(refusal(request).place).toBe(place)
  })

  test('the refusal says what was expected and what was found', () => {
    expect(refusal(withMonth({ information: [{ ...item, quality: 'good' }] })).problem).toBe('应为 high、ordinary 之一，实际为 "good"')
  })

  test('a due outside its month is refused by its place; received may be later', () => {
    const materials = [
      { ...material, received: '2022-06-01' },
      { ...material, due: '2022-05-01' },
    ]
    expect(refusal(withMonth({ materials }))).toEqual({
      place: 'months[0].materials[1].due',
      problem: '报送期限 2022-05-01 不在 2022-04 之内',
    })
  })
})

describe('doubles', () => {
  test('a month given twice', () => {
    expect(refusal(aRequest({ months: [aRequestedMonth(), aRequestedMonth()] })).place).toBe('months[1].month')
  })

  test('a measure given twice in a month', () => {
    expect(refusal(withMonth({ measures: [...someMeasures(2), aPlannedMeasure('1-1')] })).place).toBe('months[0].measures[2].id')
  })

  test('the same measure in two months, and the same material twice, are what they are', () => {
    const months = [aRequestedMonth({ materials: [material, material] }), aRequestedMonth({ month: '2022-05' })]
    expect(parseScoreRequest(JSON.stringify(aRequest({ months }))).months[0]?.materials).toHaveLength(2)
  })
})

describe('foundLater (A-13)', () => {
  const may = (found: Json) => aRequest({ months: [aRequestedMonth(), aRequestedMonth({ month: '2022-05', foundLater: [found] })] })

  test.each([
    ['its own month', { month: '2022-05', id: '1-1' }, 'months[1].foundLater[0].month'],
    ['a later month', { month: '2022-06', id: '1-1' }, 'months[1].foundLater[0].month'],
    ['a measure that the month did not have', { month: '2022-04', id: '9-9' }, 'months[1].foundLater[0].id'],
    ['a finding without id', { month: '2022-04' }, 'months[1].foundLater[0].id'],
  ])('%s is refused', (_, found, place) => {
    expect(refusal(may(found)).place).toBe(place)
  })

  test('a month that is not given is refused: its share is not known', () => {
    const request = aRequest({ months: [aRequestedMonth({ month: '2022-05', foundLater: [{ month: '2022-04', id: '1-1' }] })] })
    expect(refusal(request)).toEqual({ place: 'months[0].foundLater[0].month', problem: '所给月份中没有 2022-04' })
  })

  test('an earlier month is taken', () => {
    const read = parseScoreRequest(JSON.stringify(may({ month: '2022-04', id: '1-1' })))
    expect(read.months[1]?.foundLater).toEqual([{ month: '2022-04', id: '1-1' }])
  })
})
