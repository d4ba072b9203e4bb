import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { type DocxText, sectionOf } from '#tests/support/documents/docx-text.ts'
import { rowOf, saveCopy, takeStep, typeOnce } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { agreeOthers, assessOthers, judgeRest, lineOf, linesOf, receiveOthers, reportOf, unitNamed } from '#tests/support/journeys/seed.ts'

/** The office's month (product.md): April 2022 from the first run to the published score, what a clerk typed found again in the papers. */

const month = '2022-04'

/** What is typed, each once. */
const words = {
  officer: '赵明远',
  goal: '印发进校园工作方案并召开部署会',
  progress: {
    '7-3': {
      content: '4月12日印发《逊克县“诚信进校园”工作方案》',
      outcome: '19所中小学明确了分管校长',
      problem: '边疆镇教学点没有专职辅导教师',
      nextPlan: '组织“守信少年”主题班会57场',
    },
    '5-1': {
      content: '向31家园区企业发放政策告知书',
      outcome: '收回企业签字回执29份',
      problem: '两家外迁企业联系不畅',
      nextPlan: '上门核对剩余两家企业的政策兑现清单',
    },
  },
  evidence: '关于印发逊克县诚信进校园工作方案的通知',
  issuer: '逊克县教育局',
  brief: '逊克县以“守信小课堂”带动一校一品',
  quality: '做法具体、可复制',
  overruled: '仅有征求意见稿，未正式印发',
  refuted: '抽查瑷珲镇中心校，未见方案印发文件',
} as const

describe('April 2022 in the city office', () => {
  const journey = useJourney({ today: '2022-04-18' })
  const type = typeOnce()
  const idOf = async (name: string): Promise<string> => (await unitNamed(journey().workbench, month, name)).unit.unitId
  const papers: Record<string, DocxText> = {}

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
      const form = page.getByRole('form', { name: '登记进展' })
      await type(form.getByLabel('工作进展'), texts.content)
      await type(form.getByLabel('取得成效'), texts.outcome)
      await type(form.getByLabel('存在的问题'), texts.problem)
      await type(form.getByLabel('下月工作计划'), texts.nextPlan)
      await form.getByRole('button', { name: '保存进展' }).click()
      await page.getByRole('list', { name: '本月进展' }).getByText(texts.nextPlan).waitFor()
      await page.getByRole('button', { name: '关闭（Esc）' }).click()
    }
    await rowOf(page, '任务台账一表', '7-3').getByText(words.progress['7-3'].content).waitFor()
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
    const { page } = journey().workbench
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
    await score.getByRole('button', { name: after.score, exact: true }).first().waitFor()
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
    papers['通报'] = await saveCopy(journey(), '通报.docx')
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
    papers['附件1'] = await saveCopy(journey(), '附件1.docx')
    await workbench.goto(`/appraisal?view=self&unit=${xunke}`)
    await page.getByRole('button', { name: '自查评分表' }).click()
    await page.waitForURL(/#\/documents\//)
    papers['附件3'] = await saveCopy(journey(), '附件3.docx')
    await workbench.goto(`/appraisal?view=review&unit=${await idOf('爱辉区')}`)
    await page.getByRole('button', { name: '考评得分明细表' }).click()
    await page.waitForURL(/#\/documents\//)
    papers['明细表'] = await saveCopy(journey(), '明细表.docx')
  })

  test('附件1 has what 逊克县 typed: progress and outcome under their measure, problems and plans in their parts', () => {
    const paper = paperOf(papers, '附件1')
    const done = sectionOf(paper, '一、工作完成情况', part)
    expect(done).toContain(`1.进校园方案。${words.progress['7-3'].content}。`)
    expect(done).toContain(`工作成果：${words.progress['7-3'].outcome}。`)
    expect(done).toContain(`1.政务诚信承诺公开公示。${words.progress['5-1'].content}。`)
    expect(done).toContain(`工作成果：${words.progress['5-1'].outcome}。`)
    const problems = sectionOf(paper, '二、工作存在的问题', part)
    expect(problems).toEqual([`（一）${words.progress['5-1'].problem}。`, `（二）${words.progress['7-3'].problem}。`])
    const plans = sectionOf(paper, '三、下月工作计划', part).slice(0, 2)
    expect(plans).toEqual([`（一）${words.progress['5-1'].nextPlan}。`, `（二）${words.progress['7-3'].nextPlan}。`])
    expect(paper.paragraphs).toContain('逊克县政务守信践诺工作专班办公室')
  })

  test('附件3 has the verdicts beside progress, the evidence in its list for both measures, and the brief', () => {
    const paper = paperOf(papers, '附件3')
    const rowWith = (text: string): readonly string[] => paper.rows.find((row) => row.some((cell) => cell.includes(text))) ?? []
    for (const code of ['5-1', '7-3'] as const) {
      const row = rowWith(words.progress[code].content)
      expect(row.find((cell) => cell.includes('本月完成'))).toContain(words.progress[code].outcome)
      expect(row.find((cell) => cell.includes('佐证：'))).toContain(words.evidence)
    }
    expect(rowWith('畅通失信违约投诉渠道').join('')).toContain('未完成')
    expect(rowWith(words.brief).join('')).toContain('4月21日报送')
    expect(rowWith('4月份工作完成情况').join('')).toContain('4月20日报送（应于4月20日前）')
    expect(paper.text).toContain('逊克县')
  })

  test('the circular ranks the counties by the published scores, two decimals each, and is dated by its signature', async () => {
    const paper = paperOf(papers, '通报')
    const { counties } = await journey().workbench.call('appraisals.month', { month })
    const table = paper.rows.filter((row) => counties.some(({ unit }) => row.includes(unit.name)))
    const expected = counties.map(({ unit, published, rank }) => ({ name: unit.name, rank: String(rank), score: published?.score }))
    expect(table.map((row) => ({ name: row[1], rank: row[0], score: row.at(-1) })).toSorted(byName)).toEqual(expected.toSorted(byName))
    expect(counties).toHaveLength(6)
    for (const { score } of expected) expect(score).toMatch(/^\d+\.\d\d$/)
    expect(paper.paragraphs).toContain('2022年4月29日')
    expect(paper.text).toContain('2-1 畅通失信违约投诉渠道、5-1 政务诚信承诺公开公示')
    expect(paper.text).toContain('孙吴县。4月份工作完成情况未按时报送')
  })

  test('考评得分明细表 of 爱辉区 says what the spot check took back, and why', () => {
    const paper = paperOf(papers, '明细表')
    const deduction = paper.rows.find((row) => row[1] === '减分项')?.join('　') ?? ''
    expect(deduction).toContain('7-3 进校园方案（收回 40÷29）')
    expect(deduction).toContain('1.3793')
    expect(deduction).toContain(words.refuted)
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

/** 「一、」 begins a part of a report. */
const part = /^[一二三四五六七八九十]+、/

function byName(one: { readonly name: string | undefined }, other: { readonly name: string | undefined }): number {
  return (one.name ?? '').localeCompare(other.name ?? '')
}

function paperOf(papers: Readonly<Record<string, DocxText>>, name: string): DocxText {
  const paper = papers[name]
  if (paper === undefined) throw new Error(`${name} was not saved`)
  return paper
}

/** 登记收件 of a unit's 工作完成情况 on 月度报送, today, by its row. */
async function receiveReport(page: Page, unit: string): Promise<void> {
  await page.getByRole('link', { name: '月度报送' }).click()
  await rowOf(page, '月度报送', unit).getByRole('checkbox', { name: '选择本行' }).check()
  await page.getByRole('button', { name: '登记收件' }).click()
  const dialog = page.getByRole('dialog', { name: `登记收件　${unit}` })
  expect(await dialog.getByRole('checkbox', { name: /工作完成情况/ }).isChecked()).toBe(true)
  await dialog.getByRole('button', { name: '登记收件' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: `已登记${unit} 1 项` })
    .waitFor()
}
