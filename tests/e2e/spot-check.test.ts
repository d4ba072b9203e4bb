import { describe, expect, test } from 'vitest'
import { rowOf } from '#tests/support/journeys/hand.ts'
import { holdAnswers } from '#tests/support/journeys/held-answers.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import {
  agreeOthers,
  assessOthers,
  judgeRest,
  lineOf,
  linesOf,
  receiveOthers,
  setUpOffice,
  unitNamed,
} from '#tests/support/journeys/seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'

/** The score that would follow while a line is judged, and what a finding after the 通报 does either way. */

const month = '2022-04'
const finding = '只有网页标题，无方案正文'

describe('自评: the score that would follow', () => {
  const journey = useJourney({ today: '2022-04-18' })

  test('only the answer to the latest judgement is shown, in whatever order the answers come, and nothing is written by asking', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    await setUpOffice(workbench, 'city')
    await call('plans.open', { month })
    const { unitId } = (await unitNamed(workbench, month, '孙吴县')).unit
    await judgeRest(workbench, month, unitId)
    const lines = await linesOf(workbench, month, unitId)
    const judged = (...codes: readonly string[]) =>
      codes.map((code) => ({ lineId: lineOf(lines, code).lineId, verdict: 'notDone' as const, note: '' }))
    const [one, two] = await Promise.all(
      [judged('7-1'), judged('7-1', '7-3')].map((judgements) => call('scoring.preview', { unitId, month, judgements })),
    )
    expect(one?.score).not.toBe(two?.score)
    await workbench.goto(`/appraisal?view=self&unit=${unitId}`)
    const shown = page.getByRole('complementary', { name: '孙吴县自评得分' }).locator('[data-trace="score:score"]').first()
    await shown.waitFor()
    const before = await shown.innerText()
    const kept = await holdAnswers(page, 'selfAssessments.judge')
    const early = await holdAnswers(page, 'scoring.preview', (input) => (input as { judgements: unknown[] }).judgements.length === 1)
    for (const code of ['7-1', '7-3']) {
      await rowOf(page, '自评　孙吴县', code).getByRole('button', { name: '未完成' }).click()
    }
    await expect.poll(() => shown.innerText(), { timeout: 10_000 }).toBe(two?.score)
    expect(early.waiting()).toBe(1)
    const late = page.waitForResponse(/scoring\.preview/)
    await early.release()
    await late
    await workbench.settled()
    expect(await shown.innerText()).toBe(two?.score)
    expect((await call('selfAssessments.get', { unitId, month })).score.score).toBe(before)
    await kept.release()
    const stored = async () => (await call('selfAssessments.get', { unitId, month })).score.score
    await expect.poll(stored, { timeout: 10_000 }).toBe(two?.score)
    await workbench.settled()
    expect(await shown.innerText()).toBe(two?.score)
  })
})

describe('抽查 after the 通报', () => {
  const journey = useJourney({ today: '2022-04-22' })
  const countyNow = async (name: string) => {
    const { counties } = await journey().workbench.call('appraisals.month', { month })
    return counties.find(({ unit }) => unit.name === name)
  }

  test('by default the month of the finding loses the share; the page says so before it is done', async () => {
    const { workbench } = journey()
    const { page, call } = workbench
    await setUpOffice(workbench, 'city')
    await call('plans.open', { month })
    await receiveOthers(workbench, { month, kind: 'monthly-report', day: '2022-04-22', except: [] })
    await assessOthers(workbench, month, '2022-04-22', [])
    await agreeOthers(workbench, month, [])
    await call('appraisals.publish', { month, publishedOn: '2022-04-22' })
    await workbench.setDay('2022-06-12')
    const sunwu = await countyNow('孙吴县')
    await workbench.goto(`/appraisal?view=review&unit=${sunwu?.unit.unitId}`)
    for (const _ of ['5月', '4月']) await page.getByRole('button', { name: '上个月' }).click()
    await page.getByRole('button', { name: '登记抽查' }).click()
    const dialog = page.getByRole('dialog', { name: '登记抽查　孙吴县' })
    await rowOf(page, '抽查　孙吴县', '7-3').getByRole('gridcell').first().click()
    await page.keyboard.press('2')
    await dialog.getByText('未属实的，请填写情况说明').waitFor()
    await dialog.getByRole('textbox', { name: '7-3 情况说明' }).fill(finding)
    await page.keyboard.press('Enter')
    await dialog.getByLabel('抽取方式').fill('按措施随机抽取两个县')
    await dialog.getByLabel('抽查内容').fill('方案原文和网页公示')
    const usual = dialog.getByRole('radio', { name: /^在发现当月扣减（按原月分值）/ })
    expect(await usual.isChecked()).toBe(true)
    await dialog.getByText(/按4月份每条分值从6月份得分中扣减；4月份公布的 \d+\.\d{2} 分（第 1 版）不变/).waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await dialog.getByRole('button', { name: '登记抽查', exact: true }).click()
    const receipt = page.getByRole('dialog', { name: '已登记孙吴县抽查' })
    await receipt.getByText('从2022年6月得分中扣减，2022年4月得分不变').waitFor()
    expect((await countyNow('孙吴县'))?.published).toMatchObject({ version: 1, score: sunwu?.published?.score })
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
  })

  test('更正原月: the next county of the same check; the receipt names the second version and leads to its 更正通报', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const before = await countyNow('爱辉区')
    await page.getByRole('button', { name: '登记下一单位' }).click()
    await page.getByRole('dialog').getByLabel('抽查单位').selectOption('爱辉区')
    const dialog = page.getByRole('dialog', { name: '登记抽查　爱辉区' })
    expect(await dialog.getByLabel('抽取方式').inputValue()).toBe('按措施随机抽取两个县')
    await dialog.getByRole('group', { name: '抽查 7-3' }).getByRole('button', { name: '未属实' }).click()
    await dialog.getByRole('textbox', { name: '7-3 情况说明' }).fill(finding)
    await dialog.getByRole('radio', { name: /^更正原月得分/ }).check()
    await dialog.getByText(/作为第 2 版公布.*同时起草更正通报。更正不能撤回/).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await workbench.goto(`/appraisal?view=review&unit=${before?.unit.unitId}`)
    await page.getByRole('button', { name: '登记抽查' }).click()
    expect(await dialog.getByRole('textbox', { name: '7-3 情况说明' }).inputValue()).toBe(finding)
    await dialog.getByRole('button', { name: '登记抽查并更正' }).click()
    const receipt = page.getByRole('dialog', { name: '已登记爱辉区抽查' })
    await receipt.waitFor()
    const after = await countyNow('爱辉区')
    expect(after?.published?.version).toBe(2)
    expect(Number(after?.score)).toBeLessThan(Number(before?.score))
    await receipt.getByText(`${after?.published?.score}　第 2 版`).waitFor()
    expect(await faultsOf(page, { withAxe: true })).toEqual([])
    await receipt.getByRole('link', { name: '查看更正通报' }).click()
    await page
      .getByText(/关于更正2022年4月份.*考评结果的通报/)
      .first()
      .waitFor()
  })
})
