import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listScores } from '#db/repositories/appraisals.ts'
import {
  appraisalCounty,
  appraisalMonth,
  correctScore,
  publishMonth,
  recordSpotCheck,
  reviewLines,
} from '#electron/services/appraisal/appraisals.ts'
import { recogniseClaim, saveClaim } from '#electron/services/appraisal/claims.ts'
import { recogniseInnovation, saveInnovation } from '#electron/services/appraisal/innovations.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import { type CreateInput, createDocument, documentDetail } from '#electron/services/documents/documents.ts'
import { contract } from '#shared/api/contract.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import {
  type OpenedOffice,
  april,
  lineOf,
  on,
  openedApril,
  programmeId,
  readyToPublish,
  sunwu,
  xunke,
} from '#tests/fixtures/appraisals/april.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { fieldsOf, notesOf, rowsOf, sentencesOf, sortedRows, tablesOf } from '#tests/support/documents/built.ts'

/** Papers of a month that was reviewed, published, spot-checked and corrected (M-101, M-104, M-105, M-113, M-115). */

let office: OpenedOffice
let adjustmentId: string
let innovationId: string
beforeAll(async () => {
  office = await openedApril()
  on(office, '2022-04-21')
  const claim = { claimId: null, rev: null, unitId: sunwu, title: '整村授信', basis: '《关于推行整村授信的通知》', claimedOn: '2022-04-21' }
  adjustmentId = (await saveClaim(office, { ...claim, month: april, kind: 'local-first' })).claimId
  innovationId = (await saveInnovation(office, { ...claim, category: 2, content: '省厅发文推广' })).claimId
  await readyToPublish(office)
})
afterAll(() => office.dispose())

const modelOf = async (input: CreateInput): Promise<DocumentModel> => modelFor((await createDocument(office, input)).documentId)
const modelFor = async (documentId: string): Promise<DocumentModel> =>
  contract['documents.get'].output.parse(await documentDetail(office, { documentId })).model
const countyOf = (unitId: string): ServiceContext => ({ ...office, office: { ...office.office, profile: 'county', unitId } })
const page = async (unitId: string) => contract['appraisals.county'].output.parse(await appraisalCounty(office, { unitId, month: april }))

describe('申报表 and 认定表', () => {
  test('M-104: of a 动态调整 claim, before and after the city decided', async () => {
    expect(fieldsOf(await modelOf({ kind: 'claim-form', recordId: adjustmentId }))).toMatchObject({
      申报事项: '整村授信',
      考评周期: '2022年4月',
      申报情形: '考评细则二（一）3（3）：地方首创的创新性举措',
    })
    expect(fieldsOf(await modelOf({ kind: 'claim-decision', recordId: adjustmentId }))['认定结论']).toContain('□予以认定')
    await recogniseClaim(office, { claimId: adjustmentId, rev: 1, isRecognised: true, opinion: '首次实施，予以认定' })
    const fields = fieldsOf(await modelOf({ kind: 'claim-decision', recordId: adjustmentId }))
    expect(fields).toMatchObject({ 认定结论: '予以认定', 计分: '1分，计入当月考评', 认定意见: '首次实施，予以认定' })
  })

  test('M-108, A-05: of an innovation, with the other claim by the same 依据文件', async () => {
    const opinion = '省厅已发文推广'
    await recogniseInnovation(office, { claimId: innovationId, rev: 1, isRecognised: true, opinion, decidedOn: '2022-04-25' })
    const model = await modelOf({ kind: 'claim-decision', recordId: innovationId })
    expect(fieldsOf(model)).toMatchObject({
      申报单位: '孙吴县政务守信践诺工作专班办公室',
      考评周期: '2022年度',
      计分: '5分，计入年度考评',
      依据文件使用情况: '同一依据文件还用于：|1.2022年4月“整村授信”（地方首创的创新性举措）',
      认定意见: opinion,
    })
    expect(notesOf(model)).toContain('每项5分，最多计30分')
  })

  test('a county draws up its own 申报表 and nobody else’s; 认定表 is the city’s; an unknown claim is not found', async () => {
    expect(await createDocument(countyOf(sunwu), { kind: 'claim-form', recordId: innovationId })).toMatchObject({
      documentId: expect.any(String),
    })
    for (const [who, kind] of [
      [xunke, 'claim-form'],
      [sunwu, 'claim-decision'],
    ] as const) {
      expect(await refusal(createDocument(countyOf(who), { kind, recordId: innovationId }))).toMatchObject({ code: 'not_permitted' })
    }
    expect(await refusal(createDocument(office, { kind: 'claim-form', recordId: 'nothing' }))).toMatchObject({ code: 'not_found' })
  })

  test('two claims of one unit have papers of their own; one claim has one draft', async () => {
    const [one, other] = [
      await createDocument(office, { kind: 'claim-form', recordId: adjustmentId }),
      await createDocument(office, { kind: 'claim-form', recordId: innovationId }),
    ]
    expect(one.documentId).not.toBe(other.documentId)
    expect(await createDocument(office, { kind: 'claim-form', recordId: adjustmentId })).toEqual(one)
  })

  test('foundations.md 3: a draft that a county sent is not renewed by the city, which has its own', async () => {
    const theirs = await createDocument(office, { kind: 'claim-form', recordId: adjustmentId })
    const row = { type: 'document', id: theirs.documentId }
    await office.store.write((trx) => trx.insertInto('foreign_record').values(row).execute())
    const own = await createDocument(office, { kind: 'claim-form', recordId: adjustmentId })
    expect(own.documentId).not.toBe(theirs.documentId)
  })
})

describe('市专班复核评分表 and 考评得分明细表', () => {
  test('M-101: 自评 as submitted beside 复核, with reason and points of the page; 暂定 before publication', async () => {
    const { id } = await lineOf(office, sunwu, '7-3')
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'overrule', verdict: 'notDone', reason: '佐证不足' }] })
    const model = await modelOf({ kind: 'review-sheet', unitId: sunwu, month: april })
    const rows = rowsOf(tablesOf(model)[0])
    const { score, rows: lines } = await page(sunwu)
    expect(model.title).toBe('孙吴县2022年4月市专班复核评分表（暂定）')
    expect(rows.find((row) => row[1]?.startsWith('7-3 '))?.slice(2, 5)).toEqual(['本月完成', '未完成', '改否：佐证不足'])
    for (const line of score.lines) {
      const row = rows.find((cells) => cells[0]?.includes(line.title))
      expect(row?.[2], line.title).toBe(line.points)
    }
    expect(rows.find((row) => row[0]?.startsWith('一、'))?.[1]).toBe('40.00')
    expect(rows.find((row) => row[1] === '整村授信')?.slice(2)).toEqual([
      '申报',
      '已认定',
      '地方首创的创新性举措；首次实施，予以认定',
      '《关于推行整村授信的通知》',
    ])
    expect(rows.slice(-2).map((row) => row[2])).toEqual([score.total, score.score])
    expect(rows.filter((row) => row[2] === '本月完成' || row[2] === '未完成').length).toBe(lines.length)
  })

  test('M-113: the 明细表 names every measure with its share, what is missing, and the claims’ 依据文件', async () => {
    const model = await modelOf({ kind: 'score-detail', unitId: sunwu, month: april })
    const [lines, items] = tablesOf(model)
    const { score } = await page(sunwu)
    expect(rowsOf(lines)[0]?.at(-1)).toBe('38.6207|＝1120/29')
    expect(rowsOf(lines)[0]?.[3]).toContain('还可得分：按计划完成：7-3进校园方案（1.3793分）')
    expect(rowsOf(lines).length).toBe(score.lines.length + 2)
    const rows = rowsOf(items).map((row) => row.slice(-4))
    expect(rows).toContainEqual([expect.stringMatching(/^7-3 /), '未完成', '0.0000', '—'])
    expect(rows.filter((row) => row[2] === '1.3793|＝40/29').length).toBe(28)
    expect(rows).toContainEqual(['整村授信', '计分', '—', '依据文件：《关于推行整村授信的通知》'])
  })
})

describe('更正通报', () => {
  beforeAll(async () => {
    await publishMonth(office, { month: april, publishedOn: '2022-04-28' })
  })

  test('M-113: 更正 drafts it; the version names it, the month’s own 通报 stays', async () => {
    const { circularId } = await appraisalMonth(office, { month: april })
    const { id } = await lineOf(office, sunwu, '7-3')
    on(office, '2022-05-10')
    const decisions = [{ lineId: id, decision: 'agree' as const }]
    const input = { unitId: sunwu, month: april, correctedOn: '2022-05-10', reason: '补充佐证属实', decisions }
    const output = contract['appraisals.correct'].output.parse(await correctScore(office, input))
    const model = await modelFor(output.documentId ?? '')
    const month = await appraisalMonth(office, { month: april })
    expect(model.title).toBe('关于更正2022年4月份考评结果的通报')
    expect(sentencesOf(model)[0]).toContain('市专班4月28日通报的2022年4月份考评结果，经核实，孙吴县得分需要更正。')
    expect(sentencesOf(model)).toContain('补充佐证属实。')
    const [changes, results] = tablesOf(model)
    expect(rowsOf(changes)).toEqual([
      ['工作完成情况', '38.62', '40.00'],
      ['合计', '44.62', '46.00'],
      ['得分（合计×70%）', '31.23', '32.20'],
      ['名次', '第6名', '第1名'],
    ])
    expect(sortedRows(rowsOf(results))).toEqual(
      sortedRows(
        month.counties.map(({ unit, rank, score }) => [String(rank), unit.name, score, unit.unitId === sunwu ? '得分更正' : '名次调整']),
      ),
    )
    expect(month.circularId).toBe(circularId)
    expect((await listScores(office.store.db, { programmeId, unitId: sunwu, month: april })).at(-1)?.document_id).toBe(output.documentId)
  })

  test('A-13: a spot check with 更正原月 drafts it in the same act, its reason says what was found', async () => {
    on(office, '2022-06-12')
    const { id } = await lineOf(office, sunwu, '7-3')
    const findings = [{ lineId: id, finding: 'refuted' as const, reason: '只有网页标题，无方案正文' }]
    const check = {
      unitId: sunwu,
      month: april,
      checkedOn: '2022-06-12',
      howChosen: '随机抽取',
      scope: '查阅政府网站',
      effect: 'ownMonth' as const,
      findings,
    }
    const { correction } = contract['appraisals.spotCheck'].output.parse(await recordSpotCheck(office, check))
    const model = await modelFor(correction?.documentId ?? '')
    expect(sentencesOf(model)).toContain('6月12日抽查：7-3 进校园方案未完成（只有网页标题，无方案正文）。')
    expect(rowsOf(tablesOf(model)[0])[0]).toEqual(['减分项', '0.00', '1.38'])
    expect(rowsOf(tablesOf(model)[0])).toContainEqual(['得分（合计×70%）', '32.20', correction?.score])
  })

  test('the papers of the month say what was taken back, and that this is a later version', async () => {
    const detail = await modelOf({ kind: 'score-detail', unitId: sunwu, month: april })
    expect(notesOf(detail)).toContain('本表为更正后第3版，更正理由：6月12日抽查')
    const [lines, items] = tablesOf(detail)
    expect(rowsOf(lines).find((row) => row[1] === '减分项')?.[3]).toContain('6月12日抽查：只有网页标题，无方案正文')
    expect(
      rowsOf(items)
        .find((row) => row.some((cell) => cell.startsWith('7-3 ')))
        ?.join(),
    ).toContain('本月完成；6月12日抽查未完成')
    const review = rowsOf(tablesOf(await modelOf({ kind: 'review-sheet', unitId: sunwu, month: april }))[0])
    expect(review.find((row) => row[0]?.includes('减分项'))?.slice(1, 3)).toEqual(['—', '-1.38'])
    expect(review.at(-1)?.[2]).toBe((await page(sunwu)).score.score)
  })

  test('by 在发现当月扣减 nothing is published anew and no 通报 drafted', async () => {
    const { id } = await lineOf(office, xunke, '7-3')
    const findings = [{ lineId: id, finding: 'refuted' as const, reason: '学校未收到方案' }]
    const check = { unitId: xunke, month: april, checkedOn: '2022-06-12', howChosen: '随机抽取', effect: 'foundMonth' as const, findings }
    expect((await recordSpotCheck(office, check)).correction).toBeNull()
    const items = rowsOf(tablesOf(await modelOf({ kind: 'score-detail', unitId: xunke, month: april }))[1])
    expect(items.find((row) => row.some((cell) => cell.startsWith('7-3 ')))?.join()).toContain('6月12日抽查未完成，在6月份扣减')
  })
})
