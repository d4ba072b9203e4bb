import { describe, expect, test } from 'vitest'
import { faultsOf } from '#tests/support/page-checks.ts'
import { rowOf } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { agreeOthers, assessOthers, linesOf, receiveOthers, setUpOffice, unitNamed } from '#tests/support/journeys/seed.ts'

/** Two things that only the office can say of a month: how one without a plan counts, and that a published score was wrong. */

const month = '2022-04'

describe('无计划月份 and 更正 in the page', () => {
  const journey = useJourney({ today: '2022-04-18' })
  const idOf = async (name: string): Promise<string> => (await unitNamed(journey().workbench, month, name)).unit.unitId
  const countyOf = async (unitId: string) => {
    const { counties } = await journey().workbench.call('appraisals.month', { month })
    return counties.find((each) => each.unit.unitId === unitId)
  }
  test('A-12: a county without a line holds the month up until the office has confirmed how it counts, and on what ground', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    await setUpOffice(workbench, 'city')
    await call('plans.open', { month })
    const unitId = await idOf('孙吴县')
    for (const { lineId, rev } of await linesOf(workbench, month, unitId)) {
      await call('plans.removeLine', { lineId, rev, reason: '本月未安排任务' })
    }
    await workbench.setDay('2022-04-22')
    await receiveOthers(workbench, { month, kind: 'monthly-report', day: '2022-04-22', except: [] })
    await assessOthers(workbench, month, '2022-04-22', ['孙吴县'])
    await workbench.setDay('2022-04-26')
    await agreeOthers(workbench, month, ['孙吴县'])
    await workbench.goto(`/appraisal?view=review&unit=${unitId}`)
    await page.getByText('孙吴县本月无计划措施，须先确认记满分或不计入平均').waitFor()
    await page.getByRole('button', { name: '确认计分方式' }).click()
    const dialog = page.getByRole('dialog', { name: '确认孙吴县4月份计分方式' })
    const confirm = dialog.getByRole('button', { name: '确认', exact: true })
    await dialog.getByText('请选择计分方式').waitFor()
    await dialog.getByRole('radiogroup', { name: '计分方式' }).waitFor()
    expect(await confirm.isDisabled()).toBe(true)
    await dialog.getByRole('radio', { name: /^满分/ }).check()
    await dialog.getByText('请填写依据').waitFor()
    expect(await faultsOf(page, { withAxe: false })).toEqual([])
    await dialog.getByLabel('依据').fill('县级任务已于3月全部销号')
    await confirm.click()
    await page.getByRole('status').filter({ hasText: '已确认孙吴县4月份无计划措施：满分' }).waitFor()
    const score = page.getByRole('complementary', { name: '孙吴县得分' })
    await score.getByText(/按满分 40 分计，经市专班办公室确认/).waitFor()
    await page.getByText('须先确认记满分或不计入平均').waitFor({ state: 'detached' })
  })

  test('until the 通报 the office may choose again: 不计入平均 takes the county out of the ranking', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await page.getByRole('button', { name: '确认计分方式' }).click()
    const dialog = page.getByRole('dialog', { name: '确认孙吴县4月份计分方式' })
    await dialog.getByRole('radio', { name: /^不计入平均/ }).check()
    await dialog.getByLabel('依据').fill('本月无任务，不宜参加排名')
    await dialog.getByRole('button', { name: '确认', exact: true }).click()
    const score = page.getByRole('complementary', { name: '孙吴县得分' })
    await score.getByText(/本项不计分，本月不计入年度平均/).waitFor()
    expect((await countyOf(await idOf('孙吴县')))?.rank).toBe(null)
    await workbench.call('appraisals.publish', { month, publishedOn: '2022-04-26' })
    await page.getByRole('button', { name: '确认计分方式' }).waitFor({ state: 'detached' })
  })

  test('更正: nothing changed is not corrected; a 改否 with its reason by keyboard, kept when the dialog is closed', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.setDay('2022-05-05')
    await page.getByRole('button', { name: '上个月' }).click()
    await workbench.goto(`/appraisal?view=review&unit=${await idOf('爱辉区')}`)
    await page.getByRole('tab', { name: /^爱辉区/ }).waitFor()
    await page.getByRole('button', { name: '更正', exact: true }).click()
    await page.getByRole('dialog', { name: '更正爱辉区4月份得分' }).getByLabel('更正单位').selectOption('逊克县')
    const dialog = page.getByRole('dialog', { name: '更正逊克县4月份得分' })
    await dialog.getByText('尚未调整复核意见').waitFor()
    expect(await dialog.getByRole('button', { name: '更正', exact: true }).isDisabled()).toBe(true)
    const row = rowOf(page, '更正复核意见　逊克县', '7-3')
    await row.getByRole('gridcell').first().click()
    await page.keyboard.press('2')
    const field = row.getByRole('textbox', { name: '7-3 改否理由' })
    await field.fill('方案仅有')
    await dialog.getByText('请确认或取消 7-3 的改否').waitFor()
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
    await page.keyboard.press('2')
    expect(await field.inputValue()).toBe('方案仅有')
    await field.fill('方案仅有征求意见稿，尚未印发')
    await page.keyboard.press('Enter')
    const changes = dialog.getByRole('region', { name: '调整的复核意见' })
    await changes.getByText('改否，未完成').waitFor()
    await dialog.getByText('请填写更正理由').waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect((await countyOf(await idOf('逊克县')))?.published?.version).toBe(1)
  })

  test('更正: the service scores anew, the receipt names the second version and leads to the 通报', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    const unitId = await idOf('逊克县')
    await workbench.goto(`/appraisal?view=review&unit=${unitId}`)
    await page.getByRole('button', { name: '更正', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '更正逊克县4月份得分' })
    await dialog.getByRole('region', { name: '调整的复核意见' }).getByText('方案仅有征求意见稿，尚未印发').waitFor()
    await dialog.getByLabel('更正理由').fill('经核实，复核意见有误')
    await dialog.getByRole('button', { name: '更正', exact: true }).click()
    const receipt = page.getByRole('dialog', { name: '逊克县4月份得分已更正' })
    const county = await countyOf(unitId)
    expect(county?.published).toMatchObject({ version: 2, publishedOn: '2022-05-05', correction: '经核实，复核意见有误' })
    await receipt.getByText(`${county?.published?.score}　第 2 版`).waitFor()
    await receipt.getByText(/第 1 版，保留备查/).waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    const { rows } = await call('appraisals.county', { unitId, month })
    expect(rows.find((each) => each.code === '7-3')?.review).toMatchObject({ decision: 'overruled', verdict: 'notDone' })
    await receipt.getByRole('link', { name: '查看通报' }).click()
    await page.getByText(/逊克县得分已更正/).waitFor()
  })

  test('a correction that changes no fact is refused in place, and what was typed stays', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto(`/appraisal?view=review&unit=${await idOf('逊克县')}`)
    await page.getByRole('complementary', { name: '逊克县得分' }).getByText('经核实，复核意见有误').waitFor()
    await page.getByRole('button', { name: '更正', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '更正逊克县4月份得分' })
    await dialog.getByText('只按变更后的事实重算').click()
    await dialog.getByLabel('更正理由').fill('补记工作信息')
    await dialog.getByRole('button', { name: '更正', exact: true }).click()
    await dialog
      .getByRole('alert')
      .getByText(/所依据的事实与通报时相同/)
      .waitFor()
    expect(await dialog.getByLabel('更正理由').inputValue()).toBe('补记工作信息')
    expect((await countyOf(await idOf('逊克县')))?.published?.version).toBe(2)
  })
})
