import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { assessedDifferently, fillInbox, type FullInbox } from '#tests/support/exchange/full-inbox.ts'
import { chosen } from '#tests/support/exchange/carrying.ts'
import { packagePlaces } from '#tests/support/journeys/package-hands.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** 数据收发 of a busy office as pictures in out/pictures, at three sizes: conflicts, packages that wait, evidence and packages that are missing. */

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1093, height: 614 },
] as const
const patient = { timeout: 30_000 }

let browser: Browser
let remove: () => void
let city: Workbench
let inbox: FullInbox | undefined

beforeAll(async () => {
  let folder: string
  ;({ folder, remove } = makeFolder())
  browser = await launchChromium()
  city = await openWorkbench(browser, join(folder, 'city'), { today: '2022-04-05' })
  await setUpOffice(city, 'city')
  inbox = await fillInbox(city, folder)
  await city.page.reload()
}, 300_000)
afterAll(async () => {
  await inbox?.close()
  await city.close()
  await browser.close()
  remove()
})

async function picture(name: string): Promise<string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await city.page.setViewportSize(size)
    await city.settled()
    await takePicture(city.page, `package-full-${name}-${size.width}`)
    const found = await faultsOf(city.page, { withAxe: size.width === 1366 })
    faults.push(...found.map((fault) => `${name} ${size.width}: ${fault}`))
  }
  return faults
}

describe('the office of a city in the days of the report (exchange.md 6, A11y)', () => {
  test('收件, conflicts and the contents of a package', async () => {
    const { page } = city
    await city.goto('/exchange')
    await page.getByRole('grid', { name: '收到的数据包' }).waitFor(patient)
    const faults = await picture('inbox')
    await city.goto(packagePlaces.packageConflicts)
    await page.getByRole('list', { name: '冲突' }).waitFor(patient)
    faults.push(...(await picture('conflicts')))
    await city.goto('/exchange')
    await page
      .getByRole('row')
      .filter({ hasText: /冲突 \d/ })
      .first()
      .click()
    await page.getByRole('grid', { name: /内容$/ }).waitFor(patient)
    faults.push(...(await picture('contents')))
    expect(faults).toEqual([])
  })

  test('a preview with a conflict, and one of nothing new', async () => {
    const { page } = city
    const shown = async (file: string): Promise<void> => {
      await city.goto(`/exchange/receive/import/${await chosen(city, file)}`)
      await page.getByRole('grid', { name: /导入预览$/ }).waitFor(patient)
    }
    if (inbox === undefined) throw new Error('the inbox was not filled')
    await shown(await assessedDifferently(inbox))
    const faults = await picture('preview')
    await shown(inbox.again)
    faults.push(...(await picture('preview-same')))
    expect(faults).toEqual([])
  })

  test('发件, its panel, 发出记录 and the roster', async () => {
    const { page } = city
    await city.goto(packagePlaces.packagesSend)
    await page.getByRole('grid', { name: /发件$/ }).waitFor(patient)
    const faults = await picture('due')
    await page
      .getByRole('row', { name: /爱辉区/ })
      .first()
      .click()
    await page.getByRole('button', { name: '生成数据包' }).waitFor(patient)
    faults.push(...(await picture('due-panel')))
    await city.goto(packagePlaces.packagesSent)
    await page.getByRole('grid', { name: '发出的数据包' }).waitFor(patient)
    await page
      .getByRole('row', { name: /任务清单/ })
      .first()
      .click()
    faults.push(...(await picture('sent')))
    await city.goto(packagePlaces.packageKeys)
    await page.getByRole('table', { name: '待核验的校验码' }).waitFor(patient)
    faults.push(...(await picture('keys')))
    expect(faults).toEqual([])
  })
})
