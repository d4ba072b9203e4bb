import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, test, expect } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'
const out = '/tmp/p2/large'
const origin = 'heihe-2019:questionnaire:indicator-survey'
let browser: Awaited<ReturnType<typeof launchChromium>>
const { folder, remove } = makeFolder()
beforeAll(async () => { mkdirSync(out, { recursive: true }); browser = await launchChromium() })
afterAll(async () => { await browser.close(); remove() })
const sizes = [[1366, 768]] as const
const all: string[] = []
async function shot(w: Workbench, name: string, route: string, act?: () => Promise<void>, which: readonly (readonly [number, number])[] = sizes) {
  for (const [width, height] of which) {
    await w.page.setViewportSize({ width, height })
    if (route !== '') { await w.goto('/help'); await w.goto(route); await w.page.waitForTimeout(500) }
    await act?.()
    await w.page.waitForTimeout(300)
    await w.page.screenshot({ path: join(out, `${name}-${width}.png`) })
    const found = await faultsOf(w.page, { withAxe: true })
    all.push(...found.map((f) => `${name} ${width}: ${f}`))
  }
}
async function fill(w: Workbench, questionnaireId: string, unitId: string, no: readonly string[] = [], leader = '演示领导') {
  const sheet = await w.call('questionnaires.sheet', { questionnaireId, unitId })
  const answers = sheet.tables.flatMap((t) => t.questions).map((q) => ({ questionId: q.questionId, value: no.includes(q.questionId) ? 'no' : q.answer === 'yesNo' ? 'yes' : `${sheet.line.unit.name}2018年以来获得省级以上诚信方面表彰2次。`, materials: '《关于做好信用信息公示工作的通知》（文件）', note: '', evidenceIds: [] }))
  await w.call('questionnaires.record', { questionnaireId, unitId, rev: sheet.line.rev, answers, receipt: { receivedOn: w.ports.clock.today(), way: 'paper', reason: '' }, signature: leader === '' ? null : { leader, signedOn: w.ports.clock.today() } })
}
test('shots', { timeout: 600_000 }, async () => {
  const w = await openWorkbench(browser, join(folder, 'city'), { today: '2019-09-19' })
  w.page.setDefaultTimeout(10_000)
  await w.call('setup.complete', { profile: 'city', programmeId: 'heihe-2019', unitId: null, officerName: '张经办', acceptsSecrecyNotice: true })
  await w.page.evaluate(() => localStorage.setItem('display', '1.3 high'))
  await w.page.reload()
  await shot(w, '1-offered', '/ledgers/questionnaires')
  await shot(w, '2-open', '/ledgers/questionnaires/new')
  const { questionnaireId, rev } = await w.call('questionnaires.open', { from: { kind: 'programme', origin }, dueOn: '2019-09-27' })
  const base = `/ledgers/questionnaires/${questionnaireId}`
  await shot(w, '3-draft', base)
  await w.page.setViewportSize({ width: 1366, height: 768 })
  await w.page.getByRole('button', { name: '下发' }).click()
  await shot(w, '3b-issue', '', undefined, [[1366, 768]])
  await w.page.getByRole('button', { name: '取消' }).click()
  await w.call('questionnaires.issue', { questionnaireId, rev, issuedOn: '2019-09-19' })
  const get = await w.call('questionnaires.get', { questionnaireId })
  const units = get.unitLines.map((l) => l.unit.unitId)
  await w.ports.clock.setDay('2019-09-26')
  const loans = 'heihe-2019:question:business-integrity-1'
  for (const [at, unitId] of units.entries()) if (at < units.length - 4) await fill(w, questionnaireId, unitId, unitId.includes('tax') ? [loans] : [], at === 3 ? '' : '演示领导')
  await w.setDay('2019-09-28')
  for (const unitId of units.slice(-4, -3)) await fill(w, questionnaireId, unitId)
  await w.page.reload()
  await shot(w, '4-list', '/ledgers/questionnaires')
  await shot(w, '5-run', base)
  await w.page.setViewportSize({ width: 1366, height: 768 })
  await w.goto(base)
  await w.page.waitForTimeout(500)
  await shot(w, '5b-conflict', '', async () => { await w.page.getByText('核定理由').first().scrollIntoViewIfNeeded().catch(() => undefined) })
  await shot(w, '6-units', `${base}/units`)
  await shot(w, '6b-ticked', `${base}/units`, async () => { await w.page.getByRole('checkbox').nth(1).check(); await w.page.getByRole('checkbox').last().check() })
  await shot(w, '7-sheet', `${base}/sheet/${encodeURIComponent('heihe:unit:tax-bureau')}`)
  await shot(w, '7b-sheet-empty', `${base}/sheet/${encodeURIComponent(units.at(-1) ?? '')}`)
  await shot(w, '8-receive', `${base}/receive`)
  const path = join(folder, 'form.xlsx')
  w.ports.answers.saveAs.push(path)
  await w.call('questionnaires.saveForms', { questionnaireId, unitIds: ['heihe:unit:tax-bureau'], format: 'xlsx' })
  const { editInOpenpyxl } = await import('#tests/support/spreadsheets/editors.ts')
  await editInOpenpyxl([{ from: path, to: join(folder, '税务局.xlsx'), edits: [{ row: 5, column: 5, value: '是' }, { row: 6, column: 5, value: '大概' }] }], folder)
  await shot(w, '8b-reading', `${base}/receive`, async () => { await w.page.locator('input[type=file]').setInputFiles(join(folder, '税务局.xlsx')); await w.page.waitForTimeout(1200) })
  await shot(w, '9-paper', `${base}/paper`)
  await shot(w, '10-assign', `${base}/assign`)
  await shot(w, '11-sign', base, async () => { await w.page.getByRole('button', { name: '更多' }).click(); await w.page.getByRole('menuitem', { name: '登记签批' }).click() }, [[1366, 768]])
  await w.page.keyboard.press('Escape')
  await w.close()
  const e = await openWorkbench(browser, join(folder, 'empty'), { today: '2022-04-18' })
  e.page.setDefaultTimeout(10_000)
  await e.call('setup.complete', { profile: 'city', programmeId: 'heihe-2022', unitId: null, officerName: '张经办', acceptsSecrecyNotice: true })
  await e.page.reload()
  await shot(e, '12-empty', '/ledgers/questionnaires')
  const { keepQuestionnaire } = await import('#tests/support/journeys/questionnaires.ts')
  const kept = await keepQuestionnaire(e, '2022-04-18')
  for (const [name, route] of Object.entries(kept)) await shot(e, `14-${name}`, route, undefined, [[1366, 768]])
  const who = (await e.call('questionnaires.list', {})).questionnaires.flatMap((x) => x.missing)
  await e.close()
  const { default: Database } = await import('better-sqlite3')
  const { readdirSync } = await import('node:fs')
  const file = readdirSync(join(folder, 'empty'), { recursive: true }).map(String).find((f) => f.endsWith('.db') && !f.includes('backup'))
  console.log(readdirSync(join(folder, 'empty')), file)
  const db = new Database(join(folder, 'empty', file ?? ''))
  const table = db.prepare("select name from sqlite_master where type='table' and name like '%office%'").all()
  console.log(table)
  db.prepare(`update office set profile='county', unit_id=?`).run(who.at(-1)?.unitId)
  db.close()
  const c = await openWorkbench(browser, join(folder, 'empty'), { today: '2022-04-29' })
  c.page.setDefaultTimeout(10_000)
  await shot(c, '13-county-list', '/ledgers/questionnaires')
  const mine = (await c.call('questionnaires.list', {})).questionnaires
  await shot(c, '13-county-sheet', `/ledgers/questionnaires/${mine[0]?.questionnaireId}`)
  await shot(c, '13-county-paper', `/ledgers/questionnaires/${mine[0]?.questionnaireId}/paper`)
  await c.page.setViewportSize({ width: 1366, height: 768 })
  await c.goto(`/ledgers/questionnaires/${mine[0]?.questionnaireId}`)
  await c.page.getByRole('radio', { name: '是' }).first().check()
  await c.page.getByRole('button', { name: '报送答复' }).click()
  await c.page.getByRole('status').filter({ hasText: '已报送' }).first().waitFor()
  await shot(c, '13-county-saved', '', undefined, [[1366, 768]])
  await c.close()
  console.log(all.join('\n'))
  expect(true).toBe(true)
})
