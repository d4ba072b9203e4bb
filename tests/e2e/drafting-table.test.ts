import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import type { SentTable } from '#tests/support/journeys/table-place.ts'
import { giveTable } from '#tests/support/journeys/table-place.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'

/** A table inside the form of a paper: typed like a spreadsheet, pasted from one, sent as one row a line (interface.md «Habits»). */

const columns = [
  { key: 'unit', label: '责任单位', widthEm: 8 },
  { key: 'name', label: '姓名', widthEm: 5 },
  { key: 'duty', label: '职务', widthEm: 6 },
  { key: 'phone', label: '联系电话', widthEm: 8 },
]

/** By its name as it stands: a role is slowly found among a thousand cells. */
const cell = (page: Page, row: number, label: string) => page.locator(`textarea[aria-label="第${row}行 ${label}"]`)
const current = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const rowsOf = (page: Page) => page.locator('table[aria-label="参会人员"] tbody tr').count()

async function paste(page: Page, plain: string, html = ''): Promise<void> {
  await page.evaluate(
    (given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', given.plain)
      if (given.html !== '') clipboardData.setData('text/html', given.html)
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { plain, html },
  )
}

/** Both sizes of screen, and back. */
async function picture(page: Page, name: string): Promise<void> {
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size)
    await takePicture(page, `drafting-${name}-${size.width}`)
  }
}

describe('表格填写', () => {
  const journey = useJourney({ today: '2022-04-18' })
  let sent: SentTable

  test('keys walk between cells and make rows; each cell says its row and column', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    await setUpOffice(workbench, 'city')
    const { documentId } = await call('documents.create', { kind: 'notice' })
    sent = await giveTable(page, 'people', '参会人员', columns)
    await workbench.goto(`/documents/${documentId}`)
    await cell(page, 1, '责任单位').focus()
    await page.keyboard.type('市教育局')
    await page.keyboard.press('Tab')
    await page.keyboard.type('张三')
    await page.keyboard.press('ArrowRight')
    expect(await current(page)).toBe('第1行 职务')
    await page.keyboard.press('Enter')
    await expect.poll(() => current(page)).toBe('第2行 责任单位')
    await page.keyboard.type('市财政局')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => current(page)).toBe('第1行 责任单位')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => current(page)).toBe('第2行 责任单位')
    await page.keyboard.type('市司法局')
    expect(await cell(page, 3, '责任单位').inputValue()).toBe('市财政局')
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
  })

  test('keys that an IME uses are not the table’s', async () => {
    const { page } = journey().workbench
    await page.evaluate(() => {
      const keys = { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keys))
    })
    await journey().workbench.settled()
    expect(await current(page)).toBe('第2行 责任单位')
    expect(await rowsOf(page)).toBe(3)
  })

  test('a removed row comes back by 撤销', async () => {
    const { page } = journey().workbench
    await page.keyboard.press('Alt+Delete')
    await expect.poll(() => rowsOf(page)).toBe(2)
    expect(await current(page)).toBe('第2行 责任单位')
    expect(await cell(page, 2, '责任单位').inputValue()).toBe('市财政局')
    await page.getByRole('status').filter({ hasText: '已删除第2行' }).getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => cell(page, 2, '责任单位').inputValue()).toBe('市司法局')
  })

  test('a range of a spreadsheet fills cells and adds rows, without its head; Ctrl+S sends one row a line', async () => {
    const { page } = journey().workbench
    await cell(page, 3, '责任单位').focus()
    const head = columns.map(({ label }) => label).join('\t')
    await paste(page, `${head}\r\n市财政局\t李四\t科长\t"0456-\n8220001"\r\n市法院\t王五\t\t\t多余\r\n`)
    await page.getByRole('status').filter({ hasText: '已粘贴2行，超出最后一列的1格没有粘贴' }).waitFor()
    expect(await current(page)).toBe('第4行 联系电话')
    await cell(page, 1, '职务').fill('副局长\n（分管）')
    await page.keyboard.press('Control+s')
    await page.getByRole('status').filter({ hasText: '已保存 1 处校改' }).waitFor()
    expect(sent.text()).toBe(
      ['市教育局\t张三\t副局长 （分管）\t', '市司法局\t\t\t', '市财政局\t李四\t科长\t0456- 8220001', '市法院\t王五\t\t'].join('\n'),
    )
    expect(await current(page)).toBe('第1行 职务')
  })

  test('放大填写 shows the same table over the page', async () => {
    const { page } = journey().workbench
    await page.getByRole('button', { name: '放大填写' }).click()
    const large = page.getByRole('dialog', { name: '参会人员' })
    await large.getByRole('table', { name: '参会人员' }).waitFor()
    await expect.poll(() => current(page)).toBe('第1行 责任单位')
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('市财政局办公室')
    await picture(page, 'table-large')
    await large.getByRole('button', { name: '填好返回' }).click()
    await large.waitFor({ state: 'detached' })
    expect(await cell(page, 3, '责任单位').inputValue()).toBe('市财政局办公室')
  })

  test('the table of a page is pasted as well, 200 rows of it, and given up again', async () => {
    const { page } = journey().workbench
    await cell(page, 4, '责任单位').focus()
    const lines = Array.from({ length: 200 }, (_, at) => [`单位${at + 1}`, '联络员', '科员', '0456'])
    const html = `<table>${lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
    await paste(page, lines.map((line) => line.join('\t')).join('\r\n'), html)
    await expect.poll(() => rowsOf(page)).toBe(203)
    await page.keyboard.type('8220009')
    expect(await cell(page, 203, '联系电话').inputValue()).toBe('8220009')
    expect(await faultsOf(page, { withAxe: false })).toEqual([])
    await picture(page, 'table')
    await page.getByRole('button', { name: '放弃修改' }).click()
    await expect.poll(() => rowsOf(page)).toBe(4)
  })
})
