import { describe, expect, test } from 'vitest'
import { codeRate } from '#tests/fixtures/adjustment.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { figuresOf, said } from '#tests/support/journeys/ledgers.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** 赋码率 raised from 25 to 40 % from August by a 动态调整方案 entered in its form (A-18, M-025). */

const title = '“码上诚信”累计赋码占比'
const plan = '2022年动态调整目标任务'

describe('a target raised from August', () => {
  const journey = useJourney({ today: '2022-07-20' })
  const report = async (month: string): Promise<void> => {
    const { call } = journey().workbench
    const { units } = await call('ledgers.get', { ledgerId: 'integrity-code' })
    const fields = { month, sector: 'total', coded: 300, entities: 1000 }
    const unitId = units[0]?.unitId ?? ''
    await call('ledgers.save', { ledgerId: 'integrity-code', entryId: null, rev: null, unitId, status: 'reported', fields })
  }

  test('30 % of July is enough, and a 调整方案 is drafted in its form', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await report('2022-07')
    await workbench.goto('/ledgers/indicators')
    expect(await figuresOf(page, '2022年7月', title)).toEqual(['300', '1,000', '30.00%', '已达到'])
    await page.getByText('动态调整', { exact: true }).click()
    await page.getByRole('button', { name: '起草调整方案' }).click()
    const form = page.getByRole('form', { name: '动态调整方案' })
    await form.getByRole('textbox', { name: /^方案名称/ }).fill(plan)
    await form.getByRole('textbox', { name: /^依据文件/ }).fill('关于动态调整2022年政务守信践诺工作目标任务的通知')
    await form.getByRole('textbox', { name: '文号' }).fill('〔2022〕12号')
    await form.getByRole('textbox', { name: /^印发日期/ }).fill('7.18')
    await form.getByRole('button', { name: '添加调高指标' }).click()
    const raise = form.getByRole('group', { name: '第1项调高指标' })
    await raise.getByLabel('1. 指标').selectOption({ label: title })
    await raise.getByText('现目标：≥25%').waitFor()
    await raise.getByLabel('目标值').fill('40')
    await raise.getByLabel('生效月份').selectOption({ label: '2022年8月' })
    await raise.getByRole('textbox', { name: '完成时限' }).fill('12月底')
    await raise.getByRole('textbox', { name: '文件表述' }).fill('累计赋码占比不低于40%。')
    await page.getByRole('button', { name: '保存方案' }).click()
    await said(page, '已保存调整方案')
  })

  test('what it would change is shown, and nothing has changed yet', async () => {
    const { call, page } = journey().workbench
    await page.getByRole('heading', { name: '执行后的改动' }).waitFor()
    const rows = page.getByRole('table', { name: '改动' }).getByRole('row')
    expect((await rows.allInnerTexts()).slice(1).map((text) => text.split('\t').map((cell) => cell.trim()))).toEqual([
      ['调高', `${title}\n目标，2022年8月起`, '累计赋码占比不低于各市（地）、各行业市场主体25%。', '累计赋码占比不低于40%。'],
    ])
    await page.getByText('2022年7月及以前各月仍按原目标').waitFor()
    // It stays in sight beside the form, whatever of the form is written.
    await page.getByRole('button', { name: '添加新增任务' }).scrollIntoViewIfNeeded()
    const place = await page.getByRole('heading', { name: '执行后的改动' }).boundingBox()
    expect([place !== null && place.y > 0, place !== null && place.y < 200]).toEqual([true, true])
    const { indicators } = await call('indicators.list', { month: '2022-08' })
    expect(indicators.find(({ indicatorId }) => indicatorId === codeRate)?.target.printed).toBe('≥25%')
  })

  test('Ctrl+S saves from anywhere on the page; what is not saved yet cannot be applied', async () => {
    const { page } = journey().workbench
    await page.getByRole('textbox', { name: '文号' }).fill('〔2022〕13号')
    await page.getByText('有未保存的内容').waitFor()
    expect(await page.getByRole('button', { name: '执行方案' }).isDisabled()).toBe(true)
    await page.getByRole('heading', { name: '方案和依据' }).click()
    await page.keyboard.press('Control+s')
    await page.getByText('有未保存的内容').waitFor({ state: 'detached' })
    await page.getByRole('textbox', { name: '文号' }).fill('〔2022〕12号')
    await page.keyboard.press('Control+s')
    await page.getByText('有未保存的内容').waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: '文号' }).inputValue()).toBe('〔2022〕12号')
  })

  test('applied on 20 July it stands as applied, and can no longer be written', async () => {
    const { page } = journey().workbench
    await page.getByRole('button', { name: '执行方案' }).click()
    const dialog = page.getByRole('dialog', { name: '执行动态调整方案' })
    await dialog.getByText('执行后不能撤销').waitFor()
    await dialog.getByRole('button', { name: '执行', exact: true }).click()
    await said(page, '已执行：调高指标 1 项，新增任务 0 项、措施 0 条')
    await page.getByText('2022年7月20日执行，内容不再修改').waitFor()
    await page.getByRole('heading', { name: '已作的改动' }).waitFor()
    expect(await page.getByRole('button', { name: '保存方案' }).count()).toBe(0)
  })

  test('the same 30 %: July is judged by 25 %, August by 40 %', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.setDay('2022-08-31')
    await report('2022-08')
    await page.reload()
    await workbench.goto(`/ledgers/indicators/${encodeURIComponent(codeRate)}`)
    expect(await figuresOf(page, '2022年8月', title)).toEqual(['300', '1,000', '30.00%', '未达到'])
    const months = page.getByRole('table', { name: '各月情况' }).getByRole('row')
    const judged = (await months.allInnerTexts()).map((text) => text.split('\t').map((cell) => cell.trim()))
    expect(judged.slice(-2).map(([month, , value, target, met]) => [month, value, target, met?.split('\n')[0]])).toEqual([
      ['7月', '30.00%', '≥25%', '已达到'],
      ['8月', '30.00%', '≥40%', '未达到'],
    ])
    const history = page.getByRole('list', { name: '目标沿革' })
    await history.getByText('≥40%').waitFor()
    await history.getByText(/〔2022〕12号/).waitFor()
    await page.getByRole('button', { name: '上个月' }).click()
    expect(await figuresOf(page, '2022年7月', title)).toEqual(['300', '1,000', '30.00%', '已达到'])
    const row = page.getByRole('grid', { name: '2022年7月指标' }).getByRole('row').filter({ hasText: title })
    await row.getByText('≥25%').first().waitFor()
  })
})
