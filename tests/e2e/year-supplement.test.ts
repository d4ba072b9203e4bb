import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { afterPublication, december, lastCode, lateCode, seedDecember } from '#tests/support/journeys/december.ts'
import { rowOf } from '#tests/support/journeys/hand.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** What 更正 alone asks: whether December's late work is 年终补录, and how a month counts that it leaves without a measure. */

let browser: Browser
let remove: () => void
let workbench: Workbench
let page: Page

beforeAll(async () => {
  const made = makeFolder()
  ;({ remove } = made)
  await seedDecember(join(made.folder, 'data'))
  browser = await launchChromium()
  workbench = await openWorkbench(browser, join(made.folder, 'data'), { today: afterPublication })
  page = workbench.page
  page.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await workbench.close()
  await browser.close()
  remove()
})

async function publishedOf(unitId: string) {
  const { counties } = await workbench.call('appraisals.month', { month: december })
  return counties.find((each) => each.unit.unitId === unitId)
}

/** The dialog of 更正, and the row of a line in it whose review becomes `verdict`. */
async function overrule(county: string, code: string, verdict: string, reason: string): Promise<Locator> {
  await page.getByRole('button', { name: '更正', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `更正${county}12月份得分` })
  const row = rowOf(page, `更正复核意见　${county}`, code)
  await row.getByRole('gridcell').first().click()
  await page.keyboard.press('2')
  await row.getByRole('combobox', { name: `${code} 改为` }).selectOption({ label: `改为${verdict}` })
  await row.getByRole('textbox', { name: `${code} 改否理由` }).fill(reason)
  await page.keyboard.press('Enter')
  await dialog.getByRole('region', { name: '调整的复核意见' }).getByText(`改否，${verdict}`).waitFor()
  return dialog
}

describe('A-09: 年终补录', () => {
  test('what was recorded after the report was due says so, in the self-assessment and in the review', async () => {
    for (const view of ['self', 'review']) {
      await workbench.goto(`/appraisal?view=${view}&unit=${xunke}`)
      const grid = view === 'self' ? '自评　逊克县' : '复核　逊克县'
      await rowOf(page, grid, lateCode).getByText('年终补录：报送截止后登记的进展').waitFor()
      expect(await page.getByText('年终补录：报送截止后登记的进展').count()).toBe(1)
    }
  })

  test('更正 offers it with its end, and the second version and its paper give it as their reason', async () => {
    const before = await publishedOf(xunke)
    const dialog = await overrule('逊克县', lateCode, '本月完成', '方案已于12月30日印发')
    const box = dialog.getByRole('checkbox', { name: '按年终补录办理' })
    await dialog.getByText('年度考评结果审定前可办理补录').waitFor()
    await box.check()
    await dialog.getByLabel('补录内容').fill('7-3 方案于12月30日印发')
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await dialog.getByRole('button', { name: '更正', exact: true }).click()
    const receipt = page.getByRole('dialog', { name: '逊克县12月份得分已更正' })
    await receipt.getByText('年终补录：7-3 方案于12月30日印发').waitFor()
    const after = await publishedOf(xunke)
    expect(after?.published).toMatchObject({ version: 2, correction: '年终补录：7-3 方案于12月30日印发' })
    expect(Number(after?.score)).toBeGreaterThan(Number(before?.score))
    await receipt.getByText(`${after?.published?.score}　第 2 版`).waitFor()
    await receipt.getByRole('link', { name: '查看更正通报' }).click()
    await page
      .getByRole('heading', { name: /更正2022年12月份考评结果的通报/ })
      .first()
      .waitFor()
  })
})

describe('A-12: a 更正 that leaves the month without a planned measure', () => {
  test('asks with it how the month counts and on what ground; 不计入平均 takes the county out of the ranking and of the average', async () => {
    await workbench.goto(`/appraisal?view=review&unit=${sunwu}`)
    await rowOf(page, '复核　孙吴县', lastCode).waitFor()
    const dialog = await overrule('孙吴县', lastCode, '不涉及', '该措施由市级办理')
    await dialog.getByLabel('更正理由').fill('该措施不由本县承担')
    const submit = dialog.getByRole('button', { name: '更正', exact: true })
    await dialog.getByText('请选择计分方式').waitFor()
    const terms = dialog.getByRole('region', { name: '无计划措施的计分方式' })
    await terms.getByRole('radio', { name: /^不计入平均/ }).check()
    await dialog.getByText('请填写依据').waitFor()
    expect(await submit.isDisabled()).toBe(true)
    await terms.getByLabel('依据').fill('本月无其他计划措施')
    await submit.click()
    await page
      .getByRole('dialog', { name: '孙吴县12月份得分已更正' })
      .getByText(/第 1 版，保留备查/)
      .waitFor()
    expect(await publishedOf(sunwu)).toMatchObject({ rank: null, published: { version: 2 } })
    const { counties } = await workbench.call('appraisals.year', {})
    const month = counties.find(({ unit }) => unit.unitId === sunwu)?.months.at(-1)
    expect(month).toMatchObject({ month: december, kind: 'excluded', ground: '本月无其他计划措施' })
  })
})
