import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { listWitnesses } from '#db/repositories/audit.ts'
import { insertPackage } from '#db/repositories/packages-out.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { runCommand } from '#electron/services/context.ts'
import { packagesDue } from '#electron/services/exchange/outgoing/due.ts'
import { printHandover } from '#electron/services/exchange/outgoing/handover-paper.ts'
import { planPackages } from '#electron/services/exchange/outgoing/plan.ts'
import { receiptsDue } from '#electron/services/exchange/outgoing/receipts-due.ts'
import { sentList } from '#electron/services/exchange/outgoing/sent.ts'
import { exportPackages } from '#electron/services/exchange/outgoing/writing.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { exchangeMethods } from '#shared/api/exchange.ts'
import { auditCode } from '#shared/domain/audit-code.ts'
import { xunke } from '#tests/fixtures/appraisals/april.ts'
import { enrol, keeperOf } from '#tests/fixtures/exchange/enrolled-offices.ts'
import { type ExchangedApril, exchangedApril } from '#tests/fixtures/exchanged-april.ts'
import type { SeededOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const stickFolder = useFolder()
const month = '2022-04'
let april: ExchangedApril
beforeEach(async () => {
  april = await exchangedApril()
  await enrol(april.city, april.county)
})
afterEach(() => april.dispose())

async function send(
  office: SeededOffice,
  kind: 'month-report' | 'review-result' | 'receipt',
  layout: 'together' | 'recordsFirst' = 'together',
) {
  office.ports.answers.folders.push(stickFolder())
  const unitId = office.office.profile === 'county' ? office.pack.hostUnitId : xunke
  const input = { kind, month, unitIds: [unitId], layout, withEvidence: true, form: 'encrypted' as const, plainNames: false }
  const { written } = await exportPackages(office, input, keeperOf(office))
  const [sent] = written?.packages ?? []
  if (sent === undefined) throw new Error('nothing was sent')
  return sent
}

async function packageIdOf(office: SeededOffice, outId: string): Promise<string> {
  const volume = office.store.db.selectFrom('package_out_volume').select('package_id').where('out_id', '=', outId).where('i', '=', 1)
  return (await volume.executeTakeFirstOrThrow()).package_id
}

/** The city says that a package of the county came; `rev` is the receipt's. */
async function acknowledge(packageId: string, rev = 1): Promise<void> {
  const { city } = april
  await runCommand(city, 'exchange.take', async (act) => {
    const row = {
      id: packageId,
      unit_id: xunke,
      kind: 'month-report',
      programme_id: city.office.programmeId,
      period: month,
      epoch: 1,
      seq: 1,
      received_on: '2022-04-20',
      way: 'usbStick',
      imported_at: rev === 1 ? null : act.at,
      records: 9,
      conflicts: 0,
      volumes: 1,
      volumes_came: 1,
      files_lacking: 0,
      audit_seq: null,
      audit_hash: null,
      sentences: '["已登记收件"]',
      rev,
    }
    await act.trx.replaceInto('package_receipt').values(row).execute()
    await act.revise({ type: 'packageReceipt', id: packageId, rev, ownerUnit: city.office.unitId, record: row })
  })
}

describe('「发件」', () => {
  test('says what is to be sent, what changed since, and what was sent', async () => {
    const { county } = april
    const before = (await packagesDue(county, { month })).rows.find(({ kind }) => kind === 'month-report')
    expect(before).toMatchObject({ title: '4月份月报', blobs: 2, obstacle: null, last: null })
    expect(before?.changed).toBe(before?.records)
    const sent = await send(county, 'month-report')
    const after = (await packagesDue(county, { month })).rows.find(({ kind }) => kind === 'month-report')
    expect(after).toMatchObject({
      records: before?.records,
      changed: 0,
      last: { id: sent.id, seq: 1, volumes: 1, written: 1, receipt: null },
    })

    const entry = await county.store.db.selectFrom('progress_entry').selectAll().executeTakeFirstOrThrow()
    const change = { entryId: entry.id, rev: entry.rev, lineId: entry.line_id, recordedOn: entry.recorded_on }
    await saveProgress(county, { ...change, content: '更正', outcome: '', problem: '', nextPlan: '' })
    expect((await packagesDue(county, { month })).rows[0]).toMatchObject({ records: before?.records, changed: 1 })
  })

  test('names each county of the city, and what stands in the way of those that are not enrolled', async () => {
    const { rows, isEnrolled } = await packagesDue(april.city, { month })
    expect(isEnrolled).toBe(true)
    const issue = rows.filter(({ kind }) => kind === 'task-issue')
    expect(issue.length).toBe(april.city.pack.units.filter(({ kind, reports }) => kind === 'territory' && reports).length)
    expect(issue.find(({ recipient }) => recipient.unitId === xunke)?.obstacle).toBeNull()
    expect(new Set(issue.filter(({ recipient }) => recipient.unitId !== xunke).map(({ obstacle }) => obstacle))).toEqual(
      new Set(['收件单位尚未开通']),
    )
    const may = (await packagesDue(april.city, { month: '2022-05' })).rows.find(
      (row) => row.kind === 'task-issue' && row.recipient.unitId === xunke,
    )
    expect(may?.obstacle).toBe('本月台账清单尚未生成')
  })
})

describe('before it is made', () => {
  test('the dialog says what it holds, how large it is and in how many volumes', async () => {
    const choice = { kind: 'month-report' as const, month, unitIds: [april.county.pack.hostUnitId], withEvidence: true }
    const { packages, warnings } = await planPackages(april.county, { ...choice, layout: 'recordsFirst' })
    const [plan] = packages
    expect(plan).toMatchObject({ blobs: 2, volumes: 2, obstacle: null })
    expect(plan?.parts.find(({ noun }) => noun === '佐证材料')?.count).toBe(1)
    expect(plan?.parts.reduce((sum, { count }) => sum + count, 0)).toBe(plan?.records)
    expect(plan?.recordBytes).toBeGreaterThan(1000)
    expect(warnings).toEqual([])
  })

  test('it warns of lines without 自评 and of evidence that is gone', async () => {
    const { county } = april
    await county.store.write(async (trx) => {
      await trx.updateTable('self_verdict').set({ verdict: null }).execute()
      await trx.deleteFrom('blob').execute()
    })
    const lines = await county.store.db
      .selectFrom('plan_line')
      .select('id')
      .where('month', '=', month)
      .where('unit_id', '=', xunke)
      .execute()
    const choice = {
      kind: 'month-report' as const,
      month,
      unitIds: [county.pack.hostUnitId],
      withEvidence: true,
      layout: 'together' as const,
    }
    expect((await planPackages(county, choice)).warnings).toEqual([
      '有2个佐证材料或公文的文件在本机缺失，补齐或从备份恢复后才能随包发出。',
      `本月还有${lines.length}项任务尚未自评。`,
    ])
    const [bare] = (await planPackages(county, { ...choice, withEvidence: false })).packages
    expect(bare).toMatchObject({ blobs: 0, volumes: 1 })
  })
})

describe('回执', () => {
  test('goes with the next package to its unit, and again once it says more', async () => {
    const { city, county } = april
    const packageId = await packageIdOf(county, (await send(county, 'month-report')).id)
    await acknowledge(packageId)
    expect(await receiptsDue(city.store.db, xunke)).toEqual([{ type: 'packageReceipt', id: packageId, rev: 1 }])
    expect((await packagesDue(city, { month })).receiptsDue).toBe(1)
    const sent = await send(city, 'review-result')
    const carried = city.store.db
      .selectFrom('package_out_record')
      .selectAll()
      .where('out_id', '=', sent.id)
      .where('type', '=', 'packageReceipt')
    expect(await carried.execute()).toMatchObject([{ id: packageId, rev: 1 }])
    expect(await receiptsDue(city.store.db, xunke)).toEqual([])
    await acknowledge(packageId, 2)
    expect(await receiptsDue(city.store.db, xunke)).toEqual([{ type: 'packageReceipt', id: packageId, rev: 2 }])
    const alone = await send(city, 'receipt')
    expect(alone).toMatchObject({ title: '回执', period: null })
    expect(await receiptsDue(city.store.db, xunke)).toEqual([])
  })

  test('stands beside what was sent, once it came', async () => {
    const { city, county } = april
    const sent = await send(county, 'month-report')
    const packageId = await packageIdOf(county, sent.id)
    await acknowledge(packageId)
    const rows = city.store.db.selectFrom('record_revision').select('line').where('type', '=', 'packageReceipt')
    const lines = (await rows.execute()).map(({ line }) => line)
    await county.store.write((trx) => applyRevisionLines(trx, lines, { hash: sha256, projections: projectionsOfRecords }))
    const receipt = { receivedOn: '2022-04-20', way: 'usbStick', importedAt: null, volumesCame: 1, sentences: ['已登记收件'] }
    expect((await sentList(county, { after: null })).packages[0]?.receipt).toMatchObject(receipt)
    expect((await packagesDue(county, { month })).rows[0]?.last?.receipt).toMatchObject(receipt)
    // What the city said is the city's: the county has no receipt to send.
    expect(await receiptsDue(county.store.db, city.office.unitId)).toEqual([])
  })
})

test('the book of what was sent turns its pages, the newest first', async () => {
  const { county } = april
  const { id } = await send(county, 'month-report')
  const row = await county.store.db.selectFrom('package_out').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  await county.store.write(async (trx) => {
    for (let seq = 2; seq <= 120; seq += 1) await insertPackage(trx, { ...row, id: `package-${seq}`, seq }, [], [])
  })
  const seqs: number[] = []
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof sentList>> = await sentList(county, { after })
    expect(page.packages.length).toBeLessThanOrEqual(50)
    seqs.push(...page.packages.map(({ seq }) => seq))
    if (page.next === null) break
    after = page.next
  }
  expect(seqs).toEqual(Array.from({ length: 120 }, (_, at) => 120 - at))
  await expect(sentList(county, { after: 'x' })).rejects.toThrow('invalid_input')
})

test('what is handed to the page is what the contract says', async () => {
  const { city, county } = april
  const packageId = await packageIdOf(county, (await send(county, 'month-report')).id)
  await acknowledge(packageId)
  await send(city, 'review-result')
  for (const office of [city, county]) {
    expect(exchangeMethods['exchange.due'].output.safeParse(await packagesDue(office, { month })).error).toBeUndefined()
    expect(exchangeMethods['exchange.sent'].output.safeParse(await sentList(office, { after: null })).error).toBeUndefined()
  }
  const choice = { month, withEvidence: true, layout: 'together' as const }
  const plan = await planPackages(county, { ...choice, kind: 'month-report', unitIds: [county.pack.hostUnitId] })
  expect(exchangeMethods['exchange.plan'].output.safeParse(plan).error).toBeUndefined()
})

describe('《数据包交接单》', () => {
  test('names each file with its codes, and the journal bears witness', async () => {
    const { county } = april
    const [one, two] = [await send(county, 'month-report'), await send(county, 'month-report', 'recordsFirst')]
    await printHandover(county, { ids: [one.id, two.id] })
    const html = county.ports.printed[0]?.html ?? ''
    for (const text of ['数据包交接单', '2022年4月月报', '核对码', '第1号', '第2号', '移交人', '接收人', '交接日期'])
      expect(html).toContain(text)
    for (const { written } of [one, two]) expect(html).toContain(written[0]?.code)
    const witness = (await listWitnesses(county.store.db)).find(({ kind }) => kind === 'handover')
    expect(html).toContain(auditCode(witness?.hash ?? ''))
  })

  test('of a package that is not there is refused', async () => {
    await expect(printHandover(april.county, { ids: ['none'] })).rejects.toThrow('not_found')
  })
})
