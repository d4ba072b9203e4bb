import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listScores } from '#db/repositories/appraisals.ts'
import { chooseMonth, enterPaperScore } from '#electron/services/appraisal/appraisals.ts'
import { recogniseInnovation, saveInnovation } from '#electron/services/appraisal/innovations.ts'
import {
  appraisalYear,
  appraisalYearCounty,
  chooseInterpretation,
  correctYear,
  settleYear,
} from '#electron/services/appraisal/year/year-appraisals.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import {
  type CreateInput,
  createDocument,
  documentDetail,
  documentList,
  refreshDocument,
  stepDocument,
} from '#electron/services/documents/documents.ts'
import { contract } from '#shared/api/contract.ts'
import { parseFraction, roundTo, writeFraction } from '#shared/domain/fraction.ts'
import { aihui, april, beian, counties, nenjiang, programmeId, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { factsOf, figuresOf, publishFacts, yearMonths } from '#tests/fixtures/appraisals/played-year.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { headsOf, notesOf, rowsOf, sentencesOf, sortedRows, tablesOf } from '#tests/support/documents/built.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/** Papers of a year that was played: April from paper, left out or 0, eight months computed, two innovations (M-107 … M-113). */

const basis = '《关于2022年4月份考评情况的通报》'
let office: SeededOffice
let dispose: () => Promise<void>

beforeAll(async () => {
  const { folder, remove } = makeFolder()
  office = await seedOffice(folder, { today: '2023-01-12' }, { name: 'year of papers', run: play })
  dispose = async () => {
    await office.close()
    remove()
  }
})
afterAll(() => dispose())

async function play(seeded: SeededOffice): Promise<void> {
  for (const [at, unitId] of counties.entries()) {
    for (const [nth, month] of yearMonths.entries()) {
      if (month !== april) await publishFacts(seeded, unitId, factsOf(unitId, month, figuresOf(at, nth)))
    }
  }
  const choice = { month: april, about: 'noScore' as const, ground: '专班会议纪要〔2022〕2号' }
  await chooseMonth(seeded, { ...choice, unitId: aihui, choice: 'excluded' })
  await chooseMonth(seeded, { ...choice, unitId: beian, choice: 'zero' })
  const paper = { month: april, total: '62.5', score: '43.75', publishedOn: '2022-04-29', basis, note: '', reason: '' }
  for (const unitId of counties) if (unitId !== aihui && unitId !== beian) await enterPaperScore(seeded, { ...paper, unitId })
  await claimInnovation(seeded, '整村授信', '黑营商发〔2022〕35号', true)
  await claimInnovation(seeded, '信用村建设', '黑政办〔2022〕18号', true)
  await claimInnovation(seeded, '知识竞赛', '获奖通知', false)
  const chosen = { interpretation: 'hundred-point', ground: '专班会议纪要〔2023〕1号', decidedOn: '2023-01-10' }
  await chooseInterpretation(seeded, chosen)
}

async function claimInnovation(seeded: SeededOffice, title: string, ground: string, isRecognised: boolean): Promise<void> {
  const claim = { claimId: null, rev: null, unitId: sunwu, category: 2, title, content: '', basis: ground, claimedOn: '2022-10-12' }
  const { claimId, rev } = await saveInnovation(seeded, claim)
  const opinion = isRecognised ? '同意认定' : '不属于所列情形'
  await recogniseInnovation(seeded, { claimId, rev, isRecognised, opinion, decidedOn: '2022-10-20' })
}

const detailOf = async (documentId: string) => contract['documents.get'].output.parse(await documentDetail(office, { documentId }))
const modelOf = async (input: CreateInput) => (await detailOf((await createDocument(office, input)).documentId)).model
const year = async () => contract['appraisals.year'].output.parse(await appraisalYear(office))
const countyOf = (unitId: string): ServiceContext => ({ ...office, office: { ...office.office, profile: 'county', unitId } })

/** 「40.1234＝…」 says the same as a published amount. */
function expectSame(detailed: string | undefined, published: string | undefined): void {
  const [decimals = '', fraction] = (detailed ?? '').split(/\|?＝/)
  expect(decimals).toMatch(/^\d+\.\d{4}$/)
  const exact = parseFraction(fraction ?? decimals)
  expect(roundTo(exact, 4)).toEqual(parseFraction(decimals))
  expect(writeFraction(roundTo(exact, 2))).toBe(writeFraction(parseFraction(published ?? '')))
}

describe('before 审定', () => {
  test('M-107: 年度考评得分明细表 is 暂定; a 年度考评通报 is refused', async () => {
    const model = await modelOf({ kind: 'annual-score-detail', unitId: sunwu })
    expect(model.title).toBe('孙吴县2022年度考评得分明细表（暂定）')
    expect(await refusal(createDocument(office, { kind: 'annual-circular' }))).toMatchObject({ details: { rule: 'notSettled' } })
    expect(await refusal(createDocument(office, { kind: 'correction-circular', unitId: sunwu, month: null }))).toMatchObject({
      details: { rule: 'notCorrected' },
    })
  })

  test('foundations.md 3: the city’s own papers are not drawn up by a county’s office, and no county’s paper by another', async () => {
    for (const input of [
      { kind: 'annual-summary' },
      { kind: 'annual-circular' },
      { kind: 'review-sheet', unitId: sunwu, month: '2022-05' },
    ] as const) {
      expect(await refusal(createDocument(countyOf(sunwu), input)), input.kind).toMatchObject({ code: 'not_permitted' })
    }
    expect(await refusal(createDocument(countyOf(xunke), { kind: 'annual-score-detail', unitId: sunwu }))).toMatchObject({
      code: 'not_permitted',
    })
  })

  test('总结报告 says that the year is not settled', async () => {
    const said = sentencesOf(await modelOf({ kind: 'annual-summary' }))
    expect(said).toContain('对6个县（市、区）开展月度考评，已有9个月的考评结果，年度考评结果尚未审定。')
  })
})

describe('审定', () => {
  let circularId: string
  beforeAll(async () => {
    const output = contract['appraisals.settleYear'].output.parse(await settleYear(office, { settledOn: '2023-01-12' }))
    circularId = output.documentId ?? ''
  })

  test('drafts 年度考评通报 with the figures of the page, by rank', async () => {
    const { model, document, changedFacts } = await detailOf(circularId)
    const view = await year()
    expect(document).toMatchObject({
      kind: 'annual-circular',
      status: 'draft',
      addressee: null,
      title: '关于2022年度政务守信践诺工作考评结果的通报',
    })
    expect([view.settled?.documentId, changedFacts]).toEqual([circularId, ''])
    const [results, months] = tablesOf(model)
    const byRank = view.counties.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    expect(sortedRows(rowsOf(results))).toEqual(
      sortedRows(byRank.map((each) => [String(each.rank), each.unit.name, each.average, each.taskCompletion, each.innovation, each.total])),
    )
    expect(rowsOf(results).map((row) => row[0])).toEqual(byRank.map(({ rank }) => String(rank)))
    const cells = new Map(rowsOf(months).map(([name = '', ...rest]) => [name, rest]))
    for (const { unit, months: own, average } of view.counties) {
      const shown = own.map(({ kind, score }) => (kind === 'excluded' ? '不计入' : kind === 'zero' ? '按0分' : score))
      expect(cells.get(unit.name), unit.name).toEqual([...shown, average])
    }
  })

  test('it names 口径, recognised innovations with their basis, and every month of another kind with its ground', async () => {
    const { model } = await detailOf(circularId)
    const said = sentencesOf(model)
    expect(notesOf(model)).toContain('口径：百分制，月度得分＝合计×100%，年度任务完成＝月均得分×100%。')
    expect(said).toContain('孙吴县。认定2项，计10.00分：整村授信，依据黑营商发〔2022〕35号；信用村建设，依据黑政办〔2022〕18号。')
    expect(said).toContain('爱辉区2022年4月不计入平均，依据：专班会议纪要〔2022〕2号。')
    expect(said).toContain('北安市2022年4月按0分计入平均，依据：专班会议纪要〔2022〕2号。')
    expect(said).toContain(`嫩江市、五大连池市、逊克县、孙吴县2022年4月得分非本系统计算，依据：${basis}。`)
    expect(said).toContain('全年审核创新性举措申报3项，认定2项。')
  })

  test('it is frozen: facts are not taken anew, its wording may be corrected; drawn up again it is the same draft', async () => {
    const { rev, texts } = await detailOf(circularId)
    expect(await refusal(refreshDocument(office, { documentId: circularId, rev }))).toMatchObject({ details: { rule: 'frozenScores' } })
    expect(texts.map(({ label }) => label)).toEqual(['主送', '考评情况', '创新性举措认定情况：孙吴县', '有关说明', '下步要求'])
    expect(await createDocument(office, { kind: 'annual-circular' })).toEqual({ documentId: circularId })
  })

  test('it stands in 公文 under the programme’s last month; a county’s office neither sees nor draws it up', async () => {
    const { documents } = await documentList(office, { month: '2022-12' })
    expect(documents.map(({ documentId }) => documentId)).toContain(circularId)
    expect((await documentList(countyOf(sunwu), { month: null })).documents.map(({ kind }) => kind)).not.toContain('annual-circular')
  })

  test.each(counties)('年度考评得分明细表 of %s says what the page says, with four decimals and as fractions', async (unitId) => {
    const model = await modelOf({ kind: 'annual-score-detail', unitId })
    const page = contract['appraisals.yearCounty'].output.parse(await appraisalYearCounty(office, { unitId }))
    const row = (await year()).counties.find(({ unit }) => unit.unitId === unitId)
    const [lines, months, ...rest] = tablesOf(model)
    const [tasks, innovation, total] = rowsOf(lines)
    expectSame(tasks?.at(-1), row?.taskCompletion)
    expectSame(innovation?.at(-1), row?.innovation)
    expectSame(total?.at(-1), page.score.total)
    expectSame(rowsOf(months).at(-1)?.at(-1), row?.average)
    expect(
      rowsOf(months)
        .slice(0, -1)
        .map((cells) => cells.slice(1, 4)),
    ).toEqual(page.months.map(({ total: sum, score, version }) => [sum ?? '—', score ?? '—', version === null ? '—' : String(version)]))
    expect(rowsOf(rest.at(-1)).map((cells) => cells.slice(0, 3))).toEqual(
      page.readings.map(({ name, total: sum, best }) => [name, sum, best]),
    )
    expect(JSON.stringify(model.blocks)).toContain(`第${row?.rank}名`)
  })

  test('its months name version, origin and ground; its innovations the 依据文件 and why one was refused', async () => {
    const [, months, claims] = tablesOf(await modelOf({ kind: 'annual-score-detail', unitId: sunwu }))
    expect(rowsOf(months)[0]).toEqual(['2022年4月', '62.50', '62.50', '1', '非本系统计算', basis])
    expect(rowsOf(claims).map((row) => row.slice(-4))).toEqual([
      ['整村授信', '已认定：同意认定', '5.0000', '依据文件：黑营商发〔2022〕35号'],
      ['信用村建设', '已认定：同意认定', '5.0000', '依据文件：黑政办〔2022〕18号'],
      ['知识竞赛', '不予认定：不属于所列情形', '0.0000', '依据文件：获奖通知'],
    ])
    const [, ofAihui] = tablesOf(await modelOf({ kind: 'annual-score-detail', unitId: aihui }))
    expect(rowsOf(ofAihui)[0]).toEqual(['2022年4月', '—', '—', '—', '不计入平均', '专班会议纪要〔2022〕2号'])
  })

  test('总结报告: scores and innovations are those of the year', async () => {
    const model = await modelOf({ kind: 'annual-summary' })
    const view = await year()
    expect(sortedRows(rowsOf(tablesOf(model)[0]))).toEqual(
      sortedRows(view.counties.map((each) => [String(each.rank), each.unit.name, each.taskCompletion, each.innovation, each.total])),
    )
    expect(sentencesOf(model)).toContain('孙吴县。认定2项：整村授信，依据黑营商发〔2022〕35号；信用村建设，依据黑政办〔2022〕18号。')
    expect(sentencesOf(model)[2]).toMatch(/^全年部署重点任务17项、工作措施31项，分解落实牵头单位责任项56个/)
  })

  test('更正: the 通报 names the months that changed, before and after, and all ranks from now on; the first 通报 says so', async () => {
    const before = await year()
    const best = { planned: 10, done: 10, refuted: 0, late: 0, high: 3, adopted: 2, adjustments: 20 }
    for (const month of ['2022-08', '2022-09', '2022-10']) await publishFacts(office, xunke, factsOf(xunke, month, best), 2)
    const output = contract['appraisals.correctYear'].output.parse(
      await correctYear(office, { unitId: xunke, correctedOn: '2023-01-12', reason: '8月至10月得分更正' }),
    )
    const after = await year()
    const { model } = await detailOf(output.documentId ?? '')
    const [was, now] = [before, after].map((view) => view.counties.find(({ unit }) => unit.unitId === xunke))
    expect(model.title).toBe('关于更正2022年度考评结果的通报')
    const rows = rowsOf(tablesOf(model)[0]).map((row) => row.slice(-3))
    for (const at of [4, 5, 6]) {
      const label = `2022年${at + 4}月得分`
      expect(rows).toContainEqual([label, was?.months[at]?.score, now?.months[at]?.score])
    }
    expect(rows).toContainEqual(['年度得分', was?.total, now?.total])
    expect(rows.map(([label]) => label)).not.toContain('2022年5月得分')
    const results = tablesOf(model)[1]
    expect(headsOf(results)[0]).toBe('名次')
    expect(sortedRows(rowsOf(results).map((row) => row.slice(0, 3)))).toEqual(
      sortedRows(after.counties.map(({ rank, unit, total }) => [String(rank), unit.name, total])),
    )
    expect(after.settled?.documentId).toBe(output.documentId)
    expect((await detailOf(circularId)).changedFacts).toBe('所依数据已变更：逊克县得分已更正')
  })

  test('after 撤回 it is drawn up again from what is kept, word for word', async () => {
    const documentId = (await year()).settled?.documentId ?? ''
    const { rev, model } = await detailOf(documentId)
    await stepDocument(office, { documentId, rev, detail: { step: 'withdraw', reason: '文字有误' } })
    const again = await createDocument(office, { kind: 'correction-circular', unitId: xunke, month: null })
    expect(again.documentId).not.toBe(documentId)
    expect((await detailOf(again.documentId)).model).toEqual(model)
  })

  test('the 更正通报 of a month is drawn up from its versions, in the page’s figures', async () => {
    const [first, second] = await listScores(office.store.db, { programmeId, unitId: xunke, month: '2022-08' })
    const model = await modelOf({ kind: 'correction-circular', unitId: xunke, month: '2022-08' })
    expect(model.title).toBe('关于更正2022年8月份考评结果的通报')
    const rows = rowsOf(tablesOf(model)[0]).map((row) => row.slice(-3))
    expect(rows).toContainEqual(['合计', first?.total, second?.total])
    expect(rows).toContainEqual(['得分（合计×70%）', first?.score, second?.score])
    expect(sentencesOf(model).at(-1)).toBe('原通报内容与本通报不一致的，以本通报为准。年度考评结果的更正另行通报。')
    expect(await refusal(createDocument(office, { kind: 'correction-circular', unitId: sunwu, month: '2022-08' }))).toMatchObject({
      details: { rule: 'notCorrected' },
    })
  })

  test('foundations.md 3: a paper score that is entered anew drafts nothing by itself; where the office wants one, it has its 更正通报', async () => {
    const count = async () => (await documentList(office, { month: april })).documents.length
    const before = await count()
    const paper = { month: april, total: '60', score: '42', publishedOn: '2022-04-29', basis, note: '', reason: '原通报得分有误' }
    await enterPaperScore(office, { ...paper, unitId: nenjiang })
    expect(await count()).toBe(before)
    const model = await modelOf({ kind: 'correction-circular', unitId: nenjiang, month: april })
    expect(sentencesOf(model)).toContain('原通报得分有误。')
    expect(rowsOf(tablesOf(model)[0]).slice(0, 2)).toEqual([
      ['合计', '62.50', '60.00'],
      ['得分（合计×70%）', '43.75', '42.00'],
    ])
  })
})
