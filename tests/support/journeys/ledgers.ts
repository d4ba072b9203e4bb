import type { Locator, Page } from 'playwright'
import type { Clipboard } from '#tests/fixtures/clipboard/breach-block.ts'
import type { Workbench } from '../workbench.ts'

/** What a hand does in the sheet of a ledger. */

/** How long `expect.poll` waits, as long as the page's own waits. */
export const patient = { timeout: 10_000 } as const

/** The sheet of a ledger by its full title. */
export function sheetOf(page: Page, title: string): Locator {
  return page.getByRole('grid', { name: title, exact: true })
}

/** The cell of the n-th row (from 0) under a column head. */
export async function cellAt(sheet: Locator, row: number, head: string): Promise<Locator> {
  await sheet.getByRole('columnheader', { name: head, exact: true }).waitFor()
  const heads = await sheet.getByRole('columnheader').allInnerTexts()
  const column = heads.findIndex((each) => each.trim() === head)
  if (column === -1) throw new Error(`no column ${head} among ${heads.join('、')}`)
  return sheet
    .locator(`tr[aria-rowindex="${row + 2}"]`)
    .getByRole('gridcell')
    .nth(column)
}

/** Pastes over the cell as a program's clipboard gives it: a browser would clean the table behind `navigator.clipboard`. */
export async function paste(sheet: Locator, cell: Locator, { plain, html }: Clipboard): Promise<void> {
  await cell.click()
  await sheet.evaluate(
    (table, given) => {
      const data = new DataTransfer()
      data.setData('text/plain', given.plain)
      if (given.html !== '') data.setData('text/html', given.html)
      table.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    { plain, html },
  )
}

/** A cell that was not written as 下一处 shows it: in which entry and column it stands, and the sentence below it. */
interface ShownProblem {
  readonly matter: string
  readonly column: string
  readonly words: string
}

/** Goes through the marked cells with 下一处; `titleHead` heads the column that names an entry. */
export async function stepThroughProblems(page: Page, sheet: Locator, titleHead: string, count: number): Promise<readonly ShownProblem[]> {
  const seen: ShownProblem[] = []
  for (let step = 0, before = ''; step < count; step += 1) {
    await page.getByRole('button', { name: '下一处' }).click()
    const at = await page.waitForFunction(activeProblem, { label: (await sheet.getAttribute('aria-label')) ?? '', titleHead, before })
    const { id, ...problem } = (await at.jsonValue()) ?? { id: '', matter: '', column: '', words: '' }
    before = id
    seen.push(problem)
  }
  return seen
}

/** Runs in the page: the marked cell that has the keyboard, once it is another one than before. */
function activeProblem({
  label,
  titleHead,
  before,
}: {
  label: string
  titleHead: string
  before: string
}): (ShownProblem & { id: string }) | null {
  const table = [...document.querySelectorAll('table')].find((each) => each.getAttribute('aria-label') === label)
  const id = table?.getAttribute('aria-activedescendant') ?? ''
  const cell = document.getElementById(id)
  if (!(cell instanceof HTMLTableCellElement) || id === before || cell.getAttribute('aria-invalid') !== 'true') return null
  const heads = [...(table?.querySelectorAll('thead th') ?? [])].map((head) => (head.textContent ?? '').trim())
  const title = cell.parentElement?.children.item(heads.indexOf(titleHead))
  const words = cell.querySelector('span:last-child')?.textContent ?? ''
  return { id, matter: (title?.textContent ?? '').replaceAll(/\s+/g, ' '), column: heads[cell.cellIndex] ?? '', words }
}

/** Types into a cell and leaves it. */
export async function typeInto(page: Page, cell: Locator, text: string): Promise<void> {
  await cell.dblclick()
  const editor = cell.getByRole('textbox').or(cell.getByRole('combobox'))
  await editor.fill(text)
  await editor.press('Enter')
  await page.keyboard.press('Escape')
  await cell.getByText(text).first().waitFor()
}

/** Ctrl+D from the n-th row over the `more` rows below it. */
export async function fillDown(page: Page, from: Locator, more: number): Promise<void> {
  await from.click()
  for (let at = 0; at < more; at += 1) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
}

/** Waits for what the desk says it did. */
export async function said(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).first().waitFor()
}

/** The numerator, denominator and value of an indicator as its row shows them. */
export async function figuresOf(page: Page, month: string, title: string): Promise<readonly string[]> {
  const grid = page.getByRole('grid', { name: `${month}指标`, exact: true })
  const row = grid.getByRole('row').filter({ has: page.getByRole('gridcell', { name: title, exact: true }) })
  await row.waitFor()
  const heads = await grid.getByRole('columnheader').allInnerTexts()
  const cells = await row.getByRole('gridcell').allInnerTexts()
  return ['分子', '分母', '现值', '完成情况'].map((head) => (cells[heads.findIndex((each) => each.trim() === head)] ?? '').trim())
}

/** The entries of a ledger as the store has them, 500 at most, and how many there are. */
export async function entriesOf({ call }: Workbench, ledgerId: string) {
  return call('ledgers.entries', { ledgerId, limit: 500 })
}

/** A kept cell's text; '' where it is empty or no text. */
export function textIn(fields: Readonly<Record<string, unknown>>, columnId: string): string {
  const value = fields[columnId]
  return typeof value === 'string' ? value : ''
}
