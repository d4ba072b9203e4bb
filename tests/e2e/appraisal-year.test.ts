import { cpSync } from 'node:fs'
import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { aihui, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { plainYear, printed, ratio, yearMonths } from '#tests/fixtures/appraisals/played-year.ts'
import type { DocxText } from '#tests/support/documents/docx-text.ts'
import {
  type County,
  beginMonth,
  checkPlan,
  claimInnovation,
  decide,
  finding,
  finishMonth,
  openClaim,
  openReview,
  playMonth,
  raiseTarget,
  readingsOnScreen,
  scoreOnScreen,
  yearOnScreen,
} from '#tests/support/journeys/appraisal-year.ts'
import {
  expectAnnualCircular,
  expectAnnualDetail,
  expectAnnualSummary,
  expectClaimPapers,
  expectCorrection,
  expectReviewSheet,
  expectScoreDetail,
} from '#tests/support/journeys/appraisal-year-papers.ts'
import { rowOf, saveCopy } from '#tests/support/journeys/hand.ts'
import { type Journey, useJourney } from '#tests/support/journeys/journey.ts'
import { linesOf, setUpOffice } from '#tests/support/journeys/seed.ts'
import { openWorkbench } from '#tests/support/workbench.ts'

/**
 * 考评 of a year, April to December, as the city's office has it (M-100 … M-116): a finding after the 通报 either way, a raised target and
 * innovations claimed and recognised, the year blocked, its interpretation chosen, settled, and its papers with the figures of the screen.
 */

const county = { unitId: sunwu, name: '孙吴县' }
const counties: readonly County[] = [county, { unitId: xunke, name: '逊克县' }, { unitId: aihui, name: '爱辉区' }]
const place = '/appraisal?view=year'
const innovations = [
  { county, title: '信用村建设做法获省级通报表扬', basis: '黑营商发〔2022〕31号' },
  { county: counties[1] ?? county, title: '“守信小课堂”在全省推广', basis: '黑教发〔2022〕8号' },
  { county: counties[2] ?? county, title: '区级信用平台改版', basis: '爱区办〔2022〕5号' },
] as const
const recognisedWords = '情况属实，予以认定'

describe('a year of 考评', () => {
  const journey = useJourney({ today: '2022-04-05' })
  const page = (): Page => journey().workbench.page
  const numbersOf = (of: County, month: string) => scoreOnScreen(journey().workbench, of, month)
  /** Presses the button of a paper, waits for the paper and saves it. */
  const saved = async (within: Page | Locator, button: string | RegExp, name: string, at: Journey = journey()): Promise<DocxText> => {
    await within.getByRole('button', { name: button }).click()
    await at.workbench.page.waitForURL(/#\/documents\//)
    return saveCopy(at, `${name}.docx`)
  }
  const panel = (): Locator =>
    page()
      .getByRole('complementary')
      .filter({ has: page().getByRole('button', { name: '关闭（Esc）' }) })
  const steps = (): Promise<string[]> => page().getByRole('region', { name: '年度考评结果审定' }).getByRole('listitem').allInnerTexts()

  test('12 June: the finding on April is deducted in June by its share of April; April stays as it was published', async () => {
    const { workbench, saved: path } = journey()
    await setUpOffice(workbench, 'city')
    for (const month of ['2022-04', '2022-05']) await playMonth(workbench, month)
    await beginMonth(workbench, '2022-06')
    await workbench.setDay('2022-06-12')
    await workbench.restart(() => cpSync(path('data'), path('other-way'), { recursive: true }))
    const before = await numbersOf(county, '2022-04')
    expect((await numbersOf(county, '2022-06')).get('减分项')).toBe('0.00')
    const receipt = await checkPlan(workbench, county, '2022-04', /^在发现当月扣减（按原月分值）/)
    await receipt.getByText('从2022年6月得分中扣减，2022年4月得分不变').waitFor()
    await receipt.getByRole('button', { name: '完成' }).click()
    await rowOf(page(), `复核　${county.name}`, '7-3').getByText('未属实').waitFor()
    expect(await numbersOf(county, '2022-04')).toEqual(before)
    const planned = (await linesOf(workbench, '2022-04', sunwu)).length
    expect((await numbersOf(county, '2022-06')).get('减分项')).toBe(printed(ratio(40, planned)))
    const score = await openReview(workbench, county, '2022-06')
    await score
      .getByText(new RegExp(`7-3 进校园方案.*40÷${planned}`))
      .first()
      .waitFor()
  })

  test('the other way, in an office of the same data: April becomes version 2, and its 更正通报 is drafted and opens', async () => {
    const { workbench, saved: path } = journey()
    const browser = page().context().browser()
    if (browser === null) throw new Error('the page has no browser')
    const other = await openWorkbench(browser, path('other-way'), { today: '2022-06-12' })
    other.page.setDefaultTimeout(10_000)
    const before = await scoreOnScreen(other, county, '2022-04')
    expect(before).toEqual(await scoreOnScreen(workbench, county, '2022-04'))
    const receipt = await checkPlan(other, county, '2022-04', /^更正原月得分/)
    await receipt.getByText(/第 2 版/).waitFor()
    await receipt.getByText(`${before.get('月度考评得分')}　第 1 版，保留备查`).waitFor()
    await receipt.getByRole('link', { name: '查看更正通报' }).click()
    await other.page.getByText('关于更正2022年4月份考评结果的通报').first().waitFor()
    const paper = await saveCopy({ workbench: other, saved: path }, '更正通报.docx')
    const after = await scoreOnScreen(other, county, '2022-04')
    expect(after.get('名次')).toContain('第 2 版')
    expect(paper.text.replaceAll(/\s/g, '')).toContain('关于更正2022年4月份考评结果的通报')
    expect(paper.text).toContain(finding)
    expectCorrection(paper, county.name, before, after)
    expect((await scoreOnScreen(other, county, '2022-06')).get('减分项')).toBe('0.00')
    await other.close()
  })

  test('June as it is published: 明细表 and 复核评分表 of three counties say what the screen says, and what the check took back', async () => {
    const { workbench } = journey()
    await finishMonth(workbench, '2022-06')
    await workbench.setDay('2022-06-29')
    for (const each of counties) {
      for (const month of ['2022-04', '2022-06']) {
        const numbers = await numbersOf(each, month)
        const detail = await saved(page(), '考评得分明细表', `${each.name}${month}明细表`)
        expectScoreDetail(detail, numbers)
        const deduction = detail.rows.find((row) => row[1] === '减分项')?.join('') ?? ''
        expect(deduction.includes(finding)).toBe(each === county && month === '2022-06')
        await openReview(workbench, each, month)
        const sheet = await saved(page(), '复核评分表', `${each.name}${month}复核`)
        expectReviewSheet(sheet, numbers)
        expect(sheet.text.includes('改否：佐证不足')).toBe(each !== county && month === '2022-06')
      }
    }
  })

  test('August: the raised target proposes its claim by itself; taken up and recognised it brings its point', async () => {
    const { workbench } = journey()
    await beginMonth(workbench, '2022-07')
    workbench.ports.clock.setDay('2022-07-19')
    await raiseTarget(workbench)
    await finishMonth(workbench, '2022-07')
    await beginMonth(workbench, '2022-08')
    await workbench.setDay('2022-08-10')
    await workbench.goto('/appraisal?view=claims')
    const ready = page().getByRole('region', { name: '可申报的动态调整事项' })
    await ready.getByRole('button', { name: /^代录申报：“码上诚信”累计赋码占比：/ }).click()
    const form = page().getByRole('form', { name: '申报', exact: true })
    await form.getByLabel('申报单位').selectOption(county.name)
    const title = await form.getByLabel('申报事项').inputValue()
    expect(title).toContain('累计赋码占比不低于40%')
    expect(await form.getByLabel('依据文件').inputValue()).toContain('〔2022〕12号')
    await page().getByRole('button', { name: '保存申报' }).click()
    await form.waitFor({ state: 'detached' })
    await decide(page(), '动态调整申报', title, '认定', recognisedWords)
    const row = await openClaim(page(), '动态调整申报', title)
    const claimed = await saved(panel(), '申报表', '动态调整申报表')
    await workbench.goto('/appraisal?view=claims')
    await openClaim(page(), '动态调整申报', title)
    const decided = await saved(panel(), '认定表', '动态调整认定表')
    expectClaimPapers(claimed, decided, row, { opinion: recognisedWords, points: '1分，计入当月考评' })
    await finishMonth(workbench, '2022-08')
    await workbench.setDay('2022-08-29')
    expect((await numbersOf(county, '2022-08')).get('动态调整目标任务情况')).toBe('1.00')
  })

  test('December: two innovations are claimed and recognised, a third waits; the year is provisional and under way', async () => {
    const { workbench } = journey()
    for (const month of ['2022-09', '2022-10', '2022-11']) await playMonth(workbench, month)
    await beginMonth(workbench, '2022-12')
    await workbench.setDay('2022-12-08')
    await workbench.goto('/appraisal?view=innovations')
    for (const words of innovations) await claimInnovation(page(), words)
    for (const { title } of innovations.slice(0, 2)) await decide(page(), '创新举措申报', title, '认定', recognisedWords)
    const [{ title }] = innovations
    const row = await openClaim(page(), '创新举措申报', title)
    const claimed = await saved(panel(), '申报表', '创新举措申报表')
    await workbench.goto('/appraisal?view=innovations')
    await openClaim(page(), '创新举措申报', title)
    const decided = await saved(panel(), '认定表', '创新举措认定表')
    expectClaimPapers(claimed, decided, row, { opinion: recognisedWords, points: '5分，计入年度考评' })
    await workbench.goto(place)
    await yearOnScreen(page())
    expect((await steps())[0]).toContain('考评周期至2022年12月，尚未结束')
    await page().getByText('年度考评结果尚未审定').first().waitFor()
  })

  test('January: the year is blocked by what waits for recognition and by the interpretation, and cannot be settled past them', async () => {
    const { workbench } = journey()
    await finishMonth(workbench, '2022-12')
    await workbench.setDay('2023-01-12')
    await workbench.goto(place)
    await yearOnScreen(page())
    expect(await steps()).toEqual([
      expect.stringMatching(/^还有 1 项创新性举措申报待认定\s*去认定$/),
      expect.stringMatching(/^尚未选定年度口径，须选定并写明依据\s*选定口径$/),
    ])
    expect(await page().getByRole('button', { name: '审定年度考评结果' }).count()).toBe(0)
    await expect(workbench.call('appraisals.settleYear', { settledOn: '2023-01-12', signOff: null })).rejects.toThrow(
      '还有 1 项创新性举措申报待认定',
    )
    await page().getByRole('button', { name: '去认定' }).click()
    await decide(page(), '创新举措申报', innovations[2].title, '不予认定', '属日常工作，不在所列情形之内')
  })

  test('the interpretation is chosen with its ground, the year settled, and its figures follow by plain fractions', async () => {
    const { workbench } = journey()
    await workbench.goto(place)
    const before = await yearOnScreen(page())
    await page().getByRole('button', { name: '选定口径', exact: true }).click()
    const choice = page().getByRole('dialog', { name: '选定年度口径' })
    await choice.getByRole('radio', { name: /^百分制/ }).check()
    await choice.getByLabel('依据').fill('经专班会议研究，各级标题所列分值均成立')
    await choice.getByRole('button', { name: '选定', exact: true }).click()
    await page().getByText('2023年1月12日选定“百分制”').waitFor()
    await page().getByRole('button', { name: '审定年度考评结果' }).click()
    const dialog = page().getByRole('dialog', { name: '审定年度考评结果' })
    await dialog.getByRole('button', { name: '审定', exact: true }).click()
    await page().getByText('2023年1月12日审定，第1版').waitFor()
    await workbench.settled()
    const rows = await yearOnScreen(page())
    expect(rows).not.toEqual(before)
    for (const { name } of counties) {
      const row = rows.find((each) => each.name === name)
      const months = row?.months.map((score) => ratio(Number(score.replace('.', '')), 100)) ?? []
      const recognised = innovations.slice(0, 2).filter((each) => each.county.name === name).length
      const year = plainYear(months, yearMonths.length, ratio(1), recognised)
      expect(row).toMatchObject({
        average: printed(year.average),
        taskCompletion: printed(year.taskCompletion),
        innovation: printed(year.innovation),
        total: printed(year.total),
      })
    }
  })

  test('年度考评通报, 年度工作总结报告 and three 年度明细表 have the figures of the screen', async () => {
    const { workbench } = journey()
    const rows = await yearOnScreen(page())
    expect(rows).toHaveLength(6)
    for (const each of counties) {
      await workbench.goto(place)
      const readings = await readingsOnScreen(page(), each)
      expect(readings).toHaveLength(3)
      await page().locator(`main [data-trace="year total ${each.unitId}"]`).first().click()
      await panel().getByText('精确值').waitFor()
      const origin = await panel().innerText()
      const paper = await saved(panel(), '年度考评得分明细表', `${each.name}年度明细表`)
      const row = rows.find(({ name }) => name === each.name)
      if (row === undefined) throw new Error(`${each.name} has no row`)
      expectAnnualDetail(paper, row, readings)
      const total = paper.rows.find(([label]) => label === '年度考评得分')?.[1] ?? ''
      expect(origin).toContain(total.split('＝')[1] ?? String(Number(total)))
    }
    await workbench.goto(place)
    expectAnnualSummary(await saved(page(), '年度工作总结报告', '年度工作总结报告'), rows)
    await workbench.goto(place)
    await page().getByRole('link', { name: '查看年度考评通报' }).click()
    await page().waitForURL(/#\/documents\//)
    const circular = await saveCopy(journey(), '年度考评通报.docx')
    expectAnnualCircular(circular, rows)
    for (const { title, basis } of innovations.slice(0, 2)) expect(circular.text).toContain(`${title}，依据${basis}`)
    expect(circular.text).not.toContain(innovations[2].title)
  })

  test('what was settled follows again from what was frozen, and the store is sound', async () => {
    const { workbench } = journey()
    await workbench.restart()
    const { checked, findings } = await workbench.call('appraisals.verify', {})
    expect(findings).toEqual([])
    expect(checked).toBe(6 * (yearMonths.length + 1))
    const { isSound } = await workbench.call('store.verify', {})
    expect(isSound).toBe(true)
    await workbench.goto(place)
    await page().getByText('2023年1月12日审定，第1版').waitFor()
  })
})
