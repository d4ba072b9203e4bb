import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digestOf } from '#db/file-store.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { enterIncomingStep, takeOutIncomingStep } from '#electron/services/incoming-documents/handling.ts'
import { incomingDetail, incomingList, openIncomingScan } from '#electron/services/incoming-documents/incoming-documents.ts'
import { printHandlingForm, printIncomingRegister } from '#electron/services/incoming-documents/papers.ts'
import { type IncomingInput, saveIncoming, unvoidIncoming, voidIncoming } from '#electron/services/incoming-documents/registering.ts'
import { contract } from '#shared/api/contract.ts'
import { type MayOffice, inMay, xunke } from '#tests/fixtures/supervision/may.ts'

/** office.md «Books that every office keeps»: 收文登记簿 with 《文件处理单》 (拟办, 批示, 传阅, 承办). */

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const paper: IncomingInput = {
  incomingId: null,
  rev: null,
  serial: null,
  receivedOn: '2022-04-28',
  way: 'paper',
  sender: '市优化营商环境专项行动领导小组办公室',
  senderNumber: '营商办发〔2022〕9号',
  title: '关于报送4月份工作进展情况的通知',
  copies: 2,
  urgency: 'urgent',
  dueOn: '2022-05-03',
  scan: { scan: 'none' },
}
const list = async (year = 2022, text = '') =>
  contract['incomingDocuments.list'].output.parse(await incomingList(office, { year, text, urgency: null, after: null }))
const get = async (incomingId: string) => contract['incomingDocuments.get'].output.parse(await incomingDetail(office, { incomingId }))
const save = (change: Partial<IncomingInput> = {}) => saveIncoming(office, { ...paper, ...change })

describe('登记收文', () => {
  test('a number is proposed behind the last one of the year; gaps are allowed, the same number twice is not', async () => {
    expect((await save()).number).toBe('〔2022〕第1号')
    expect((await save({ serial: 9 })).number).toBe('〔2022〕第9号')
    expect((await list()).nextSerial).toBe(10)
    await expect(save({ serial: 9 })).rejects.toMatchObject({
      details: { rule: 'incomingNumberTaken', remedy: '请使用第10号' },
    })
    expect((await save({ receivedOn: '2021-12-30', dueOn: null })).number).toBe('〔2021〕第1号')
    expect((await list()).years).toEqual([2022, 2021])
  })

  test('a paper that waits behind its 办理期限 is overdue; the register finds it by sender, number or title', async () => {
    await save()
    await save({ title: '会议通知', sender: '市政府办公室', senderNumber: '', dueOn: null })
    const { documents } = await list()
    expect(documents.map(({ serial, isOverdue, status }) => [serial, isOverdue, status])).toEqual([
      [2, false, 'registered'],
      [1, true, 'registered'],
    ])
    expect((await list(2022, '政府办')).documents.map(({ title }) => title)).toEqual(['会议通知'])
    expect((await list(2022, '〔2022〕9号')).documents).toHaveLength(1)
    expect((await list(2022, '%')).documents).toEqual([])
  })

  test('days: not in the future, the 办理期限 not before the receipt, the receipt not behind what was done', async () => {
    await expect(save({ receivedOn: '2022-05-06', dueOn: null })).rejects.toMatchObject({ details: { rule: 'receivedInFuture' } })
    await expect(save({ dueOn: '2022-04-27' })).rejects.toMatchObject({ details: { rule: 'dueBeforeReceipt' } })
    const { incomingId, rev } = await save()
    const { rev: later } = await enterIncomingStep(office, { incomingId, rev, seq: null, entry: proposal })
    await expect(save({ incomingId, rev: later, receivedOn: '2022-05-02' })).rejects.toMatchObject({
      details: { rule: 'receivedAfterHandling' },
    })
  })

  test('two officers on one paper: the later one on an old view is refused', async () => {
    const { incomingId, rev } = await save()
    await save({ incomingId, rev, copies: 3 })
    await expect(save({ incomingId, rev, copies: 4 })).rejects.toMatchObject({ code: 'stale_version' })
    expect((await get(incomingId)).document).toMatchObject({ copies: 3, serial: 1 })
  })

  test('作废 keeps number and reason and can be taken back; what is handled is not voided', async () => {
    const { incomingId, rev } = await save()
    const voided = await voidIncoming(office, { incomingId, rev, reason: '重复登记' })
    expect((await get(incomingId)).document).toMatchObject({ status: 'voided', voidedReason: '重复登记' })
    await expect(save({ serial: 1 })).rejects.toThrow(/已作废（重复登记）/)
    await expect(enterIncomingStep(office, { incomingId, rev: voided.rev, seq: null, entry: proposal })).rejects.toMatchObject({
      details: { rule: 'incomingVoided' },
    })
    const back = await unvoidIncoming(office, { incomingId, rev: voided.rev })
    const entered = await enterIncomingStep(office, { incomingId, rev: back.rev, seq: null, entry: proposal })
    await expect(voidIncoming(office, { incomingId, rev: entered.rev, reason: '重复登记' })).rejects.toMatchObject({
      details: { rule: 'handledPaperStays' },
    })
  })

  test('pages by key show every paper once', async () => {
    for (let at = 0; at < 103; at += 1) await save({ title: `第${at + 1}份来文`, dueOn: null })
    const first = await list()
    expect(first.documents).toHaveLength(100)
    expect(first.next).toEqual({ serial: 4 })
    const second = await incomingList(office, { year: 2022, text: '', urgency: null, after: first.next })
    expect(second.documents.map(({ serial }) => serial)).toEqual([3, 2, 1])
    expect(second.next).toBeNull()
  })
})

const proposal = { step: 'propose', person: '李某', on: '2022-04-28', words: '拟请政务诚信科办理。' } as const

describe('《文件处理单》', () => {
  test('拟办、批示、传阅、承办、办结、归档, each with its day; the store proves it', async () => {
    const { incomingId, rev: first } = await save()
    let rev = first
    const enter = async (entry: Parameters<typeof enterIncomingStep>[1]['entry']) => {
      const after = await enterIncomingStep(office, { incomingId, rev, seq: null, entry })
      ;({ rev } = after)
      return after.status
    }
    expect(await enter(proposal)).toBe('underway')
    await enter({ step: 'instruct', person: '张主任', on: '2022-04-29', words: '同意。' })
    await enter({ step: 'instruct', person: '王局长', on: '2022-04-29', words: '抓紧办理。' })
    await enter({ step: 'circulate', person: '赵某', on: null, words: '' })
    await enter({ step: 'assign', unit: '政务诚信科', person: '周某', on: '2022-04-29', words: '' })
    await expect(enter({ step: 'file', on: '2022-05-05', retention: '10年' })).rejects.toMatchObject({ details: { rule: 'incomingStep' } })
    expect(await enter({ step: 'conclude', on: '2022-05-02', words: '已按时上报。' })).toBe('concluded')
    expect(await enter({ step: 'file', on: '2022-05-05', retention: '10年' })).toBe('filed')
    expect((await get(incomingId)).document).toMatchObject({
      handler: '政务诚信科 周某',
      result: '已按时上报。',
      retention: '10年',
      isOverdue: false,
    })
    const report = await verifyStore(office.store.db, { hash: sha256, projections: projectionsOfRecords })
    expect(report).toEqual({ isSound: true, findings: [] })
  })

  test('an entry is changed in its place; taken out and entered again at its place it stands as before', async () => {
    const { incomingId, rev } = await save()
    const entered = await enterIncomingStep(office, { incomingId, rev, seq: null, entry: proposal })
    const changed = await enterIncomingStep(office, {
      incomingId,
      rev: entered.rev,
      seq: entered.seq,
      entry: {
        ...proposal,
        words: '拟请办公室办理。',
      },
    })
    const before = (await get(incomingId)).steps
    expect(before).toEqual([{ seq: 1, step: 'propose', unit: '', person: '李某', on: '2022-04-28', words: '拟请办公室办理。' }])
    const out = await takeOutIncomingStep(office, { incomingId, rev: changed.rev, seq: entered.seq })
    expect((await get(incomingId)).steps).toEqual([])
    await enterIncomingStep(office, { incomingId, rev: out.rev, seq: entered.seq, entry: { ...proposal, words: '拟请办公室办理。' } })
    expect((await get(incomingId)).steps).toEqual(before)
  })

  test('one 拟办 alone; nothing before the receipt or after today; nothing but 传阅 behind the 办结', async () => {
    const { incomingId, rev } = await save()
    const entered = await enterIncomingStep(office, { incomingId, rev, seq: null, entry: proposal })
    const again = (entry: Parameters<typeof enterIncomingStep>[1]['entry'], seen = entered.rev) =>
      enterIncomingStep(office, { incomingId, rev: seen, seq: null, entry })
    await expect(again(proposal)).rejects.toMatchObject({ details: { rule: 'incomingStep', remedy: '请在原有登记上修改' } })
    await expect(again({ step: 'conclude', on: '2022-04-27', words: '已办' })).rejects.toMatchObject({ details: { rule: 'beforeReceipt' } })
    await expect(again({ step: 'conclude', on: '2022-05-06', words: '已办' })).rejects.toMatchObject({ details: { rule: 'stepInFuture' } })
    const done = await again({ step: 'conclude', on: '2022-05-02', words: '已办' })
    await expect(takeOutIncomingStep(office, { incomingId, rev: done.rev, seq: entered.seq })).rejects.toThrow(/已经办结/)
    await again({ step: 'circulate', person: '赵某', on: '2022-05-05', words: '' }, done.rev)
  })
})

describe('扫描件、打印', () => {
  test('a scan is kept beside the paper, stays when the paper is changed, and opens as a copy', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.4 scan')
    const path = join(office.store.folder, 'scan.part')
    await writeFile(path, bytes)
    const file = { token: 't', name: '来文扫描.pdf', size: bytes.byteLength, sha256: await digestOf(bytes), path }
    const context = { ...office, staged: () => file }
    const { incomingId, rev } = await saveIncoming(context, { ...paper, scan: { scan: 'staged', token: 't' } })
    await save({ incomingId, rev, copies: 5, scan: { scan: 'keep' } })
    expect((await get(incomingId)).scan).toEqual({ name: '来文扫描.pdf', size: bytes.byteLength })
    await openIncomingScan(office, { incomingId })
    expect(office.ports.opened.at(-1)).toMatch(/来文扫描\.pdf$/)
    const bare = await save()
    await expect(openIncomingScan(office, { incomingId: bare.incomingId })).rejects.toMatchObject({ details: { rule: 'noScan' } })
  })

  test('《文件处理单》 and 收文登记簿 are printed, and the log says who did', async () => {
    const { incomingId, rev } = await save()
    await enterIncomingStep(office, { incomingId, rev, seq: null, entry: proposal })
    await printHandlingForm(office, { incomingId, way: 'print' })
    expect(office.ports.printed.at(-1)?.html).toContain('拟请政务诚信科办理。')
    await printIncomingRegister(office, { year: 2022, way: 'print' })
    expect(office.ports.printed.at(-1)?.html).toContain('2022年收文登记簿')
    const rows = await office.store.db.selectFrom('event').select('action').orderBy('seq', 'desc').limit(2).execute()
    expect(rows.map(({ action }) => action)).toEqual(['incomingDocuments.printRegister', 'incomingDocuments.print'])
  })
})

test('a county office keeps a book of its own', async () => {
  const county = await inMay(xunke)
  try {
    expect((await saveIncoming(county, paper)).number).toBe('〔2022〕第1号')
  } finally {
    await county.dispose()
  }
})
