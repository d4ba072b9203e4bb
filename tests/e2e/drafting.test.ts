import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { setUpOffice, unitNamed } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'

/** 起草 of a paper that the records know little of, and of one that they know everything of (documents.md section 5, interface.md «Habits»). */

const month = '2022-04'
const subject = '召开政务守信践诺工作推进会议'
const text = [
  '经研究，决定召开推进会议，现将有关事项通知如下。',
  '一、时间地点',
  '（一）时间。4月25日上午9时。',
  '（二）地点。市政府三楼会议室。',
  '二、有关要求',
  '请各单位于4月22日前反馈参会人员名单。',
].join('\n')

const words = (page: Page) => page.getByRole('form', { name: '校改文字' })
const preview = (page: Page) => page.getByRole('region', { name: '文书预览' })
const told = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence }).waitFor()

/** Goes through the page with Tab until the keyboard is in the field with this label. */
async function tabTo(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label)
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await field.evaluate((each) => each === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${label}`)
}

/** Types what a kind is called and takes the first that is found. */
async function chooseKind(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: '查找文种' }).waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

async function chooseUnit(page: Page, name: string): Promise<void> {
  await page.getByRole('form', { name: /^起草/ }).waitFor()
  await page.keyboard.type(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Both sizes of screen, and back. */
async function picture(page: Page, name: string): Promise<void> {
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size)
    await takePicture(page, `drafting-${name}-${size.width}`)
  }
}

describe('起草', () => {
  const journey = useJourney({ today: '2022-04-18' })

  test('Ctrl+N, the kind typed to be found, Enter: a 通知 stands there, and its required places are named', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    await setUpOffice(workbench, 'city')
    await call('plans.open', { month })
    await workbench.goto('/documents')
    await page.getByText('2022年4月还没有公文').waitFor()
    await page.keyboard.press('Control+n')
    await page.getByRole('listbox', { name: '文种' }).getByRole('option').first().waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await picture(page, 'kinds')
    await page.keyboard.type('没有这个文种')
    await page.getByText('没有找到“没有这个文种”').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('通知')
    await page.getByRole('option', { name: '通知', exact: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/documents\//)
    await page.getByText('核稿前还需填写').waitFor()
  })

  test('核稿 is refused while places are empty, and the keyboard is in the first of them', async () => {
    const { page } = journey().workbench
    await tabTo(page, '核稿人')
    await page.keyboard.type('李主任')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: '还没有填写' }).waitFor()
    await words(page).getByText('事由还没有填写，请补充并保存后再核稿').waitFor()
    expect(await page.getByLabel(/^事由/).evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await picture(page, 'refused')
  })

  test('typed from there on by the keyboard, Ctrl+S saves a version; headings are known by their numbers, and 核稿 is done', async () => {
    const { page } = journey().workbench
    await page.keyboard.type(subject)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
    await words(page)
      .getByText(/共\d+字/)
      .first()
      .waitFor()
    await page.keyboard.press('Control+s')
    await told(page, '已保存 2 处校改')
    await preview(page).getByText('一、时间地点').waitFor()
    await preview(page).getByText(`关于${subject}的通知`).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await picture(page, 'written')
    await tabTo(page, '核稿人')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('form', { name: '登记签批' }).waitFor()
    expect(await faultsOf(page, { withAxe: false })).toEqual([])
  })

  test('words that are not saved come back after leaving the page, and no step is taken over them', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const address = page.url()
    await words(page).getByLabel('抄送').fill('市委办公室')
    await words(page).getByText('已改 1 处').waitFor()
    await workbench.goto('/documents')
    await page.goto(address)
    await words(page).getByText('已改 1 处').waitFor()
    expect(await words(page).getByLabel('抄送').inputValue()).toBe('市委办公室')
    await words(page).getByText('未保存的内容').waitFor()
    const signing = page.getByRole('form', { name: '登记签批' })
    await signing.getByLabel('签发人').fill('王组长')
    await signing.getByRole('button', { name: '登记签批' }).click()
    await signing.getByText('还有1处校改没有保存，本步没有办理，请保存或者放弃修改后再办').waitFor()
    await words(page).getByRole('button', { name: '放弃修改' }).click()
    await words(page).getByText('没有改动').waitFor()
    expect(await words(page).getByLabel('抄送').inputValue()).toBe('')
  })

  test('a paper of a unit’s month asks for both, a refusal stands in the panel; Esc gives the keyboard back to 起草', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const { unit } = await unitNamed(workbench, month, '孙吴县')
    await workbench.goto('/documents')
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: '查找文种' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: '起草' }).evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await chooseKind(page, '市专班复核评分表')
    await chooseUnit(page, unit.name)
    await page.route('**/rpc/documents.create', (route) =>
      route.fulfill({ json: { ok: false, error: { code: 'disk_full', details: { needed: '20 MB' } } } }),
    )
    await page.keyboard.press('Control+Enter')
    await page.getByRole('complementary').getByRole('alert').waitFor()
    await page.unroute('**/rpc/documents.create')
    expect(await faultsOf(page, { withAxe: false })).toEqual([])
    await page.getByRole('button', { name: '另选文种' }).click()
    expect(await page.getByRole('complementary').getByRole('alert').count()).toBe(0)
    await chooseKind(page, '附件1')
    await page.getByText('请选择单位').waitFor()
    await chooseUnit(page, unit.name)
    expect(await page.getByRole('form', { name: /^起草/ }).getByLabel('月份').inputValue()).toBe(month)
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/#\/documents\//)
    await preview(page).getByText(unit.name).first().waitFor()
  })

  test('the list is narrowed by group and kind', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/documents')
    const papers = page.getByRole('grid', { name: '公文' }).getByRole('row')
    await papers.filter({ hasText: subject }).waitFor()
    await page.getByRole('button', { name: /^类别/ }).click()
    await page.getByRole('menuitem', { name: '报送' }).click()
    await papers.filter({ hasText: '孙吴县' }).waitFor()
    await expect.poll(() => papers.filter({ hasText: subject }).count()).toBe(0)
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await picture(page, 'list')
  })
})
