import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, test, expect } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'
import { newCityHead, newCityRows, newCityTitle } from '#tests/fixtures/breakdowns/new-city.ts'
import { sourceTable } from '#tests/fixtures/breakdowns/source-tables.ts'
import { sourceWordFile, wordFile } from '#tests/fixtures/breakdowns/word-tables.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

let browser: Browser
const { folder, remove } = makeFolder()
beforeAll(async () => { browser = await launchChromium() })
afterAll(async () => { await browser.close(); remove() })
const pick = (page: Page, name: string, bytes: Uint8Array) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
const faults: string[] = []
const only = process.env['P3'] ?? ''
async function shot(w: Workbench, name: string) {
  for (const size of [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }, { width: 1093, height: 614 }]) {
    await w.page.setViewportSize(size)
    await w.page.waitForTimeout(350)
    await w.page.screenshot({ path: join('/tmp/p3', `${name}-${size.width}.png`) })
    faults.push(...(await faultsOf(w.page, { withAxe: size.width !== 1920 })).map((f) => `${name} ${size.width} ${f}`))
  }
  await w.page.setViewportSize({ width: 1366, height: 768 })
}
test('shots', async () => {
  const w = await openWorkbench(browser, join(folder, 'a'), { today: '2022-04-06' })
  w.page.setDefaultTimeout(10000)
  const { page } = w
  await page.getByRole('radio', { name: /^从文件新建/ }).click()
  await shot(w, 'wizard-empty')
  await pick(page, '通讯录.docx', await wordFile({ paragraphs: ['通讯录'], head: ['姓名', '电话'], rows: [['甲', '略']] }))
  await page.getByRole('alert').waitFor()
  await shot(w, 'wizard-error')
  const rows = newCityRows.map((row) => row.map((cell) => (cell === '9月30日' ? '适时' : cell === '持续推进' ? '' : cell)))
  await pick(page, '鸡西市重点任务分解表.docx', await wordFile({ paragraphs: ['附件', newCityTitle], head: newCityHead, rows }))
  await page.getByText('读出9项任务').waitFor()
  await shot(w, 'wizard-file')
  await page.getByLabel('城市').scrollIntoViewIfNeeded()
  await page.getByLabel('文件名称').scrollIntoViewIfNeeded()
  await shot(w, 'wizard-fields')
  await w.close()
  const v = await openWorkbench(browser, join(folder, 'b'), { today: '2022-06-02' })
  v.page.setDefaultTimeout(10000)
  await setUpOffice(v, 'city')
  await v.goto('/system?view=programmes&part=compare')
  await shot(v, 'compare-empty')
  await pick(v.page, '通讯录.docx', await wordFile({ paragraphs: ['通讯录'], head: ['姓名', '电话'], rows: [['甲', '略']] }))
  await v.page.getByRole('alert').waitFor()
  await shot(v, 'compare-error')
  const heihe = sourceTable('heihe-2022-plan')
  const replaced: Record<string, string> = { '市教育局 团市委': '市教育局 市法院', '8月底': '9月底', 加大选树诚信典范力度: '加大选树诚信典型力度', 市财政局: '市航天局' }
  await pick(v.page, '重点任务分解表（修订）.docx', await sourceWordFile({ ...heihe, rows: [...heihe.rows.map((r) => r.map((c) => replaced[c] ?? c)), ['18', '建设信用平台', '平台上线。', '编制建设方案。', '市营商环境局', '9月底']] }))
  await v.page.getByRole('table', { name: '差异核定' }).waitFor()
  await shot(v, 'compare-open')
  const first = v.page.getByRole('table', { name: '差异核定' }).getByRole('radiogroup').first()
  await first.getByRole('radio', { name: '采用文件' }).check()
  await v.page.getByRole('table', { name: '差异核定' }).getByRole('textbox').first().fill('以正式印发的修订文件为准')
  await v.page.keyboard.press('Tab')
  await v.page.getByRole('button', { name: /同样办理/ }).first().click()
  await v.page.waitForTimeout(300)
  const obstacles = await v.page.getByRole('table', { name: '差异核定' }).getByRole('textbox').all()
  for (const box of obstacles) if ((await box.inputValue()) === '') await box.fill('单位名称待核实，暂按方案')
  await v.page.keyboard.press('Tab')
  await v.page.getByRole('textbox', { name: '印发日期' }).fill('2022-6-1')
  await v.page.keyboard.press('Tab')
  await shot(v, 'compare-decided')
  for (const look of ['1.3 normal', '1 high']) {
    await v.page.evaluate((kept) => localStorage.setItem('display', kept), look)
    await v.page.reload()
    await v.page.getByRole('table', { name: '差异核定' }).waitFor()
    await shot(v, `compare-${look.replace(' ', '-')}`)
  }
  await v.page.evaluate(() => localStorage.removeItem('display'))
  await v.page.reload()
  await v.page.locator('summary').click()
  await v.page.locator('summary').scrollIntoViewIfNeeded()
  await v.page.mouse.wheel(0, 600)
  await shot(v, 'compare-known')
  await v.page.getByRole('button', { name: /^登记比对结果/ }).click()
  await v.page.waitForTimeout(300)
  await shot(v, 'compare-dialog')
  await v.page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
  await v.page.getByRole('button', { name: /^查看/ }).click()
  await shot(v, 'compare-history')
  await v.goto('/system?view=programmes&part=new')
  await shot(v, 'new-empty')
  await pick(v.page, '2023年分解表.docx', await wordFile({ paragraphs: ['黑河市政务守信践诺工作专班2023年重点任务分解表'], head: newCityHead, rows: newCityRows }))
  await v.page.getByText('读出9项任务').waitFor()
  await shot(v, 'new-file')
  await v.page.getByLabel('城市').scrollIntoViewIfNeeded()
  await shot(v, 'new-fields')
  await v.page.getByLabel('文件名称').fill('关于印发2023年任务的通知')
  await v.page.getByRole('textbox', { name: '印发日期' }).fill('2022-12-30')
  await v.page.keyboard.press('Control+Enter')
  await v.page.getByRole('button', { name: '切换到新方案' }).waitFor()
  await shot(v, 'new-done')
  await v.close()
  console.log(faults.join('\n'))
  expect(faults).toEqual([])
}, 240000)
