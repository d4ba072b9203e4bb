import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ledgerDetail, ledgerList } from '#electron/services/ledgers/catalogue.ts'
import { defineLedger, retireLedger } from '#electron/services/ledgers/definitions.ts'
import { everything } from '#electron/services/ledgers/lists.ts'
import { previewLedger } from '#electron/services/ledgers/print.ts'
import { search } from '#electron/services/desk/desk.ts'
import { contract } from '#shared/api/contract.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import type { Ledger, LedgerInput } from '#shared/ledgers/schema.ts'
import { entrySchema } from '#shared/ledgers/validation.ts'
import { type LedgerOffice, ledgerOffice, list, save, xunke } from '#tests/fixtures/ledgers/office.ts'
import { ownLedger } from '#tests/fixtures/ledgers/own-ledger.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-05-10' })
})
afterEach(() => office.dispose())

const define = async (definition: Ledger, rev: number | null = null, of = office) =>
  contract['ledgers.define'].output.parse(await defineLedger(of, { definition, rev }))
const told = async (work: Promise<unknown>): Promise<string> => {
  const error = await refusal(work)
  return errorSentence(error.code, error.details)
}
const visit = (ledgerId: string, fields = {}) => ({
  ledgerId,
  entryId: null,
  rev: null,
  unitId: xunke,
  status: 'open',
  fields: { enterprise: '大豆食品有限公司', visitor: '王小明', matter: 'loan', amount: 350_000, visitedOn: '2022-05-06', ...fields },
})

/** Menu, grid, form, search and print of a ledger: nothing but its declaration tells how. */
async function expectEverything(of: LedgerOffice, ledgerId: string, group: string): Promise<void> {
  const { groups } = contract['ledgers.list'].output.parse(await ledgerList(of))
  expect(groups.find((each) => each.title === group)?.ledgers.at(-1)).toMatchObject({ ledgerId, shortTitle: '走访诉求', entries: 0 })
  await save(of, visit(ledgerId, { answerBy: { wording: '5月8日', by: '2022-05-08' } }))
  const { ledger, canWrite, figures } = contract['ledgers.get'].output.parse(await ledgerDetail(of, { ledgerId }))
  expect(canWrite).toBe(true)
  expect(figures.map(({ title, value, unit }) => [title, value, unit])).toEqual([
    ['走访诉求数', '1', '条'],
    ['涉及金额合计', '0.35', '万元'],
  ])
  expect(entrySchema(ledger).safeParse({ enterprise: '大豆食品有限公司', visitedOn: '2022-05-06' }).success).toBe(true)
  expect((await list(of, ledgerId, { text: 'ddsp' })).rows[0]).toMatchObject({
    isOverdue: true,
    fields: { enterprise: '大豆食品有限公司' },
  })
  expect((await search(of, { text: '大豆' })).hits).toMatchObject([{ kind: 'entry', title: '大豆食品有限公司' }])
  const { model, rows } = await previewLedger(of, { ledgerId, filter: everything, unitId: null, copy: 'full' })
  expect(rows).toBe(1)
  expect(JSON.stringify(documentModelSchema.parse(model))).toContain('大豆食品有限公司')
}

describe('adding a ledger is one declaration (M-053)', () => {
  test('one more built-in declaration has menu, grid, form, search and print', async () => {
    const one = await ledgerOffice({
      today: '2022-05-10',
      ledgers: [...ledgers, { ...ownLedger(), id: 'enterprise-visit', group: 'subjects' }],
    })
    await expectEverything(one, 'enterprise-visit', '信用主体')
    await one.dispose()
  })

  test('a ledger that the office declares in its form has all of them too', async () => {
    const { ledgerId, rev } = await define(ownLedger())
    expect([ledgerId, rev]).toEqual(['own-1', 1])
    await expectEverything(office, 'own-1', '本机关台账')
    expect(await define(ownLedger({ title: '第二个台账' }))).toMatchObject({ ledgerId: 'own-2' })
  })
})

test('exchange.md 6: a county’s own ledgers have ids of their own, so that the city’s are never taken for them', async () => {
  const county = await ledgerOffice({ today: '2022-05-10', profile: 'county', unitId: xunke })
  const ids = []
  for (const title of ['甲台账', '乙台账']) ids.push((await define(ownLedger({ title }), null, county)).ledgerId)
  expect(ids).toEqual(['own-xunke-county-1', 'own-xunke-county-2'])
  await county.dispose()
})

describe('a declaration that is not sound is refused with its place', () => {
  test.each<[string, Partial<LedgerInput>, string]>([
    ['a title column that is not there', { titleColumn: 'nothing' }, '“条目名称栏”填写有误'],
    ['a due column that is no date', { dueColumn: 'enterprise' }, '“时限栏”填写有误：“企业名称”不是日期或时限栏目'],
    [
      'a print that is too wide',
      {
        print: {
          ...ownLedger().print,
          columns: [
            { id: 'enterprise', width: 200 },
            { id: 'matter', width: 90 },
          ],
        },
      },
      '“打印版式”填写有误',
    ],
    [
      'a link to no ledger',
      { columns: [...ownLedger().columns, { id: 'link', label: '关联', kind: 'entry', of: 'nothing' }] },
      '第7栏“关联”',
    ],
    [
      'two columns of one name',
      { columns: [...ownLedger().columns, { id: 'again', label: '企业名称', kind: 'text' }] },
      '栏目名称“企业名称”重复',
    ],
  ])('%s', async (_, more, sentence) => {
    expect(await told(define(ownLedger(more)))).toContain(sentence)
  })

  test('a title that another ledger has', async () => {
    expect(await told(define(ownLedger({ title: '履约投诉受理台账' })))).toContain('名为《履约投诉受理台账》的台账已经存在')
  })

  test('a built-in ledger is nobody’s to change', async () => {
    expect(await told(define({ ...ownLedger(), id: 'integrity-pledge' }, 1))).toContain('没有找到该本机关台账')
  })
})

describe('an existing ledger may gain, never lose what holds data', () => {
  test('a column, an option and a status in use stay; a kind and a unit do not change', async () => {
    const { ledgerId } = await define(ownLedger())
    await save(office, visit(ledgerId))
    const own = { ...ownLedger(), id: ledgerId }
    const [enterprise, visitor, matter, amount, visitedOn, answerBy] = own.columns as [
      never,
      never,
      Ledger['columns'][number],
      Ledger['columns'][number],
      never,
      never,
    ]
    const withColumns = (columns: Ledger['columns']) =>
      define({ ...own, columns, print: { ...own.print, columns: [{ id: 'enterprise', width: 70 }] }, figures: [] }, 1)
    expect(await told(withColumns([enterprise, matter, amount, visitedOn, answerBy]))).toContain('“反映人”栏已有数据，不能删除')
    expect(await told(withColumns([enterprise, visitor, { ...matter, kind: 'text', options: [] }, amount, visitedOn, answerBy]))).toContain(
      '不能改变类型',
    )
    expect(await told(withColumns([enterprise, visitor, matter, { ...amount, unit: '元' }, visitedOn, answerBy]))).toContain(
      '不能改变计量单位',
    )
    const landOnly = { ...matter, options: matter.options.filter((option) => option.id === 'land') }
    expect(await told(withColumns([enterprise, visitor, landOnly, amount, visitedOn, answerBy]))).toContain('已有条目选用“融资”')
    const statuses = [{ id: 'answered', label: '已答复', tone: 'done' as const, isOpen: true }]
    expect(await told(define({ ...own, statuses }, 1))).toContain('已有条目的办理状态为“办理中”')
  })

  test('a column that nobody filled may go, new ones may come, and entries follow their new name', async () => {
    const { ledgerId } = await define(ownLedger())
    const { entryId } = await save(office, visit(ledgerId))
    const columns = [
      ...ownLedger().columns.filter((column) => column.id !== 'answerBy'),
      { ...ownLedger().columns[0], id: 'remark', label: '备注', required: false },
    ]
    const changed = { ...ownLedger({ dueColumn: null, titleColumn: 'visitedOn' }), id: ledgerId, columns } as Ledger
    expect(await define(changed, 1)).toEqual({ ledgerId, rev: 2 })
    const { rows } = await list(office, ledgerId, { text: '大豆' })
    expect(rows).toMatchObject([{ entryId, rev: 2 }])
    expect((await search(office, { text: '大豆' })).hits).toMatchObject([{ title: '2022-5-6' }])
    expect((await refusal(define(changed, 1))).code).toBe('stale_version')
  })

  test('停用: out of the menu, its entries to be looked at, nothing to be written', async () => {
    const { ledgerId } = await define(ownLedger())
    await save(office, visit(ledgerId))
    await retireLedger(office, { ledgerId, rev: 1 })
    const { groups } = await ledgerList(office)
    expect(groups.some((group) => group.title === '本机关台账')).toBe(false)
    expect((await list(office, ledgerId)).total).toBe(1)
    expect(await told(save(office, visit(ledgerId, { enterprise: '另一企业' })))).toContain('已停用，只能查看')
    expect(await told(retireLedger(office, { ledgerId, rev: 2 }))).toContain('已经停用')
    expect((await ledgerDetail(office, { ledgerId })).canWrite).toBe(false)
  })
})

test('the menu: groups in their order, the programme’s own marked, counts of what is open and overdue', async () => {
  await save(office, {
    ledgerId: 'performance-complaint',
    entryId: null,
    rev: null,
    unitId: xunke,
    status: 'received',
    fields: { matter: '甲', respondent: '乙', receivedOn: '2022-05-01', handleBy: { wording: '5月5日', by: '2022-05-05' } },
  })
  const { groups } = contract['ledgers.list'].output.parse(await ledgerList(office))
  expect(groups.map((group) => group.title)).toEqual(['承诺与践诺', '失信治理', '诚信教育', '信用信息应用', '信用主体', '新增任务'])
  expect(groups.flatMap((group) => group.ledgers)).toHaveLength(ledgers.length)
  expect(groups.flatMap((group) => group.ledgers).find((each) => each.ledgerId === 'performance-complaint')).toMatchObject({
    entries: 1,
    open: 1,
    overdue: 1,
    isNamed: true,
    isOwn: false,
  })
  expect(groups.flatMap((group) => group.ledgers).filter((each) => each.isNamed)).toHaveLength(17)
})
