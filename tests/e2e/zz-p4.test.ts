import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, test, expect } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import { editInOpenpyxl } from '#tests/support/spreadsheets/editors.ts'
const out = '/tmp/p4/shots'
let browser: Awaited<ReturnType<typeof launchChromium>>
const { folder, remove } = makeFolder()
beforeAll(async () => { mkdirSync(out, { recursive: true }); browser = await launchChromium() })
afterAll(async () => { await browser.close(); remove() })
const sizes = [[1366, 768], [1920, 1080], [1093, 614]] as const
const all: string[] = []
async function shot(w: Workbench, name: string, which: readonly (readonly [number, number])[] = sizes) {
  for (const [width, height] of which) {
    await w.page.setViewportSize({ width, height })
    await w.page.waitForTimeout(350)
    await w.page.screenshot({ path: join(out, `${name}-${width}.png`) })
    const found = await faultsOf(w.page, { withAxe: width !== 1920 })
    all.push(...found.map((f) => `${name} ${width}: ${f}`))
  }
  await w.page.setViewportSize({ width: 1366, height: 768 })
}
test('shots', { timeout: 600_000 }, async () => {
  const w = await openWorkbench(browser, join(folder, 'city'), { today: '2022-04-18' })
  w.page.setDefaultTimeout(10_000)
  await setUpOffice(w, 'city')
  await w.goto('/exchange/collection')
  await shot(w, '0-collect-empty')
  await w.goto('/exchange/forms')
  await shot(w, '0-board-empty', [[1366, 768]])
  await w.call('plans.open', { month: '2022-04' })
  await w.page.reload()
  await w.goto('/exchange/forms')
  await shot(w, '1-board')
  await w.page.getByRole('button', { name: /^县（市、区）、管委会/ }).click()
  await w.page.getByRole('checkbox', { name: '全选' }).check()
  await shot(w, '2-ticked')
  const forms = join(folder, 'forms')
  mkdirSync(forms)
  w.ports.answers.folders.push(forms)
  await w.page.getByRole('button', { name: '生成填报表' }).click()
  await w.page.waitForTimeout(3000)
  await shot(w, '3-issued', [[1366, 768]])
  console.log(readdirSync(forms).join(' '))
  await w.ports.clock.setDay('2022-04-21')
  await w.page.reload()
  await w.goto('/exchange/forms')
  await w.page.getByRole('button', { name: '收回填报表' }).click()
  await shot(w, '4-receive-empty')
  await editInOpenpyxl([
    { from: join(forms, '孙吴县_2022年4月_月报填报表.xlsx'), to: join(folder, '孙吴县.xlsx'), edits: [{ row: 4, column: 6, value: '印发全县政务诚信建设工作方案，召开部署会1次' }, { row: 5, column: 6, value: '同上' }, { row: 6, column: 7, value: '见附件' }] },
    { from: join(forms, '逊克县_2022年4月_月报填报表.xlsx'), to: join(folder, '逊克县.xlsx'), edits: [{ row: 4, column: 6, value: '逊克县完成摸底' }] },
  ], folder)
  await w.page.locator('input[type=file]').setInputFiles([join(folder, '孙吴县.xlsx'), join(folder, '逊克县.xlsx'), join(folder, 'edits.json')])
  await w.page.waitForTimeout(2500)
  await shot(w, '5-reading')
  await w.page.getByRole('textbox', { name: '退回原因' }).waitFor()
  const back = join(folder, '退.xlsx')
  w.ports.answers.saveAs.push(back)
  await w.page.getByRole('button', { name: '退回并另存退回表' }).click()
  await w.page.waitForTimeout(2000)
  await w.page.getByRole('textbox', { name: '实际收件日期' }).fill('4.20')
  await w.page.getByRole('textbox', { name: '实际收件日期' }).press('Tab')
  await shot(w, '6-next')
  await w.page.getByRole('textbox', { name: /^补登原因/ }).fill('4月20日收到，次日登记')
  await w.page.getByRole('button', { name: '登记收件' }).click()
  await w.page.waitForTimeout(1500)
  await shot(w, '7-done', [[1366, 768]])
  await w.page.getByRole('link', { name: '填报表' }).first().click()
  await w.page.waitForTimeout(800)
  await shot(w, '8-board')
  await w.page.getByRole('gridcell', { name: '孙吴县', exact: true }).click()
  await w.page.getByRole('button', { name: '撤销收件' }).click()
  await shot(w, '9-panel')
  await w.goto('/exchange/collection')
  await shot(w, '10-collect')
  await w.page.getByRole('button', { name: '打印预览' }).click()
  await shot(w, '11-paper')
  await w.goto('/exchange/forms/ledger')
  await shot(w, '12-ledger')
  await w.page.getByRole('combobox', { name: '台账' }).selectOption({ index: 1 })
  await w.page.waitForTimeout(800)
  await shot(w, '13-ledger')
  await w.close()
  console.log(all.join('\n'))
  expect(true).toBe(true)
})
