import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupList, createBackup } from '#electron/services/backups/backups.ts'
import { createDocument } from '#electron/services/documents/documents.ts'
import { draftNotices } from '#electron/services/supervision/notices.ts'
import { submissionMonth, waiveObligations } from '#electron/services/months/submissions.ts'
import {
  clearOwnDraft,
  currentMonth,
  deskStatus,
  eventList,
  readOwnDraft,
  saveOwnDraft,
  search,
  verifyOwnStore,
} from '#electron/services/desk/desk.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines } from '#electron/services/months/plans.ts'
import { saveProblem } from '#electron/services/supervision/problems.ts'
import { judgeLines } from '#electron/services/appraisal/self-assessments.ts'
import { saveLiaison } from '#electron/services/units.ts'
import { contract } from '#shared/api/contract.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-'))
const xunke = 'heihe:unit:xunke-county'
let office: SeededOffice

beforeAll(async () => {
  office = await seedOffice(folder, { today: '2022-04-18' })
  await openMonth(office, { month: '2022-04' })
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

const status = async (of = office) => contract['desk.status'].output.parse(await deskStatus(of))

describe('the frame around every page', () => {
  test('says who works for which office, in which programme', async () => {
    expect(await status()).toMatchObject({
      profile: 'city',
      office: { name: '市营商环境局' },
      officeName: '黑河市政务守信践诺工作专班办公室',
      officer: { name: '张经办' },
      programme: { id: 'heihe-2022', year: 2022, months: expect.arrayContaining(['2022-04', '2022-12']) as string[] },
      today: '2022-04-18',
      currentMonth: '2022-04',
    })
  })

  test.each([
    ['2022-03-20', '2022-04'],
    ['2022-07-31', '2022-07'],
    ['2023-02-01', '2022-12'],
  ])('on %s the month shown is %s: the nearest one of the programme', (day, month) => {
    office.ports.clock.setDay(day)
    expect(currentMonth(office)).toBe(month)
    office.ports.clock.setDay('2022-04-18')
  })

  test('counts what waits: late materials, lines to review, subjects of the ladder, papers in hand', async () => {
    expect((await status()).waiting).toEqual({ submissions: 0, appraisal: 0, supervision: 0, documents: 0 })
    const { lines } = await planLines(office, { month: '2022-04', unitId: xunke })
    await judgeLines(office, { judgements: lines.slice(0, 3).map((line) => ({ lineId: line.lineId, verdict: 'done', note: '' })) })
    await createDocument(office, { kind: 'task-breakdown' })
    office.ports.clock.setDay('2022-04-21')
    const { units } = await submissionMonth(office, { month: '2022-04' })
    const obligationId =
      units.find((each) => each.unit.unitId === xunke)?.obligations.find((each) => each.kind === 'monthly-report')?.obligationId ?? ''
    const notice = {
      unitId: xunke,
      kind: 'reminder' as const,
      subjects: [{ kind: 'obligation' as const, obligationId }],
      answerDueOn: '2022-04-28',
    }
    await draftNotices(office, { notices: [notice] })
    // The 分解表 is a sheet for the office's own drawer: it waits for nobody.
    expect((await status()).waiting).toEqual({ submissions: 31, appraisal: 3, supervision: 31, documents: 1 })
    office.ports.clock.setDay('2022-04-18')
  })
})

describe('工作制度 第七、十条: what is overdue in any open month waits', () => {
  const own = mkdtempSync(join(tmpdir(), 'desk-months-'))
  let months: SeededOffice
  beforeAll(async () => {
    months = await seedOffice(own, { today: '2022-04-18' })
    await openMonth(months, { month: '2022-04' })
    months.ports.clock.setDay('2022-05-18')
    await openMonth(months, { month: '2022-05' })
  })
  afterAll(async () => {
    await months.close()
    rmSync(own, { recursive: true, force: true })
  })
  const waiting = async () => (await status(months)).waiting.submissions
  const overdue = async (month: string) =>
    (await submissionMonth(months, { month })).units.flatMap((each) => each.obligations).filter((each) => each.status === 'overdue')

  test('April’s reports that never came are counted in May, before and after May’s own are due', async () => {
    const april = (await overdue('2022-04')).length
    expect([april > 0, await overdue('2022-05'), await waiting()]).toEqual([true, [], april])
    months.ports.clock.setDay('2022-05-21')
    const may = (await overdue('2022-05')).length
    expect([may > 0, await waiting()]).toEqual([true, april + may])
  })

  test('A-28: what is waived waits no more', async () => {
    const before = await waiting()
    const [first, second] = await overdue('2022-04')
    const obligationIds = [first?.obligationId ?? '', second?.obligationId ?? '']
    await waiveObligations(months, { obligationIds, reason: '首月不计' })
    expect(await waiting()).toBe(before - 2)
  })
})

describe('Ctrl+K', () => {
  const found = async (text: string) => contract['desk.search'].output.parse(await search(office, { text })).hits

  test.each([
    ['a code', '7-3', 'measure'],
    ['words of a measure', '进校园', 'measure'],
    ['a unit', '逊克', 'unit'],
    ['a paper’s title', '分解表', 'document'],
  ])('%s is found', async (_, text, kind) => {
    expect((await found(text)).map((hit) => hit.kind)).toContain(kind)
  })

  test('a problem is found by its content', async () => {
    const texts = { content: '公示栏长期未更新', origin: '暗访', measuresTaken: '' }
    await saveProblem(office, { problemId: null, rev: null, unitId: xunke, measureId: null, ...texts, foundOn: '2022-04-18', dueOn: null })
    expect(await found('公示栏')).toMatchObject([{ kind: 'problem', title: '公示栏长期未更新', route: '/tasks?view=problems' }])
  })

  test('blanks find nothing, and a word that everything has is cut to thirty', async () => {
    expect(await found('  ')).toEqual([])
    expect((await found('信')).length).toBeLessThanOrEqual(30)
  })
})

describe('drafts are an officer’s own and nobody’s record', () => {
  const form = 'progress:7-3'

  test('saved, found again, replaced, cleared; the log says nothing of them', async () => {
    const logged = (await eventList(office, { beforeSeq: null })).events.length
    expect(await readOwnDraft(office, { form })).toEqual({ fields: null, savedAt: null })
    await saveOwnDraft(office, { form, fields: { content: '半' } })
    const { savedAt } = await saveOwnDraft(office, { form, fields: { content: '半句' } })
    expect(await readOwnDraft(office, { form })).toEqual({ fields: { content: '半句' }, savedAt })
    await clearOwnDraft(office, { form })
    expect((await readOwnDraft(office, { form })).fields).toBeNull()
    expect((await eventList(office, { beforeSeq: null })).events.length).toBe(logged)
  })
})

test('the log is read in pages of a hundred, newest first, without a gap or a double', async () => {
  for (let day = 0; day < 105; day += 1) {
    await saveLiaison(office, { unitId: xunke, name: `演示${day}`, section: '', phone: '', fromOn: '2022-04-18' })
  }
  const pages: number[][] = []
  for (let beforeSeq: number | null = null; ;) {
    const page = contract['events.list'].output.parse(await eventList(office, { beforeSeq }))
    pages.push(page.events.map((event) => event.seq))
    beforeSeq = page.nextBeforeSeq
    if (beforeSeq === null) break
  }
  const all = pages.flat()
  expect(pages[0]).toHaveLength(100)
  expect(all).toEqual(Array.from({ length: all.length }, (_, at) => all.length - at))
  expect((await eventList(office, { beforeSeq: null })).events[0]).toMatchObject({
    action: 'liaisons.save',
    officer: '张经办',
    subject: 'liaison',
  })
})

test('a backup by hand is verified, listed, logged, and named in the status', async () => {
  expect((await status()).lastBackup).toBeNull()
  office.ports.clock.setDay('2022-04-18', '16:00:00')
  const { name } = await createBackup(office)
  const { backups } = contract['backups.list'].output.parse(await backupList(office))
  expect(backups).toMatchObject([{ name, cause: 'manual', isVerified: true }])
  expect((await status()).lastBackup).toEqual({ at: backups[0]?.at, isVerified: true })
  expect((await eventList(office, { beforeSeq: null })).events[0]?.action).toBe('backups.create')
})

test('the store’s own check names each part; a row that was changed behind the program’s back is told', async () => {
  const sound = contract['store.verify'].output.parse(await verifyOwnStore(office))
  expect(sound.isSound).toBe(true)
  expect(sound.findings.map((each) => each.check)).toEqual([
    '数据库页',
    '表结构',
    '关联完整性',
    '记录校验值',
    '当前值与修订一致',
    '审计日志链',
    '通报得分可重新计算',
    '佐证等文件与登记一致',
    '备份与登记一致',
  ])
  await office.store.write((trx) => trx.updateTable('unit').set({ note: '改过' }).where('id', '=', xunke).execute())
  const { isSound, findings } = await verifyOwnStore(office)
  expect(isSound).toBe(false)
  expect(findings.filter((each) => !each.passed)).toEqual([{ check: '当前值与修订一致', passed: false, detail: `unit ${xunke} note` }])
  const item = await office.store.db.selectFrom('notice_item').select(['id', 'notice_id']).executeTakeFirstOrThrow()
  await office.store.write((trx) => trx.updateTable('notice_item').set({ missed: '改过' }).where('id', '=', item.id).execute())
  const told = (await verifyOwnStore(office)).findings.find((each) => !each.passed)
  expect(told?.detail).toBe(`unit ${xunke} note；notice_item ${item.notice_id} ${item.id} missed`)
})
