import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyOwnStore } from '#electron/services/desk/desk.ts'
import { indicatorDetail, indicatorList } from '#electron/services/indicators/indicators.ts'
import { saveBlock } from '#electron/services/ledgers/blocks.ts'
import type { EntryInput } from '#electron/services/ledgers/entries.ts'
import { entryDetail } from '#electron/services/ledgers/history.ts'
import { everything } from '#electron/services/ledgers/lists.ts'
import { printLedger } from '#electron/services/ledgers/print.ts'
import { findLedger } from '#shared/ledgers/index.ts'
import { applyAdjustment } from '#shared/packs/adjust.ts'
import { type LedgerOffice, ledgerOffice, list, save, xunke } from '#tests/fixtures/ledgers/office.ts'

let office: LedgerOffice
const open = async (today: string, programmeId?: string): Promise<void> => {
  office = await ledgerOffice({ today, ...(programmeId === undefined ? {} : { programmeId }) })
}
beforeEach(() => open('2022-05-10'))
afterEach(() => office.dispose())

const indicator = async (tail: string, month: string, of = office) =>
  (await indicatorList(of, { month })).indicators.find((each) => each.indicatorId.endsWith(tail))
const figures = async (tail: string, month: string) => {
  const found = await indicator(tail, month)
  return [found?.numerator, found?.denominator, found?.value, found?.isMet]
}

/** The step that an entry's ledger offers, with the cells that it takes over. */
async function follow(entryId: string, ledgerId: string, status: string, fields: EntryInput['fields']) {
  const from = await entryDetail(office, { entryId })
  const step = findLedger(from.ledgerId)?.next.find((each) => each.ledger === ledgerId)
  if (step === undefined) throw new Error(`${from.ledgerId} leads to no ${ledgerId}`)
  const taken = step.takes.flatMap(({ column, from: own }) =>
    from.row.fields[own] === undefined ? [] : [[column, from.row.fields[own]] as const],
  )
  const cells = { ...Object.fromEntries(taken), [step.linkColumn]: entryId, ...fields }
  return save(office, { ledgerId, entryId: null, rev: null, unitId: xunke, status, fields: cells })
}

test('承诺 → 公示 → 投诉 → 履约 → 修复: 30 units of which 2 are 涉密, every step linked (M-030 … M-038, M-120, M-122)', async () => {
  const ledgerId = 'integrity-pledge'
  const rows = Array.from({ length: 30 }, (_, at) => ({
    entryId: null,
    rev: null,
    unitId: xunke,
    status: 'due',
    fields: { pledgingUnit: `逊克县第${at + 1}单位`, isClassified: at < 2 ? 'yes' : 'no', year: 2022 },
  }))
  const { entries } = await saveBlock(office, { ledgerId, changes: rows })
  expect(await figures('pledge-coverage', '2022-05')).toEqual(['0', '28', '0.00%', false])

  const pledged = entries.slice(0, 23).map((each) => ({ ...each, unitId: null, status: 'pledged', fields: { pledgedOn: '2022-05-08' } }))
  const { entries: promised } = await saveBlock(office, { ledgerId, changes: pledged })
  expect(await figures('pledge-coverage', '2022-05')).toEqual(['21', '28', '75.00%', false])
  expect((await indicator('pledge-coverage', '2022-05'))?.gap).toBe('距目标还差5个百分点，已作出承诺的政府及其部门数还需增加2')

  const published = promised
    .slice(2, 9)
    .map((each) => ({ ...each, unitId: null, status: 'published', fields: { publishedOn: '2022-05-09' } }))
  await saveBlock(office, { ledgerId, changes: published })
  expect(await figures('pledge-publication', '2022-05')).toEqual(['7', '21', '33.33%', false])
  expect((await list(office, ledgerId, { figure: 'published', asOf: '2022-05' })).total).toBe(7)

  const promise = promised[2]?.entryId ?? ''
  const complained = await follow(promise, 'performance-complaint', 'accepted', {
    matter: '承诺的补贴未兑现',
    receivedOn: '2022-05-09',
    acceptedOn: '2022-05-09',
  })
  expect(await figures('contract-complaint-registration', '2022-05')).toEqual(['1', '1', '100.00%', true])
  const performed = await follow(complained.entryId, 'contract-performance', 'breached', { contract: '惠企补贴协议' })
  const repaired = await follow(complained.entryId, 'credit-repair', 'listed', { principle: 'recognised' })

  const links = async (entryId: string) => (await entryDetail(office, { entryId })).links.map((link) => link.ledgerId)
  expect(await links(promise)).toEqual(['performance-complaint', 'contract-performance'])
  expect(await links(complained.entryId)).toEqual([ledgerId, 'contract-performance', 'credit-repair'])
  expect(await links(performed.entryId)).toEqual([ledgerId, 'performance-complaint'])
  expect((await entryDetail(office, { entryId: repaired.entryId })).row.fields).toMatchObject({
    subject: '逊克县第3单位',
    breach: '承诺的补贴未兑现',
  })
})

test('M-135: 619 失信违约事项, 616 resolved are 99.52 %, the three open rows one figure away', async () => {
  await office.dispose()
  await open('2020-11-20', 'heihe-2020')
  const ledgerId = 'government-breach'
  const rows = Array.from({ length: 619 }, (_, at) => ({
    entryId: null,
    rev: null,
    unitId: xunke,
    status: at < 616 ? 'resolved' : 'underway',
    fields: {
      matter: `拖欠工程款事项${at + 1}`,
      enterprise: `第${at + 1}建筑公司`,
      breachingUnit: '逊克县某局',
      origin: 'stock',
      clue: '线索人诸葛密报',
      ...(at < 616 ? { resolvedOn: '2020-11-01' } : {}),
    },
  }))
  await saveBlock(office, { ledgerId, changes: rows })
  expect(await figures('government-breach-cleared', '2020-11')).toEqual(['616', '619', '99.52%', false])
  expect((await indicator('government-breach-cleared', '2020-11'))?.gap).toBe(
    '距目标还差0.48个百分点，已解决的政府和部门失信违约事项数还需增加3',
  )
  const openRows = await list(office, ledgerId, { figure: 'open', asOf: '2020-11' })
  expect(openRows.rows.map((row) => row.fields['matter'])).toEqual(['拖欠工程款事项617', '拖欠工程款事项618', '拖欠工程款事项619'])

  const path = join(office.store.folder, '交办.docx')
  office.ports.answers.saveAs.push(path)
  const print = { ledgerId, filter: { ...everything, figure: 'open' }, unitId: null, copy: 'handOver' as const, way: 'saveCopy' as const }
  expect(await printLedger(office, print)).toMatchObject({ rows: 3 })
  const words = Object.values(unzipSync(readFileSync(path)))
    .map((part) => strFromU8(part))
    .join('\n')
  expect(words).toContain('拖欠工程款事项618')
  expect(words).not.toContain('诸葛密报')
})

test('A-18: 赋码率 raised from 25 % to 40 % from August: July stays judged by the old target', async () => {
  office.ports.clock.setDay('2022-09-05')
  const report = (month: string, coded: number) => ({
    entryId: null,
    rev: null,
    unitId: xunke,
    status: null,
    fields: { month, sector: 'total', coded, entities: 100 },
  })
  await saveBlock(office, { ledgerId: 'integrity-code', changes: [report('2022-07', 30), report('2022-08', 30)] })
  const indicatorId = 'heihe-2022:indicator:integrity-code-rate'
  const raise = {
    indicatorId,
    operator: '>=' as const,
    value: '40',
    wording: '不低于40%',
    isBinding: true,
    effectiveFrom: '2022-08',
    by: '2022-12-31',
  }
  const basis = { key: 'adjustment-1', basis: '关于动态调整工作目标任务实施方案', basisNumber: '', issuedOn: '2022-07-20' }
  const raised = { ...office, pack: applyAdjustment(office.pack, { ...basis, raises: [raise], additions: [] }) }
  const { months, targets } = await indicatorDetail(raised, { indicatorId, month: '2022-08' })
  expect(months.slice(-2).map(({ month, value, target, isMet }) => [month, value, target, isMet])).toEqual([
    ['2022-07', '30.00%', '≥25%', true],
    ['2022-08', '30.00%', '≥40%', false],
  ])
  expect(targets.map(({ printed, isCurrent }) => [printed, isCurrent])).toEqual([
    ['≥25%', false],
    ['≥40%', true],
  ])
  expect(targets[1]?.basis).toContain('关于动态调整工作目标任务实施方案')
  expect((await indicator('integrity-code-rate', '2022-07', raised))?.target.printed).toBe('≥25%')
})

test('what was written, changed, undone and removed leaves a sound store', async () => {
  const { entryId, rev } = await save(office, {
    ledgerId: 'performance-complaint',
    entryId: null,
    rev: null,
    unitId: xunke,
    status: 'received',
    fields: { matter: '一件', respondent: '某局', receivedOn: '2022-05-09' },
  })
  await saveBlock(office, { ledgerId: 'performance-complaint', changes: [{ entryId, rev, unitId: null, status: 'accepted', fields: {} }] })
  expect((await verifyOwnStore(office)).findings.filter((finding) => !finding.passed)).toEqual([])
})
