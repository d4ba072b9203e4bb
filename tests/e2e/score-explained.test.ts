import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import {
  assess,
  county as countyName,
  countyId,
  finishEntry,
  hostId,
  month,
  openMonth,
  publish,
  receiveTheOthers,
  review,
  work,
} from '#tests/support/exchange/apart-april.ts'
import { enrolByStick, send, take } from '#tests/support/exchange/carrying.ts'
import { stickIn } from '#tests/support/exchange/machine.ts'
import { lineOf, linesOf, setUpOffice } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { explainEach, numbersOn, strayAmounts, tabThroughScore, unspokenStates } from '#tests/support/score-numbers.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** Every number of 自评, 复核, 复核结果 and 今日 leads to its explanation in one step, for the mouse, the keyboard and the colour-blind alike. */

let browser: Browser
let remove: () => void
let stick: string
let city: Workbench
let county: Workbench

beforeAll(async () => {
  const made = makeFolder()
  remove = made.remove
  stick = stickIn(made.folder, 'U盘')
  browser = await launchChromium()
  city = await openWorkbench(browser, join(made.folder, 'city'), { today: '2022-04-05' })
  county = await openWorkbench(browser, join(made.folder, 'county'), { today: '2022-04-05' })
  for (const { page } of [city, county]) page.setDefaultTimeout(10_000)
  await setUpOffice(city, 'city')
  await setUpOffice(county, 'county', countyId)
  await enrolByStick(city, county, stick)
  await openMonth(city)
  await carry(city, county, 'task-issue', countyId)
  await onDay('2022-04-20')
  await work(county, 3, 1 << 12)
  await finishEntry(county)
  await assess(county)
})
afterAll(async () => {
  await city.close()
  await county.close()
  await browser.close()
  remove()
})

async function carry(
  from: Workbench,
  to: Workbench,
  kind: 'task-issue' | 'month-report' | 'review-result',
  receiver: string,
): Promise<void> {
  for (const file of (await send(from, stick, { kind, month, to: receiver })).files) await take(to, file)
}

async function onDay(day: string): Promise<void> {
  for (const office of [city, county]) await office.setDay(day)
}

/** What no score page may do; Tab comes to all its numbers, and each opens its explanation; how many there were. */
async function holdPage({ page, settled }: Workbench, by: 'click' | 'keyboard', which?: RegExp): Promise<number> {
  await page.getByRole('region', { name: '得分说明' }).waitFor()
  await settled()
  expect(await strayAmounts(page)).toEqual([])
  expect(await unspokenStates(page)).toEqual([])
  expect(await faultsOf(page, { withAxe: true })).toEqual([])
  await tabThroughScore(page)
  return explainEach(page, by, which)
}

describe('自评 in the county’s own office', () => {
  test('each number of the score that would follow, and of the evidence, opens its explanation', async () => {
    await county.goto('/appraisal?view=self')
    expect(await holdPage(county, 'keyboard')).toBeGreaterThanOrEqual(12)
  })
})

describe('复核 in the city', () => {
  test('before the 通报: parts, sum, interpretations, what could still be earned, and the rank', async () => {
    await carry(county, city, 'month-report', hostId)
    await receiveTheOthers(city)
    await review(city)
    await onDay('2022-04-26')
    const { lineId } = lineOf(await linesOf(city, month, countyId), '7-1')
    const findings = [{ lineId, finding: 'refuted' as const, reason: '现场未见工作方案' }]
    await city.call('appraisals.spotCheck', { unitId: countyId, month, checkedOn: '2022-04-26', howChosen: '随机抽取', findings })
    await city.goto(`/appraisal?view=review&unit=${countyId}`)
    await city.page.getByRole('complementary', { name: `${countyName}得分` }).waitFor()
    expect(await holdPage(city, 'click')).toBeGreaterThanOrEqual(15)
    const traces = (await numbersOn(city.page)).map(({ trace }) => trace)
    for (const part of ['score:score', 'score:total', 'score:deductions', 'score:rank', 'score:reading:hundred-point', 'score:missing:0']) {
      expect(traces).toContain(part)
    }
  })

  test('each county’s tab opens the score that it says', async () => {
    const { page, settled } = city
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await settled()
      const [score] = /\d+\.\d{2}/.exec(await tab.innerText()) ?? []
      const shown = page.getByRole('region', { name: '得分说明' }).locator('[data-trace="score:score"]').first()
      expect(await shown.innerText()).toBe(score)
    }
  })

  test('after the 通报: what was lost is 未得分值, and as well explained', async () => {
    await onDay('2022-04-29')
    await publish(city)
    await city.goto(`/appraisal?view=review&unit=${countyId}`)
    await city.page.getByRole('region', { name: '未得分值' }).waitFor()
    expect(await holdPage(city, 'keyboard', /^score:/)).toBeGreaterThanOrEqual(15)
  })
})

describe('复核结果 in the county’s own office', () => {
  test('the score that the city published, in the head as well, opens its explanation', async () => {
    await carry(city, county, 'review-result', countyId)
    await onDay('2022-04-30')
    await county.goto('/appraisal')
    await county.page.getByRole('region', { name: '未得分值' }).waitFor()
    expect(await holdPage(county, 'click')).toBeGreaterThanOrEqual(14)
  })

  test('an address names the number: another page leads to its explanation in one step', async () => {
    await county.goto('/appraisal?view=review&part=deductions')
    await county.page.getByRole('region', { name: '减分项的来源' }).getByText(/7-1/).first().waitFor()
    expect(await faultsOf(county.page, { withAxe: true })).toEqual([])
  })
})

describe('创新举措 in the county’s own office', () => {
  test('it claims for itself: no unit to choose, nothing to recognise, and axe finds nothing (M-108)', async () => {
    const { page, goto, call } = county
    await goto('/appraisal?view=innovations')
    await page.getByRole('button', { name: '登记申报' }).click()
    const form = page.getByRole('form', { name: '创新举措申报' })
    expect(await form.getByLabel('申报单位').count()).toBe(0)
    await form.getByLabel('申报情形').selectOption({ index: 3 })
    await form.getByLabel('申报事项').fill('“信易贷”做法获省政府领导批示肯定')
    await form.getByLabel('依据文件').fill('省政府办公厅批示抄告〔2022〕18号')
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await page.keyboard.press('Control+s')
    await page.getByRole('grid', { name: '创新举措申报' }).getByText('已申报').click()
    await page.getByRole('button', { name: '移除申报' }).waitFor()
    expect(await page.getByRole('region', { name: '审核认定' }).count()).toBe(0)
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    expect((await call('innovations.list', { unitId: countyId })).claims).toMatchObject([{ isOnBehalf: false, isOwn: true, category: 3 }])
  })
})

describe('今日', () => {
  test('what a county has done leads to its lines', async () => {
    const { page, goto, settled, call } = city
    await city.setDay('2022-04-29')
    await goto('/')
    const name = `${countyName}本月完成`
    const number = page.getByRole('button', { name: new RegExp(`^${name} \\d+/\\d+$`) })
    const [done, planned] = (await number.innerText()).split('/').map(Number)
    await number.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/tasks\?view=progress/)
    await settled()
    const { rows } = await call('appraisals.county', { unitId: countyId, month })
    expect(rows).toHaveLength(planned ?? 0)
    expect(rows.filter(({ review }) => review?.verdict === 'done')).toHaveLength(done ?? 0)
    // One group, the county's own, and its count is the number's.
    await page.getByRole('grid', { name: '任务台账一表' }).getByText(`${planned} 条`, { exact: true }).first().waitFor()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String((planned ?? 0) + 2))
  })
})
