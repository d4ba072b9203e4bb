import type { Locator, Page } from 'playwright'
import { julyAdjustment } from '#tests/fixtures/adjustment.ts'
import { yearMonths } from '#tests/fixtures/appraisals/played-year.ts'
import type { Workbench } from '../workbench.ts'
import { rowOf } from './hand.ts'
import { agreeOthers, assessOthers, linesOf, receiveOthers } from './seed.ts'

/** A year of 考评: months that go by without a hand, and what an officer reads off the page. */

/** What a spot check is about throughout the year; nobody leaves it undone. */
export const checkedLine = '7-3'
export const finding = '只有网页标题，无方案正文'

/** The lists of a month are made on its fifth day. */
export async function beginMonth({ call, ports }: Workbench, month: string): Promise<void> {
  ports.clock.setDay(`${month}-05`)
  await call('plans.open', { month })
}

/** Reports, 自评, 复核 and 审定 of a month that was begun; what is late, missed and sent in differs by county and month. */
export async function finishMonth(workbench: Workbench, month: string): Promise<void> {
  const { call, ports } = workbench
  const nth = yearMonths.findIndex((each) => each === month)
  const counties = (await call('plans.month', { month })).units.filter(({ scored }) => scored).map(({ unit }) => unit)
  const late = counties.filter((_, at) => (at + nth) % 3 === 0).map(({ name }) => name)
  ports.clock.setDay(`${month}-20`)
  await receiveOthers(workbench, { month, kind: 'monthly-report', day: `${month}-20`, except: late })
  ports.clock.setDay(`${month}-22`)
  await receiveOthers(workbench, { month, kind: 'monthly-report', day: `${month}-22`, except: [] })
  for (const [at, { unitId }] of counties.entries()) {
    await leaveUndone(workbench, month, unitId, (at * 2 + nth) % 5)
    if ((at + nth) % 2 === 0) await sendBrief(workbench, month, unitId)
  }
  await assessOthers(workbench, month, `${month}-22`, [])
  ports.clock.setDay(`${month}-26`)
  await agreeOthers(workbench, month, [])
  for (const { unitId } of counties.filter((_, at) => (at + nth) % 4 === 2)) await overruleOne(workbench, month, unitId)
  ports.clock.setDay(`${month}-28`)
  await call('appraisals.publish', { month, publishedOn: `${month}-28` })
}

/** The next month from its lists to its 通报. */
export async function playMonth(workbench: Workbench, month: string): Promise<void> {
  await beginMonth(workbench, month)
  await finishMonth(workbench, month)
}

async function leaveUndone(workbench: Workbench, month: string, unitId: string, count: number): Promise<void> {
  const lines = (await linesOf(workbench, month, unitId)).filter(({ code }) => code !== checkedLine).slice(0, count)
  if (lines.length === 0) return
  const judgements = lines.map(({ lineId }) => ({ lineId, verdict: 'notDone' as const, note: '' }))
  await workbench.call('selfAssessments.judge', { judgements })
}

/** 改否 of the last line, which the county had judged 本月完成. */
async function overruleOne(workbench: Workbench, month: string, unitId: string): Promise<void> {
  const line = (await linesOf(workbench, month, unitId)).at(-1)
  if (line === undefined) throw new Error(`no line in ${month}`)
  const decision = { lineId: line.lineId, decision: 'overrule', verdict: 'notDone', reason: '佐证不足' } as const
  await workbench.call('appraisals.review', { decisions: [decision] })
}

async function sendBrief({ call }: Workbench, month: string, unitId: string): Promise<void> {
  const quality = { isHighQuality: true, qualityGround: '做法具体、可复制', isRecommended: false, adoptedOn: null, adoptedIn: '' }
  await call('briefs.save', { briefId: null, rev: null, unitId, title: `${month}工作信息`, receivedOn: `${month}-22`, ...quality })
}

/** The target of an indicator is raised from August by a 动态调整方案 that is applied today. */
export async function raiseTarget({ call }: Workbench): Promise<void> {
  const raised = { ...julyAdjustment, content: { ...julyAdjustment.content, additions: [] } }
  const { adjustmentId, rev } = await call('adjustments.save', raised)
  await call('adjustments.apply', { adjustmentId, rev })
}

export interface County {
  readonly unitId: string
  readonly name: string
}

/** 复核 of a county and month; its score stands at the right. */
export async function openReview(workbench: Workbench, { unitId, name }: County, month: string): Promise<Locator> {
  const { page } = workbench
  await workbench.goto(`/appraisal?view=review&unit=${unitId}`)
  await showMonth(page, month)
  await workbench.settled()
  const score = page.getByRole('complementary', { name: `${name}得分` })
  await score.getByRole('region', { name: '得分说明' }).waitFor()
  return score
}

/** Steps to a month in the top bar. */
export async function showMonth(page: Page, month: string): Promise<void> {
  const stepper = page.getByRole('group', { name: '月份' })
  const wanted = Number(month.slice(5))
  for (let steps = 0; steps < 12; steps += 1) {
    const shown = Number(/(\d+)月/.exec(await stepper.innerText())?.[1])
    if (shown === wanted) return
    await stepper.getByRole('button', { name: shown > wanted ? '上个月' : '下个月' }).click()
  }
  throw new Error(`the page never came to ${month}`)
}

/** The numbers of a county's month as its 复核 shows them, by what they are called: `get('减分项')` is 「1.38」. */
export async function scoreOnScreen(workbench: Workbench, county: County, month: string): Promise<ReadonlyMap<string, string>> {
  const score = await openReview(workbench, county, month)
  const numbers = await score
    .locator('[data-trace^="score:"]')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('aria-label') ?? '', (each as HTMLElement).innerText.trim()] as const))
  return new Map(numbers.map(([label, figure]) => [label.replace(/ .*$/su, ''), figure.replace('−', '')]))
}

/** 登记抽查 of April's 七进方案 with the way in which its finding counts; the receipt stays open. */
export async function checkPlan(workbench: Workbench, county: County, month: string, way: RegExp): Promise<Locator> {
  const { page } = workbench
  await openReview(workbench, county, month)
  await page.getByRole('button', { name: '登记抽查' }).click()
  const dialog = page.getByRole('dialog', { name: `登记抽查　${county.name}` })
  await rowOf(page, `抽查　${county.name}`, checkedLine).getByRole('button', { name: '未属实' }).click()
  await dialog.getByRole('textbox', { name: `${checkedLine} 情况说明` }).fill(finding)
  await dialog.getByLabel('抽查内容').fill('“七进”方案原文和网页公示')
  const choice = dialog.getByRole('radio', { name: way })
  if (!(await choice.isChecked())) await choice.check()
  await dialog.getByRole('button', { name: /^登记抽查/ }).click()
  const receipt = page.getByRole('dialog', { name: `已登记${county.name}抽查` })
  await receipt.waitFor()
  return receipt
}

export interface InnovationWords {
  readonly county: County
  readonly title: string
  readonly basis: string
}

/** 代录 of a 创新举措 in its form. */
export async function claimInnovation(page: Page, { county, title, basis }: InnovationWords): Promise<void> {
  await page.getByRole('button', { name: '代录申报' }).first().click()
  const form = page.getByRole('form', { name: '创新举措申报' })
  await form.getByLabel('申报单位').selectOption(county.name)
  await form.getByLabel('申报情形').selectOption({ index: 4 })
  await form.getByLabel('申报事项').fill(title)
  await form.getByLabel('依据文件').fill(basis)
  await page.getByRole('button', { name: '保存申报' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: `已保存申报：${title}` })
    .waitFor()
  await form.waitFor({ state: 'detached' })
}

/** Opens a claim by its row and gives the city's word on it: `decide(page, '创新举措申报', title, '认定', opinion)`. */
export async function decide(page: Page, grid: string, title: string, verb: '认定' | '不予认定', opinion: string): Promise<void> {
  await openClaim(page, grid, title)
  const decision = page.getByRole('region', { name: '审核认定' })
  await decision.getByLabel('认定意见').fill(opinion)
  await decision.getByRole('button', { name: verb, exact: true }).click()
  await page
    .getByRole('status')
    .filter({ hasText: `${verb === '认定' ? '已认定' : verb}：${title}` })
    .waitFor()
}

/** The row of a claim; a click opens it beside the table. */
export async function openClaim(page: Page, grid: string, title: string): Promise<readonly string[]> {
  const row = page.getByRole('grid', { name: grid }).getByRole('row').filter({ hasText: title })
  await row.getByText(title).first().click()
  await page.getByRole('complementary').getByRole('heading', { name: title, exact: true }).waitFor()
  await page.getByRole('region', { name: '审核认定' }).waitFor()
  return (await row.getByRole('gridcell').allInnerTexts()).map((text) => text.trim())
}

export interface YearRow {
  readonly name: string
  readonly months: readonly string[]
  readonly average: string
  readonly taskCompletion: string
  readonly innovation: string
  readonly total: string
  readonly rank: string
}

/** The counties as the table of 年度 shows them, from its cells. */
export async function yearOnScreen(page: Page): Promise<readonly YearRow[]> {
  const grid = page.getByRole('grid', { name: '2022年度考评' })
  await grid.waitFor()
  const rows = await grid.getByRole('row').all()
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const cells = (await row.getByRole('gridcell').allInnerTexts()).map((text) => text.trim().split(/\s/)[0] ?? '')
      const [name = '', ...figures] = cells
      const [average = '', taskCompletion = '', innovation = '', total = '', rank = ''] = figures.slice(yearMonths.length)
      return { name, months: figures.slice(0, yearMonths.length), average, taskCompletion, innovation, total, rank }
    }),
  )
}

/** 口径对照 of a county: the name of each interpretation, the total by it, and what is possible at best. */
export async function readingsOnScreen(page: Page, { unitId }: County): Promise<readonly (readonly string[])[]> {
  const numbers = await page
    .getByRole('table', { name: '口径对照' })
    .locator('[data-trace]')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('data-trace') ?? '', each.getAttribute('aria-label') ?? ''] as const))
  const best = new Map(numbers.flatMap(([, label]) => (label.includes('最高可得 ') ? [label.split('最高可得 ') as [string, string]] : [])))
  return numbers
    .filter(([trace]) => trace.startsWith('year reading ') && trace.endsWith(` ${unitId}`))
    .map(([, label]) => {
      const [name = '', total = ''] = label.split('　')[1]?.split('合计 ') ?? []
      return [name, total, best.get(name) ?? '']
    })
}
