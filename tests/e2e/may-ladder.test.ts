import { describe, expect, test } from 'vitest'
import { rowOf, saveCopy, takeStep } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { linesOf, setUpOffice, unitNamed } from '#tests/support/journeys/seed.ts'
import type { Workbench } from '#tests/support/workbench.ts'

/** May 2022 (scenario of 第十三、十四条): last month's plans become goals, four overdue measures become three papers, one is led to its delivery. */

const overdue = ['7-1', '7-2', '7-3', '7-6']
const next = new Map<string, string>()

describe('May 2022 in the city office', () => {
  const journey = useJourney({ today: '2022-04-18' })

  test('each 下月工作计划 of April becomes the 本月目标 of May for 逊克县: 29 lines, no 10-1, no 9-1', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await seedApril(workbench)
    await workbench.setDay('2022-05-01')
    await page.getByRole('link', { name: '月度计划' }).click()
    await page.getByRole('button', { name: '生成台账清单' }).click()
    await page
      .getByRole('navigation', { name: '单位清单' })
      .getByRole('button', { name: /^逊克县/ })
      .click()
    const sheet = page.getByRole('grid', { name: '逊克县台账清单' })
    await sheet.getByText(next.get('1-1') ?? 'no plan').waitFor()
    const goals = await sheet
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim())))
    expect(goals).toHaveLength(29)
    expect(goals.map((cells) => cells[0])).not.toContain('10-1')
    expect(goals.map((cells) => cells[0])).not.toContain('9-1')
    expect(Object.fromEntries(goals.map((cells) => [cells[0], cells[2]]))).toEqual(Object.fromEntries(next))
  })

  test('on 5 May four ticked measures say beforehand that three papers will be drafted', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await meet(workbench, ['7-4', '7-5', '7-7'])
    await workbench.setDay('2022-05-05')
    await page.getByRole('link', { name: '任务台账' }).click()
    await page.getByRole('button', { name: /^逾期/ }).click()
    for (const code of overdue) await rowOf(page, '任务台账一册', code).getByRole('checkbox', { name: '选择本行' }).check()
    const words = page.getByRole('status').filter({ hasText: '已选 4 条' })
    await words.getByText('将起草').waitFor()
    expect(await words.innerText()).toContain('将起草：督办单1份（市教育局）、函或提示单1份（团市委）、内部催办单1份（3项）')
  })

  test('a reminder is copied as a short message', async () => {
    const { page } = journey().workbench
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: '复制短信' }).first().click()
    await page.getByRole('button', { name: '已复制' }).waitFor()
    const message = await page.evaluate(() => navigator.clipboard.readText())
    expect(message).toMatch(/^【提示】/)
    for (const part of ['市教育局', '团市委', '市营商环境局', '进校园', '4月30日']) expect(message).toContain(part)
  })

  test('one paper a unit: 督办单 to 市教育局, a milder one to 团市委, one 内部催办单 with three items', async () => {
    const { call, page } = journey().workbench
    await page.getByRole('button', { name: '起草文书' }).click()
    await page.getByRole('button', { name: '起草 3 份文书' }).click()
    await page.waitForURL(/#\/supervision\/./)
    const { notices } = await call('notices.list', { onlyOpen: false })
    const made = notices.map(({ unit, kind, items, number }) => [unit.name, kind, items, number])
    expect(new Set(made)).toEqual(
      new Set([
        ['市教育局', 'supervision', 1, ''],
        ['团市委', 'letter', 1, ''],
        ['市营商环境局', 'internalReminder', 3, ''],
      ]),
    )
  })

  test('the 督办单 goes through its steps', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const { notices } = await workbench.call('notices.list', { onlyOpen: false })
    const notice = notices.find((each) => each.kind === 'supervision')
    await workbench.goto('/supervision?view=notices')
    await page
      .getByRole('row', { name: /市教育局/ })
      .getByRole('gridcell')
      .nth(2)
      .dblclick()
    await page.getByRole('heading', { name: '督办单　市教育局' }).waitFor()
    await takeStep(page, '核稿', { 核稿人: '钱核稿' })
    await takeStep(page, '登记签批', { 签发日期: '5.5', 批示原文: '同意下发，限期办结' })
    await page.getByRole('button', { name: '编号', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '督办单编号' })
    await dialog.getByText('编号：〔2022〕第1号').waitFor()
    await dialog.getByRole('button', { name: '确认编号' }).click()
    await page.getByRole('region', { name: '文书预览' }).getByText('〔2022〕第1号').first().waitFor()
    await takeStep(page, '用印登记', { 批准人: '李主任' })
    await takeStep(page, '下发')
    await takeStep(page, '登记签收', { 签收人: '周联络' })
    const paper = await saveCopy(journey(), '督办单.docx')
    for (const part of ['市教育局：', '进校园', '4月30日', '第十四条', '编号：〔2022〕第1号', '2022年5月5日'])
      expect(paper.text).toContain(part)
    // 拟稿、审核、签发 never stand on the face of a 督办单.
    for (const name of ['钱核稿', '李主任', '张经办']) expect(paper.text).not.toContain(name)
    expect((await workbench.call('notices.get', { noticeId: notice?.noticeId ?? '' })).notice.status).toBe('delivered')
  })

  test('the number stands in the list, and the history of 7-3 shows the step', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/supervision?view=notices')
    await page
      .getByRole('row', { name: /市教育局/ })
      .getByText('〔2022〕第1号')
      .waitFor()
    await workbench.goto('/tasks?measure=heihe-2022:measure:7-3')
    const ladder = page.getByRole('region', { name: '提醒督办经过' })
    const step = ladder.getByRole('listitem').filter({ hasText: '督办单 〔2022〕第1号' })
    await step.getByText('5月5日').waitFor()
    await step.getByText('限5月12日前反馈').waitFor()
    const { history } = await workbench.call('tasks.measure', { measureId: 'heihe-2022:measure:7-3' })
    const taken = history.find((entry) => entry.title.includes('〔2022〕第1号'))
    expect(taken).toMatchObject({ on: '2022-05-05', unitName: '市教育局' })
    expect(await ladder.getByRole('listitem').allInnerTexts()).toContainEqual(expect.stringContaining('约谈提醒'))
  })
})

/** April with a plan for the next month on every line of 逊克县. */
async function seedApril(workbench: Workbench): Promise<void> {
  const { call } = workbench
  await call('plans.open', { month: '2022-04' })
  const { unit } = await unitNamed(workbench, '2022-04', '逊克县')
  for (const { lineId, code, shortTitle } of await linesOf(workbench, '2022-04', unit.unitId)) {
    const nextPlan = `5月底前${shortTitle}完成第${code}项考核要点`
    next.set(code, nextPlan)
    const entry = { recordedOn: '2022-04-18', content: `推进${shortTitle}`, outcome: '', problem: '', nextPlan }
    await call('progress.save', { lineId, entryId: null, rev: null, ...entry })
  }
}

/** The first milestone of each measure, met by all its leads. */
async function meet({ call }: Workbench, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const { assignments } = await call('tasks.measure', { measureId: `heihe-2022:measure:${code}` })
    for (const { assignmentId, role } of assignments) {
      if (role === 'lead') await call('milestones.meet', { assignmentId, ordinal: 0, metOn: '2022-04-29' })
    }
  }
}
