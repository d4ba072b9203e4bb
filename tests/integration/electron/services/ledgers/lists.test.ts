import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveBlock } from '#electron/services/ledgers/blocks.ts'
import { faultyCodeList } from '#electron/services/ledgers/codes.ts'
import { removeEntries } from '#electron/services/ledgers/entries.ts'
import { type ListInput, entryChoices } from '#electron/services/ledgers/lists.ts'
import { search } from '#electron/services/desk/desk.ts'
import { todayView } from '#electron/services/desk/today.ts'
import { contract } from '#shared/api/contract.ts'
import { checkSign } from '#shared/ledgers/credit-code.ts'
import { type LedgerOffice, complaint, host, ledgerOffice, list, pledge, save, sunwu, xunke } from '#tests/fixtures/ledgers/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

const complaints = 'performance-complaint'
const body = '11231124MB1234567'
const rightCode = `${body}${checkSign(body)}`
let office: LedgerOffice

beforeAll(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
  const due = (by: string) => ({ handleBy: { wording: by, by } })
  await save(office, complaint({}, { channel: 'hotline', ...due('2022-05-31') }))
  await save(
    office,
    complaint({ status: 'answered' }, { matter: '供暖承诺未兑现', channel: 'letter', ...due('2022-05-20'), answeredOn: '2022-05-19' }),
  )
  await save(
    office,
    complaint({ unitId: sunwu, status: 'accepted' }, { matter: '招商优惠未落实', acceptedOn: '2022-06-02', ...due('2022-06-30') }),
  )
  await save(office, complaint({ unitId: host }, { matter: '平台投诉无人回复', respondent: '某平台', receivedOn: '2022-06-01' }))
  const gone = await save(office, complaint({}, { matter: '登记有误的投诉' }))
  await removeEntries(office, { entries: [{ entryId: gone.entryId, rev: 1 }] })
})
afterAll(() => office.dispose())

const matters = async (filter: Parameters<typeof list>[2], sort: ListInput['sort'] = null): Promise<unknown[]> =>
  (await list(office, complaints, filter, { sort })).rows.map((row) => row.fields['matter'])

describe('a list of entries', () => {
  test.each([
    ['part of a word', '工程', ['未按期支付工程款']],
    ['pinyin initials', 'gck', ['未按期支付工程款']],
    ['the name of the unit, by its initials', 'swx', ['招商优惠未落实']],
    ['a status in words', '已反馈', ['供暖承诺未兑现']],
    ['two words together', '孙吴 招商', ['招商优惠未落实']],
    ['nothing that stands there', '税务', []],
    ['a text without letter or digit', '？', []],
  ])('finds by %s', async (_, text, found) => {
    expect(await matters({ text })).toEqual(found)
  })

  test('filters by status, unit, choice and overdue, and by all of them together', async () => {
    expect(await matters({ statuses: ['accepted', 'answered'] })).toEqual(['供暖承诺未兑现', '招商优惠未落实'])
    expect(await matters({ unitIds: [host] })).toEqual(['平台投诉无人回复'])
    expect(await matters({ choices: { channel: ['letter'] } })).toEqual(['供暖承诺未兑现'])
    expect(await matters({ isOverdue: true })).toEqual(['未按期支付工程款'])
    expect(await matters({ isOverdue: true, statuses: ['answered'] })).toEqual([])
    expect(await matters({ isDeleted: true })).toEqual(['登记有误的投诉'])
    expect(await matters({ text: '未', unitIds: [xunke], statuses: ['received'] })).toEqual(['未按期支付工程款'])
  })

  test('gives the rows that a figure counts, up to a month’s end', async () => {
    expect(await matters({ figure: 'received', asOf: '2022-05' })).toHaveLength(3)
    expect(await matters({ figure: 'received', asOf: '2022-06' })).toHaveLength(4)
    expect(await matters({ figure: 'registered', asOf: '2022-06' })).toEqual(['招商优惠未落实'])
    expect((await refusal(list(office, complaints, { figure: 'nothing' }))).code).toBe('not_found')
  })

  test('sorts by a date, by unit, by the day that is due, and refuses a column that is not there', async () => {
    expect((await matters({}, { column: 'receivedOn', isDescending: true }))[0]).toBe('平台投诉无人回复')
    expect(await matters({}, { column: 'handleBy', isDescending: false })).toEqual([
      '供暖承诺未兑现',
      '未按期支付工程款',
      '招商优惠未落实',
      '平台投诉无人回复',
    ])
    const byUnit = (await list(office, complaints, {}, { sort: { column: 'unitId', isDescending: false } })).rows.map(
      (row) => row.unit.unitId,
    )
    expect(byUnit.indexOf(xunke)).toBeLessThan(byUnit.indexOf(sunwu))
    expect((await refusal(matters({}, { column: 'weather', isDescending: false }))).code).toBe('invalid_input')
    expect((await refusal(matters({ choices: { matter: ['a'] } }))).code).toBe('invalid_input')
  })

  test('pages on by key without losing or repeating a row', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await list(office, complaints, {}, { sort: { column: 'matter', isDescending: false }, cursor, limit: 2 })
      // Counted once: the pages behind the first say nothing of it.
      expect(page.total).toBe(cursor === null ? 4 : null)
      seen.push(...page.rows.map((row) => row.entryId))
      cursor = page.next
    } while (cursor !== null)
    expect(new Set(seen).size).toBe(4)
    expect(seen).toHaveLength(4)
  })

  test('says which rows are overdue and what is wrong with them', async () => {
    const [late] = (await list(office, complaints, { isOverdue: true })).rows
    expect(late).toMatchObject({ isOverdue: true, dueOn: '2022-05-31' })
    expect(late?.warnings).toEqual([{ columnId: 'handleBy', text: expect.stringContaining('逾期10天') as string }])
  })

  test('累计 figures lead to each unit’s newest report alone', async () => {
    const reported = (unitId: string, month: string, coded: number) => ({
      entryId: null,
      rev: null,
      unitId,
      status: null,
      fields: { month, sector: 'total', coded, entities: 1000 },
    })
    const changes = [reported(xunke, '2022-04', 100), reported(xunke, '2022-05', 160), reported(sunwu, '2022-05', 50)]
    await saveBlock(office, { ledgerId: 'integrity-code', changes })
    const { rows, total } = await list(office, 'integrity-code', { figure: 'coded', asOf: '2022-05' })
    expect(rows.map((row) => row.fields['coded'])).toEqual([160, 50])
    expect(total).toBe(2)
    expect((await list(office, 'integrity-code', { figure: 'coded', asOf: '2022-04' })).rows.map((row) => row.fields['coded'])).toEqual([
      100,
    ])
  })
})

test('entries to link to: the newest first, or those with the text in them, each with unit and status', async () => {
  const choices = async (text: string) => (await entryChoices(office, { ledgerId: complaints, text })).choices
  expect((await choices('')).map((each) => each.title)[0]).toBe('平台投诉无人回复')
  expect(await choices('税务')).toEqual([])
  expect((await choices('gnc')).map((each) => each.title)).toEqual(['供暖承诺未兑现'])
  expect(await choices('供暖')).toMatchObject([{ title: '供暖承诺未兑现', detail: '逊克县，已反馈' }])
})

test('Ctrl+K finds entries of every ledger with the way to them', async () => {
  const { hits } = contract['desk.search'].output.parse(await search(office, { text: 'gck' }))
  expect(hits).toMatchObject([{ kind: 'entry', title: '未按期支付工程款', detail: '履约投诉，待受理' }])
  expect(hits[0]?.route).toBe(`/ledgers/${complaints}/${hits[0]?.id}`)
})

test('今日 names what is overdue in a ledger, with the unit and the way to it', async () => {
  const { work } = contract['today.view'].output.parse(await todayView(office, { month: '2022-06' }))
  expect(work.filter((row) => row.id.startsWith('ledger:'))).toMatchObject([
    {
      group: 'overdue',
      title: '履约投诉台账1条逾期未办结',
      detail: '“未按期支付工程款”应于5月31日前办结，逾期10天；逊克县',
      action: { kind: 'open' },
    },
  ])
})

test('M-052: 重错码 across ledgers, each with the entries that bear it', async () => {
  await save(office, pledge('逊克县教育局', 'pledged', { creditCode: rightCode }))
  await save(office, pledge('逊克县财政局', 'pledged', { creditCode: rightCode, year: 2021 }))
  const contractOf = { contract: '供暖合同', signingUnit: '逊克县 教育局', signingUnitCode: `${body}0` }
  await save(office, {
    ledgerId: 'contract-performance',
    entryId: null,
    rev: null,
    unitId: xunke,
    status: 'performing',
    fields: contractOf,
  })
  const { faults } = contract['ledgers.faultyCodes'].output.parse(await faultyCodeList(office))
  expect(faults.map((each) => each.kind)).toEqual(['sameCode', 'sameName', 'wrongCode'])
  expect(faults[0]?.entries.map((each) => each.name)).toEqual(['逊克县教育局', '逊克县财政局'])
  expect(faults[1]?.entries.map((each) => each.ledgerTitle)).toEqual(['政务诚信承诺书台账', '合同履行情况台账'])
  expect(faults[2]).toMatchObject({ code: `${body}0`, problem: expect.stringContaining('校验码不符') as string })
})
