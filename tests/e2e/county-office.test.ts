import { describe, expect, test } from 'vitest'
import { rowOf, saveCopy, typeOnce, typeProgress } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { judgeRest, unitNamed } from '#tests/support/journeys/seed.ts'

/** The office of 逊克县: its own month from the wizard to 附件1 and the self-assessment, and nothing of the other counties. */

const month = '2022-04'
const others = ['爱辉区', '北安市', '嫩江市', '五大连池市', '孙吴县']
/** Every page with words that stand there once it has read what it shows. */
const places: Readonly<Record<string, string>> = {
  '/': '截至今天',
  '/tasks': '建立政务诚信承诺制度',
  '/tasks?view=progress': '畅通失信违约投诉渠道',
  '/tasks?view=problems': '还没有登记问题',
  '/plan': '考评期：2022年4月1日至30日',
  '/submissions': '工作完成情况　4月20日前',
  '/appraisal': '自评得分',
  '/appraisal?view=review': '4月份复核结果尚未收到',
  '/appraisal?view=claims': '没有动态调整申报',
  '/supervision': '4月份工作完成情况',
  '/supervision?view=notices': '没有在办的提醒督办文书',
  '/briefs': '还没有工作信息',
  '/documents': '月度工作推进情况（自评报告）',
}

describe('April 2022 in the office of 逊克县', () => {
  const journey = useJourney({ today: '2022-04-18' })
  const type = typeOnce()
  const words = {
    content: '4月14日召开诚信教育进校园动员会',
    outcome: '签订责任书19份',
    problem: '村小网络条件不足',
    nextPlan: '制作可离线播放的诚信课件8个',
  }

  test('the wizard asks a county office for its county', async () => {
    const { page, call } = journey().workbench
    await page
      .getByRole('radio', { name: /黑河市/ })
      .first()
      .click()
    await page.getByRole('radio', { name: /^县（市、区）专班办公室/ }).click()
    await page.getByText('请选择县（市、区）').waitFor()
    await page.getByLabel('县（市、区）', { exact: true }).selectOption({ label: '逊克县' })
    await type(page.getByLabel('姓名'), '刘经办')
    await page.getByRole('radio', { name: /^暂不设置登录密码/ }).click()
    await page.getByRole('checkbox', { name: '已阅读，本机只办理非涉密事项' }).check()
    await page.getByRole('button', { name: '完成设置' }).click()
    await page.getByRole('heading', { name: /4月18日/ }).waitFor()
    expect(await call('desk.status', {})).toMatchObject({ profile: 'county', office: { name: '逊克县' } })
  })

  test('it opens its own month alone', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    await page.getByRole('link', { name: '月度计划' }).click()
    await page.getByRole('button', { name: '生成台账清单' }).click()
    await page.getByRole('grid', { name: '逊克县台账清单' }).waitFor()
    const { units } = await call('plans.month', { month })
    expect(units.map(({ unit, lines }) => [unit.name, lines])).toEqual([['逊克县', 29]])
    expect(await page.getByRole('button', { name: /^审定/ }).count()).toBe(0)
  })

  test('its progress stands in its 附件1', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await page.getByRole('link', { name: '任务台账' }).click()
    await page.getByRole('radiogroup').getByText('一表').click()
    await rowOf(page, '任务台账一表', '7-3').getByRole('gridcell').first().dblclick()
    await typeProgress(page, type, words)
    await page.getByRole('link', { name: '月度报送' }).click()
    await rowOf(page, '月度报送', '逊克县').getByRole('gridcell').first().dblclick()
    await page.getByRole('button', { name: /^生成附件1/ }).click()
    await page.waitForURL(/#\/documents\//)
    const { text } = await saveCopy(journey(), '附件1.docx')
    for (const each of Object.values(words)) expect(text).toContain(each)
  })

  test('it assesses itself and draws up its 附件3', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.setDay('2022-04-22')
    const { unit } = await unitNamed(workbench, month, '逊克县')
    await page.getByRole('link', { name: '考评' }).click()
    await rowOf(page, '自评　逊克县', '7-3').getByRole('gridcell').nth(1).click()
    await page.keyboard.press('1')
    await rowOf(page, '自评　逊克县', '7-3').getByRole('button', { name: '本月完成', pressed: true }).waitFor()
    await judgeRest(workbench, month, unit.unitId)
    await page.getByRole('button', { name: '报送自评' }).click()
    await page.getByText('4月22日已报送自评').waitFor()
    await page.getByRole('button', { name: '自查评分表' }).click()
    await page.waitForURL(/#\/documents\//)
    const { text } = await saveCopy(journey(), '附件3.docx')
    expect(text).toContain('自评日期：2022年4月22日')
    expect(text).toContain(words.content)
  })

  test('no page names another county or a rank', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    for (const [place, known] of Object.entries(places)) {
      await workbench.goto(place)
      const main = page.getByRole('main')
      await main.getByText(known).first().waitFor()
      const text = await main.innerText()
      for (const name of others) expect(text, place).not.toContain(name)
      expect(text, place).not.toMatch(/第 ?\d+ ?名|名次|暂列/)
    }
    const { counties } = await call('appraisals.month', { month })
    expect(counties.map(({ unit, rank }) => [unit.name, rank])).toEqual([['逊克县', null]])
  })
})
