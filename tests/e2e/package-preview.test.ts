import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { countyId, month, openMonth } from '#tests/support/exchange/apart-april.ts'
import { send, sendKeys, take } from '#tests/support/exchange/carrying.ts'
import { type BareMachine, openMachine, stickIn } from '#tests/support/exchange/machine.ts'
import { bringPackage, dropPackage, ownCode, typeCode } from '#tests/support/journeys/package-hands.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** A package between 「选择」 and 「写入」: what is typed stays, what is left is dropped, another one may take its place; by keyboard alone. */

const patient = { timeout: 30_000 }
const cityId = 'heihe:unit:business-environment-bureau'

let browser: Browser
let remove: () => void
let city: BareMachine
let county: Workbench
let stick: string
let roster: string

beforeAll(async () => {
  let folder: string
  ;({ folder, remove } = makeFolder())
  browser = await launchChromium()
  city = await openMachine(join(folder, 'city'), '2022-04-18')
  county = await openWorkbench(browser, join(folder, 'county'), { today: '2022-04-18' })
  await setUpOffice(county, 'county', countyId)
  stick = stickIn(folder, 'U盘')
  await city.call('exchange.makeKeys', {})
  roster = await sendKeys(city, stick)
})
afterAll(async () => {
  await county.close()
  await city.close()
  await browser.close()
  remove()
})

/** The token of the preview that is open. */
const tokenShown = (): string => decodeURIComponent(county.page.url().split('/import/')[1] ?? '')
const isKept = (token: string): Promise<boolean> =>
  county.call('exchange.look', { token }).then(
    () => true,
    () => false,
  )
const preview = () => county.page.getByRole('grid', { name: /导入预览$/ })

async function issue(): Promise<string> {
  return (await send(city, stick, { kind: 'task-issue', month, to: countyId })).files[0] ?? ''
}

describe('开通 on the county’s machine (exchange.md 3)', () => {
  test('a wrong code keeps what was typed and gives the keyboard back to the first group', async () => {
    const { page } = county
    await bringPackage(county, roster)
    await typeCode(page, '11111 11111 11111 11111 11111 11111')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: '校验码不一致' }).waitFor(patient)
    const groups = page.getByRole('group', { name: '校验码' }).getByRole('textbox')
    expect(await groups.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual(['11111', '11111'])
    await expect.poll(() => groups.first().evaluate((field) => field === document.activeElement)).toBe(true)
    const code = (await city.call('exchange.keys', {})).own?.code ?? ''
    await typeCode(page, code)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: '生成开通回执' }).waitFor(patient)
    await take(city, await sendKeys(county, stick))
    const pending = (await city.call('exchange.keys', {})).keys.find(({ status }) => status === 'pending')
    const own = (await ownCode(county)).split(' ')
    const digits = (pending?.asked ?? []).map((at) => own[at]).join('')
    await city.call('exchange.confirmKey', { signKey: pending?.signKey ?? '', digits, way: 'telephone' })
    await openMonth(city)
  })
})

describe('leaving a preview (exchange.md 5: nothing is written before it is confirmed)', () => {
  test.each([
    ['the link in the head', () => county.page.getByRole('main').getByRole('link', { name: '数据收发' }).click()],
    ['another page', () => county.goto('/tasks')],
    ['Esc', () => county.page.keyboard.press('Escape')],
  ] as const)('by %s drops what was staged', async (_, leave) => {
    await bringPackage(county, await issue())
    await preview().waitFor(patient)
    const token = tokenShown()
    expect(await isKept(token)).toBe(true)
    await leave()
    await county.page.getByRole('heading', { name: '导入数据包' }).waitFor({ state: 'detached', ...patient })
    await expect.poll(() => isKept(token)).toBe(false)
  })

  test('a page that is loaded again shows the same preview', async () => {
    await bringPackage(county, await issue())
    await preview().waitFor(patient)
    const token = tokenShown()
    await county.page.reload()
    await preview().waitFor(patient)
    expect([tokenShown(), await isKept(token)]).toEqual([token, true])
  })
})

describe('another package while a preview is open', () => {
  test('is offered in its place: 取消 keeps the preview, 放弃预览并导入 shows the other one', async () => {
    const { page } = county
    await bringPackage(county, await issue())
    await preview().waitFor(patient)
    const token = tokenShown()
    const other = await issue()
    await dropPackage(county, other)
    const dialog = page.getByRole('dialog', { name: '改为导入所选数据包' })
    await dialog.getByText('是否放弃本次预览').waitFor(patient)
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'detached', ...patient })
    expect([tokenShown(), await isKept(token)]).toEqual([token, true])
    await dropPackage(county, other)
    await dialog.getByRole('button', { name: '放弃预览并导入' }).click()
    await dialog.waitFor({ state: 'detached', ...patient })
    await expect.poll(tokenShown).not.toBe(token)
    await preview().waitFor(patient)
    await expect.poll(() => isKept(token)).toBe(false)
  })

  test('in 收件 itself it is taken at once', async () => {
    await county.goto('/exchange')
    await county.page.getByRole('button', { name: '选择数据包' }).waitFor(patient)
    await dropPackage(county, await issue())
    await preview().waitFor(patient)
    expect(await isKept(tokenShown())).toBe(true)
  })
})

describe('收件 by keyboard (A11y)', () => {
  test('Ctrl Enter writes, Enter opens a package, Esc returns to its row', async () => {
    const { page } = county
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: '生成回执' }).waitFor(patient)
    await page.keyboard.press('Escape')
    const inbox = page.getByRole('grid', { name: '收到的数据包' })
    await inbox.waitFor(patient)
    const hasKeyboard = (): Promise<boolean> => inbox.evaluate((grid) => grid === document.activeElement)
    await expect.poll(hasKeyboard).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: /内容$/ }).waitFor(patient)
    await page.keyboard.press('Escape')
    await inbox.waitFor(patient)
    await expect.poll(hasKeyboard).toBe(true)
    expect(await inbox.locator('tr[data-current]').innerText()).toContain('开通包')
  })

  test('a receipt that was written leads to its result, though nothing is due any more', async () => {
    const { page } = county
    await county.goto(`/exchange/send?kind=receipt&unit=${encodeURIComponent(cityId)}`)
    const dialog = page.getByRole('dialog', { name: /^生成回执/ })
    await dialog.getByText(/^内容：/).waitFor(patient)
    county.ports.answers.folders.push(stick)
    await dialog.getByRole('button', { name: '生成并选择存放位置' }).click()
    await page.getByText('请先安全弹出U盘再拔出').waitFor(patient)
    await page.getByRole('button', { name: '打印交接单' }).waitFor()
    expect((await county.call('exchange.due', { month })).receiptsDue).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('grid', { name: /发件$/ }).waitFor(patient)
  })
})
