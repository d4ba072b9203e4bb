import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { faultsOf } from '#tests/support/page-checks.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { said } from '#tests/support/journeys/ledgers.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** 系统 → 审计日志: who did what is found, taken along, and held against paper that left the machine (reliability.md 5, T18). */

const journey = useJourney({ today: '2022-04-18' })
const month = '2022-04'
const log = (page: Page) => page.getByRole('grid', { name: '审计日志' })
const panel = (page: Page, name: string) => page.getByRole('complementary', { name })
let code = ''

test('the log is narrowed by words and kinds; a row opens with its detail, by keyboard', async () => {
  const { workbench } = journey()
  const { page, call, ports } = workbench
  await setUpOffice(workbench, 'city')
  await call('plans.open', { month })
  const { documentId } = await call('documents.create', { kind: 'task-breakdown' })
  const sheet = await call('documents.create', { kind: 'signing-sheet', recordId: documentId })
  await call('documents.print', { documentId: sheet.documentId, copies: 1 })
  const printed = (ports.printed.at(-1)?.html ?? '').replaceAll(/<[^>]*>/g, '')
  code = /审计编码：([0-9A-F]{5} [0-9A-F]{5})/.exec(printed)?.[1] ?? ''
  await workbench.goto('/system?view=journal')
  await log(page).getByText('生成台账清单').waitFor()
  await page.getByRole('searchbox', { name: '查找日志' }).fill('稿纸')
  await log(page).getByText('生成台账清单').waitFor({ state: 'detached' })
  expect(await log(page).getByRole('row').count()).toBe(3)
  await log(page).getByText('打印公文').click()
  await panel(page, '打印公文').getByText('份数').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await panel(page, '起草公文').getByText('发文稿纸', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: '查找日志' }).fill('没有这样的事项')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await log(page).getByText('生成台账清单').waitFor()
})

test('导出 Excel says what it wrote, and stands in the log itself', async () => {
  const { workbench, saved } = journey()
  const { page, ports } = workbench
  ports.answers.saveAs.push(saved('审计日志.xlsx'))
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await said(page, '已导出为 审计日志.xlsx')
  await log(page).getByText('导出审计日志').waitFor()
  expect(readFileSync(saved('审计日志.xlsx')).subarray(0, 2).toString()).toBe('PK')
})

test('全面校验 finds nothing in an untouched log, and says what it cannot find; the code of the paper agrees', async () => {
  const { page } = journey().workbench
  await page.getByRole('button', { name: '全面校验' }).click()
  const check = panel(page, '全面校验')
  await check.getByText('没有发现改动').waitFor()
  await check.getByText('只凭本机不能查出').waitFor()
  await check.getByRole('button', { name: '核对纸面编码' }).click()
  const paper = panel(page, '核对纸面编码')
  await paper.getByRole('textbox', { name: '审计编码' }).fill('12345')
  await page.keyboard.press('Enter')
  await paper.getByText('编码为10位').waitFor()
  await paper.getByRole('textbox', { name: '审计编码' }).fill(code.toLowerCase())
  await page.keyboard.press('Enter')
  await paper.getByText('与日志一致').waitFor()
  expect(await faultsOf(page, { withAxe: true })).toEqual([])
})

test('a row changed behind the program and a tail cut off are each named in one sentence, and the paper contradicts the log', async () => {
  const { workbench, saved } = journey()
  const { page } = workbench
  const database = new Database(join(saved('data'), 'store.db'))
  database.exec('DROP TRIGGER event_is_append_only; DROP TRIGGER event_stays')
  database.exec("UPDATE event SET officer_id = 'x' WHERE seq = 2; DELETE FROM event WHERE seq > 3")
  database.close()
  await page.getByRole('button', { name: '全面校验' }).click()
  const check = panel(page, '全面校验')
  await check.getByText('第 2 条与其校验值不符').waitFor()
  await check.getByText('日志的末尾已被截去').waitFor()
  expect(await faultsOf(page, { withAxe: true })).toEqual([])
  await check.getByRole('button', { name: '核对纸面编码' }).click()
  await panel(page, '核对纸面编码').getByRole('textbox', { name: '审计编码' }).fill(code)
  await page.keyboard.press('Enter')
  await panel(page, '核对纸面编码').getByText('与日志不符').waitFor()
})
