import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { eventList } from '#electron/services/desk/desk.ts'
import { undoBlock } from '#electron/services/ledgers/blocks.ts'
import { entryDetail } from '#electron/services/ledgers/history.ts'
import { importHistory, lookAtFile } from '#electron/services/imports/ledger-imports.ts'
import { closeProgramme } from '#electron/services/programmes/programme-switcher.ts'
import { contract } from '#shared/api/contract.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import {
  type LedgerOffice,
  complaint,
  countyOffice,
  ledgerOffice,
  list,
  pledge,
  save,
  sunwu,
  xunke,
} from '#tests/fixtures/ledgers/office.ts'
import { plainWorkbook, trial } from '#tests/fixtures/ledgers/workbooks.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

const ledgerId = 'performance-complaint'
const head = ['序号', '填报单位', '投诉事项', '被投诉单位', '投诉人', '收到日期', '办理情况', '办理状态']
let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-06-10' })
})
afterEach(() => office.dispose())

type Cells = readonly (string | number)[]
const row = (at: number, ...rest: Cells): (string | { number: number })[] =>
  [at, ...rest].map((cell) => (typeof cell === 'number' ? { number: cell } : cell))
const sentence = async (work: Promise<unknown>) => {
  const { code, details } = await refusal(work)
  return errorSentence(code, details)
}
const fileOf = (...rows: readonly (readonly (string | { number: number })[])[]) => plainWorkbook(head, rows, '履约投诉受理台账')
const fieldsOf = async (entryId: string | undefined) => (await entryDetail(office, { entryId: entryId ?? '' })).row.fields

describe('a foreign table (M-033, M-053)', () => {
  const twoRows = () =>
    fileOf(
      row(1, '逊克县专班', '未支付工程款', '逊克县住建局', '王某', '2022.5.6', '已转办', '办理中'),
      row(2, '孙吴县', '拖欠货款', '孙吴县教育局', '', '２０２２年５月底', '', ''),
    )

  test('is recognised by its names, previewed cell by cell, kept as one block and taken back by one undo', async () => {
    const token = office.stageFile('投诉.xlsx', await twoRows())
    const look = contract['imports.look'].output.parse(await lookAtFile(office, { token, sheet: null }))
    expect(look).toMatchObject({
      identity: null,
      ledgers: [{ ledgerId }],
      head: { title: '履约投诉受理台账', fromRow: 2, toRow: 2, rows: 2 },
    })
    const { preview, apply, proposal } = await trial(office, ledgerId, await twoRows())
    expect(proposal.source).toBe('names')
    expect(proposal.columns.map(({ target }) => target)).toEqual([
      '@unit',
      'matter',
      'respondent',
      'complainant',
      'receivedOn',
      'handling',
      '@status',
    ])
    const { counts, rows } = await preview()
    expect(counts).toMatchObject({ new: 2, problem: 0 })
    expect(rows[1]).toMatchObject({ row: 4, outcome: 'new', title: '拖欠货款', unitName: '孙吴县' })
    expect(rows[1]?.cells).toContainEqual({
      columnId: 'receivedOn',
      label: '收到日期',
      from: '',
      to: '2022-5-31',
      isConflict: false,
      problem: null,
    })
    expect((await list(office, ledgerId)).total).toBe(0)
    const { blockId, counts: kept } = await apply()
    expect(kept).toEqual(counts)
    const [first, second] = (await list(office, ledgerId)).rows
    expect(first).toMatchObject({
      unit: { unitId: xunke },
      status: 'handling',
      isOnBehalf: true,
      fields: { complainant: '王某', receivedOn: '2022-05-06' },
    })
    expect(second).toMatchObject({ unit: { unitId: sunwu }, status: 'received', fields: { receivedOn: '2022-05-31' } })
    expect((await entryDetail(office, { entryId: first?.entryId ?? '' })).history[0]?.what).toBe('导入登记')
    expect(await undoBlock(office, { blockId: blockId ?? '' })).toEqual({ restored: 2, kept: 0 })
    expect((await list(office, ledgerId)).total).toBe(0)
  })

  test('leaves one event with its name, hash and counts; the history says when it was taken back', async () => {
    const file = await twoRows()
    const { apply } = await trial(office, ledgerId, file)
    const { blockId } = await apply()
    const history = async () =>
      contract['imports.history'].output.parse(await importHistory(office, { ledgerId: null, before: null })).imports
    expect(await history()).toMatchObject([
      {
        ledgerId,
        fileName: '台账.xlsx',
        sha256: sha256(file),
        added: 2,
        changed: 0,
        same: 0,
        leftOut: 0,
        undoneAt: null,
        officerName: '张经办',
      },
    ])
    await undoBlock(office, { blockId: blockId ?? '' })
    expect((await history())[0]?.undoneAt).not.toBeNull()
    const { events } = await eventList(office, { beforeSeq: null })
    expect(events.map(({ action }) => action)).toEqual(['ledgers.undoBlock', 'imports.apply', 'setup.complete'])
    const projections = projectionsOfRecords.filter(({ table }) => table === 'ledger_entry')
    expect((await verifyStore(office.store.db, { hash: sha256, migrations, projections })).findings).toEqual([])
  })

  test('read in again changes nothing, with one cell changed that cell alone; an empty cell empties nothing', async () => {
    await (await trial(office, ledgerId, await twoRows())).apply()
    const again = await trial(office, ledgerId, await twoRows())
    expect((await again.preview()).counts).toMatchObject({ same: 2, new: 0, changed: 0 })
    expect(await again.apply()).toMatchObject({ blockId: null, importId: null })
    const changed = await trial(
      office,
      ledgerId,
      await fileOf(row(1, '逊克县', '未支付工程款', '逊克县住建局', '', '2022-5-6', '已办结', '')),
    )
    const { rows } = await changed.preview()
    expect(rows).toMatchObject([{ outcome: 'changed', cells: [{ columnId: 'handling', from: '已转办', to: '已办结' }] }])
    await changed.apply()
    const { entryId } = (await list(office, ledgerId)).rows[0] ?? {}
    expect(await fieldsOf(entryId)).toMatchObject({ complainant: '王某', handling: '已办结' })
    expect((await entryDetail(office, { entryId: entryId ?? '' })).history[0]).toMatchObject({
      what: '导入更新',
      changes: [{ label: '办理情况' }],
    })
  })

  test('is read next time as it was read last time', async () => {
    const odd = (matter: string) => plainWorkbook(['情况摘要', '对象', '日子'], [[matter, '某局', '2022-5-6']])
    const first = await trial(office, ledgerId, await odd('一'))
    expect(first.proposal.columns.map(({ target }) => target)).toEqual([null, null, null])
    const mapping = ['matter', 'respondent', 'receivedOn'].map((target, at) => ({ at, target }))
    await first.apply({ mapping, unitId: xunke })
    const second = await trial(office, ledgerId, await odd('二'))
    expect(second.proposal).toMatchObject({ source: 'remembered', columns: mapping })
    expect((await second.preview()).counts.new).toBe(1)
  })

  test('with wrong rows: right rows alone, or nothing unless every row is right; every wrong cell has its sentence', async () => {
    const file = await fileOf(
      row(1, '逊克县', '一件', '某局', '', '2022-5-6', '', '办理中'),
      row(2, '逊克县', '二件', '', '', '2022年2月30日', '', '办里中'),
      row(3, '五大连池', '三件', '某局', '', '2022-5-6', '', ''),
    )
    const { preview, apply } = await trial(office, ledgerId, file)
    const { rows } = await preview({ only: 'problem' })
    expect(rows.map(({ row: at, cells }) => [at, cells.flatMap(({ label, problem }) => (problem === null ? [] : [label]))])).toEqual([
      [4, ['办理状态', '收到日期', '被投诉单位']],
      [5, ['填报单位']],
    ])
    expect(rows[1]?.cells.find(({ columnId }) => columnId === '@unit')?.problem).toContain('五大连池风景区管委会')
    expect(await sentence(apply({ mode: 'allOrNothing' }))).toContain('有2行存在问题')
    expect((await list(office, ledgerId)).total).toBe(0)
    const { counts, leftOut } = await apply()
    expect(counts).toMatchObject({ new: 1, problem: 2 })
    expect(leftOut.map((each) => each.row)).toEqual([4, 5])
    expect((await list(office, ledgerId)).total).toBe(1)
  })

  test('an amount under 「（元）」 or a line 「单位：元」 is no amount of 万元', async () => {
    const file = await plainWorkbook(
      ['合同名称', '签约单位', '签订日期', '合同金额（元）'],
      [['甲合同', '某局', '2022-5-1', { number: 350000 }]],
    )
    const { preview, proposal } = await trial(office, 'contract-performance', file)
    expect(proposal.columns.at(-1)).toMatchObject({ target: 'amount', ground: 'variant' })
    expect((await preview()).rows[0]?.cells.find(({ columnId }) => columnId === 'amount')?.to).toBe('35')
  })
})

describe('nothing is kept that was not shown', () => {
  const one = () => fileOf(row(1, '逊克县', '一件', '某局', '', '2022-5-6', '', ''))

  test('what changed between preview and keeping is refused: the ledger, or the file itself', async () => {
    const { preview, apply, token } = await trial(office, ledgerId, await one())
    const { plan } = await preview()
    await save(office, complaint({}, { matter: '一件', respondent: '某局' }))
    expect((await refusal(apply({ plan }))).code).toBe('stale_version')
    const fresh = await trial(office, ledgerId, await one())
    const { path } = office.staged(fresh.token)
    writeFileSync(path, await fileOf(row(1, '逊克县', '换了一件', '某局', '', '2022-5-6', '', '')))
    expect(await sentence(fresh.apply())).toContain('文件内容在预览后发生变化')
    expect(token).not.toBe(fresh.token)
  })

  test('a closed programme refuses; a sheet without a head and too many entries are said in one sentence', async () => {
    const { apply } = await trial(office, ledgerId, await one())
    const empty = await plainWorkbook(['说明'], [['请于20日前报送']])
    expect(await sentence(trial(office, ledgerId, empty))).toContain('没有找到表头')
    const many = Array.from({ length: 20_001 }, (_, at) => [`第${at}件`, '某局'])
    expect(await sentence(trial(office, ledgerId, await plainWorkbook(['投诉事项', '被投诉单位'], many)))).toContain('一次最多导入20000条')
    await closeProgramme(office, { programmeId: 'heihe-2022' })
    expect(await sentence(apply())).toContain('本年度工作方案已封存')
  })

  test('a mapping that names a column twice, or one that the ledger has not, is refused', async () => {
    const { preview } = await trial(office, ledgerId, await one())
    const mapped = (...targets: string[]) => preview({ mapping: targets.map((target, at) => ({ at, target })) })
    expect(await sentence(mapped('matter', 'matter'))).toContain('“投诉事项”对应了两列')
    expect(await sentence(mapped('nothing'))).toContain('台账中没有所选的栏目')
    expect(await sentence(mapped('@entry'))).toContain('台账中没有所选的栏目')
  })

  test('a county reads into its own ledger alone: another unit’s row is a problem, the city’s ledger refuses', async () => {
    const county = await countyOffice('2022-06-10')
    const file = await fileOf(row(1, '', '一件', '某局', '', '2022-5-6', '', ''), row(2, '孙吴县', '二件', '某局', '', '2022-5-6', '', ''))
    const { preview } = await trial(county, ledgerId, file)
    const { rows } = await preview()
    expect(rows.map(({ outcome, unitName }) => [outcome, unitName])).toEqual([
      ['new', '逊克县'],
      ['problem', '孙吴县'],
    ])
    expect((await refusal(trial(county, 'rating-batch', file))).code).toBe('not_permitted')
    await county.dispose()
  })
})

test('links are found by title; a title that two entries bear is not guessed (M-033)', async () => {
  const { entryId } = await save(office, pledge('逊克县教育局', 'pledged'))
  await save(office, pledge('逊克县民政局', 'pledged'))
  await save(office, pledge('逊克县民政局', 'pledged', { year: 2021 }))
  const linked = (title: string) => [`${title}投诉`, '某局', '2022-5-6', title]
  const file = await plainWorkbook(
    ['投诉事项', '被投诉单位', '收到日期', '对应承诺'],
    ['逊克县教育局', '逊克县民政局', '无此单位'].map(linked),
  )
  const { preview, apply } = await trial(office, ledgerId, file)
  const { rows } = await preview()
  expect(rows.map(({ outcome, cells }) => [outcome, cells.find(({ columnId }) => columnId === 'pledge')?.problem ?? null])).toEqual([
    ['new', null],
    ['problem', expect.stringContaining('有2个')],
    ['problem', expect.stringContaining('没有找到台账条目')],
  ])
  await apply()
  expect((await list(office, ledgerId)).rows[0]?.fields['pledge']).toBe(entryId)
})
