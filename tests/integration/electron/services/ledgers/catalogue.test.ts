import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveBlock } from '#electron/services/ledgers/blocks.ts'
import { ledgerDetail, ledgerList } from '#electron/services/ledgers/catalogue.ts'
import { indicatorDetail, indicatorList } from '#electron/services/indicators/indicators.ts'
import { contract } from '#shared/api/contract.ts'
import { type LedgerOffice, ledgerOffice } from '#tests/fixtures/ledgers/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

let office: LedgerOffice
afterEach(() => office.dispose())

const titles = async (of = office) =>
  contract['ledgers.list'].output.parse(await ledgerList(of)).groups.flatMap((group) => group.ledgers.map((each) => each.title))
const detail = async (ledgerId: string, of = office) => contract['ledgers.get'].output.parse(await ledgerDetail(of, { ledgerId }))

describe('five venues of 2020, seven of 2022 (M-166)', () => {
  beforeEach(async () => {
    office = await ledgerOffice({ today: '2020-08-10', programmeId: 'heihe-2020' })
  })

  test('menu and form speak of 五进 and offer five places; a sixth is refused', async () => {
    expect(await titles()).toContain('诚信“五进”宣传教育活动台账')
    const { ledger } = await detail('seven-venues')
    const venues = ledger.columns.find((column) => column.id === 'venue')?.options.map((option) => option.label)
    expect(venues).toEqual(['进大厅', '进校园', '进企业', '进市场', '进社区'])
    const row = (venue: string) => {
      const fields = { name: '诚信教育方案', venue, recordKind: 'plan' }
      return { ledgerId: ledger.id, changes: [{ entryId: null, rev: null, unitId: null, status: 'planned', fields }] }
    }
    expect((await refusal(saveBlock(office, row('villages')))).details['problem']).toContain('的取值不在选项中')
    expect((await saveBlock(office, row('campuses'))).entries).toHaveLength(1)
  })
})

describe('a programme’s own words', () => {
  beforeEach(async () => {
    office = await ledgerOffice({ today: '2022-06-10' })
  })

  test('市场主体 → 经营主体 in menu, columns, figures and indicators alike', async () => {
    const words = [{ word: '市场主体', says: '经营主体', source: null }]
    const indicators = office.pack.indicators.map((each, at) =>
      at === 0 ? { ...each, title: '市场主体承诺率', numerator: '已承诺市场主体' } : each,
    )
    const renamed = { ...office, pack: { ...office.pack, indicators, glossary: words } }
    const coded = await detail('integrity-code')
    const own = await detail('integrity-code', renamed)
    expect(JSON.stringify([coded.ledger.columns, coded.figures])).toContain('市场主体')
    expect(JSON.stringify([own.ledger.title, own.ledger.columns, own.figures])).not.toContain('市场主体')
    expect(own.ledger.columns.map((column) => column.id)).toEqual(coded.ledger.columns.map((column) => column.id))
    const [first] = contract['indicators.list'].output.parse(await indicatorList(renamed, { month: '2022-06' })).indicators
    expect([first?.title, first?.numeratorTitle]).toEqual(['经营主体承诺率', '已承诺经营主体'])
    const asked = { indicatorId: first?.indicatorId ?? '', month: '2022-06' }
    expect((await indicatorDetail(renamed, asked)).title).toBe('经营主体承诺率')
  })
})
