import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { nameInFocus, tabTo } from '#tests/support/journeys/keyboard.ts'
import { seedCityYear, yearToday } from '#tests/support/journeys/played-year.ts'
import { decideClaims, expectedWords } from '#tests/support/journeys/year-hands.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** 年度 by the keyboard alone, from what blocks it to its 审定; and every number of its table with what it comes from. */

const place = '/appraisal?view=year'
let browser: Browser
let folder: string
let remove: () => void
let workbench: Workbench
let page: Page

beforeAll(async () => {
  ;({ folder, remove } = makeFolder())
  await seedCityYear(join(folder, 'data'))
  browser = await launchChromium()
  workbench = await openWorkbench(browser, join(folder, 'data'), { today: yearToday })
  page = workbench.page
  page.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await workbench.close()
  await browser.close()
  remove()
})

const steps = (): Locator => page.getByRole('region', { name: '年度考评结果审定' }).getByRole('listitem')
const grid = (): Locator => page.getByRole('grid', { name: '2022年度考评' })
const panel = (): Locator => page.getByRole('complementary').filter({ has: page.getByRole('button', { name: '关闭（Esc）' }) })
const said = (words: string): Promise<void> => page.getByRole('status').filter({ hasText: words }).waitFor()

/** Every number of the page that opens its origin, as it stands there. */
function traces(): Promise<{ trace: string; text: string }[]> {
  return page.locator('main [data-trace^="year "]').evaluateAll((numbers) =>
    numbers.map((number) => ({
      trace: number.getAttribute('data-trace') ?? '',
      text: (number as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim(),
    })),
  )
}

/** Opens each number with a click and collects those whose origin does not name it. */
async function unexplained(of = ''): Promise<string[]> {
  const faults: string[] = []
  for (const { trace, text } of (await traces()).filter((each) => each.trace.includes(of))) {
    await page.locator(`main [data-trace="${trace}"]`).first().click()
    await panel().waitFor()
    await workbench.settled()
    const words = await panel().innerText()
    if (!words.includes(expectedWords(text))) faults.push(`${trace}: “${text}” is not in its origin`)
    await page.keyboard.press('Escape')
    await panel().waitFor({ state: 'detached' })
  }
  return faults
}

/** The rows of the table as they are read, without the short words below the figures. */
async function shownRows(): Promise<string[][]> {
  const rows = await grid().getByRole('row').all()
  return Promise.all(
    rows.slice(1).map(async (row) => (await row.getByRole('gridcell').allInnerTexts()).map((text) => text.trim().split(/\s/)[0] ?? '')),
  )
}

/** The same as the contract gives it. */
async function givenRows(): Promise<string[][]> {
  const { counties } = await workbench.call('appraisals.year', {})
  return counties.map(({ unit, months, average, taskCompletion, innovation, total, rank }) => [
    unit.name,
    ...months.map(({ kind, score }) => (kind === 'open' ? '待定' : kind === 'excluded' ? '不计入' : (score ?? ''))),
    average,
    taskCompletion,
    innovation,
    total,
    String(rank ?? ''),
  ])
}

describe('年度考评 in the page (M-107, M-110, M-114)', () => {
  test('the year is blocked, and says by what in the order in which an office goes on', async () => {
    await workbench.goto(place)
    await grid().waitFor()
    expect(await steps().allInnerTexts()).toEqual([
      expect.stringMatching(/^嫩江市2022年7月尚无得分，须补评，或选择不计入平均、按0分\s*确定计分方式$/),
      expect.stringMatching(/^还有 1 项创新性举措申报待认定\s*去认定$/),
      expect.stringMatching(/^尚未选定年度口径，须选定并写明依据\s*选定口径$/),
    ])
    await page.getByText('年度考评结果尚未审定，还有 1 个月未定得分').first().waitFor()
    expect(await shownRows()).toEqual(await givenRows())
  })

  test('every number of the table and of the interpretations leads to what it comes from', async () => {
    const all = await traces()
    const { counties, readings } = await workbench.call('appraisals.year', {})
    expect(all.length).toBe(counties.length * (9 + 5) + readings.length * (counties.length + 1))
    expect(await unexplained()).toEqual([])
  })

  test('the numbers within an origin lead on, down to the records of a month', async () => {
    const total = 'year total heihe:unit:xunke-county'
    await page.locator(`main [data-trace="${total}"]`).first().click()
    await panel()
      .getByRole('heading', { name: /^逊克县年度合计/ })
      .waitFor()
    for (const part of ['taskCompletion', 'innovation', 'reading literal', 'reading hundred-point']) {
      await panel().locator(`[data-trace^="year ${part}"]`).first().click()
      await panel()
        .getByRole('heading', { name: /^逊克县年度合计/ })
        .waitFor({ state: 'detached' })
      await page.locator(`main [data-trace="${total}"]`).first().click()
      await panel()
        .getByRole('heading', { name: /^逊克县年度合计/ })
        .waitFor()
    }
    await panel().locator('[data-trace^="year taskCompletion"]').first().click()
    await panel().locator('[data-trace^="year month 2022-05"]').first().click()
    await panel()
      .getByRole('heading', { name: /^逊克县5月份/ })
      .waitFor()
    await panel().getByText('第2版').first().waitFor()
    await panel().locator('[data-trace="score:completion"]').first().click()
    await panel().getByText('所依据的记录').waitFor()
    const { score } = await workbench.call('appraisals.county', { unitId: 'heihe:unit:xunke-county', month: '2022-05' })
    const records = score.lines.find(({ part }) => part === 'completion')?.facts.map(({ text }) => text) ?? []
    const words = await panel().innerText()
    expect(records.filter((text) => !words.includes(text))).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await panel().waitFor({ state: 'detached' })
  })

  test('a rank that another interpretation changes is said in words with a sign', async () => {
    const { rankChanges } = await workbench.call('appraisals.year', {})
    expect(rankChanges.length).toBeGreaterThan(0)
    const table = page.getByRole('table', { name: '口径对照' })
    for (const { from, to } of rankChanges) {
      await table
        .getByText(`${to < from ? '↑ ' : '↓ '}由第${from}名${to < from ? '升' : '降'}至第${to}名`)
        .first()
        .waitFor()
    }
  })

  test('the grid opens a cell by Enter and takes the keyboard back after Esc', async () => {
    await tabTo(page, '2022年度考评')
    await page.keyboard.press('Control+Home')
    for (const key of ['Control+ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await panel()
      .getByRole('heading', { name: /^北安市5月份/ })
      .waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await panel()
      .getByRole('heading', { name: /^嫩江市5月份/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await panel().waitFor({ state: 'detached' })
    expect(await nameInFocus(page)).toBe('2022年度考评')
  })

  test('the month that was never scored is left out with its ground, which can be undone', async () => {
    await tabTo(page, '确定计分方式')
    await page.keyboard.press('Enter')
    const form = panel().getByRole('form', { name: '确定计分方式' })
    await form.getByText('请选择计分方式').waitFor()
    await tabTo(page, /^补评/)
    await page.keyboard.press('ArrowDown')
    await form.getByText('请填写依据').waitFor()
    await tabTo(page, /^依据/)
    await page.keyboard.type('机构改革，当月未组织考评')
    await page.keyboard.press('Control+Enter')
    await said('嫩江市7月份已确定不计入平均')
    await panel().getByText('机构改革，当月未组织考评').waitFor()
    await panel().getByText('2023年1月12日').waitFor()
    expect(await shownRows()).toEqual(await givenRows())
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await steps().filter({ hasText: '嫩江市2022年7月尚无得分' }).waitFor()
    await workbench.call('appraisals.chooseMonth', {
      unitId: 'heihe:unit:nenjiang-city',
      month: '2022-07',
      about: 'noScore',
      choice: 'excluded',
      ground: '机构改革，当月未组织考评',
    })
    await steps().filter({ hasText: '嫩江市2022年7月尚无得分' }).waitFor({ state: 'detached' })
  })

  test('what waits for recognition has its way on', async () => {
    await tabTo(page, '去认定')
    await page.keyboard.press('Enter')
    await page.getByText('信易贷做法获国家部委推广').first().waitFor()
    await decideClaims(workbench)
    await workbench.goto(place)
    await grid().waitFor()
    expect(await steps().count()).toBe(1)
  })

  test('the interpretation is chosen with ground and day, and every figure follows', async () => {
    const before = await givenRows()
    await tabTo(page, '选定口径')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '选定年度口径' })
    await dialog.getByText('请选择口径').waitFor()
    await tabTo(page, /^逐级折算/)
    await page.keyboard.press('ArrowUp')
    await dialog.getByText('请填写依据').waitFor()
    await tabTo(page, /^依据/)
    await page.keyboard.type('经专班会议研究，各级标题所列分值均成立')
    await tabTo(page, '选定')
    await page.keyboard.press('Enter')
    await said('已选定年度口径：百分制')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('2023年1月12日选定“百分制”').waitFor()
    const rows = await givenRows()
    expect(rows).not.toEqual(before)
    expect(await shownRows()).toEqual(rows)
  })

  test('the year is settled; what was settled is what the screen shows, and its numbers lead on', async () => {
    await tabTo(page, '审定年度考评结果')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '审定年度考评结果' })
    for (const [name = '', ...figures] of await givenRows()) {
      await dialog.getByText(name, { exact: true }).waitFor()
      await dialog.getByText(`${figures.at(-2)}　第${figures.at(-1)}名`).waitFor()
    }
    await tabTo(page, '审定')
    await page.keyboard.press('Enter')
    await steps().filter({ hasText: '2023年1月12日审定，第1版' }).waitFor()
    expect(await shownRows()).toEqual(await givenRows())
    expect(await page.getByText('暂定').count()).toBe(0)
    const { settled, counties } = await workbench.call('appraisals.year', {})
    expect(settled).toMatchObject({ version: 1, settledOn: yearToday, isStale: false })
    expect(counties.every((county) => county.settled?.version === 1)).toBe(true)
    const numbers = await traces()
    expect(numbers.some(({ text }) => text === '待定')).toBe(false)
  })

  test('核验: every score follows again from what was frozen with it', async () => {
    await tabTo(page, '核验得分')
    await page.keyboard.press('Enter')
    await panel().getByText('全部一致').waitFor()
    const { checked, findings } = await workbench.call('appraisals.verify', {})
    expect(findings).toEqual([])
    await panel().getByText(`${checked} 份`, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('a score entered wrongly from paper is corrected with its reason, and the year after it', async () => {
    await page.locator('main [data-trace="year month 2022-04 heihe:unit:sunwu-county"]').first().focus()
    await page.keyboard.press('Enter')
    await tabTo(page, '更正纸质得分')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '录入纸质月份得分' })
    await dialog.getByText('请填写更正理由').waitFor()
    await dialog.getByRole('textbox', { name: /^合计/ }).fill('30.00')
    await dialog.getByRole('textbox', { name: /^得分/ }).fill('20.00')
    await dialog.getByLabel('更正理由').fill('录入有误')
    await dialog.getByRole('button', { name: '保存更正' }).click()
    await dialog
      .getByRole('alert')
      .getByText(/应为21\.00分/)
      .waitFor()
    await dialog.getByRole('textbox', { name: /^得分/ }).fill('21.00')
    await dialog.getByRole('button', { name: '保存更正' }).click()
    await said('已更正孙吴县4月份得分 21.00，第2版')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await steps().filter({ hasText: '年度得分未作改动' }).waitFor()
    await tabTo(page, '更正年度得分')
    await page.keyboard.press('Enter')
    const correction = page.getByRole('dialog', { name: '更正年度得分' })
    await tabTo(page, /^更正理由/)
    await page.keyboard.type('4月份书面得分录入有误')
    await tabTo(page, '更正')
    await page.keyboard.press('Enter')
    await correction.waitFor({ state: 'detached' })
    await steps().filter({ hasText: '2023年1月12日更正，第2版' }).waitFor()
    expect(await shownRows()).toEqual(await givenRows())
    expect(await unexplained('sunwu')).toEqual([])
  })

  test('the table leaves as an Excel sheet as it stands on the screen', async () => {
    const path = join(folder, '年度考评.xlsx')
    workbench.ports.answers.saveAs.push(path)
    await tabTo(page, '导出 Excel')
    await page.keyboard.press('Enter')
    await said('年度考评.xlsx，共 6 条')
    expect(existsSync(path)).toBe(true)
  })
})
