import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctScore, publishMonth } from '#electron/services/appraisal/appraisals.ts'
import { createDocument, documentDetail, refreshDocument } from '#electron/services/documents/documents.ts'
import { reviewLines } from '#electron/services/appraisal/reviews.ts'
import { contract } from '#shared/api/contract.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { type OpenedOffice, april, lineOf, openedApril, readyToPublish, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'

const getSchema = contract['documents.get'].output

/** One month, published once: what is published does not change, and the 更正 comes last. */
let office: OpenedOffice
let circularId: string
beforeAll(async () => {
  office = await openedApril()
  await readyToPublish(office)
  const line = await lineOf(office, sunwu, '7-3')
  await reviewLines(office, { decisions: [{ lineId: line.id, decision: 'overrule', verdict: 'notDone', reason: '佐证不足' }] })
  circularId = (await publishMonth(office, { month: april, publishedOn: office.ports.clock.today() })).documentId
})
afterAll(() => office.dispose())

const view = async (documentId: string) => getSchema.parse(await documentDetail(office, { documentId }))

async function tableOf(documentId: string): Promise<string[][]> {
  const table = (await view(documentId)).model.blocks.find((block) => block.type === 'table')
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.lines.map(wordsOf).join('')))
}

describe('月度考评通报 (第十二条, 考评细则 四, M-113)', () => {
  test('publishing a month drafts the 通报 with every county’s points as they are published', async () => {
    const rows = await tableOf(circularId)
    expect(rows.length).toBe(6)
    expect(rows.at(-1)).toEqual(['6', '孙吴县', '38.62', '5.00', '0.00', '0.00', '43.62', '30.53'])
    expect(rows.find((row) => row[1] === '逊克县')).toEqual(['1', '逊克县', '40.00', '5.00', '0.00', '0.00', '45.00', '31.50'])
  })

  test('it carries no 文号, is addressed to members and counties, and names 口径 and rounding once', async () => {
    const { model, document } = await view(circularId)
    const words = JSON.stringify(model.blocks)
    expect(document).toMatchObject({ status: 'draft', number: '', title: '关于2022年4月份政务守信践诺工作考评情况的通报', month: april })
    expect(model.blocks.some((block) => block.type === 'numberLine')).toBe(false)
    expect(words).toContain('市政务守信践诺工作专班各成员单位，各县（市、区）政务守信践诺工作专班：')
    expect(words).toContain('《黑河市政务守信践诺工作专班考评细则（试行）》')
    expect(words.match(/保留两位小数/g)?.length).toBe(1)
    expect(words.match(/口径：/g)?.length).toBe(1)
  })

  test('what was not done is told by county and measure, from the reviewed lines', async () => {
    const words = JSON.stringify((await view(circularId)).model.blocks)
    expect(words).toContain('4月份列入月度计划的工作措施174项，按计划完成173项，完成率99.43%')
    expect(words).toContain('1项措施未按月度计划完成（7-3 进校园方案）')
  })

  test('a published score is frozen: the 通报 does not take facts anew, its wording may be corrected', async () => {
    const { rev, texts, changedFacts } = await view(circularId)
    expect(changedFacts).toBe('')
    expect(texts.map((each) => each.label)).toContain('下步要求')
    await expect(refreshDocument(office, { documentId: circularId, rev })).rejects.toMatchObject({ details: { rule: 'frozenScores' } })
  })

  test('考评得分明细表 after publication prints the frozen score with four decimals', async () => {
    const { documentId } = await createDocument(office, { kind: 'score-detail', unitId: sunwu, month: april })
    const { model, document } = await view(documentId)
    const rows = await tableOf(documentId)
    expect(document.title).toBe('孙吴县2022年4月考评得分明细表')
    expect(rows[0]?.at(-1)).toBe('38.6207＝1120/29')
    expect(rows.at(-1)).toEqual(['月度考评得分（合计×70%）', '30.5345＝1771/58'])
    expect(JSON.stringify(model.blocks)).toContain('二（一）1')
  })

  test('自查评分表 prints the sheet as the county submitted it', async () => {
    const { documentId } = await createDocument(office, { kind: 'self-assessment-sheet', unitId: xunke, month: april })
    const { model } = await view(documentId)
    const words = JSON.stringify(model.blocks)
    expect(words).toContain('自评总分：45.00分')
    expect(words).toContain('自评日期：2022年4月22日')
    expect(words).toContain('1.作出政务诚信承诺：本月完成')
  })

  test('office.md: a 更正 after the 通报 is named, the paper itself stays as it was', async () => {
    const before = await tableOf(circularId)
    const line = await lineOf(office, sunwu, '7-3')
    const decisions = [{ lineId: line.id, decision: 'agree' as const }]
    const correctedOn = office.ports.clock.today()
    await correctScore(office, { unitId: sunwu, month: april, correctedOn, reason: '补充佐证属实', decisions })
    expect((await view(circularId)).changedFacts).toBe('所依数据已变更：孙吴县得分已更正')
    expect(await tableOf(circularId)).toEqual(before)
  })
})
