import { describe, expect, test } from 'vitest'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { checkPack } from '#shared/packs/check.ts'
import { hegang2022 } from '#shared/packs/hegang-2022/pack.ts'

const find = (tail: string) => hegang2022.indicators.find((each) => each.id === `hegang-2022:indicator:${tail}`)

describe('the pack hegang-2022', () => {
  test('is JSON values only: written out and read back it is the same pack (M-053)', () => {
    expect(checkPack(JSON.parse(JSON.stringify(hegang2022)))).toEqual({ pack: hegang2022 })
  })

  test('S4: its own issuing organ and 文号, its office under the name of the 实施方案 (M-010, M-092)', () => {
    expect(hegang2022.sourceDocuments).toEqual([
      expect.objectContaining({
        number: '鹤信用办发〔2022〕12号',
        issuer: '鹤岗市社会信用体系建设工作领导小组办公室',
        issuedOn: '2022-06-01',
      }),
    ])
    expect(hegang2022.officeName).toBe('鹤岗市政务守信践诺工作专班办公室')
    expect(hegang2022.letterhead).toMatchObject({
      signOff: '鹤岗市社会信用体系建设工作领导小组办公室',
      sealedBy: null,
      organCode: '鹤信用办发',
    })
    expect(hegang2022.letterhead.headLines.join('')).toBe(hegang2022.letterhead.signOff)
  })

  test('S4 has no 考评细则: nobody is scored, the monthly report counts for nothing and its day is the office’s own (A-10, A-32)', () => {
    expect(hegang2022.appraisal).toBeNull()
    expect(hegang2022.units.some((unit) => unit.scored)).toBe(false)
    expect(hegang2022.cadence.obligations).toEqual([
      expect.objectContaining({ kind: 'monthly-report', dueDay: 25, countsForAppraisal: false }),
    ])
    expect(hegang2022.readings.find((each) => each.id === 'report-day')?.why).toContain('25日为办公室自定')
  })

  test('M-128, A-25: 「突破40%」 and 「不低于40%」 are both kept, the clause’s 不低于 judges', () => {
    const indicator = find('integrity-code-rate')
    expect(indicator?.targets).toEqual([
      expect.objectContaining({ operator: '>=', value: '40', binding: true, effectiveFrom: '2022-06', by: '2022-12-31' }),
    ])
    const told = JSON.stringify(indicator)
    expect(told).toContain('突破40%')
    expect(told).toContain('不低于本行政区域内市场主体的40%')
    expect(indicator?.formerTarget).toBe('原文未载')
  })

  test('M-130, A-20: 「达到5亿元」 and 「力争达到5亿元」: expected, not binding', () => {
    const indicator = find('credit-loan-granted')
    expect(indicator).toMatchObject({ unit: '亿元', scale: 10_000, formerTarget: '原文未载' })
    expect(indicator?.targets).toEqual([expect.objectContaining({ operator: '>=', value: '5', binding: false, wording: '力争达到5亿元' })])
    expect(indicator?.differences[0]?.body).toContain('累计达到5亿元')
  })

  test('M-131: two fields in 2022, five from 2023 on; the year before keeps its target (A-18, A-24)', () => {
    expect(find('credit-for-certificate-fields')?.targets.map(({ value, effectiveFrom, by }) => [value, effectiveFrom, by])).toEqual([
      ['2', '2022-06', '2022-12-31'],
      ['5', '2023-01', '2023-12-31'],
    ])
  })

  test.each([
    ['M-131', 'credit-for-certificate-pilots', '>=', '1', true, '2022-12-31'],
    ['M-132', 'practitioner-fields', '>=', '3', true, '2022-12-31'],
    ['M-133', 'faulty-codes', '=', '0', false, '2024-12-31'],
    ['M-134', 'rating-batches', '>=', '1', false, '2022-12-31'],
    ['M-138', 'government-rating-rounds', '>=', '1', true, '2024-12-31'],
  ])('%s: %s %s %s, binding %s, by %s', (_, tail, operator, value, binding, by) => {
    expect(find(tail)?.targets).toEqual([expect.objectContaining({ operator, value, binding, by })])
  })

  test('M-053: every number of the programme is counted from its ledgers', () => {
    expect(hegang2022.indicators.filter((each) => each.figures === null)).toEqual([])
  })

  test('M-046, M-047, M-052: one ledger for each raised indicator and each new task', () => {
    expect(hegang2022.ledgers).toHaveLength(12)
  })

  test('asks only for documents that the program can make, and names no telephone or mailbox', () => {
    expect(documentKinds.map((kind) => kind.id)).toEqual(expect.arrayContaining(hegang2022.documents))
    expect(JSON.stringify(hegang2022)).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|@|邮箱|联系电话|联系人[：:]/)
  })
})
