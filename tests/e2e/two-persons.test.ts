import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { bypass, firstSignIn, signIn, signOut } from '#tests/support/journeys/accounts.ts'
import { seedCityYear, yearToday } from '#tests/support/journeys/played-year.ts'
import { decideClaims, leaveMonthOut } from '#tests/support/journeys/year-hands.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** 等保二级: whoever chose the interpretation of the year does not settle it alone (reliability.md 4, office.md «Documents»). */

const administrator = { name: '张经办', password: '松花江畔的四季啊春夏秋冬' }
const first = { name: '王审核', password: '大黑河岛的冬天啊雪落无声' }
const second = { name: '李审核', password: '小兴安岭的秋天啊五花山色' }

let browser: Browser
let remove: () => void
let workbench: Workbench
let page: Page

/** A year that lacks its interpretation alone, in an office of an administrator and two reviewers. */
beforeAll(async () => {
  const made = makeFolder()
  ;({ remove } = made)
  await seedCityYear(join(made.folder, 'data'))
  browser = await launchChromium()
  workbench = await openWorkbench(browser, join(made.folder, 'data'), { today: yearToday })
  page = workbench.page
  page.setDefaultTimeout(10_000)
  await decideClaims(workbench)
  await leaveMonthOut(workbench)
  await workbench.call('accounts.protect', { profile: 'classifiedProtection', newPassword: administrator.password })
  await workbench.call('accounts.signIn', administrator)
  for (const who of [first, second]) {
    const { initialPassword } = await workbench.call('accounts.add', { name: who.name, roles: ['reviewer'] })
    await page.reload()
    await firstSignIn(page, who, initialPassword)
    await signOut(page)
  }
})
afterAll(async () => {
  await workbench.close()
  await browser.close()
  remove()
})

const dialogOf = () => page.getByRole('dialog', { name: '审定年度考评结果' })

async function openSettling(): Promise<void> {
  await workbench.goto('/appraisal?view=year')
  await page.getByRole('button', { name: '审定年度考评结果' }).click()
  await dialogOf().waitFor()
}

describe('等保二级: two persons for the year', () => {
  test('who chose the interpretation is asked for a leader’s signature, and the core refuses past the page', async () => {
    await signIn(page, first)
    await workbench.goto('/appraisal?view=year')
    await page.getByRole('button', { name: '选定口径' }).click()
    const choosing = page.getByRole('dialog', { name: '选定年度口径' })
    await choosing.getByRole('radio', { name: /^百分制/ }).check()
    await choosing.getByLabel('依据').fill('经专班会议研究，各级标题所列分值均成立')
    await choosing.getByRole('button', { name: '选定', exact: true }).click()
    await choosing.waitFor({ state: 'detached' })
    await openSettling()
    await dialogOf().getByText('请登记领导签批，或由其他审核人员办理').waitFor()
    expect(await dialogOf().getByRole('button', { name: '审定', exact: true }).isDisabled()).toBe(true)
    expect(await bypass(page, 'appraisals.settleYear', { settledOn: yearToday })).toMatchObject({
      ok: false,
      error: { details: { rule: 'secondPerson' } },
    })
  })

  test('the leader’s signature on paper is the second person', async () => {
    await dialogOf().getByLabel('签发人').fill('演示专班组长')
    await dialogOf().getByText('请填写签批日期').waitFor()
    await dialogOf()
      .getByRole('textbox', { name: /^签批日期/ })
      .fill('2023-01-11')
    await page.keyboard.press('Tab')
    await dialogOf().getByText('请填写签批日期').waitFor({ state: 'detached' })
    expect(await dialogOf().getByRole('button', { name: '审定', exact: true }).isDisabled()).toBe(false)
    await dialogOf().getByRole('button', { name: '取消' }).click()
    await dialogOf().waitFor({ state: 'detached' })
    await signOut(page)
  })

  test('another reviewer settles it without one, in his own name', async () => {
    await signIn(page, second)
    await openSettling()
    await dialogOf().getByText('登记签批（选填）').waitFor()
    await dialogOf().getByRole('button', { name: '审定', exact: true }).click()
    await page.getByRole('status').filter({ hasText: '年度考评结果已审定' }).waitFor()
    await dialogOf().waitFor({ state: 'detached' })
    await page.getByText('2023年1月12日审定，第1版').waitFor()
    expect(await bypass(page, 'appraisals.year', {})).toMatchObject({
      ok: true,
      value: { chosen: { officer: first.name }, settled: { version: 1, settledOn: yearToday } },
    })
  })
})
