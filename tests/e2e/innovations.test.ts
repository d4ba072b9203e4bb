import { describe, expect, test } from 'vitest'
import { holdAnswers } from '#tests/support/journeys/held-answers.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { setUpOffice, unitNamed } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'

/** 创新性举措 (考评细则 二（二）2, M-108, M-115): claimed for a county, recognised with opinion and day; the same 依据文件 is prompted. */

const month = '2022-11'
const title = '获得信贷指标进入优秀等次'
const basis = '黑营商发〔2022〕3号'
/** The same paper, written at more length. */
const longer = `《关于营商环境评价结果的通报》（${basis}）`
const rows = (page: Parameters<typeof faultsOf>[0]) => page.getByRole('grid', { name: '创新举措申报' }).getByRole('row')

describe('创新举措', () => {
  const journey = useJourney({ today: '2022-11-22' })

  test('nothing yet: one sentence and the button; 代录 of a claim with its category', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    await setUpOffice(workbench, 'city')
    await call('plans.open', { month })
    await workbench.goto('/appraisal?view=innovations')
    await page.getByText('本年度还没有创新举措申报').waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await page.getByRole('button', { name: '代录申报' }).click()
    const form = page.getByRole('form', { name: '创新举措申报' })
    await form.getByLabel('申报单位').selectOption('孙吴县')
    await form.getByLabel('申报情形').selectOption({ index: 4 })
    await form.getByText(/^考评细则 二（二）2（4）/).waitFor()
    await form.getByLabel('申报事项').fill(title)
    await form.getByLabel('依据文件').fill(basis)
    await page.keyboard.press('Control+s')
    await page
      .getByRole('status')
      .filter({ hasText: `已保存申报：${title}` })
      .waitFor()
    await rows(page).filter({ hasText: title }).getByText('已申报').waitFor()
  })

  test('A-05: another claim by the same 依据文件 is prompted while it is typed, in both forms; an older answer is never shown', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const { unit } = await unitNamed(workbench, month, '孙吴县')
    await page.getByRole('button', { name: '代录申报' }).click()
    const form = page.getByRole('form', { name: '创新举措申报' })
    const prompt = form.getByRole('status')
    await form.getByLabel('申报单位').selectOption('孙吴县')
    const early = await holdAnswers(page, 'claims.repeated', (input) => (input as { basis: string }).basis === longer)
    await form.getByLabel('依据文件').fill(longer)
    await expect.poll(() => early.waiting(), { timeout: 10_000 }).toBe(1)
    const later = page.waitForResponse(/claims\.repeated/)
    await form.getByLabel('依据文件').fill('另一份文件')
    await later
    const earlier = page.waitForResponse(/claims\.repeated/)
    await early.release()
    await earlier
    await workbench.settled()
    expect(await prompt.innerText()).toBe('')
    await form.getByLabel('依据文件').fill('《通报》（黑营商发[2022] 3号）')
    await prompt.getByText(title).waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await page.keyboard.press('Escape')
    await workbench.goto('/appraisal?view=claims')
    await page.getByRole('button', { name: '登记申报' }).click()
    const monthly = page.getByRole('form', { name: '申报' })
    await monthly.getByLabel('申报单位').selectOption(unit.unitId)
    await monthly.getByLabel('申报情形').selectOption({ index: 3 })
    await monthly.getByLabel('申报事项').fill('首创信贷直通车')
    await monthly.getByLabel('依据文件').fill(basis)
    await monthly.getByRole('status').getByText(title).waitFor()
    await page.getByRole('button', { name: '保存申报' }).click()
    await page.getByRole('status').filter({ hasText: '已保存申报' }).waitFor()
  })

  test('认定 needs an opinion and a day that is not before the claim; what is recognised is not removed', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    await workbench.goto('/appraisal?view=innovations')
    await rows(page).filter({ hasText: title }).click()
    const recognition = page.getByRole('region', { name: '审核认定' })
    await recognition.getByText('请填写认定意见').waitFor()
    await recognition.getByLabel('认定意见').fill('符合细则规定')
    await recognition.getByRole('textbox', { name: '认定日期' }).fill('2022-11-1')
    await recognition.getByLabel('认定意见').focus()
    await recognition.getByText('认定日期早于申报日期，请核对').waitFor()
    await recognition.getByRole('textbox', { name: '认定日期' }).fill('11.22')
    await recognition.getByLabel('认定意见').focus()
    await recognition.getByRole('button', { name: '认定', exact: true }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `已认定：${title}` })
      .waitFor()
    await page.getByText('已认定的计入年度得分').waitFor()
    expect(await page.getByRole('button', { name: '移除申报' }).isDisabled()).toBe(true)
    expect((await call('innovations.list', { unitId: null })).claims).toMatchObject([
      { status: 'recognised', opinion: '符合细则规定', decidedOn: '2022-11-22', isOnBehalf: true },
    ])
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
  })

  test('a claim that was not recognised is removed and comes back by 撤销; filters tell and can be cleared', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await page.getByRole('region', { name: '审核认定' }).getByRole('button', { name: '不予认定' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `不予认定：${title}` })
      .waitFor()
    await page.getByRole('button', { name: '移除申报' }).click()
    await page.getByText('本年度还没有创新举措申报').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await rows(page).filter({ hasText: title }).waitFor()
    await page.getByRole('button', { name: /^已认定/ }).click()
    await page.getByText('没有符合筛选条件的申报').waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await page.getByRole('button', { name: '清除筛选' }).click()
    await rows(page).filter({ hasText: title }).waitFor()
  })

  test('申报表 of the claim is drawn up from the panel', async () => {
    const { page, call } = journey().workbench
    await rows(page).filter({ hasText: title }).click()
    await page.getByRole('button', { name: '申报表' }).click()
    await page.waitForURL(/#\/documents\//)
    await page.getByText(title).first().waitFor()
    const { documents } = await call('documents.list', { month: null })
    expect(documents.map(({ kind }) => kind)).toContain('claim-form')
  })
})
