import { describe, expect, test } from 'vitest'
import type { DocxText } from '#tests/support/documents/docx-text.ts'
import { expectCircular, expectMonthlyReport, expectScoreDetail, expectSelfAssessmentSheet } from '#tests/support/journeys/april-papers.ts'
import { words } from '#tests/support/journeys/april-words.ts'
import { receiveReport, rowOf, saveCopy, takeStep, typeOnce, typeProgress } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { agreeOthers, assessOthers, judgeRest, lineOf, linesOf, receiveOthers, reportOf, unitNamed } from '#tests/support/journeys/seed.ts'

/** The office's month (product.md): April 2022 from the first run to the published score, what a clerk typed found again in the papers. */

const month = '2022-04'

describe('April 2022 in the city office', () => {
  const journey = useJourney({ today: '2022-04-18' })
  const type = typeOnce()
  const idOf = async (name: string): Promise<string> => (await unitNamed(journey().workbench, month, name)).unit.unitId
  const papers = new Map<string, DocxText>()

  test('the first run asks for the secrecy notice before anything can be stored', async () => {
    const { page, call } = journey().workbench
    const finish = page.getByRole('button', { name: '完成设置' })
    await page.getByRole('heading', { name: '初始设置' }).waitFor()
    await page
      .getByRole('radio', { name: /黑河市/ })
      .first()
      .click()
    await page.getByRole('radio', { name: /^市专班办公室/ }).click()
    await type(page.getByLabel('姓名'), words.officer)
    await page.getByRole('radio', { name: /^暂不设置登录密码/ }).click()
    await page.getByText('请阅读并确认涉密信息提示').waitFor()
    expect(await finish.isDisabled()).toBe(true)
    expect((await call('setup.state', {})).isReady).toBe(false)
    await page.getByRole('checkbox', { name: '已阅读，本机只办理非涉密事项' }).check()
    await finish.click()
    await page.getByRole('heading', { name: /4月18日/ }).waitFor()
    await page.getByText(words.officer).waitFor()
  })

  test('4月份台账清单 is opened, a goal changed in the sheet, all lists settled', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await page.getByRole('link', { name: '月度计划' }).click()
    await page.getByRole('button', { name: '生成台账清单' }).click()
    await page.getByRole('button', { name: /^审定全部/ }).waitFor()
    await page
      .getByRole('navigation', { name: '单位清单' })
      .getByRole('button', { name: /^逊克县/ })
      .click()
    const row = rowOf(page, '逊克县台账清单', '7-3')
    await row.getByRole('gridcell').nth(2).dblclick()
    await type(page.getByRole('textbox', { name: '本月目标' }), words.goal)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await row.getByText(words.goal).waitFor()
    const unitId = await idOf('逊克县')
    await expect.poll(async () => lineOf(await linesOf(workbench, month, unitId), '7-3').goal).toBe(words.goal)
    await page.getByRole('button', { name: /^审定全部/ }).click()
    const dialog = page.getByRole('dialog', { name: '审定4月份台账清单' })
    await dialog.getByRole('button', { name: '审定', exact: true }).click()
    await page.getByRole('status').filter({ hasText: '已审定' }).waitFor()
    expect((await unitNamed(workbench, month, '逊克县')).status).toBe('settled')
  })

  test('progress of 逊克县 is typed once for a measure, in the panel of its line', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto(`/tasks?view=progress&unit=${await idOf('逊克县')}`)
    for (const [code, texts] of Object.entries(words.progress)) {
      await rowOf(page, '任务台账一表', code).getByRole('gridcell').first().dblclick()
      await typeProgress(page, type, texts)
      await page.getByRole('button', { name: '关闭（Esc）' }).click()
    }
    await rowOf(page, '任务台账一表', '7-3').getByText(words.progress['7-3'].content).waitFor()
    const lines = await linesOf(workbench, month, await idOf('逊克县'))
    expect(lines.filter((line) => line.progressEntries > 0).map((line) => line.code)).toEqual(['5-1', '7-3'])
  })

  test('one picked file proves two measures', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await rowOf(page, '任务台账一表', '7-3').getByRole('gridcell').first().dblclick()
    await page.getByRole('complementary').getByRole('button', { name: '添加佐证' }).first().click()
    const form = page.getByRole('form', { name: '添加佐证' })
    const file = { name: '方案印发件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 工作方案') }
    await form.locator('input[type=file]').setInputFiles(file)
    await form.getByText(file.name).waitFor()
    await type(form.getByLabel('名称'), words.evidence)
    await type(form.getByLabel('发文单位'), words.issuer)
    await form.getByLabel('形成日期', { exact: true }).fill('4.12')
    await form.getByRole('combobox', { name: '对应措施' }).fill('5-1')
    await page.getByRole('option', { name: /^5-1 / }).click()
    await page.getByRole('heading', { name: '进校园方案' }).click()
    await form.getByRole('button', { name: '保存佐证' }).click()
    await page.getByRole('list', { name: '本月佐证' }).getByText(words.evidence).waitFor()
    const lines = await linesOf(workbench, month, await idOf('逊克县'))
    expect(['5-1', '7-3'].map((code) => lineOf(lines, code).evidence)).toEqual([1, 1])
  })

  test('20 April: 逊克县 reports in time; 21 April: 孙吴县 one day late', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.setDay('2022-04-20')
    await receiveReport(page, '逊克县')
    expect(await reportOf(workbench, month, '逊克县')).toMatchObject({ status: 'onTime', receivedOn: '2022-04-20', daysLate: 0 })
    await receiveOthers(workbench, { month, kind: 'monthly-report', day: '2022-04-20', except: ['逊克县', '孙吴县'] })
    await workbench.setDay('2022-04-21')
    await workbench.goto('/')
    await page
      .getByRole('row', { name: /^孙吴县/ })
      .getByText(/逾期 1 天/)
      .waitFor()
    await receiveReport(page, '孙吴县')
    expect(await reportOf(workbench, month, '孙吴县')).toMatchObject({ status: 'late', receivedOn: '2022-04-21', daysLate: 1 })
  })

  test('a 工作信息 is registered with its quality', async () => {
    const { page, call } = journey().workbench
    await page.getByRole('link', { name: '工作信息' }).click()
    await page.getByRole('button', { name: '登记工作信息' }).first().click()
    const form = page.getByRole('form', { name: '工作信息' })
    await form.getByRole('combobox', { name: '报送单位' }).fill('逊克')
    await page.getByRole('option', { name: '逊克县' }).click()
    await type(form.getByLabel('信息标题'), words.brief)
    await form.getByRole('checkbox', { name: '高质量信息' }).check()
    await type(form.getByLabel('认定理由'), words.quality)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('grid', { name: '工作信息' }).getByText(words.brief).waitFor()
    const { briefs } = await call('briefs.list', { month })
    expect(briefs).toMatchObject([{ title: words.brief, unit: { name: '逊克县' }, isHighQuality: true, qualityGround: words.quality }])
  })

  test('逊克县 is self-assessed by keys and buttons, and submitted', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.setDay('2022-04-23')
    const unitId = await idOf('逊克县')
    await workbench.goto(`/appraisal?view=self&unit=${unitId}`)
    const sheet = '自评　逊克县'
    await rowOf(page, sheet, '1-1').getByRole('gridcell').nth(1).click()
    await page.keyboard.press('1')
    await rowOf(page, sheet, '1-1').getByRole('button', { name: '本月完成', pressed: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('2')
    await rowOf(page, sheet, '2-1').getByRole('button', { name: '未完成', pressed: true }).waitFor()
    await rowOf(page, sheet, '7-3').getByRole('button', { name: '本月完成' }).click()
    await rowOf(page, sheet, '7-3').getByRole('button', { name: '本月完成', pressed: true }).waitFor()
    await judgeRest(workbench, month, unitId)
    await page.getByRole('button', { name: '报送自评' }).click()
    await page.getByText('4月23日已报送自评').waitFor()
    const { status, unjudged, lines } = await workbench.call('selfAssessments.get', { unitId, month })
    expect({ status, unjudged, notDone: lines.filter((line) => line.verdict === 'notDone').map((line) => line.code) }).toEqual({
      status: 'submitted',
      unjudged: 0,
      notDone: ['2-1'],
    })
    await assessOthers(workbench, month, '2022-04-23', ['逊克县'])
  })

  test('复核: 整县同意自评, then one line 改否 with its reason', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.setDay('2022-04-26')
    const unitId = await idOf('逊克县')
    await workbench.goto(`/appraisal?view=review&unit=${unitId}`)
    await page.getByRole('button', { name: /^整县同意自评/ }).click()
    await page.getByRole('status').filter({ hasText: '已同意逊克县自评 29 条' }).waitFor()
    const row = rowOf(page, '复核　逊克县', '5-1')
    await row.getByRole('button', { name: '改否' }).click()
    await type(row.getByRole('textbox', { name: '5-1 改否理由' }), words.overruled)
    await page.keyboard.press('Enter')
    await row.getByText(`改为未完成：${words.overruled}`).waitFor()
    const { rows } = await workbench.call('appraisals.county', { unitId, month })
    expect(rows.filter((each) => each.review?.decision === 'overruled').map((each) => each.code)).toEqual(['5-1'])
    expect(rows.filter((each) => each.review?.decision === 'agreed')).toHaveLength(28)
  })

  test('抽查: 7-3 of 爱辉区 is refuted; the score was 暂定 before the review and explains afterwards what the check cost', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const unitId = await idOf('爱辉区')
    await page.getByRole('tab', { name: /^爱辉区/ }).click()
    const score = page.getByRole('complementary', { name: '爱辉区得分' })
    await score.getByText('暂定', { exact: true }).waitFor()
    await agreeOthers(workbench, month, ['逊克县'])
    await score.getByText('全部按计划完成，得满分 40 分').waitFor()
    await score.getByText('暂定', { exact: true }).waitFor({ state: 'detached' })
    const before = (await workbench.call('appraisals.county', { unitId, month })).score
    await page.getByRole('button', { name: '登记抽查' }).click()
    const dialog = page.getByRole('dialog', { name: /登记抽查/ })
    await dialog.getByRole('group', { name: '抽查 7-3' }).getByRole('button', { name: '未属实' }).click()
    await type(dialog.getByRole('textbox', { name: '7-3 情况说明' }), words.refuted)
    await dialog.getByRole('button', { name: '登记抽查' }).click()
    await page.getByRole('status').filter({ hasText: '已登记爱辉区抽查 1 条' }).waitFor()
    const after = (await workbench.call('appraisals.county', { unitId, month })).score
    expect(Number(after.score)).toBeLessThan(Number(before.score))
    await score.getByRole('button', { name: after.score }).first().waitFor()
    await score
      .getByText(/抽查.*7-3|7-3.*抽查/)
      .first()
      .waitFor()
    await rowOf(page, '复核　爱辉区', '7-3').getByText('未属实').waitFor()
  })

  test('审定: the month is published, and its circular goes through its steps to 印发', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.setDay('2022-04-29')
    await workbench.goto('/appraisal')
    await page.getByRole('button', { name: '审定通报' }).click()
    const dialog = page.getByRole('dialog', { name: '审定4月份考评结果' })
    await dialog.getByText(/冻结后不能撤回/).waitFor()
    await dialog.getByRole('button', { name: '审定', exact: true }).click()
    await page.getByRole('status').filter({ hasText: '考评结果已审定' }).waitFor()
    await page.getByRole('link', { name: '查看通报' }).click()
    await takeStep(page, '核稿', { 核稿人: '钱核稿' })
    await takeStep(page, '登记签批', { 签发人: '孙组长', 批示原文: '同意印发' })
    await takeStep(page, '用印登记', { 批准人: '李主任' })
    await takeStep(page, '印发')
    papers.set('通报', await saveCopy(journey(), '通报.docx'))
    const { documents } = await workbench.call('documents.list', { month })
    expect(documents.find((each) => each.kind === 'monthly-circular')).toMatchObject({
      status: 'issued',
      datedOn: '2022-04-29',
      number: '',
    })
  })

  test('附件1, 附件3 and 考评得分明细表 are drawn up from the pages', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const xunke = await idOf('逊克县')
    await workbench.goto(`/submissions?unit=${xunke}`)
    await page.getByRole('button', { name: /^生成附件1/ }).click()
    await page.waitForURL(/#\/documents\//)
    papers.set('附件1', await saveCopy(journey(), '附件1.docx'))
    await workbench.goto(`/appraisal?view=self&unit=${xunke}`)
    await page.getByRole('button', { name: '自查评分表' }).click()
    await page.waitForURL(/#\/documents\//)
    papers.set('附件3', await saveCopy(journey(), '附件3.docx'))
    await workbench.goto(`/appraisal?view=review&unit=${await idOf('爱辉区')}`)
    await page.getByRole('button', { name: '考评得分明细表' }).click()
    await page.waitForURL(/#\/documents\//)
    papers.set('明细表', await saveCopy(journey(), '明细表.docx'))
    expect([...papers.keys()]).toEqual(['通报', '附件1', '附件3', '明细表'])
  })

  test('附件1 has what 逊克县 typed: progress and outcome under their measure, problems and plans in their parts', () => {
    expectMonthlyReport(paperOf(papers, '附件1'))
  })

  test('附件3 has the verdicts beside progress, the evidence in its list for both measures, and the brief', () => {
    expectSelfAssessmentSheet(paperOf(papers, '附件3'))
  })

  test('the circular ranks the counties by the published scores, two decimals each, and is dated by its signature', async () => {
    const { counties } = await journey().workbench.call('appraisals.month', { month })
    expectCircular(paperOf(papers, '通报'), counties)
  })

  test('考评得分明细表 of 爱辉区 says what the spot check took back, and why', () => {
    expectScoreDetail(paperOf(papers, '明细表'))
  })

  test('after a restart every page still shows it, and the store is sound', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.restart()
    const xunke = await idOf('逊克县')
    await workbench.goto(`/tasks?view=progress&unit=${xunke}`)
    const row = rowOf(page, '任务台账一表', '7-3')
    for (const text of [words.goal, words.progress['7-3'].content, words.progress['7-3'].nextPlan]) await row.getByText(text).waitFor()
    await workbench.goto('/submissions')
    await rowOf(page, '月度报送', '孙吴县')
      .getByText(/4月21日/)
      .waitFor()
    await workbench.goto('/briefs')
    await page.getByRole('grid', { name: '工作信息' }).getByText(words.brief).waitFor()
    await workbench.goto(`/appraisal?view=review&unit=${xunke}`)
    await rowOf(page, '复核　逊克县', '5-1').getByText(words.overruled).waitFor()
    await workbench.goto(`/appraisal?view=review&unit=${await idOf('爱辉区')}`)
    await rowOf(page, '复核　爱辉区', '7-3').getByText('未属实').waitFor()
    await workbench.goto('/documents')
    await page
      .getByRole('grid', { name: '公文' })
      .getByRole('row', { name: /考评情况的通报/ })
      .getByText('已印发')
      .waitFor()
    const { isSound, findings } = await workbench.call('store.verify', {})
    expect(findings.filter((finding) => !finding.passed)).toEqual([])
    expect(isSound).toBe(true)
  })
})

function paperOf(papers: ReadonlyMap<string, DocxText>, name: string): DocxText {
  const paper = papers.get(name)
  if (paper === undefined) throw new Error(`${name} was not saved`)
  return paper
}
