import type { Page } from 'playwright'
import { breachWorkbook, wrongBreachRows } from '#tests/fixtures/ledgers/breach-workbook.ts'
import type { Workbench } from '../workbench.ts'

/** What a hand does in 数据收发 with an Excel file. */

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Picks a file on the page of 数据收发. */
export async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('region', { name: '选择文件' }).locator('input[type=file]').setInputFiles({ name, mimeType: workbookType, buffer })
}

/** From the table that was found to its rows, as proposed. */
export async function goOnToRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: '对照栏目' }).click()
  await page.getByRole('button', { name: '核对各行' }).click()
  await page.getByRole('grid', { name: /逐行核对$/ }).waitFor()
}

/** How many rows become what, as the filters say it: `{ 新增: 8, 有问题: 4 }`. */
export async function outcomesOf(page: Page): Promise<Readonly<Record<string, number>>> {
  const filters = page.getByRole('group', { name: '筛选' })
  await filters.getByRole('button', { name: /^全部 [1-9]/ }).waitFor()
  const chips = await filters.getByRole('button', { pressed: false }).allInnerTexts()
  return Object.fromEntries(
    chips.flatMap((chip) => {
      const [, word, count] = /^(\D+?)\s*(\d+)$/u.exec(chip.replaceAll(/\s+/g, ' ').trim()) ?? []
      return word === undefined ? [] : [[word, Number(count)]]
    }),
  )
}

/** An import that is left at its rows, for the pictures: where each of its steps stands. */
export async function beginImport({ page, goto }: Workbench): Promise<Readonly<Record<string, string>>> {
  const steps = '/exchange/ledger-import'
  await goto(steps)
  await chooseFile(page, '逊克县失信违约事项（4月）.xlsx', await breachWorkbook(wrongBreachRows))
  await goOnToRows(page)
  return { ledgerImport: steps, importTable: `${steps}/table`, importColumns: `${steps}/columns`, importRows: `${steps}/rows` }
}
