import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveBlock } from '#electron/services/ledgers/blocks.ts'
import { enterValue, removeValue, type ValueInput } from '#electron/services/indicators/values.ts'
import { indicatorDetail, indicatorList } from '#electron/services/indicators/indicators.ts'
import { contract } from '#shared/api/contract.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { heihe2020 } from '#shared/packs/heihe-2020/pack.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import {
  type LedgerOffice,
  complaint,
  countyOffice,
  host,
  ledgerOffice,
  list,
  pledge,
  save,
  sunwu,
  xunke,
} from '#tests/fixtures/ledgers/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

const idOf = (tail: string): string => `heihe-2022:indicator:${tail}`
let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
})
afterEach(() => office.dispose())

const all = async (month: string, of = office) => contract['indicators.list'].output.parse(await indicatorList(of, { month })).indicators
const one = async (tail: string, month: string, of = office) => {
  const found = (await all(month, of)).find((each) => each.indicatorId === idOf(tail))
  if (found === undefined) throw new Error(tail)
  return found
}
const detail = async (indicatorId: string, month: string, of = office) =>
  contract['indicators.get'].output.parse(await indicatorDetail(of, { indicatorId, month }))

/** The pack with its indicators entered by hand, and one that is broken down by sector. */
function entered(pack: ProgrammePack): ProgrammePack {
  return { ...pack, indicators: pack.indicators.map((each) => ({ ...each, figures: null })) }
}

describe('counted from ledgers (M-120, M-123, M-129)', () => {
  test('numerator, denominator, value and target of the month, with the ledgers behind them', async () => {
    await save(office, pledge('逊克县教育局', 'pledged', { pledgedOn: '2022-05-03' }))
    await save(office, pledge('逊克县财政局', 'due'))
    expect(await one('pledge-coverage', '2022-06')).toMatchObject({
      taskNumber: 1,
      origin: 'ledger',
      rows: { numerator: 'integrity-pledge:pledged', denominator: 'integrity-pledge:obliged', open: null },
      numerator: '1',
      denominator: '2',
      open: '1',
      value: '50.00%',
      isMet: false,
      gap: '距目标还差30个百分点，已作出承诺的政府及其部门数还需增加1',
      target: {
        printed: '≥80%',
        isBinding: true,
        effectiveFrom: '2022-04',
        basis: expect.stringContaining('《黑河市政务守信践诺工作专班实施方案》') as string,
      },
    })
    expect(await one('pledge-coverage', '2022-04')).toMatchObject({ numerator: '0', denominator: '2', value: '0.00%' })
  })

  test('a number leads to its rows: as many as it counts', async () => {
    await save(office, complaint({}, { acceptedOn: '2022-05-07' }))
    await save(office, complaint({}, { matter: '另一件', receivedOn: '2022-06-01' }))
    const { rows, numerator, denominator } = await one('contract-complaint-registration', '2022-06')
    for (const [reference, count] of [
      [rows?.numerator, numerator],
      [rows?.denominator, denominator],
    ] as const) {
      const [ledgerId = '', figure = ''] = (reference ?? '').split(':')
      expect(String((await list(office, ledgerId, { figure, asOf: '2022-06' })).total)).toBe(count)
    }
    expect([numerator, denominator]).toEqual(['1', '2'])
  })

  test('what is open of a ratio is named entry by entry, as of the month asked for', async () => {
    await save(office, pledge('逊克县教育局', 'pledged', { pledgedOn: '2022-06-03' }))
    await save(office, pledge('逊克县财政局', 'due'))
    await save(office, pledge('逊克县国家安全局', 'due', { isClassified: 'yes' }))
    expect((await detail(idOf('pledge-coverage'), '2022-06')).open).toMatchObject({
      ledgerId: 'integrity-pledge',
      entries: [{ title: '逊克县财政局', unitName: '逊克县', status: '应承诺' }],
    })
    const ofMay = (await detail(idOf('pledge-coverage'), '2022-05')).open?.entries
    expect(ofMay?.map(({ title }) => title)).toEqual(['逊克县教育局', '逊克县财政局'])
    expect((await one('pledge-coverage', '2022-05')).open).toBe('2')
    expect((await detail(idOf('integrity-code-rate'), '2022-05')).open).toBeNull()
  })

  test('M-049: the ledger’s own figure counts exactly what is open; figures from five digits on are grouped', async () => {
    const pack = { ...office.pack, indicators: heihe2020.indicators.filter(({ id }) => id.endsWith('breach-cleared')) }
    const breach = (matter: string, status: string) => ({
      entryId: null,
      rev: null,
      unitId: xunke,
      status,
      fields: { matter, enterprise: '某公司', breachingUnit: '逊克县住房和城乡建设局', origin: 'stock' },
    })
    const changes = [breach('甲', 'resolved'), breach('乙', 'underway'), breach('丙', 'pending')]
    await saveBlock(office, { ledgerId: 'government-breach', changes })
    const [clearing] = await all('2022-06', { ...office, pack })
    expect(clearing).toMatchObject({ numerator: '1', denominator: '3', open: '2', rows: { open: 'government-breach:open' } })
    expect((await list(office, 'government-breach', { figure: 'open' })).rows.map(({ fields }) => fields['matter'])).toEqual(['乙', '丙'])
    const fields = { month: '2022-05', sector: 'total', coded: 7312, entities: 131_264 }
    await saveBlock(office, { ledgerId: 'integrity-code', changes: [{ ...breach('', 'reported'), fields }] })
    expect(await one('integrity-code-rate', '2022-05')).toMatchObject({
      numerator: '7,312',
      denominator: '131,264',
      open: '123,952',
      gap: expect.stringContaining('还需增加25,504') as string,
      rows: { open: null },
    })
  })

  test('money of every unit’s newest report in 亿元; nothing reported is no number, no event is the number 0', async () => {
    expect(await one('credit-loan-granted', '2022-05')).toMatchObject({ numerator: '', value: '', isMet: null, gap: '' })
    expect(await one('major-breach-publicity', '2022-05')).toMatchObject({ numerator: '0', value: '0件', isMet: true })
    const granted = (unitId: string, month: string, fen: number) => ({
      entryId: null,
      rev: null,
      unitId,
      status: null,
      fields: { month, granted: fen, entities: 1, institutions: 1 },
    })
    const [one4, two4, one5] = [
      granted(xunke, '2022-04', 10_000_000_000),
      granted(sunwu, '2022-04', 45_000_000_000),
      granted(xunke, '2022-05', 12_000_000_000),
    ]
    await saveBlock(office, { ledgerId: 'credit-loan', changes: [one4, two4, one5] })
    expect(await one('credit-loan-granted', '2022-04')).toMatchObject({ value: '5.5亿元', isMet: false, gap: '现与目标持平，须突破目标' })
    expect(await one('credit-loan-granted', '2022-05')).toMatchObject({ value: '5.7亿元', isMet: true, gap: '' })
    const { months } = await detail(idOf('credit-loan-granted'), '2022-05')
    expect(months.map(({ month, value, isMet, target }) => [month, value, isMet, target])).toEqual([
      ['2022-04', '5.5亿元', false, '＞5.5亿元'],
      ['2022-05', '5.7亿元', true, '＞5.5亿元'],
    ])
  })

  test('A-19: 赋码率 is judged by the whole; counties and 领域 are watched beside it', async () => {
    const report = (unitId: string, sector: string, coded: number, entities: number) => ({
      entryId: null,
      rev: null,
      unitId,
      status: null,
      fields: { month: '2022-05', sector, coded, entities },
    })
    const changes = [
      report(xunke, 'total', 30, 100),
      report(sunwu, 'total', 10, 100),
      report(host, 'total', 40, 100),
      report(xunke, 'tourism', 5, 10),
    ]
    await saveBlock(office, { ledgerId: 'integrity-code', changes })
    expect(await one('integrity-code-rate', '2022-05')).toMatchObject({ numerator: '80', denominator: '300', value: '26.67%', isMet: true })
    const { byCounty, bySector } = await detail(idOf('integrity-code-rate'), '2022-05')
    const shown = byCounty.filter((part) => part.value !== '').map(({ name, value, isMet }) => [name, value, isMet])
    expect(shown).toEqual([
      ['逊克县', '30.00%', true],
      ['孙吴县', '10.00%', false],
      ['市直及中省直单位', '40.00%', true],
    ])
    expect(bySector.filter((part) => part.value !== '').map(({ name, value }) => [name, value])).toEqual([['文化旅游', '50.00%']])
  })

  test('M-125: each 试点 is judged for itself, and those that miss are named', async () => {
    const scene = (unitId: string, name: string) => ({
      entryId: null,
      rev: null,
      unitId,
      status: 'launched',
      fields: { name, area: 'pilot', origin: 'added', launchedOn: '2022-05-05' },
    })
    const pilots = office.pack.units.filter((unit) => unit.pilot).map((unit) => unit.id)
    const [first = '', second = ''] = pilots
    await saveBlock(office, {
      ledgerId: 'credit-plus-scenario',
      changes: [scene(first, '甲'), scene(first, '乙'), scene(first, '丙'), scene(second, '丁')],
    })
    const name = office.pack.units.find((unit) => unit.id === second)?.name
    expect(await one('credit-plus-scenarios', '2022-05')).toMatchObject({ value: '4个', isMet: false, gap: `${name}距目标还差1个` })
    await saveBlock(office, { ledgerId: 'credit-plus-scenario', changes: [scene(second, '戊')] })
    expect(await one('credit-plus-scenarios', '2022-05')).toMatchObject({ value: '5个', isMet: true, gap: '' })
  })

  test('A-20: a target without a number is watched, not judged', async () => {
    expect(await one('rating-coverage', '2022-05')).toMatchObject({ isMet: null, target: { value: null, isBinding: false } })
    expect((await detail(idOf('rating-coverage'), '2022-05')).explanation).toContain('目标未规定数值，只作监测，不判断是否达标。')
  })

  test('M-031: the explanation says what is counted, from where, and what is left out', async () => {
    const { explanation, targets, differences } = await detail(idOf('pledge-coverage'), '2022-06')
    expect(explanation[0]).toContain('取自《政务诚信承诺书台账》“已作出承诺单位数”，按“作出承诺日期”计至当月月底')
    expect(explanation[1]).toContain('不计是否涉密部门为“是”的')
    expect(explanation).toContain('以总数判断是否达标；属约束性指标。')
    expect(targets).toMatchObject([{ isCurrent: true, by: '2022-08-31' }])
    expect(differences).toHaveLength(1)
  })

  test('a county’s office counts its own entries alone', async () => {
    const county = await countyOffice('2022-06-10')
    await save(county, pledge('逊克县教育局', 'pledged', { pledgedOn: '2022-05-03' }))
    expect(await one('pledge-coverage', '2022-06', county)).toMatchObject({ numerator: '1', denominator: '1' })
    expect((await detail(idOf('pledge-coverage'), '2022-06', county)).byCounty.map((part) => part.name)).toEqual(['逊克县'])
    await county.dispose()
  })
})

describe('entered every month with its source', () => {
  const value = (more: Partial<ValueInput> = {}): ValueInput => ({
    indicatorId: idOf('pledge-coverage'),
    month: '2022-05',
    unitId: null,
    sector: null,
    numerator: '24',
    denominator: '28',
    source: '市专班统计',
    valueId: null,
    rev: null,
    ...more,
  })
  const enter = async (input: ValueInput, of = office) =>
    contract['indicators.enter'].output.parse(
      await enterValue({ ...of, pack: entered(of.pack) }, contract['indicators.enter'].input.parse(input)),
    )
  const byHand = (): LedgerOffice => ({ ...office, pack: entered(office.pack) })
  const told = async (work: Promise<unknown>): Promise<string> => {
    const error = await refusal(work)
    return errorSentence(error.code, error.details)
  }

  test('the whole, a county and a sector, each with value, target and source', async () => {
    const { valueId, rev } = await enter(value())
    await enter(value({ unitId: xunke, numerator: '1', denominator: '3' }))
    await enter(value({ indicatorId: idOf('integrity-code-rate'), sector: '文化旅游', numerator: '5', denominator: '10' }))
    expect(await one('pledge-coverage', '2022-05', byHand())).toMatchObject({ origin: 'entered', rows: null, value: '85.71%', isMet: true })
    const { months, byCounty } = await detail(idOf('pledge-coverage'), '2022-06', byHand())
    expect(months.map(({ month, value: text, source }) => [month, text, source])).toEqual([
      ['2022-04', '', ''],
      ['2022-05', '85.71%', '市专班统计'],
      ['2022-06', '', ''],
    ])
    expect(months[1]).toMatchObject({ valueId, rev })
    expect(byCounty.every((part) => part.value === '')).toBe(true)
    const may = await detail(idOf('pledge-coverage'), '2022-05', byHand())
    expect(may.byCounty.find((part) => part.unitId === xunke)).toMatchObject({ value: '33.33%', isMet: false })
    expect((await detail(idOf('integrity-code-rate'), '2022-05', byHand())).bySector).toMatchObject([{ name: '文化旅游', value: '50.00%' }])
  })

  test('a correction needs the newest revision; what is taken back is gone from the page', async () => {
    const { valueId } = await enter(value())
    expect(await enter(value({ valueId, rev: 1, numerator: '25' }))).toEqual({ valueId, rev: 2 })
    expect(await told(enter(value({ valueId, rev: 1 })))).toContain('该指标数值已被他人修改')
    expect(await told(enter(value()))).toContain('“作出政务诚信承诺单位占比”2022年5月的数值已经存在')
    await removeValue(office, { valueId, rev: 2 })
    expect(await one('pledge-coverage', '2022-05', byHand())).toMatchObject({ value: '' })
    expect(await told(removeValue(office, { valueId, rev: 3 }))).toContain('没有找到该指标数值')
    expect((await enter(value())).rev).toBe(1)
  })

  test.each<[string, Partial<ValueInput>, string]>([
    ['an indicator that is not there', { indicatorId: 'nothing' }, '没有找到该指标'],
    ['a month outside of the programme', { month: '2022-03' }, '不在本工作方案的月份内'],
    ['a month that has not begun', { month: '2022-07' }, '晚于当前月份'],
    ['a ratio without denominator', { denominator: null }, '请填写大于0的数'],
    ['a ratio divided by nothing', { denominator: '0' }, '请填写大于0的数'],
    ['a part that is more than its whole', { numerator: '29' }, '请核对'],
    ['a county and a sector at once', { unitId: xunke, sector: '教育' }, '只能选择一项'],
    ['a unit that is no county', { unitId: host }, '不是填报地区'],
    ['a denominator where none is asked for', { indicatorId: idOf('credit-loan-granted') }, '该指标不设分母'],
  ])('%s is refused', async (_, more, sentence) => {
    expect(await told(enter(value(more)))).toContain(sentence)
  })

  test('what a ledger counts is not entered; a county enters neither for the city nor for another', async () => {
    expect(await told(enterValue(office, value()))).toContain('由台账自动统计')
    const county = await countyOffice('2022-06-10')
    expect(await told(enter(value(), county))).toContain('请由市专班办公室办理')
    expect(await told(enter(value({ unitId: sunwu }), county))).toContain('无权填报其他地区的指标数值')
    await enter(value({ unitId: xunke, numerator: '1', denominator: '3' }), county)
    expect(await one('pledge-coverage', '2022-05', { ...county, pack: entered(county.pack) })).toMatchObject({ value: '33.33%' })
    await county.dispose()
  })
})
