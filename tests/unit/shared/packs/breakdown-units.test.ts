import { describe, expect, test } from 'vitest'
import { readCarriers } from '#shared/packs/breakdown-units.ts'
import { hegang2022 } from '#shared/packs/hegang-2022/pack.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'

function heihe(text: string): string[] {
  return readCarriers(text, heihe2022).leads.map((each) => each.unitId?.split(':').at(-1) ?? `?${each.text}`)
}

describe('M-011: several leads in one cell', () => {
  test.each([
    '市教育局、团市委',
    '市教育局\n团市委',
    '市教育局 团市委',
    '市教育局　团市委',
    '市教育局；团市委',
    '1.市教育局\n2.团市委',
    '牵头单位：市教育局、团市委',
  ])('%j', (text) => {
    expect(heihe(text)).toEqual(['education-bureau', 'youth-league-committee'])
  })

  test('a line end within a name does not cut it', () => {
    expect(heihe('市农业农村局 中国人民银行 黑河市中心支行')).toEqual(['agriculture-and-rural-affairs-bureau', 'peoples-bank-branch'])
    expect(heihe('市市场监\n管局、市法院')).toEqual(['market-regulation-bureau', 'intermediate-court'])
  })

  test('brackets within a name do not cut it', () => {
    expect(heihe('各县（市、区）党委和政府、市法院')).toEqual(['all-counties', 'intermediate-court'])
  })

  test('A-27: an alias is its unit, and a unit counts once', () => {
    expect(heihe('市市场监督管理局、市市场监管局')).toEqual(['market-regulation-bureau'])
    expect(readCarriers('鹤岗银保监局、市银保监分局', hegang2022).leads).toHaveLength(1)
  })
})

test('责任单位 within a cell of leads are no leads', () => {
  const read = readCarriers('牵头单位：市财政局；责任单位：市法院、市教育局', heihe2022)
  expect(read.leads.map((each) => each.text)).toEqual(['市财政局'])
  expect(read.responsible.map((each) => each.text)).toEqual(['市法院', '市教育局'])
})

test('who leads and who helps may be said in brackets', () => {
  const read = readCarriers('市法院（牵头）、市教育局（配合）\n市财政局（配合）', heihe2022)
  expect(read.leads.map((each) => each.text)).toEqual(['市法院'])
  expect(read.responsible.map((each) => each.text)).toEqual(['市教育局', '市财政局'])
  expect(read.doubts).toEqual([])
})

test('a name that the programme does not know is listed with its words', () => {
  expect(readCarriers('市教育局、市航天局', heihe2022)).toMatchObject({
    leads: [{ text: '市教育局' }, { text: '市航天局', unitId: null }],
    doubts: [{ text: '市航天局', problem: '不在本工作方案的单位名单内' }],
  })
})

test('office.md: the short form of two units is never guessed', () => {
  const { leads, doubts } = readCarriers('五大连池', heihe2022)
  expect(leads).toEqual([{ text: '五大连池', unitId: null }])
  expect(doubts[0]?.problem).toBe('可能是五大连池市或五大连池风景区管委会，请核对')
})

test('without a programme names are gathered as they are, systems with their local office', () => {
  expect(readCarriers('鸡西银保监分局、中国人民银行\n鸡西市中心支行 市委组织部', null)).toEqual({
    leads: ['鸡西银保监分局', '中国人民银行鸡西市中心支行', '市委组织部'].map((text) => ({ text, unitId: null })),
    responsible: [],
    doubts: [],
  })
})
