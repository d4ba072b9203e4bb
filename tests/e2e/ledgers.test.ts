import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { saveCopy } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { cellAt, entriesOf, figuresOf, fillDown, paste, patient, said, sheetOf, textIn, typeInto } from '#tests/support/journeys/ledgers.ts'
import { breaches, chain, pledges } from '#tests/support/journeys/ledgers-seed.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** The ledgers as a clerk of the city works with them: pledges pasted and filled down, the chain from a pledge to its repair, 619 清零. */

describe('承诺 → 公示 → 投诉 → 履约 → 修复 (M-030 … M-038, M-120, M-122)', () => {
  const journey = useJourney({ today: '2022-05-10' })
  const rates = async () => {
    const { workbench } = journey()
    await workbench.goto('/ledgers/indicators')
    const pledged = await figuresOf(workbench.page, '2022年5月', '作出政务诚信承诺单位占比')
    return { pledged, published: await figuresOf(workbench.page, '2022年5月', '政务诚信承诺公开公示率') }
  }

  test('30 pledges pasted as one block, 2 of them 涉密: 28 units are obliged, none has pledged', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await page.getByRole('link', { name: '专项台账' }).click()
    await page
      .getByRole('navigation', { name: '台账目录' })
      .getByRole('button', { name: /^政务诚信承诺/ })
      .click()
    const sheet = sheetOf(page, '政务诚信承诺书台账')
    await paste(sheet, await cellAt(sheet, 0, '承诺单位名称'), { plain: pledges, html: '' })
    await said(page, '已登记 30 条')
    expect((await entriesOf(workbench, 'integrity-pledge')).total).toBe(30)
    const { pledged } = await rates()
    expect(pledged).toEqual(['0', '28', '0.00%', '未达到'])
  })

  test('已承诺 filled down over 23 units: 21 of 28, because 涉密 units never count', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/ledgers/integrity-pledge')
    const sheet = sheetOf(page, '政务诚信承诺书台账')
    for (const [head, text] of [
      ['作出承诺日期', '5.8'],
      ['办理状态', '已承诺'],
    ] as const) {
      await typeInto(page, await cellAt(sheet, 0, head), text === '5.8' ? '2022-5-8' : text)
      await fillDown(page, await cellAt(sheet, 0, head), 22)
      await said(page, '已写入 22 条 22 格')
    }
    const { pledged } = await rates()
    expect(pledged).toEqual(['21', '28', '75.00%', '未达到'])
    await page.getByRole('button', { name: '作出政务诚信承诺单位占比未完成数 7', exact: true }).click()
    await expect.poll(() => page.getByRole('list', { name: '未完成的条目' }).getByRole('link').count(), patient).toBe(7)
  })

  test('公示 filled down over 7 of them: 7 of 21 are published, and the number leads to its 7 rows', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/ledgers/integrity-pledge')
    const sheet = sheetOf(page, '政务诚信承诺书台账')
    for (const [head, text] of [
      ['公示日期', '2022-5-9'],
      ['办理状态', '已公示'],
    ] as const) {
      await typeInto(page, await cellAt(sheet, 2, head), text)
      await fillDown(page, await cellAt(sheet, 2, head), 6)
      await said(page, '已写入 6 条 6 格')
    }
    expect(await rates()).toEqual({ pledged: ['21', '28', '75.00%', '未达到'], published: ['7', '21', '33.33%', '未达到'] })
    await page.getByRole('button', { name: '已公开公示的承诺数 7', exact: true }).click()
    await page.getByText('筛选出 7 条').waitFor()
    const names = (await entriesOf(workbench, 'integrity-pledge')).rows.slice(2, 9).map(({ fields }) => textIn(fields, 'pledgingUnit'))
    for (const name of names) await sheet.getByRole('button', { name: `查看 ${name}`, exact: true }).waitFor()
  })

  test('from a pledge a complaint is registered, with the unit and the link taken over', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/ledgers/integrity-pledge')
    await page.getByRole('button', { name: `查看 ${chain.respondent}`, exact: true }).click()
    await page.getByRole('complementary').getByRole('button', { name: '登记投诉' }).click()
    const form = page.getByRole('form', { name: '台账条目' })
    await expect.poll(() => form.getByLabel('被投诉单位').inputValue(), patient).toBe(chain.respondent)
    expect(
      await form
        .getByRole('textbox', { name: '对应承诺' })
        .or(form.getByRole('combobox', { name: '对应承诺' }))
        .inputValue(),
    ).toBe(chain.respondent)
    await form.getByLabel('投诉事项').fill(chain.matter)
    await form.getByLabel('投诉人').fill(chain.complainant)
    await form.getByRole('textbox', { name: /^收到日期/ }).fill('5.9')
    await form.getByRole('textbox', { name: /^受理登记日期/ }).fill('5.9')
    await form.getByLabel('办理情况').fill(chain.handling)
    await form.getByRole('button', { name: '登记', exact: true }).click()
    await said(page, '已登记')
    await linksShown(page, [chain.respondent])
  })

  test('the complaint leads on to 履约 and 修复, and both ends show the whole chain', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const panel = page.getByRole('complementary')
    const form = page.getByRole('form', { name: '台账条目' })
    await panel.getByRole('button', { name: '登记履约情况' }).click()
    await expect
      .poll(() => form.getByRole('textbox', { name: '签订合同单位（必填）', exact: true }).inputValue(), patient)
      .toBe(chain.respondent)
    await form.getByLabel('合同名称').fill(chain.contract)
    await form.getByLabel('办理状态').selectOption({ label: '未依约履行' })
    await form.getByRole('button', { name: '登记', exact: true }).click()
    await linksShown(page, [chain.matter, chain.respondent])
    await panel.getByRole('link', { name: chain.matter, exact: true }).click()
    await panel.getByRole('button', { name: '转入信用修复' }).click()
    await expect.poll(() => form.getByLabel('失信信息').inputValue(), patient).toBe(chain.matter)
    await form.getByLabel('适用原则').selectOption({ label: '谁认定、谁负责' })
    await form.getByRole('button', { name: '登记', exact: true }).click()
    await linksShown(page, [chain.matter])
    await panel.getByRole('link', { name: chain.matter, exact: true }).click()
    await linksShown(page, [chain.contract, chain.respondent, chain.respondent])
    await panel.getByRole('link', { name: chain.respondent, exact: true }).and(page.locator('[href*="integrity-pledge"]')).click()
    await linksShown(page, [chain.contract, chain.matter])
  })

  test('on paper the complainant is masked in the whole ledger and absent from the copy for the unit complained of', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/ledgers/performance-complaint')
    await page.getByRole('button', { name: '打印', exact: true }).click()
    const paper = page.getByRole('document', { name: '履约投诉受理台账' })
    await paper.getByText(chain.matter).waitFor()
    const whole = await paper.innerText()
    expect(whole).toContain('欧×××')
    expect(whole).not.toContain(chain.complainant)
    const wholeCopy = await saveCopy(journey(), '履约投诉受理台账.docx')
    expect(wholeCopy.text).toContain('欧×××')
    expect(wholeCopy.text).not.toContain(chain.complainant)
    await page.getByText('印发被诉单位', { exact: true }).click()
    await page.getByText('此件不含投诉举报人信息').waitFor()
    await page.getByRole('document', { name: '履约投诉事项交办表' }).getByText(chain.matter).waitFor()
    const handed = await page.getByRole('document', { name: '履约投诉事项交办表' }).innerText()
    const handedCopy = await saveCopy(journey(), '交办表.docx')
    for (const text of [handed, handedCopy.text]) {
      expect(text).toContain(chain.matter)
      expect(text).not.toMatch(/欧|阳鉴湖|投诉人/)
    }
  })
})

async function linksShown(page: Page, titles: readonly string[]): Promise<void> {
  const links = page.getByRole('complementary').getByRole('link')
  await expect.poll(async () => (await links.allInnerTexts()).toSorted(), patient).toEqual(titles.toSorted())
}

describe('619 政府失信违约事项 (M-049, M-135)', () => {
  const journey = useJourney({ today: '2020-11-20' })

  test('the programme of 2020 is loaded and chosen in 工作方案', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await workbench.goto('/system?view=programmes')
    const offered = page.getByRole('table', { name: '可载入的工作方案' }).getByRole('row', { name: /2020/ })
    await offered.getByRole('button', { name: /^载入/ }).click()
    const loaded = page.getByRole('table', { name: '已载入的工作方案' }).getByRole('row', { name: /2020/ })
    await loaded.getByRole('button', { name: /^切换到/ }).click()
    await loaded.getByText('当前方案').waitFor()
    expect((await workbench.call('desk.status', {})).programme.year).toBe(2020)
  })

  test('616 of 619 resolved are 99.52 %, and the number of the open ones leads to exactly three rows', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const { units } = await workbench.call('ledgers.get', { ledgerId: 'government-breach' })
    await workbench.call('ledgers.saveBlock', breaches(units[0]?.unitId ?? ''))
    await page.reload()
    await workbench.goto('/ledgers/indicators')
    expect(await figuresOf(page, '2020年11月', '政府和部门失信违约事项清零率')).toEqual(['616', '619', '99.52%', '未达到'])
    const rows = sheetOf(page, '政府失信违约事项清理台账').getByRole('button', { name: /^查看 / })
    const threeOpen = async (): Promise<void> => {
      await page.getByText('筛选出 3 条').waitFor()
      await expect
        .poll(() => rows.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))), patient)
        .toEqual([617, 618, 619].map((number) => `查看 拖欠工程款事项${number}`))
    }
    await page.getByRole('button', { name: '政府和部门失信违约事项清零率未完成数 3', exact: true }).click()
    await threeOpen()
    await workbench.goto('/ledgers/indicators')
    await page.getByRole('button', { name: /^已解决.* 616$/ }).click()
    await page.getByText('筛选出 616 条').waitFor()
    await page.getByRole('button', { name: /^未解决的失信违约事项数 3/ }).click()
    await threeOpen()
  })
})
