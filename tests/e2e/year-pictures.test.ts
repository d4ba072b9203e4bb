import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseMonthAndInterpretation, countyRow, decideClaims } from '#tests/support/journeys/year-hands.ts'
import { neverScored, seedCityYear, seedCountyYear, yearToday } from '#tests/support/journeys/played-year.ts'
import { sunwu } from '#tests/fixtures/appraisals/april.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** 年度 as pictures in out/pictures at both sizes: empty, blocked, every origin and dialog, settled, stale, a county's own, in error. */

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const place = '/appraisal?view=year'

let browser: Browser
let folder: string
let remove: () => void

beforeAll(async () => {
  ;({ folder, remove } = makeFolder())
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  remove()
})

/** Takes the page as it stands at both sizes and tells what is wrong with it. */
async function taken({ page, settled }: Workbench, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    await settled()
    await takePicture(page, `year-${name}-${size.width}`)
    const found = await faultsOf(page, { withAxe: size.width === 1366 })
    faults.push(...found.map((fault) => `year ${name} ${size.width}: ${fault}`))
  }
  await page.setViewportSize(sizes[0])
  return faults
}

/** Opens the origin of a number by its trace and takes it. */
async function origin(workbench: Workbench, name: string, trace: string): Promise<string[]> {
  const { page } = workbench
  await page.locator(`main [data-trace="${trace}"]`).first().click()
  await page.getByRole('button', { name: '关闭（Esc）' }).waitFor()
  const faults = await taken(workbench, name)
  await page.keyboard.press('Escape')
  return faults
}

async function dialog(workbench: Workbench, name: string, open: (page: Page) => Promise<void>): Promise<string[]> {
  const { page } = workbench
  await open(page)
  await page.getByRole('dialog').waitFor()
  const faults = await taken(workbench, name)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return faults
}

/** A small screen at 125 %: the panel lies over the table. */
async function narrow({ page, settled }: Workbench): Promise<string[]> {
  await page.setViewportSize({ width: 1093, height: 614 })
  await page.locator(`main [data-trace="year total ${sunwu}"]`).first().click()
  await settled()
  await takePicture(page, 'year-narrow-1093')
  const faults = await faultsOf(page, { withAxe: false })
  await page.keyboard.press('Escape')
  await page.setViewportSize(sizes[0])
  return faults.map((fault) => `year narrow: ${fault}`)
}

/** The sheet that Ctrl+P gives to the printer, and nothing else of the page. */
async function printed({ page }: Workbench): Promise<string[]> {
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.keyboard.press('Control+p')
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  await takePicture(page, 'year-printed', { fullPage: true })
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  return [
    ...['2022年度考评', '截至：2023年1月12日', '28.08（非本系统计算）', '口径对照', '↑由第'].flatMap((words) =>
      text.includes(words) ? [] : [`the sheet lacks “${words}”`],
    ),
    ...(text.includes('系统') && text.includes('本软件不得存储') ? ['the sheet holds the frame of the program'] : []),
  ]
}

describe('年度 is sound at both sizes (interface.md «Habits», look.md)', () => {
  test('empty: no month has a score yet', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'empty'), { today: '2022-04-18' })
    await setUpOffice(workbench, 'city')
    await workbench.goto(place)
    await workbench.page.getByText('本年度还没有月度得分').waitFor()
    expect(await taken(workbench, 'empty')).toEqual([])
    await workbench.close()
  })

  test('the city: what blocks, each origin, the dialogs; settled; changed since', async () => {
    await seedCityYear(join(folder, 'city'))
    const workbench = await openWorkbench(browser, join(folder, 'city'), { today: yearToday })
    const { page, call } = workbench
    await workbench.goto(place)
    await page.getByRole('grid', { name: '2022年度考评' }).waitFor()
    const faults = await taken(workbench, 'blocked')
    for (const [name, trace] of [
      ['month', `year month 2022-06 ${sunwu}`],
      ['paper', `year month 2022-04 ${sunwu}`],
      ['open-month', `year month ${neverScored.month} ${neverScored.unitId}`],
      ['average', `year average ${sunwu}`],
      ['innovation', `year innovation ${sunwu}`],
      ['total', `year total ${sunwu}`],
      ['rank', `year rank ${sunwu}`],
      ['reading', `year reading hundred-point ${sunwu}`],
    ] as const) {
      faults.push(...(await origin(workbench, name, trace)))
    }
    faults.push(...(await narrow(workbench)), ...(await printed(workbench)))
    const press = (name: string) => async (on: Page) => on.getByRole('button', { name, exact: true }).first().click()
    faults.push(...(await dialog(workbench, 'choose', press('选定口径'))))
    faults.push(...(await dialog(workbench, 'enter', press('录入纸质月份得分'))))
    await press('核验得分')(page)
    await page.getByText('全部一致').waitFor()
    faults.push(...(await taken(workbench, 'verify')))
    await decideClaims(workbench)
    await chooseMonthAndInterpretation(workbench)
    await page.reload()
    await page.getByText('各项已经办理，可以审定').waitFor()
    faults.push(...(await taken(workbench, 'ready')))
    faults.push(...(await dialog(workbench, 'settle', press('审定年度考评结果'))))
    await call('appraisals.settleYear', { settledOn: yearToday, signOff: null })
    await page.reload()
    await page.getByText('2023年1月12日审定，第1版').waitFor()
    faults.push(...(await taken(workbench, 'settled')))
    await call('appraisals.enterPaperScore', {
      unitId: sunwu,
      month: '2022-04',
      total: '30.00',
      score: '21.00',
      publishedOn: '2022-04-29',
      basis: '《关于4月份政务守信践诺考评情况的通报》',
      note: '',
      reason: '录入有误',
    })
    await page.reload()
    await page.getByText('年度得分未作改动').waitFor()
    faults.push(...(await taken(workbench, 'stale')))
    faults.push(...(await dialog(workbench, 'correct', press('更正年度得分'))))
    expect(faults).toEqual([])
    expect(await countyRow(workbench, sunwu)).toMatchObject({ settled: { version: 1 } })
    await workbench.close()
  })

  test('in error: what cannot be read says so, with the remedy', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'error'), { today: '2022-04-18' })
    await setUpOffice(workbench, 'city')
    await workbench.page.route('**/rpc/appraisals.year*', (route) =>
      route.fulfill({ json: { ok: false, error: { code: 'database_busy', details: {} } } }),
    )
    await workbench.goto(place)
    await workbench.page.getByText('数据正在被另一项操作使用').waitFor()
    await workbench.page.getByRole('button', { name: '重新读取' }).waitFor()
    expect(await taken(workbench, 'error')).toEqual([])
    await workbench.close()
  })

  test('a county sees its own row alone', async () => {
    await seedCountyYear(join(folder, 'county'), sunwu)
    const workbench = await openWorkbench(browser, join(folder, 'county'), { today: yearToday })
    await workbench.goto(place)
    await workbench.page.getByRole('grid', { name: '2022年度考评' }).waitFor()
    const faults = await taken(workbench, 'county')
    faults.push(...(await origin(workbench, 'county-total', `year total ${sunwu}`)))
    expect(faults).toEqual([])
    expect(await workbench.page.getByRole('grid').getByRole('row').count()).toBe(2)
    for (const name of ['录入纸质月份得分', '选定百分制', '审定年度考评结果']) {
      expect(await workbench.page.getByRole('button', { name }).count()).toBe(0)
    }
    await workbench.close()
  })
})
