import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { bringPackage, ownCode, packagePlaces, plugIn, typeCode } from '#tests/support/journeys/package-hands.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** Every state of 数据收发 as a picture in out/pictures, at both sizes, and nothing wrong with any of them; two offices, a folder for the stick. */

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const patient = { timeout: 30_000 }

let browser: Browser
let remove: () => void
let folder: string
let city: Workbench
let county: Workbench

beforeAll(async () => {
  ;({ folder, remove } = makeFolder())
  browser = await launchChromium()
  city = await openWorkbench(browser, join(folder, 'city'), { today: '2022-04-18' })
  county = await openWorkbench(browser, join(folder, 'county'), { today: '2022-04-18' })
  await setUpOffice(city, 'city')
  const { units } = await city.call('units.list', {})
  await setUpOffice(county, 'county', units.find(({ name }) => name === '孙吴县')?.unitId ?? null)
})
afterAll(async () => {
  await city.close()
  await county.close()
  await browser.close()
  remove()
})

/** Takes the page as it stands and tells what is wrong with it. */
async function picture({ page, settled }: Workbench, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    await settled()
    await takePicture(page, `${name}-${size.width}`)
    const found = await faultsOf(page, { withAxe: size.width === 1366 })
    faults.push(...found.map((fault) => `${name} ${size.width}: ${fault}`))
  }
  return faults
}

describe('two offices enrol and exchange their first packages (exchange.md 3 to 5, A11y)', () => {
  test('the roster goes down and its code is compared; a wrong one is refused beside its fields', async () => {
    const { page } = county
    await county.goto(packagePlaces.packageKeys)
    expect(await picture(county, 'package-county-before')).toEqual([])
    await city.call('exchange.makeKeys', {})
    const stick = plugIn(city, folder, 'roster')
    await city.call('exchange.saveRoster', {})
    await bringPackage(county, stick.file())
    await typeCode(page, '11111 11111 11111 11111 11111 11111')
    await page.getByRole('button', { name: /^核对并开通/ }).click()
    await page.getByRole('alert').filter({ hasText: '校验码不一致' }).waitFor()
    const faults = await picture(county, 'package-roster')
    await typeCode(page, await ownCode(city))
    await page.getByRole('button', { name: /^核对并开通/ }).click()
    await page.getByRole('link', { name: '生成开通回执' }).waitFor(patient)
    expect([...faults, ...(await picture(county, 'package-roster-result'))]).toEqual([])
  })

  test('the answer is kept with its day, and counts after the telephone call', async () => {
    const { page } = city
    const stick = plugIn(county, folder, 'answer')
    await county.call('exchange.saveRoster', {})
    await bringPackage(city, stick.file())
    await page.getByRole('button', { name: /^收存并登记收件日期/ }).waitFor(patient)
    const faults = await picture(city, 'package-unknown-key')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: '电话核对' }).waitFor(patient)
    await city.goto('/exchange')
    faults.push(...(await picture(city, 'package-held')))
    await page.getByRole('link', { name: '数据收发' }).getByText('1').waitFor()
    await page.getByRole('link', { name: '电话核对' }).click()
    await typeCode(page, await ownCode(county))
    faults.push(...(await picture(city, 'package-check')))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached', ...patient })
    expect([...faults, ...(await picture(city, 'package-keys'))]).toEqual([])
  })

  test('a list is made, written, previewed and imported by keyboard; the same file again changes nothing', async () => {
    await city.call('plans.open', { month: '2022-04' })
    await city.goto(packagePlaces.packagesSend)
    const faults = await picture(city, 'package-due')
    await city.page
      .getByRole('row', { name: /孙吴县/ })
      .first()
      .click()
    await city.page.getByRole('button', { name: '生成数据包' }).click()
    await city.page.getByText(/^内容：/).waitFor()
    faults.push(...(await picture(city, 'package-make')))
    const stick = plugIn(city, folder, 'list')
    await city.page.getByRole('button', { name: '生成并选择存放位置' }).click()
    await city.page.getByText('请先安全弹出U盘再拔出').waitFor(patient)
    faults.push(...(await picture(city, 'package-written')))
    await bringPackage(county, stick.file())
    await county.page.getByRole('grid', { name: /导入预览$/ }).waitFor(patient)
    faults.push(...(await picture(county, 'package-preview')))
    await county.page.keyboard.press('Control+Enter')
    await county.page.getByRole('link', { name: '生成回执' }).waitFor(patient)
    faults.push(...(await picture(county, 'package-result')))
    await bringPackage(county, stick.file())
    await county.page.getByText('未作任何改动').waitFor(patient)
    faults.push(...(await picture(county, 'package-known')))
    await county.goto('/exchange')
    await county.page.getByRole('row').filter({ hasText: '任务清单' }).click()
    await county.page.getByRole('grid', { name: /内容$/ }).waitFor()
    expect([...faults, ...(await picture(county, 'package-contents'))]).toEqual([])
  })
})
