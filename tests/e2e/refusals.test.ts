import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { rowOf, secondWindow } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { lineOf, linesOf, setUpOffice, unitNamed } from '#tests/support/journeys/seed.ts'

/** What is refused, and what is never lost: wrong dates, forbidden files, half-typed words, two windows, a mistaken deletion. */

const month = '2022-04'

describe('refusals in the page', () => {
  const journey = useJourney({ today: '2022-04-18' })

  test('a day that there is not is refused in words and saves nothing', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await workbench.call('plans.open', { month })
    const form = await openForm(page, await placeOf())
    await form.getByLabel('工作进展').fill('2月30日召开会议')
    await form.getByLabel('登记日期', { exact: true }).fill('2022-2-30')
    await page.keyboard.press('Tab')
    await form.getByText(/2022年2月/).waitFor()
    await form.getByRole('button', { name: '保存进展' }).click()
    await form.getByLabel('工作进展').press('Control+Enter')
    await form.getByText(/2022年2月/).waitFor()
    expect(await entries('7-3')).toBe(0)
    await form.getByLabel('登记日期', { exact: true }).fill('4.15')
    await form.getByRole('button', { name: '保存进展' }).click()
    await page.getByRole('list', { name: '本月进展' }).getByText('4月15日').waitFor()
    expect(await entries('7-3')).toBe(1)
  })

  test('too large a file and a program are refused by name, the rest is kept', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await page.getByRole('complementary').getByRole('button', { name: '添加佐证' }).first().click()
    const form = page.getByRole('form', { name: '添加佐证' })
    const dropped = await page.evaluateHandle(() => {
      const files = new DataTransfer()
      files.items.add(new File([new Uint8Array(51 * 1024 * 1024)], '活动全程录像.mp4'))
      files.items.add(new File(['MZ'], '填报助手.exe'))
      files.items.add(new File(['签到表'], '动员会签到表.txt'))
      return files
    })
    await form.getByRole('button', { name: /佐证文件/ }).dispatchEvent('drop', { dataTransfer: dropped })
    const refusals = form.getByRole('alert')
    await refusals.getByText('文件“活动全程录像.mp4”大小为 51 MB，超过 50 MB 的上限').waitFor()
    await refusals.getByText('文件“填报助手.exe”的类型不在允许范围内').waitFor()
    await form.getByRole('button', { name: '移除 动员会签到表.txt' }).waitFor()
    await form.getByText('1 个文件').waitFor()
    await form.getByRole('button', { name: '保存佐证' }).click()
    await page.getByRole('list', { name: '本月佐证' }).getByRole('button', { name: '打开 动员会签到表.txt' }).waitFor()
    const { unit } = await unitNamed(workbench, month, '逊克县')
    const { evidence } = await workbench.call('evidence.list', { unitId: unit.unitId, month })
    expect(evidence.flatMap((each) => each.files.map((file) => file.name))).toEqual(['动员会签到表.txt'])
  })

  test('half-typed progress is there again after another page, and after a restart', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const place = await placeOf()
    const first = await openForm(page, place, '7-4')
    await first.getByLabel('工作进展').fill('走访规模以上企业')
    await workbench.goto('/briefs')
    await page.getByRole('heading', { name: '4月份工作信息' }).waitFor()
    const second = await openForm(page, place, '7-4')
    expect(await second.getByLabel('工作进展').inputValue()).toBe('走访规模以上企业')
    await second.getByLabel('取得成效').fill('收集企业意见')
    const { lineId } = await line('7-4')
    await expect
      .poll(async () => (await workbench.call('drafts.get', { form: `progress:${lineId}` })).fields?.['outcome'], { timeout: 5000 })
      .toBe('收集企业意见')
    await workbench.restart()
    const third = await openForm(page, place, '7-4')
    expect(await third.getByLabel('工作进展').inputValue()).toBe('走访规模以上企业')
    expect(await third.getByLabel('取得成效').inputValue()).toBe('收集企业意见')
    await third.getByText(/已恢复 .*未提交的内容/).waitFor()
    expect(await entries('7-4')).toBe(0)
  })

  test('of two windows the later change is refused, and its text stays', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const place = await placeOf()
    await openRow(page, place, '7-3')
    const other = await secondWindow(page)
    await openRow(other, place, '7-3')
    for (const window of [page, other]) await window.getByRole('list', { name: '本月进展' }).getByRole('button', { name: '修改' }).click()
    const [mine, theirs] = [formOf(page), formOf(other)]
    await mine.getByLabel('工作进展').fill('甲窗口改写的进展')
    await theirs.getByLabel('工作进展').fill('乙窗口先保存的进展')
    await theirs.getByRole('button', { name: '保存进展' }).click()
    await theirs.waitFor({ state: 'detached' })
    await mine.getByRole('button', { name: '保存进展' }).click()
    await mine
      .getByRole('alert')
      .getByText(/已被他人修改。您的内容尚未保存/)
      .waitFor()
    expect(await mine.getByLabel('工作进展').inputValue()).toBe('甲窗口改写的进展')
    await expect.poll(() => contents('7-3')).toEqual(['乙窗口先保存的进展'])
    await other.close()
  })

  test('a deleted progress entry comes back by 撤销', async () => {
    const { page } = journey().workbench
    await openRow(page, await placeOf(), '7-3')
    const list = page.getByRole('list', { name: '本月进展' })
    await list.getByRole('button', { name: '删除' }).click()
    await page.getByRole('status').filter({ hasText: '已将该条进展移入回收站' }).waitFor()
    await expect.poll(() => entries('7-3')).toBe(0)
    await page.getByRole('button', { name: '撤销' }).click()
    await list.getByRole('button', { name: '删除' }).waitFor()
    expect(await entries('7-3')).toBe(1)
  })

  async function placeOf(): Promise<string> {
    const { unit } = await unitNamed(journey().workbench, month, '逊克县')
    return `/tasks?view=progress&unit=${unit.unitId}`
  }

  async function line(code: string) {
    const { unit } = await unitNamed(journey().workbench, month, '逊克县')
    return lineOf(await linesOf(journey().workbench, month, unit.unitId), code)
  }

  async function contents(code: string): Promise<readonly string[]> {
    const { lineId } = await line(code)
    return (await journey().workbench.call('progress.ofLine', { lineId })).entries.map((entry) => entry.content)
  }

  async function entries(code: string): Promise<number> {
    return (await line(code)).progressEntries
  }
})

function formOf(page: Page): Locator {
  return page.getByRole('form', { name: '登记进展' })
}

/** The panel of a line of 一表, at its entries. */
async function openRow(page: Page, place: string, code: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, place)
  await rowOf(page, '任务台账一表', code).getByRole('gridcell').first().dblclick()
  await page.getByRole('complementary').getByRole('tab', { name: /^进展/ }).click()
}

/** The form of a new entry of a line. */
async function openForm(page: Page, place: string, code = '7-3'): Promise<Locator> {
  await openRow(page, place, code)
  await page.getByRole('complementary').getByRole('button', { name: '登记进展' }).last().click()
  await formOf(page).waitFor()
  return formOf(page)
}
