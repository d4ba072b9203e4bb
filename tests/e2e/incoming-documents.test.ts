import { describe, expect, test } from 'vitest'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'

/** 收文登记簿 with 《文件处理单》, 发文登记簿 with 补登历史文件 (office.md «Documents», «Books that every office keeps»; M-092). */

const title = '关于报送11月份工作进展情况的通知'

describe('收发文登记', () => {
  const journey = useJourney({ today: '2022-11-22' })
  const rows = (name: string) => journey().workbench.page.getByRole('grid', { name }).getByRole('row')
  const said = (text: string) => journey().workbench.page.getByRole('status').filter({ hasText: text })

  const lookAt = async (name: string): Promise<void> => {
    const { page } = journey().workbench
    const before = page.viewportSize()
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await faultsOf(page, { withAxe: false })).toEqual([])
      await takePicture(page, `${name}-${width}`)
    }
    if (before !== null) await page.setViewportSize(before)
  }

  test('nothing yet: one sentence and the button; a paper is registered by the keyboard', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await workbench.goto('/documents?view=incoming')
    await page.getByText('2022年还没有登记收文').waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await page.getByRole('button', { name: '登记收文' }).first().click()
    const form = page.getByRole('form', { name: '收文登记' })
    await form.getByLabel('来文机关').fill('市优化营商环境专项行动领导小组办公室')
    await form.getByLabel('来文字号').fill('营商办发〔2022〕9号')
    await form.getByLabel('标题').fill('机密★ 通知')
    await form.getByLabel('来文字号').focus()
    await form.getByText(/标题带有“机密★”字样/).waitFor()
    await form.getByLabel('标题').fill(title)
    await form.getByRole('textbox', { name: '办理期限' }).fill('2022-11-25')
    await form.getByLabel('收文编号').fill('12')
    await form.getByLabel('缓急').selectOption('加急')
    await page.keyboard.press('Control+s')
    await said(`已登记收文〔2022〕第12号：${title}`).waitFor()
    await rows('收文登记簿').filter({ hasText: title }).getByText('待拟办').waitFor()
  })

  test('《文件处理单》: 拟办 and 批示 are entered, taken back by 撤销, and the paper is concluded', async () => {
    const { page } = journey().workbench
    await rows('收文登记簿').filter({ hasText: title }).click()
    const proposal = page.getByRole('form', { name: '登记拟办' })
    await proposal.getByLabel('拟办意见').fill('拟请政务诚信科汇总后上报。')
    await proposal.getByRole('button', { name: '登记拟办' }).click()
    await said('已登记拟办').waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await proposal.waitFor()
    await proposal.getByLabel('拟办意见').fill('拟请政务诚信科汇总后上报。请领导批示。')
    await proposal.getByRole('button', { name: '登记拟办' }).click()
    const instruction = page.getByRole('form', { name: '登记批示' })
    await instruction.getByLabel('批示领导').fill('张主任')
    await instruction.getByLabel('批示内容').fill('同意，按时上报。')
    await instruction.getByRole('button', { name: '登记批示' }).click()
    await rows('收文登记簿').filter({ hasText: title }).getByText('办理中').waitFor()
    const assignment = page.getByRole('form', { name: '登记承办' })
    await assignment.getByLabel('承办单位').fill('政务诚信科')
    await assignment.getByRole('button', { name: '登记承办' }).click()
    const result = page.getByRole('form', { name: '登记办结' })
    await result.getByLabel('办理结果').fill('已按时上报。')
    await result.getByRole('button', { name: '登记办结' }).click()
    await rows('收文登记簿').filter({ hasText: title }).getByText('已办结').waitFor()
    await said('已登记办结').waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await lookAt('incoming-documents')
  })

  test('the same number is refused in one sentence; a voided one stays with its reason', async () => {
    const { page } = journey().workbench
    await page.getByRole('button', { name: '登记收文' }).first().click()
    const form = page.getByRole('form', { name: '收文登记' })
    await form.getByLabel('来文机关').fill('市政府办公室')
    await form.getByLabel('标题').fill('会议通知')
    await form.getByLabel('收文编号').fill('12')
    await page.keyboard.press('Control+s')
    await form.getByText(`收文〔2022〕第12号已登记《${title}》`).waitFor()
    await form.getByLabel('收文编号').fill('13')
    await page.keyboard.press('Control+s')
    await rows('收文登记簿').filter({ hasText: '会议通知' }).click()
    const voiding = page.getByRole('form', { name: '作废收文编号' })
    await voiding.getByLabel('作废原因').fill('重复登记')
    await voiding.getByRole('button', { name: '作废编号' }).click()
    await rows('收文登记簿').filter({ hasText: '会议通知' }).getByText('已作废').waitFor()
    expect((await journey().workbench.call('incomingDocuments.list', { year: 2022 })).documents).toMatchObject([
      { serial: 13, status: 'voided', voidedReason: '重复登记' },
      { serial: 12, status: 'concluded', handler: '政务诚信科', result: '已按时上报。' },
    ])
  })

  test('发文登记簿: a paper of before is entered with its number, refused twice, removed and brought back', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/documents?view=register')
    await page.getByText('2022年还没有发文登记').waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    const form = page.getByRole('form', { name: '补登历史文件' })
    const fill = async (): Promise<void> => {
      await page.getByRole('button', { name: '补登历史文件' }).first().click()
      await form.getByLabel('编号系列').selectOption('工作提示单')
      await form.getByLabel('文件上的编号').fill('3')
      await form.getByLabel('标题').fill('关于报送3月份工作进展情况的工作提示单')
      await form.getByLabel('主送').fill('孙吴县政务守信践诺工作专班')
      await form.getByLabel('签发人').fill('办公室副主任')
      await form.getByRole('textbox', { name: '成文日期' }).fill('2022-3-24')
      await form.getByLabel('补登依据').fill('纸质发文登记簿第1页')
      await page.keyboard.press('Control+s')
    }
    await fill()
    await said('已补登：〔2022〕第3号').waitFor()
    await rows('发文登记簿').filter({ hasText: '补登' }).waitFor()
    await fill()
    await form.getByText('第3号已经登记').waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await lookAt('outgoing-register')
    await page.keyboard.press('Escape')
    await rows('发文登记簿').filter({ hasText: '〔2022〕第3号' }).click()
    await page.getByRole('button', { name: '移除补登' }).click()
    await page.getByText('2022年还没有发文登记').waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await rows('发文登记簿').filter({ hasText: '〔2022〕第3号' }).waitFor()
  })

  test('the series goes on behind it; a number is voided by hand and taken back', async () => {
    const { page } = journey().workbench
    await page.getByRole('button', { name: '编号设置' }).click()
    await page.getByRole('menuitem', { name: '工作提示单　下一号：第4号' }).waitFor()
    await page.getByRole('menuitem', { name: '作废编号' }).click()
    const form = page.getByRole('form', { name: '作废编号' })
    await form.getByLabel('编号', { exact: true }).fill('4')
    await form.getByLabel('作废原因').fill('纸质登记时误用')
    await page.getByRole('button', { name: '作废编号' }).click()
    await rows('发文登记簿').filter({ hasText: '纸质登记时误用' }).waitFor()
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await rows('发文登记簿').filter({ hasText: '纸质登记时误用' }).waitFor({ state: 'detached' })
    const { series } = await journey().workbench.call('numbers.register', { year: 2022 })
    expect(series.find((each) => each.series === 'reminder')?.next).toBe(4)
  })
})
