import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import {
  assess,
  countyId,
  finishEntry,
  materialAt,
  month,
  openMonth,
  publish,
  receiveTheOthers,
  review,
  reviewsAt,
  superviseCounty,
  words,
  work,
} from '#tests/support/exchange/apart-april.ts'
import { enrolByStick, send } from '#tests/support/exchange/carrying.ts'
import { evidenceBytes, stageBytes, stickIn } from '#tests/support/exchange/machine.ts'
import { rowOf } from '#tests/support/journeys/hand.ts'
import { type Journey, useJourney } from '#tests/support/journeys/journey.ts'
import { bringPackage, ownCode, plugIn, typeCode } from '#tests/support/journeys/package-hands.ts'
import { judgeRest, lineOf, linesOf, setUpOffice } from '#tests/support/journeys/seed.ts'

/** Offices apart: 市专班办公室, 逊克县 and the new machine of 孙吴县 share sticks and a mailbox, and nothing else (exchange.md, office.md «Receiving»). */

const sunwuId = 'heihe:unit:sunwu-county'
const patient = { timeout: 60_000 }
const mebibyte = 1 << 20

describe('April 2022 between offices that share no network', { timeout: 120_000 }, () => {
  const city = useJourney({ today: '2022-04-05' })
  const county = useJourney({ today: '2022-04-05' })
  const sunwu = useJourney({ today: '2022-04-20' })
  const pageOf = (office: () => Journey): Page => office().workbench.page
  const stick = (): string => stickIn(city().saved('.'), 'U盘')
  const toAll = async (day: string): Promise<void> => {
    for (const office of [city, county]) await office().workbench.setDay(day)
  }
  let [report, supervised] = ['', '']

  /** Takes a package by the pages; what the result says. */
  async function takeIn(office: () => Journey, file: string): Promise<string> {
    const page = pageOf(office)
    await bringPackage(office().workbench, file)
    await page.getByRole('button', { name: /^写入/ }).click(patient)
    const result = page.getByRole('status').filter({ hasText: /^已导入/ })
    await result.waitFor(patient)
    return `${await result.innerText()}\n${(await page.getByRole('list', { name: '办理结果' }).allInnerTexts()).join('\n')}`
  }

  /** 「生成数据包」 of a row of 发件, as the dialog is chosen; the file. */
  async function make(office: () => Journey, row: RegExp, choices: readonly RegExp[], name: string): Promise<string> {
    const { workbench, saved } = office()
    const { page } = workbench
    await workbench.goto('/exchange/send')
    await page.getByRole('row', { name: row }).first().getByRole('gridcell').nth(1).click()
    await page.getByRole('button', { name: '生成数据包' }).click()
    const dialog = page.getByRole('dialog')
    for (const choice of choices) await dialog.getByRole('radio', { name: choice }).check()
    const written = plugIn(workbench, saved('.'), name)
    await dialog.getByRole('button', { name: '生成并选择存放位置' }).click()
    await page.getByText('写入并校验完成，请先安全弹出U盘再拔出').waitFor(patient)
    return written.file()
  }

  test('5 April: the city sends 逊克县 its list; the county previews it and takes it', async () => {
    await setUpOffice(city().workbench, 'city')
    await setUpOffice(county().workbench, 'county', countyId)
    await enrolByStick(city().workbench, county().workbench, stick())
    await openMonth(city().workbench)
    const file = await make(city, /逊克县 \d+ 条/, [], '任务清单')
    expect(file).toMatch(/黑河市_逊克县_任务清单_2022-04_v01_[0-9a-f]{6}\.sxb$/)
    await bringPackage(county().workbench, file)
    const page = pageOf(county)
    await page.getByText('签名有效，内容完整').waitFor(patient)
    await page.getByText('尚未写入任何数据；写入一次完成，中断则全部不写。').waitFor()
    await page.keyboard.press('Control+Enter')
    await page
      .getByRole('status')
      .filter({ hasText: /^已导入.*4月份任务清单（第\d+号），写入 \d+ 条/ })
      .waitFor(patient)
    expect(await linesOf(county().workbench, month, countyId)).toHaveLength(29)
  })

  test('20 April: the report goes up without its 50 MB of evidence and is 按时, 佐证未到 1/2 卷', async () => {
    await toAll('2022-04-20')
    await work(county().workbench, 5, 10 * mebibyte)
    await finishEntry(county().workbench)
    await assess(county().workbench)
    report = await make(county, /4月份月报/, [/^先报数据、后补佐证/], '月报')
    expect(report).toMatch(/-1of2\.sxb$/)
    const said = await takeIn(city, report)
    expect(said).toContain('“4月份工作完成情况”已登记收件，收件日期为2022年4月20日')
    expect(said).toContain('佐证未到：共5件，已到0件，收到后自动关联')
    const page = pageOf(city)
    await city().workbench.goto('/exchange')
    await page
      .getByRole('row', { name: /逊克县.*4月份月报/ })
      .getByText('1/2 卷，未到 5 件')
      .waitFor()
    await city().workbench.goto('/submissions')
    await rowOf(page, '月度报送', '逊克县').getByText('按时').first().waitFor()
    expect(await materialAt(city().workbench, 'monthly-report')).toEqual({ status: 'onTime', receivedOn: '2022-04-20', daysLate: 0 })
  })

  test('20 April: 孙吴县’s machine is new; its .zip from 内网邮箱 is 已收待核验 with this 收件日期', async () => {
    const { workbench } = sunwu()
    await setUpOffice(workbench, 'county', sunwuId)
    await workbench.call('plans.open', { month })
    const { lineId } = lineOf(await linesOf(workbench, month, sunwuId), '7-3')
    const entry = { recordedOn: '2022-04-20', content: '召开诚信教育进校园动员会', outcome: '', problem: '', nextPlan: '' }
    await workbench.call('progress.save', { lineId, entryId: null, rev: null, ...entry })
    const files = [await stageBytes(workbench, '会议照片.jpg', evidenceBytes('jpg', 9, mebibyte))]
    const piece = { title: '动员会照片', kind: 'photo', issuer: '', documentNumber: '', formedOn: '2022-04-18' } as const
    await workbench.call('evidence.add', { lineIds: [lineId], ...piece, files })
    await judgeRest(workbench, month, sunwuId)
    await workbench.call('selfAssessments.submit', { unitId: sunwuId, month, assessedOn: '2022-04-20', receipt: null })
    const file = await make(sunwu, /4月份月报/, [/^先报数据、后补佐证/, /^不加密（\.zip）/], '邮箱')
    expect(file).toMatch(/孙吴县_月报_2022-04_v01_[0-9a-f]{6}-1of2\.zip$/)
    const page = pageOf(city)
    await bringPackage(city().workbench, file)
    await page.getByRole('heading', { name: '孙吴县这台电脑的校验码尚未登记' }).waitFor(patient)
    await page.getByLabel('收件方式').selectOption({ label: '内网邮箱' })
    await page.getByRole('button', { name: /^收存并登记收件日期/ }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^已收存孙吴县4月份月报（第1号），收件日期已登记/ })
      .waitFor(patient)
    await city().workbench.goto('/exchange')
    const row = page.getByRole('row', { name: /孙吴县.*4月份月报/ })
    for (const text of ['已收待核验', '4月20日　内网邮箱']) await row.getByText(text).waitFor()
    const { entries } = await city().workbench.call('progress.ofLine', { lineId })
    expect(entries).toEqual([])
  })

  test('22 April: after the telephone check it is effective, and 按时', async () => {
    await toAll('2022-04-22')
    const page = pageOf(city)
    await city().workbench.goto('/exchange')
    await page
      .getByRole('row', { name: /孙吴县.*4月份月报/ })
      .getByRole('link', { name: '电话核对' })
      .click()
    const dialog = page.getByRole('dialog', { name: '核对校验码　孙吴县' })
    await dialog.getByText('登记后，收存的 1 个数据包随即导入，收件日期不变。').waitFor()
    await typeCode(page, await ownCode(sunwu().workbench))
    await dialog.getByRole('button', { name: '核对一致，予以登记' }).click()
    await dialog.waitFor({ state: 'detached', ...patient })
    await city().workbench.goto('/exchange')
    await page
      .getByRole('row', { name: /孙吴县.*4月份月报/ })
      .getByText('已导入')
      .waitFor()
    await city().workbench.goto('/submissions')
    const row = rowOf(page, '月度报送', '孙吴县')
    await row.getByText('按时').first().waitFor()
    await row
      .getByText(/4月20日/)
      .first()
      .waitFor()
    const { lineId } = lineOf(await linesOf(city().workbench, month, sunwuId), '7-3')
    const { entries } = await city().workbench.call('progress.ofLine', { lineId })
    expect(entries.map(({ content }) => content)).toEqual(['召开诚信教育进校园动员会'])
  })

  test('25 April: the second volume completes the report, and nothing that was reviewed is reviewed again', async () => {
    await receiveTheOthers(city().workbench, '孙吴县')
    await review(city().workbench)
    const reviewed = { agreed: 28, overruled: ['5-1'], stale: 0 }
    expect(await reviewsAt(city().workbench)).toEqual(reviewed)
    await toAll('2022-04-25')
    const { workbench, saved } = county()
    await workbench.goto('/exchange/send/history')
    await workbench.page
      .getByRole('row', { name: /4月份月报/ })
      .getByRole('gridcell')
      .first()
      .dblclick()
    await workbench.page.getByRole('button', { name: '补发佐证' }).click()
    const written = plugIn(workbench, saved('.'), '佐证')
    await workbench.page.getByRole('dialog').getByRole('button', { name: '选择存放位置' }).click()
    await workbench.page.getByText('写入并校验完成，请先安全弹出U盘再拔出').waitFor(patient)
    expect(await takeIn(city, written.file())).toContain('收存佐证 5 件')
    await city().workbench.goto('/exchange')
    const row = pageOf(city).getByRole('row', { name: /逊克县.*4月份月报/ })
    await row.getByText('4月20日').waitFor()
    expect(await row.getByText(/未到|1\/2/).count()).toBe(0)
    await city().workbench.goto(`/appraisal?view=review&unit=${countyId}`)
    await rowOf(pageOf(city), '复核　逊克县', '5-1').getByText(words.overruled).waitFor()
    expect(await pageOf(city).getByText('需重新复核').count()).toBe(0)
    expect(await reviewsAt(city().workbench)).toEqual(reviewed)
  })

  /** 「复核结果」: which line was overruled and why stands first, the points that it cost beside it; nothing of the others. */
  async function readsReview(page: Page): Promise<void> {
    const overruled = rowOf(page, '复核结果　逊克县', '5-1')
    for (const text of ['本月完成', '改否', `改为未完成：${words.overruled}`]) await overruled.getByText(text, { exact: true }).waitFor()
    const rows = page.getByRole('grid', { name: '复核结果　逊克县' }).getByRole('row')
    expect(await rows.filter({ hasText: '同意' }).count()).toBeGreaterThanOrEqual(28)
    await page
      .getByRole('region', { name: '得分说明' })
      .getByText(/少得 2\.76 分/)
      .waitFor()
    await page.getByRole('button', { name: /^改否/ }).click()
    expect(await rows.filter({ has: page.getByRole('gridcell', { name: /^\d+-\d+$/ }) }).count()).toBe(1)
    const text = await page.getByRole('main').innerText()
    for (const name of ['爱辉区', '北安市', '嫩江市', '五大连池市', '孙吴县']) expect(text).not.toContain(name)
    expect(text).not.toMatch(/第 ?\d+ ?名|名次/)
  }

  /** Opens the 督办单 from the list and fills in its 回执, by keys alone. */
  async function answerByKeys(page: Page): Promise<void> {
    await county().workbench.goto('/supervision?view=notices')
    await page.getByRole('grid', { name: '提醒督办文书' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const result = page.getByRole('form', { name: '填写回执' }).getByLabel('办理结果')
    await result.focus()
    await page.keyboard.insertText(words.answer)
    await page.keyboard.press('Control+Enter')
    await page.getByText('回执已填写，随下一个提醒督办数据包报市专班办公室。').waitFor()
    await page.getByRole('main').getByText('已回执待报', { exact: true }).waitFor()
  }

  /** From the answer to its package: the keyboard stands on 「生成数据包」 already. */
  async function sendByKeys(page: Page): Promise<void> {
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(/5月份提醒督办/)
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: '生成并选择存放位置' }).press('Enter')
  }

  test('a package that came already, and one that was altered by a byte: one sentence each, and nothing is changed', async () => {
    const { workbench, saved } = city()
    const { page } = workbench
    const before = await workbench.call('exchange.received', {})
    await bringPackage(workbench, report)
    await page.getByRole('status').filter({ hasText: '此包已于2022年4月20日导入，未作任何改动。' }).waitFor(patient)
    const bytes = readFileSync(report)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    const altered = saved('改动.sxb')
    writeFileSync(altered, bytes)
    await bringPackage(workbench, altered)
    const says = page.getByRole('alert').filter({ hasText: '加密的数据包已损坏或被截断，无法解密。' })
    await says.getByText('未写入任何数据。').waitFor(patient)
    expect(await workbench.call('exchange.received', {})).toEqual(before)
  })

  test('5 May: the county reads its score and the 督办单', async () => {
    await toAll('2022-04-29')
    await publish(city().workbench)
    await toAll('2022-05-05')
    supervised = await superviseCounty(city().workbench)
    const down = [
      await send(city().workbench, stick(), { kind: 'review-result', month, to: countyId }),
      await send(city().workbench, stick(), { kind: 'supervision', month: '2022-05', to: countyId }),
    ]
    for (const { files } of down) await takeIn(county, files[0] ?? '')
    const { workbench } = county()
    await workbench.goto('/appraisal')
    await workbench.page.getByRole('button', { name: '上个月' }).click()
    await workbench.page.getByText('4月29日通报，月度考评得分 29.57').waitFor()
    await readsReview(workbench.page)
    const { counties } = await workbench.call('appraisals.month', { month })
    expect(counties.map(({ unit, rank, published }) => [unit.unitId, rank, published?.score])).toEqual([[countyId, null, '29.57']])
    expect(await reviewsAt(workbench)).toEqual({ agreed: 28, overruled: ['5-1'], stale: 0 })
    await workbench.goto('/supervision?view=notices')
    const row = workbench.page.getByRole('row', { name: /督办单/ })
    for (const text of ['〔2022〕第1号', '待回执', '5月5日', '5月13日']) await row.getByText(text, { exact: true }).waitFor()
  })

  test('6 May: the county answers, the city registers it, and the receipt comes back', async () => {
    await toAll('2022-05-06')
    await answerByKeys(pageOf(county))
    const up = plugIn(county().workbench, county().saved('.'), '回执')
    await sendByKeys(pageOf(county))
    await pageOf(county).getByText('写入并校验完成，请先安全弹出U盘再拔出').waitFor(patient)
    expect(await takeIn(city, up.file())).toMatch(/督办单》已登记回执/)
    const { answer: registered } = await city().workbench.call('notices.get', { noticeId: supervised })
    expect(registered).toMatchObject({ answeredOn: '2022-05-06', result: words.answer })
    const receipt = await send(city().workbench, stick(), { kind: 'receipt', month, to: countyId })
    await takeIn(county, receipt.files[0] ?? '')
    const { workbench } = county()
    await workbench.goto('/exchange/send/history')
    await workbench.page
      .getByRole('row', { name: /5月份提醒督办/ })
      .getByText('已导入　5月6日')
      .waitFor()
    await workbench.page
      .getByRole('row', { name: /4月份月报/ })
      .getByText('已导入　4月20日')
      .waitFor()
    for (const office of [city, county, sunwu]) expect(await office().workbench.call('store.verify', {})).toMatchObject({ isSound: true })
  })
})
