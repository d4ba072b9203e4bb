import { statSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listProgress } from '#db/repositories/progress.ts'
import { removeProgress, saveProgress } from '#electron/services/months/progress.ts'
import { receiveSubmissions, submissionMonth } from '#electron/services/months/submissions.ts'
import { receiveForm } from '#electron/services/forms/receiving.ts'
import { returnForm } from '#electron/services/forms/returning.ts'
import { openReceivedForm, withdrawForm } from '#electron/services/forms/withdrawing.ts'
import { collectProgress } from '#electron/services/forms/collected-progress.ts'
import { selfAssessment } from '#electron/services/appraisal/self-assessments.ts'
import { listObligations } from '#db/repositories/obligations.ts'
import { type OpenedOffice, april, lineOf, linesOf, on, openedApril, programmeId, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { assessed, board, filled, findings, issued, monthly, preview, received, sentBack, staged } from '#tests/fixtures/forms/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

const entriesOf = async (unitId: string) =>
  (await listProgress(office.store.db, { programmeId, month: april, unitId })).map(({ content, outcome }) => [content, outcome])
const formOf = async (unitId: string): Promise<string> => (await issued(office, monthly, [unitId]))[0] ?? ''
/** 工作进展 is column F, 工作成效 G; measures begin in row 4. */
const back = async (path: string, edits: Readonly<Record<string, string>>) => staged(office, await filled(path, edits))

const obligation = async (unitId: string, kind = 'monthly-report') =>
  (await submissionMonth(office, { month: april })).units
    .find(({ unit }) => unit.unitId === unitId)
    ?.obligations.find((each) => each.kind === kind)

describe('office.md «Receiving»: 实际收件日期', () => {
  test('a form counts by the day that it came, whatever day it is recorded; an earlier day needs a reason', async () => {
    const path = await formOf(sunwu)
    on(office, '2022-04-25')
    const token = await back(path, { F4: '已印发方案' })
    const error = await refusal(received(office, token, { receivedOn: '2022-04-19' }))
    expect(error.details['rule']).toBe('receiptBackdated')
    expect(await entriesOf(sunwu)).toEqual([])
    await received(office, token, { receivedOn: '2022-04-19', reason: '出差，补登' })
    expect(await obligation(sunwu)).toMatchObject({ status: 'onTime', receivedOn: '2022-04-19', way: 'intranetMail', isOnBehalf: true })
  })

  test('a day after today is refused, for a form that settles nothing more as well', async () => {
    const path = await formOf(sunwu)
    await received(office, await back(path, { F4: '甲' }))
    const error = await refusal(received(office, await back(path, { F4: '乙' }), { receivedOn: '2022-04-30' }))
    expect(error.details['rule']).toBe('receiptInFuture')
  })

  test('one command is one event, which says whose form, which file and what was left out', async () => {
    await received(office, await back(await formOf(sunwu), { F4: '甲', F5: '同上' }), { mode: 'rightRows' })
    const [last, before] = await office.store.db.selectFrom('event').selectAll().orderBy('seq', 'desc').execute()
    expect([last?.action, before?.action]).toEqual(['forms.receive', 'forms.issue'])
    expect(last?.subject_type).toBe('formReceipt')
    expect(last?.detail).toContain('"left":1')
    expect(await findings(office)).toEqual([])
  })

  test('with a wrong cell nothing is entered, or all but that cell, as the officer chooses', async () => {
    const token = await back(await formOf(sunwu), { F4: '甲', G4: '见附件', F5: '乙' })
    expect((await refusal(received(office, token))).details).toMatchObject({ rule: 'formProblems', reason: '表中有1处需要核对' })
    expect(await entriesOf(sunwu)).toEqual([])
    expect(await received(office, token, { mode: 'rightRows' })).toMatchObject({ changed: 2, left: 1 })
    expect(await entriesOf(sunwu)).toEqual([
      ['甲', ''],
      ['乙', ''],
    ])
  })

  test('what was shown is what is kept: something that changed in between asks for a new look', async () => {
    const token = await back(await formOf(sunwu), { F4: '甲' })
    await received(office, token)
    const again = await back(await formOf(sunwu), { F4: '乙' })
    const { plan } = await preview(office, again)
    const [entry] = await listProgress(office.store.db, { programmeId, month: april, unitId: sunwu })
    const line = await lineOf(office, sunwu, '1-1')
    const texts = { content: '丙', outcome: '', problem: '', nextPlan: '' }
    await saveProgress(office, { lineId: line.id, entryId: entry?.id ?? null, rev: entry?.rev ?? null, recordedOn: '2022-04-18', ...texts })
    const expected = { kind: null, month: null, ledgerId: null, unitId: null }
    const receipt = { receivedOn: '2022-04-18', way: 'paper' as const, reason: '' }
    const input = { token: again, expected, decisions: [], receipt, plan, mode: 'rightRows' as const }
    expect((await refusal(receiveForm(office, input))).code).toBe('stale_version')
  })
})

describe('a form that is sent again replaces only its own cells', () => {
  test('the first 实际收件日期 stands, changed cells change, blank rows and typed entries stay', async () => {
    const path = await formOf(sunwu)
    const line = await lineOf(office, sunwu, '1-1')
    const typed = { content: '电话了解：已启动', outcome: '', problem: '', nextPlan: '' }
    await saveProgress(office, { lineId: line.id, entryId: null, rev: null, recordedOn: '2022-04-10', ...typed })
    on(office, '2022-04-19')
    await received(office, await back(path, { F4: '甲', G4: '甲成效', F5: '乙' }))
    on(office, '2022-04-22')
    const token = await back(path, { F4: '甲（更正）', F6: '丙' })
    const shown = await preview(office, token)
    expect(shown.notices).toEqual(['该单位2022年4月19日已收件，再次收件只更新表中有变化的内容，实际收件日期不变'])
    expect(shown.counts).toMatchObject({ new: 1, changed: 1 })
    expect(shown.rows[0]?.cells.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['工作进展', '甲', '甲（更正）'],
      ['工作成效', '甲成效', ''],
    ])
    expect(shown.rows[1]).toMatchObject({ outcome: 'blank', notes: ['本行此次未填，已登记的内容保留'] })
    expect(await received(office, token)).toMatchObject({ changed: 2, receivedOn: '2022-04-19' })
    expect(new Set((await entriesOf(sunwu)).map((texts) => texts.join('／')))).toEqual(
      new Set(['电话了解：已启动／', '甲（更正）／', '乙／', '丙／']),
    )
    expect(await obligation(sunwu)).toMatchObject({ status: 'onTime', receivedOn: '2022-04-19' })
  })

  test('another unit’s cells are not touched', async () => {
    await received(office, await back(await formOf(xunke), { F4: '已启动' }))
    await received(office, await back(await formOf(sunwu), { F4: '已印发' }))
    await received(office, await back(await formOf(sunwu), { F4: '已印发（更正）' }))
    expect([await entriesOf(xunke), await entriesOf(sunwu)]).toEqual([[['已启动', '']], [['已印发（更正）', '']]])
    const { rows } = await collectProgress(office, { month: april, units: 'territories' })
    expect(rows[0]?.progress).toBe('逊克县已启动；孙吴县已印发（更正）。')
  })

  test('a correction by the office stays while the form says what it said before', async () => {
    const path = await formOf(sunwu)
    await received(office, await back(path, { F4: '甲', F5: '乙' }))
    const [entry] = await listProgress(office.store.db, { programmeId, month: april, unitId: sunwu })
    if (entry === undefined) throw new Error('nothing was received')
    const texts = { content: '甲，经核实', outcome: '', problem: '', nextPlan: '' }
    await saveProgress(office, { lineId: entry.line_id, entryId: entry.id, rev: entry.rev, recordedOn: entry.recorded_on, ...texts })
    await received(office, await back(path, { F4: '甲', F5: '乙（更正）' }))
    expect(await entriesOf(sunwu)).toEqual([
      ['甲，经核实', ''],
      ['乙（更正）', ''],
    ])
  })

  test('an entry that the office put into 回收站 does not come back by the same words', async () => {
    const path = await formOf(sunwu)
    await received(office, await back(path, { F4: '甲', F5: '乙' }))
    const [entry] = await listProgress(office.store.db, { programmeId, month: april, unitId: sunwu })
    await removeProgress(office, { entryId: entry?.id ?? '', rev: entry?.rev ?? 0 })
    await received(office, await back(path, { F4: '甲', F5: '乙（更正）' }))
    expect(await entriesOf(sunwu)).toEqual([['乙（更正）', '']])
  })

  test('the very same file with nothing new is not received twice; what stands in words already is not entered twice', async () => {
    const path = await formOf(sunwu)
    const line = await lineOf(office, sunwu, '1-1')
    const typed = { content: '甲', outcome: '', problem: '', nextPlan: '' }
    await saveProgress(office, { lineId: line.id, entryId: null, rev: null, recordedOn: '2022-04-10', ...typed })
    const token = await back(path, { F4: '甲', F5: '乙' })
    await received(office, token)
    expect(await entriesOf(sunwu)).toEqual([
      ['甲', ''],
      ['乙', ''],
    ])
    expect((await refusal(received(office, token))).details['rule']).toBe('receivedOnce')
  })

  test('a form that is made again holds what the unit’s forms said', async () => {
    await received(office, await back(await formOf(sunwu), { F4: '甲', G4: '甲成效' }))
    const shown = await preview(office, staged(office, await formOf(sunwu)))
    expect(shown.rows[0]).toMatchObject({ outcome: 'same' })
    expect(shown.notices).toContain('该单位2022年4月18日已收件，再次收件只更新表中有变化的内容，实际收件日期不变')
  })
})

describe('退回 and 撤销', () => {
  test('a form received in part is sent back: its obligation is open again, its cells stay, the right form settles it anew', async () => {
    const path = await formOf(sunwu)
    on(office, '2022-04-19')
    const token = await back(path, { F4: '甲', F5: '同上' })
    await received(office, token, { mode: 'rightRows' })
    expect((await sentBack(office, token, '第5行请写明')).isOpenAgain).toBe(true)
    expect(await obligation(sunwu)).toMatchObject({ status: 'returned', receivedOn: null, note: '第5行请写明' })
    on(office, '2022-04-21')
    await received(office, await back(path, { F4: '甲', F5: '乙' }))
    expect(await obligation(sunwu)).toMatchObject({ status: 'late', receivedOn: '2022-04-21' })
    expect(await entriesOf(sunwu)).toEqual([
      ['甲', ''],
      ['乙', ''],
    ])
    expect(await findings(office)).toEqual([])
  })

  test('a wrong second form is sent back without opening what the first one settled', async () => {
    const path = await formOf(sunwu)
    await received(office, await back(path, { F4: '甲' }))
    const sent = await sentBack(office, await back(path, { F4: '见附件' }), '请写明')
    expect(sent.isOpenAgain).toBe(false)
    expect(await obligation(sunwu)).toMatchObject({ status: 'onTime' })
    expect((await board(office, monthly)).missing.map(({ unitId }) => unitId)).not.toContain(sunwu)
  })

  test('where no place is chosen for the file nothing is registered', async () => {
    const token = await back(await formOf(sunwu), { F4: '同上' })
    const receipt = { receivedOn: '2022-04-18', way: 'paper' as const, reason: '' }
    const expected = { kind: null, month: null, ledgerId: null, unitId: null }
    expect(await returnForm(office, { token, expected, decisions: [], receipt, reason: '请更正' })).toEqual({
      savedAs: null,
      receiptId: null,
      isOpenAgain: false,
    })
    expect(await office.store.db.selectFrom('form_receipt').selectAll().execute()).toEqual([])
  })

  test('withdrawing takes receipt and cells back, and leaves what somebody changed since', async () => {
    const path = await formOf(sunwu)
    const { receiptId } = await received(office, await back(path, { F4: '甲', F5: '乙', F6: '丙' }))
    const entries = await listProgress(office.store.db, { programmeId, month: april, unitId: sunwu })
    const [first] = entries
    if (first === undefined) throw new Error('nothing was received')
    const texts = { content: '甲，经核实', outcome: '', problem: '', nextPlan: '' }
    await saveProgress(office, { lineId: first.line_id, entryId: first.id, rev: first.rev, recordedOn: first.recorded_on, ...texts })
    expect(await withdrawForm(office, { receiptId, rev: 1, reason: '收错单位' })).toEqual({ restored: 2, kept: 1 })
    expect(await entriesOf(sunwu)).toEqual([['甲，经核实', '']])
    expect(await obligation(sunwu)).toMatchObject({ status: 'open', receivedOn: null })
    expect((await refusal(withdrawForm(office, { receiptId, rev: 2, reason: '再次' }))).details['rule']).toBe('withdrawnOnce')
    expect(await findings(office)).toEqual([])
  })

  test('the last form goes first: cells of the one before stand again as it said', async () => {
    const path = await formOf(sunwu)
    const first = await received(office, await back(path, { F4: '甲' }))
    const second = await received(office, await back(path, { F4: '甲（更正）' }))
    expect((await refusal(withdrawForm(office, { receiptId: first.receiptId, rev: 1, reason: '收错' }))).details['rule']).toBe('laterForm')
    await withdrawForm(office, { receiptId: second.receiptId, rev: 1, reason: '收错' })
    expect(await entriesOf(sunwu)).toEqual([['甲', '']])
    // The obligation was settled by the first form and stays so.
    expect(await obligation(sunwu)).toMatchObject({ status: 'onTime' })
  })

  test('a receipt that was registered by hand is not ended with the form', async () => {
    const rows = await listObligations(office.store.db, { programmeId, month: april, unitId: sunwu })
    const obligationIds = rows.filter(({ kind }) => kind === 'monthly-report').map(({ id }) => id)
    await receiveSubmissions(office, { obligationIds, receivedOn: '2022-04-18', way: 'paper', isOnBehalf: false, reason: '' })
    const { receiptId } = await received(office, await back(await formOf(sunwu), { F4: '甲' }))
    await withdrawForm(office, { receiptId, rev: 1, reason: '收错' })
    expect(await obligation(sunwu)).toMatchObject({ status: 'onTime', way: 'paper' })
  })

  test('the file as it came is opened as a copy', async () => {
    const { receiptId } = await received(office, staged(office, await filled(await formOf(sunwu), { F4: '甲' }), '孙吴月报.xlsx'))
    await openReceivedForm(office, { receiptId })
    const opened = office.ports.opened.at(-1) ?? ''
    expect(opened).toMatch(/孙吴月报\.xlsx$/)
    // What people handed in is opened as such (exchange.md 2): nothing is written into it, and it lies in a folder of its own.
    expect(statSync(opened).mode & 0o222).toBe(0)
  })
})

describe('考评细则 三（一）: 自评填报表 (M-062, M-063)', () => {
  /** 自评 is column G, 说明 H, 佐证材料清单 I. */
  const judgedForm = async (unitId: string, edits: Readonly<Record<string, string>> = {}) => {
    const [path = ''] = await issued(office, assessed, [unitId])
    const lines = await linesOf(office, unitId)
    const verdicts = Object.fromEntries(lines.map((_, at) => [`G${4 + at}`, '本月完成']))
    return staged(office, await filled(path, { ...verdicts, ...edits }))
  }

  test('29 verdicts become the unit’s own, the sheet is submitted and counts itself among the materials', async () => {
    on(office, '2022-04-22')
    const done = await received(office, await judgedForm(sunwu, { G5: '未完成', H5: '方案未印发', I6: '《通知》（文件）' }))
    expect(done).toMatchObject({ changed: 29, left: 0, isSubmitted: true })
    const sheet = await selfAssessment(office, { unitId: sunwu, month: april })
    expect([sheet.status, sheet.assessedOn, sheet.unjudged, sheet.awaitsReceipt]).toEqual(['submitted', '2022-04-22', 0, false])
    expect(sheet.lines.slice(0, 3).map(({ verdict, note }) => [verdict, note])).toEqual([
      ['done', ''],
      ['notDone', '方案未印发'],
      ['done', '佐证材料：《通知》（文件）'],
    ])
    expect(sheet.materials.find(({ title }) => title.includes('自查评分表'))?.receivedOn).toBe('2022-04-22')
    expect(await obligation(sunwu, 'self-assessment')).toMatchObject({ status: 'onTime', isOnBehalf: true })
    expect(await findings(office)).toEqual([])
  })

  test('three wrong cells: taken in part the sheet waits; the right form submits it', async () => {
    const wrong = await judgedForm(sunwu, { G5: '基本完成', G6: '', H7: '长'.repeat(501) })
    const shown = await preview(office, wrong)
    expect(shown.problems.map(({ place, problem }) => `${place}${problem}`)).toEqual([
      '第5行“自评”填写有误，应为“本月完成”“未完成”或“不涉及”',
      '第6行“自评”没有填写，应为“本月完成”“未完成”或“不涉及”',
      '第7行“说明”说明和佐证材料清单合计超过500字，请精简后填写',
    ])
    expect(await received(office, wrong, { mode: 'rightRows' })).toMatchObject({ changed: 27, left: 3, isSubmitted: false })
    expect((await selfAssessment(office, { unitId: sunwu, month: april })).unjudged).toBe(2)
    expect(await received(office, await judgedForm(sunwu, { H7: '已印发' }))).toMatchObject({ changed: 3, left: 0, isSubmitted: true })
    expect((await selfAssessment(office, { unitId: sunwu, month: april })).status).toBe('submitted')
  })

  test('withdrawing takes the verdicts back', async () => {
    const { receiptId } = await received(office, await judgedForm(sunwu))
    expect(await withdrawForm(office, { receiptId, rev: 1, reason: '收错单位' })).toEqual({ restored: 29, kept: 0 })
    const sheet = await selfAssessment(office, { unitId: sunwu, month: april })
    expect([sheet.unjudged, sheet.status, sheet.awaitsReceipt]).toEqual([29, 'underway', true])
    expect(await findings(office)).toEqual([])
  })
})
