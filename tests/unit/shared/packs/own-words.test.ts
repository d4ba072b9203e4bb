import { describe, expect, test } from 'vitest'
import { ledgerFaults } from '#shared/ledgers/define.ts'
import { findLedger, ledgers } from '#shared/ledgers/index.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { heihe2020 } from '#shared/packs/heihe-2020/pack.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { inOwnWords, indicatorOfPack, ledgerOfPack } from '#shared/packs/own-words.ts'

const renamed = { glossary: [{ word: '市场主体', says: '经营主体', source: null }], ledgerChoices: [] }

function ledger(id: string): Ledger {
  const found = findLedger(id)
  if (found === undefined) throw new Error(`no ledger ${id}`)
  return found
}

const optionsOf = ({ columns }: Ledger, id: string) => columns.find((column) => column.id === id)?.options.map((option) => option.label)

describe('a programme’s words', () => {
  test('市场主体 → 经营主体 wherever a ledger or an indicator says it', () => {
    const said = ledgers.filter((each) => JSON.stringify(each).includes('市场主体'))
    expect(said.length).toBeGreaterThan(0)
    for (const each of said) {
      const own = ledgerOfPack(renamed, each)
      const labels = [
        own.title,
        own.shortTitle,
        ...own.columns.map(({ label, hint }) => `${label}${hint ?? ''}`),
        ...own.figures.map(({ title }) => title),
      ]
      expect(labels.filter((label) => label.includes('市场主体'))).toEqual([])
      expect(ledgerFaults(own, null)).toEqual([])
    }
    const [indicator] = heihe2022.indicators
    if (indicator === undefined) throw new Error('no indicator')
    const own = indicatorOfPack(renamed, {
      ...indicator,
      title: '市场主体赋码率',
      numerator: '已赋码市场主体',
      denominator: '全部市场主体',
    })
    expect([own.title, own.numerator, own.denominator]).toEqual(['经营主体赋码率', '已赋码经营主体', '全部经营主体'])
  })

  test('the longest word goes first and no word is rewritten twice', () => {
    const glossary = [
      { word: '专班', says: '工作组', source: null },
      { word: '专班办公室', says: '市信用办（原专班）', source: null },
    ]
    expect(inOwnWords({ glossary })('市专班办公室与县专班')).toBe('市市信用办（原专班）与县工作组')
    expect(inOwnWords({ glossary: [{ word: '（a.c）', says: '甲', source: null }] })('（a.c）（abc）')).toBe('甲（abc）')
  })

  test('M-050: 2022 says 严重失信主体名单 where 2020 said 联合奖惩名单', () => {
    const own = ledgerOfPack(heihe2020, ledger('red-black-list'))
    expect(optionsOf(own, 'list')).toEqual(['红榜', '黑榜（联合奖惩名单）'])
  })

  test('a programme without words of its own keeps the declaration itself', () => {
    for (const each of ledgers) expect(ledgerOfPack(heihe2022, each)).toBe(each)
  })
})

describe('a programme’s sets (M-166)', () => {
  test('五进 of 2020: five of the seven venues, in the order of its text; 2022 offers all seven', () => {
    const venues = ledger('seven-venues')
    const own = ledgerOfPack(heihe2020, venues)
    expect(optionsOf(own, 'venue')).toEqual(['进大厅', '进校园', '进企业', '进市场', '进社区'])
    expect(own.title).toBe('诚信“五进”宣传教育活动台账')
    expect(optionsOf(ledgerOfPack(heihe2022, venues), 'venue')).toHaveLength(7)
    expect(ledgerFaults(own, null)).toEqual([])
  })
})
