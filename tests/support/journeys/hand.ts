import type { Locator, Page } from 'playwright'
import { readDocxText } from '../documents/docx-text.ts'
import type { DocxText } from '../documents/docx-text.ts'
import type { Journey } from './journey.ts'

/** What a clerk's hand does on every page. */

/** Types nothing twice: what was typed once is an error the second time (product.md «must never»). */
export function typeOnce(): (field: Locator, words: string) => Promise<void> {
  const typed = new Set<string>()
  return async (field, words) => {
    if (typed.has(words)) throw new Error(`typed a second time: ${words}`)
    typed.add(words)
    await field.fill(words)
  }
}

/** The four texts of an entry. */
interface ProgressTexts {
  readonly content: string
  readonly outcome: string
  readonly problem: string
  readonly nextPlan: string
}

/** Fills the form of an entry that is open, saves it, and waits for it in the list of the line. */
export async function typeProgress(
  page: Page,
  type: (field: Locator, words: string) => Promise<void>,
  texts: ProgressTexts,
): Promise<void> {
  const form = page.getByRole('form', { name: '登记进展' })
  await type(form.getByLabel('工作进展'), texts.content)
  await type(form.getByLabel('取得成效'), texts.outcome)
  await type(form.getByLabel('存在的问题'), texts.problem)
  await type(form.getByLabel('下月工作计划'), texts.nextPlan)
  await form.getByRole('button', { name: '保存进展' }).click()
  await page.getByRole('list', { name: '本月进展' }).getByText(texts.nextPlan).waitFor()
}

/** The row of a sheet whose first cell says `code`: `rowOf(page, '自评　逊克县', '7-3')`. */
export function rowOf(page: Page, grid: string, code: string): Locator {
  const sheet = page.getByRole('grid', { name: grid, exact: true })
  return sheet.getByRole('row').filter({ has: page.getByRole('gridcell', { name: code, exact: true }) })
}

/** The form of the step that is due. Fields keep their suggestions but for those given; the button carries the verb. */
export async function takeStep(page: Page, verb: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const form = page.getByRole('form', { name: verb, exact: true })
  for (const [label, words] of Object.entries(fields)) await form.getByLabel(label, { exact: true }).fill(words)
  await form.getByRole('button', { name: new RegExp(`^${verb}`) }).click()
  await form.waitFor({ state: 'detached' })
}

/** 另存 of the paper on the page, and what stands in the copy. */
export async function saveCopy({ workbench, saved }: Journey, name: string): Promise<DocxText> {
  const path = saved(name)
  workbench.ports.answers.saveAs.push(path)
  await workbench.page.getByRole('button', { name: '另存', exact: true }).click()
  const says = workbench.page.getByRole('status').filter({ hasText: '已另存为' })
  await says.filter({ hasText: name }).waitFor()
  return readDocxText(path)
}

/** 登记收件 of a unit's 工作完成情况 on 月度报送, today, by its row. */
export async function receiveReport(page: Page, unit: string): Promise<void> {
  await page.getByRole('link', { name: '月度报送' }).click()
  await rowOf(page, '月度报送', unit).getByRole('checkbox', { name: '选择本行' }).check()
  await page.getByRole('button', { name: '登记收件' }).click()
  const dialog = page.getByRole('dialog', { name: `登记收件　${unit}` })
  await dialog.getByRole('checkbox', { name: /工作完成情况/, checked: true }).waitFor()
  await dialog.getByRole('button', { name: '登记收件' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: `已登记${unit} 1 项` })
    .waitFor()
}

/** A second window of the same officer on the same data. */
export async function secondWindow(page: Page): Promise<Page> {
  const key = await page.evaluate(() => sessionStorage.getItem('desk-key'))
  const window = await page.context().newPage()
  window.setDefaultTimeout(10_000)
  await window.goto(`${new URL(page.url()).origin}/?key=${key}`)
  return window
}
