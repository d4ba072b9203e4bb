import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { numberList, setNextNumber } from '#electron/services/documents/numbers.ts'
import { contract } from '#shared/api/contract.ts'
import { type MayOffice, advance, draftOne, inMay, obligationOf, sunwu, take, xunke } from '#tests/fixtures/supervision/may.ts'

const listSchema = contract['numbers.list'].output

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const reminders = async () => listSchema.parse(await numberList(office)).series.find((each) => each.series === 'reminder')
const next = (serial: number) => setNextNumber(office, { series: 'reminder', year: 2022, next: serial, reason: '此前提示单以纸质方式编号' })

/** A signed 提示单 to a county, ready for its number. */
async function signed(unitId: string): Promise<string> {
  const { documentId } = await draftOne(office, 'remind', [await obligationOf(office, unitId)])
  await advance(office, documentId, 'check', 'signOff')
  return documentId
}

describe('发文登记 (M-092)', () => {
  test('every series is there from the start, beginning at 1', async () => {
    const { series } = listSchema.parse(await numberList(office))
    expect(series.map(({ title, year, next: serial, numbers }) => [title, year, serial, numbers.length])).toEqual([
      ['工作提示单', 2022, 1, 0],
      ['督办单', 2022, 1, 0],
      ['内部催办单', 2022, 1, 0],
      ['函', 2022, 1, 0],
      ['约谈通知书', 2022, 1, 0],
    ])
  })

  test('office.md: an office that starts in June begins its series above 1', async () => {
    await next(12)
    const documentId = await signed(sunwu)
    expect((await take(office, documentId, { step: 'number', serial: null })).number).toBe('〔2022〕第12号')
    expect(await reminders()).toMatchObject({ next: 13, numbers: [{ serial: 12, text: '〔2022〕第12号', documentId, state: 'used' }] })
  })

  test('the next number is never set to one that was given', async () => {
    await next(12)
    await take(office, await signed(sunwu), { step: 'number', serial: null })
    await expect(next(12)).rejects.toMatchObject({ details: { rule: 'nextAboveLast', remedy: '请设为第13号或以后' } })
  })

  test('a serial given by hand is free, not below the first of the series, and leaves no gap', async () => {
    await next(5)
    await take(office, await signed(sunwu), { step: 'number', serial: 5 })
    const documentId = await signed(xunke)
    const given = (serial: number) => take(office, documentId, { step: 'number', serial })
    await expect(given(5)).rejects.toMatchObject({ details: { rule: 'numberTaken', remedy: '请使用第6号' } })
    await expect(given(4)).rejects.toMatchObject({ details: { rule: 'belowFirst' } })
    await expect(given(8)).rejects.toMatchObject({ details: { rule: 'noGaps' } })
    expect((await given(6)).number).toBe('〔2022〕第6号')
  })

  test('补登: numbers left free by a jump may be given by hand, and the series goes on behind the last', async () => {
    await take(office, await signed(sunwu), { step: 'number', serial: null })
    await next(4)
    expect((await take(office, await signed(xunke), { step: 'number', serial: 2 })).number).toBe('〔2022〕第2号')
    expect(await reminders()).toMatchObject({ next: 4, numbers: [{ serial: 1 }, { serial: 2 }] })
  })

  test('an unknown series is not found; a county office keeps no register', async () => {
    await expect(setNextNumber(office, { series: 'secret', year: 2022, next: 2, reason: '试' })).rejects.toMatchObject({
      code: 'not_found',
    })
    const county = await inMay(xunke)
    try {
      expect(await numberList(county)).toEqual({ series: [] })
      await expect(setNextNumber(county, { series: 'reminder', year: 2022, next: 2, reason: '试' })).rejects.toMatchObject({
        code: 'not_permitted',
      })
    } finally {
      await county.dispose()
    }
  })
})
