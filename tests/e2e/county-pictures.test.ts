import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import {
  answer,
  assess,
  conclude,
  countyId,
  finishEntry,
  hostId,
  month,
  openMonth,
  publish,
  receiveTheOthers,
  review,
  superviseCounty,
  words,
  work,
} from '#tests/support/exchange/apart-april.ts'
import { enrolByStick, send, take } from '#tests/support/exchange/carrying.ts'
import { stickIn } from '#tests/support/exchange/machine.ts'
import { lineOf, linesOf, setUpOffice } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** What a county's office reads of the city, as pictures in out/pictures at both sizes: its 复核结果, and a notice through its answers. */

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
const may = '2022-05'

let browser: Browser
let remove: () => void
let stick: string
let city: Workbench
let county: Workbench
let noticeId: string

beforeAll(async () => {
  const made = makeFolder()
  remove = made.remove
  stick = stickIn(made.folder, 'U盘')
  browser = await launchChromium()
  city = await openWorkbench(browser, join(made.folder, 'city'), { today: '2022-04-05' })
  county = await openWorkbench(browser, join(made.folder, 'county'), { today: '2022-04-05' })
  await setUpOffice(city, 'city')
  await setUpOffice(county, 'county', countyId)
  await enrolByStick(city, county, stick)
  await openMonth(city)
  await down('task-issue', month)
})
afterAll(async () => {
  await city.close()
  await county.close()
  await browser.close()
  remove()
})

async function down(kind: 'task-issue' | 'review-result' | 'supervision', of: string): Promise<void> {
  for (const file of (await send(city, stick, { kind, month: of, to: countyId })).files) await take(county, file)
}

async function up(kind: 'month-report' | 'supervision', of: string): Promise<void> {
  for (const file of (await send(county, stick, { kind, month: of, to: hostId })).files) await take(city, file)
}

async function onDay(day: string): Promise<void> {
  for (const office of [city, county]) await office.setDay(day)
}

/** Takes the county's page as it stands at a size and tells what is wrong with it. */
async function taken(name: string, size: (typeof sizes)[number]): Promise<string[]> {
  const { page, settled } = county
  await page.setViewportSize(size)
  await settled()
  await takePicture(page, `${name}-${size.width}`)
  return (await faultsOf(page, { withAxe: size.width === 1366 })).map((fault) => `${name} ${size.width}: ${fault}`)
}

/** Comes to a page of the county with the small window, which a paper is fitted to, and takes it at both sizes. */
async function picture(name: string, route: string): Promise<string[]> {
  const { page, goto } = county
  await page.setViewportSize(sizes[0])
  await goto(route)
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor()
  return [...(await taken(name, sizes[0])), ...(await taken(name, sizes[1]))]
}

const reading = (name: string): Promise<string[]> => picture(name, `/supervision/${noticeId}`)
const says = (text: string): Promise<void> => county.page.getByRole('main').getByText(text).first().waitFor()

describe('what a county’s office reads of the city (A11y, look)', () => {
  test('复核结果: nothing yet, then which lines were overruled and why, with the points that it cost', async () => {
    await onDay('2022-04-20')
    const faults = await picture('county-outcome-empty', '/appraisal?view=review')
    await says('4月份复核结果尚未收到')
    await work(county, 2, 1 << 12)
    await finishEntry(county)
    await assess(county)
    await up('month-report', month)
    await receiveTheOthers(city)
    await review(city)
    await onDay('2022-04-26')
    const { lineId } = lineOf(await linesOf(city, month, countyId), '7-1')
    const findings = [{ lineId, finding: 'refuted' as const, reason: '现场未见工作方案' }]
    await city.call('appraisals.spotCheck', { unitId: countyId, month, checkedOn: '2022-04-26', howChosen: '随机抽取', findings })
    await onDay('2022-04-29')
    await publish(city)
    await down('review-result', month)
    await onDay('2022-04-30')
    faults.push(...(await picture('county-outcome', '/appraisal')))
    await says(`改为未完成：${words.overruled}`)
    await says('4月26日抽查未属实：现场未见工作方案')
    await county.page.getByRole('gridcell', { name: '5-1', exact: true }).click()
    await says('查看进展和佐证')
    faults.push(...(await picture('county-self-published', '/appraisal?view=self')))
    expect(faults).toEqual([])
  })

  test('a 督办单 waits for its answer, in the list and on its page', async () => {
    await onDay('2022-05-05')
    noticeId = await superviseCounty(city)
    await down('supervision', may)
    const faults = await picture('county-notices', '/supervision?view=notices')
    await says('待回执')
    faults.push(...(await reading('county-notice-awaited')))
    await says('请写明办理结果')
    const { notice } = await county.call('notices.get', { noticeId })
    faults.push(...(await picture('county-foreign-paper', `/documents/${notice.documentId}`)))
    expect(faults).toEqual([])
  })

  test('a date before the notice is refused beside its field; half-typed words are found again', async () => {
    await onDay('2022-05-06')
    const { page, goto } = county
    await goto(`/supervision/${noticeId}`)
    const form = page.getByRole('form', { name: '填写回执' })
    await form.getByLabel('办理结果').fill('正在调配专职辅导教师')
    await form.getByRole('textbox', { name: '回执日期' }).fill('2022-5-4')
    await form.getByLabel('办理结果').focus()
    await says('回执日期早于下发日期，请核对')
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await goto('/supervision?view=notices')
    await goto(`/supervision/${noticeId}`)
    expect(await form.getByLabel('办理结果').inputValue()).toBe('正在调配专职辅导教师')
    await form.getByLabel('办理结果').fill('')
  })

  test('answered, corrected, reported; 退回续办 asks for another answer; 准予销号 ends it', async () => {
    const { page } = county
    await answer(county, noticeId)
    const faults = await reading('county-notice-written')
    await says('回执已填写，随下一个提醒督办数据包报市专班办公室。')
    await page.getByRole('button', { name: '改正回执' }).click()
    const form = page.getByRole('form', { name: '填写回执' })
    expect(await form.getByLabel('办理结果').inputValue()).toBe(words.answer)
    for (const size of sizes) faults.push(...(await taken('county-notice-correcting', size)))
    await form.getByRole('button', { name: '放弃改正' }).click()
    await up('supervision', may)
    await onDay('2022-05-07')
    faults.push(...(await reading('county-notice-reported')))
    await says('回执已报')
    await conclude(city, noticeId, { verdict: 'returned', opinion: '未附调配文件，请补充后重新回执' })
    await down('supervision', may)
    await onDay('2022-05-09')
    faults.push(...(await reading('county-notice-returned')))
    await says('5月7日退回续办：未附调配文件，请补充后重新回执')
    await page.getByRole('form', { name: '填写回执' }).getByLabel('办理结果').fill('已调配专职辅导教师2名，调配文件随佐证报送')
    await page.keyboard.press('Control+Enter')
    await says('前次回执退回续办')
    faults.push(...(await reading('county-notice-again')))
    await up('supervision', may)
    await conclude(city, noticeId)
    await down('supervision', may)
    await onDay('2022-05-10')
    faults.push(...(await reading('county-notice-closed')))
    await says('整改到位，准予销号')
    await county.goto('/supervision?view=notices')
    await says('没有在办的提醒督办文书。')
    expect(faults).toEqual([])
  })
})
