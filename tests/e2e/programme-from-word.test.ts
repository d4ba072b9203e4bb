import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { PlacedCell } from '#tests/fixtures/breakdowns/source-tables.ts'
import { newCityHead, newCityRows, newCityTerritories, newCityTitle } from '#tests/fixtures/breakdowns/new-city.ts'
import { wordFile } from '#tests/fixtures/breakdowns/word-tables.ts'
import { typeOnce } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'

/** A programme that nobody has built in, given as one Word table of nine tasks, runs through the pages alone (M-011, M-023, A-22). */

type Row = readonly (PlacedCell | string | null)[]

/** The table with words replaced, as a Word file that an office hands over. */
async function breakdownFile(name: string, replaced: Readonly<Record<string, string>>, title: string = newCityTitle) {
  const rows: Row[] = newCityRows.map((row) => row.map((cell) => (typeof cell === 'string' ? (replaced[cell] ?? cell) : cell)))
  return file(name, await wordFile({ paragraphs: ['附件', title], head: newCityHead, rows }))
}

function file(name: string, bytes: Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

function pick(page: Page, chosen: ReturnType<typeof file>): Promise<void> {
  return page.locator('input[type=file]').setInputFiles(chosen)
}

/** A difference is kept without a mouse: arrow keys choose, Tab goes to the reason, Ctrl+S keeps both. */
async function keepByKeyboard(page: Page, name: string, reason: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: `${name}的办理` })
    .getByRole('radio')
    .first()
    .focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type(reason)
  await page.keyboard.press('Control+s')
}

describe('a city that nobody has built in', () => {
  const journey = useJourney({ today: '2022-04-06' })
  const type = typeOnce()

  test('a file without such a table is refused in words, and nothing is taken from it', async () => {
    const { page } = journey().workbench
    await page.getByRole('radio', { name: /^从文件新建/ }).click()
    await pick(page, file('通讯录.docx', await wordFile({ paragraphs: ['通讯录'], head: ['姓名', '电话'], rows: [['甲', '略']] })))
    await page.getByRole('alert').getByText('文件“通讯录.docx”中没有找到任务分解表').waitFor()
    await page.getByText('选择任务分解表文件后填写').waitFor()
    expect(await page.getByRole('button', { name: '完成设置' }).isDisabled()).toBe(true)
  })

  test('the tasks of the Word table are shown, with what is in doubt at its measure', async () => {
    const { page } = journey().workbench
    await pick(page, await breakdownFile('鸡西市重点任务分解表.docx', { '9月30日': '适时' }))
    await page.getByText('读出9项任务、13条措施。').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    const table = page.getByRole('table', { name: '任务和措施' })
    await table.getByRole('row', { name: /2-3.*通报典型案例.*市法院.*12月底/ }).waitFor()
    const doubt = page.getByRole('table', { name: '需要核对的内容' }).getByRole('row', { name: /6-1.*适时/ })
    await type(doubt.getByRole('textbox'), '条件成熟时')
    await table.getByRole('row', { name: /6-1.*条件成熟时/ }).waitFor()
  })

  test('what the table says is filled in; a window that is closed has what was typed', async () => {
    const { page } = journey().workbench
    expect(await page.getByLabel('城市').inputValue()).toBe('鸡西市')
    expect(await page.getByLabel('年度（必填）').inputValue()).toBe('2022')
    expect(await page.getByLabel('专班办公室名称').inputValue()).toBe('鸡西市政务守信践诺工作专班办公室')
    expect(await page.getByLabel('办公室所在部门').inputValue()).toBe('市营商环境局')
    await type(page.getByLabel('所辖县（市、区）'), newCityTerritories.join('、'))
    await type(page.getByLabel('文件名称'), '关于印发鸡西市重点任务分解表的通知')
    await page.keyboard.press('Tab')
    await page.reload()
    await page.getByText('读出9项任务、13条措施。').waitFor()
    expect(await page.getByLabel('文件名称').inputValue()).toBe('关于印发鸡西市重点任务分解表的通知')
    expect(await page.getByRole('textbox', { name: '6-1完成时限按此读入' }).inputValue()).toBe('条件成熟时')
  })

  test('the first run is done and the month opens with the list of the table', async () => {
    const { page, call } = journey().workbench
    await page.getByRole('textbox', { name: '印发日期' }).fill('2022-4-1')
    await page.getByRole('radio', { name: /^市专班办公室/ }).click()
    await type(page.getByLabel('姓名'), '王经办')
    await page.getByRole('radio', { name: /^暂不设置登录密码/ }).click()
    await page.getByRole('checkbox', { name: '已阅读，本机只办理非涉密事项' }).check()
    await page.getByRole('button', { name: '完成设置' }).click()
    await page.getByRole('alert').getByText('措施6-1没有可识别的完成时限').waitFor()
    await type(page.getByRole('textbox', { name: '6-1完成时限按此读入' }), '9月30日')
    await page
      .getByRole('table', { name: '任务和措施' })
      .getByRole('row', { name: /6-1.*9月30日/ })
      .waitFor()
    await page.getByRole('button', { name: '完成设置' }).click()
    await page.getByRole('heading', { name: /4月6日/ }).waitFor()
    await page.getByRole('link', { name: '月度计划' }).click()
    await page.getByRole('button', { name: '生成台账清单' }).click()
    await page.getByRole('main').getByText('鸡冠区').first().waitFor()
    expect(await call('desk.status', {})).toMatchObject({ programme: { id: 'jixi-2022', city: '鸡西市', isAppraised: false } })
    const { units } = await call('plans.month', { month: '2022-04' })
    expect(units.map(({ unit }) => unit.name)).toEqual(expect.arrayContaining([...newCityTerritories, '市营商环境局', '市法院']))
    const { tasks } = await call('tasks.register', {})
    expect(tasks).toHaveLength(9)
    expect(tasks[5]?.measures[0]).toMatchObject({ code: '6-1', milestones: [{ by: '2022-09-30' }] })
  })

  test('a file that says two things otherwise: each is decided with a reason, a new version is in force, and the record stands', async () => {
    const { page, call } = journey().workbench
    await page.getByRole('link', { name: '系统' }).click()
    await page.getByRole('radiogroup', { name: '系统内容' }).getByText('工作方案').click()
    await page.getByRole('button', { name: '与文件比对' }).click()
    await page.getByText('还没有与文件比对过').waitFor()
    await pick(
      page,
      await breakdownFile('分解表（修订）.docx', { '6月底前': '7月底前', 归集信用信息: '全面归集信用信息', 适时: '9月30日' }),
    )
    const table = page.getByRole('table', { name: '差异核定' })
    await table.getByRole('row', { name: /^1-1 完成时限/ }).waitFor()
    expect(await table.getByRole('row').count()).toBe(3)
    const settle = page.getByRole('button', { name: /^登记比对结果/ })
    await page.getByText('还有2处没有核定').waitFor()
    await table.getByRole('radiogroup', { name: '1-1完成时限的办理' }).getByRole('radio', { name: '采用文件' }).check()
    await type(page.getByRole('textbox', { name: '1-1完成时限的理由' }), '修订文件推迟一个月')
    await page.getByText('还有1处没有核定').waitFor()
    await keepByKeyboard(page, '6工作任务', '任务名称仍按印发文件')
    await page.getByText('请填写印发日期').waitFor()
    await page.reload()
    await table.getByRole('radiogroup', { name: '6工作任务的办理' }).getByRole('radio', { name: '保留方案', checked: true }).waitFor()
    await type(page.getByLabel('文件名称'), '关于修订重点任务分解表的通知')
    await page.getByRole('textbox', { name: '印发日期' }).fill('2022-4-5')
    await page.keyboard.press('Tab')
    await expect.poll(() => settle.isEnabled()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('采用文件1处，保留方案1处；工作方案更新为第2版').waitFor()
    await page.getByRole('button', { name: /^查看2022年4月6日的决定/ }).click()
    await page.getByRole('complementary').getByText('修订文件推迟一个月').waitFor()
    const { tasks } = await call('tasks.register', {})
    expect(tasks[0]?.measures[0]).toMatchObject({ milestones: [{ by: '2022-07-31' }] })
    expect(tasks[5]).toMatchObject({ title: '归集信用信息' })
  })

  test('next year’s table becomes a programme beside this one, and the office goes over to it', async () => {
    const { page, call } = journey().workbench
    await page.getByRole('link', { name: '工作方案' }).click()
    await page.getByRole('button', { name: '从文件新建' }).click()
    const title = '鸡西市2023年政务守信践诺工作专班重点任务分解表'
    await pick(page, await breakdownFile('2023年分解表.docx', { '2023年3月底': '12月底' }, title))
    await page.getByText('读出9项任务、13条措施。').waitFor()
    expect(await page.getByLabel('城市').isDisabled()).toBe(true)
    expect(await page.getByLabel('年度（必填）').inputValue()).toBe('2023')
    await type(page.getByLabel('文件名称'), '关于印发鸡西市2023年重点任务分解表的通知')
    await page.getByRole('textbox', { name: '印发日期' }).fill('2022-12-30')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '切换到新方案' }).click()
    await page.getByRole('button', { name: '生成台账清单' }).waitFor()
    expect(await call('desk.status', {})).toMatchObject({ programme: { id: 'jixi-2023', year: 2023 } })
  })
})

describe('a county of that city', () => {
  const journey = useJourney({ today: '2022-04-06' })
  const type = typeOnce()

  test('begins with the same file: its office is chosen from the counties of the file, and it has its own list', async () => {
    const { page, call } = journey().workbench
    const [county = ''] = newCityTerritories
    await page.getByRole('radio', { name: /^从文件新建/ }).click()
    await pick(page, await breakdownFile('鸡西市重点任务分解表.docx', {}))
    await page.getByText('读出9项任务、13条措施。').waitFor()
    await type(page.getByLabel('所辖县（市、区）'), newCityTerritories.join('、'))
    await type(page.getByLabel('文件名称'), '关于印发鸡西市重点任务分解表的通知')
    await page.getByRole('textbox', { name: '印发日期' }).fill('2022-4-1')
    await page.getByRole('radio', { name: /^县（市、区）专班办公室/ }).click()
    const office = page.getByRole('combobox', { name: '县（市、区）', exact: true })
    expect(await office.locator('option').allInnerTexts()).toEqual(['请选择', ...newCityTerritories])
    await office.selectOption({ label: county })
    await type(page.getByLabel('姓名'), '王经办')
    await page.getByRole('radio', { name: /^暂不设置登录密码/ }).click()
    await page.getByRole('checkbox', { name: '已阅读，本机只办理非涉密事项' }).check()
    await page.getByRole('button', { name: '完成设置' }).click()
    await page.getByRole('heading', { name: /4月6日/ }).waitFor()
    expect(await call('desk.status', {})).toMatchObject({
      profile: 'county',
      office: { name: county },
      programme: { id: 'jixi-2022', city: '鸡西市' },
    })
    await page.getByRole('link', { name: '月度计划' }).click()
    await page.getByRole('button', { name: '生成台账清单' }).click()
    await page.getByRole('main').getByText(county).first().waitFor()
    const { units } = await call('plans.month', { month: '2022-04' })
    expect(units.map(({ unit }) => unit.name)).toEqual([county])
  })
})
