import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import { createDocument, documentDetail, refreshDocument } from '#electron/services/documents/documents.ts'
import { saveProblem } from '#electron/services/supervision/problems.ts'
import { countedVerdict } from '#shared/domain/plan.ts'
import { contract } from '#shared/api/contract.ts'
import { allDone } from '#tests/fixtures/appraisals/april.ts'
import { type MayOffice, advance, draftOne, education, inMay, milestonesOf, sunwu, toIssue } from '#tests/fixtures/supervision/may.ts'
import { sentencesOf, tablesOf } from '#tests/support/documents/built.ts'

/** 年度工作总结报告: every figure is counted from the records of the year. */

let office: MayOffice
beforeAll(async () => {
  office = await inMay()
})
afterAll(() => office.dispose())

async function summary(of = office) {
  const { documentId } = await createDocument(of, { kind: 'annual-summary' })
  const view = contract['documents.get'].output.parse(await documentDetail(of, { documentId }))
  return { ...view, documentId, said: sentencesOf(view.model) }
}

const startOf = (said: readonly string[], title: string): string | undefined => said.find((text) => text.startsWith(`${title}。`))

describe('年度工作总结报告', () => {
  test('nothing is said of what there is no record of', async () => {
    const { said, model } = await summary()
    expect(startOf(said, '提醒督办')).toBeUndefined()
    expect(startOf(said, '抽查验证')).toBeUndefined()
    expect(startOf(said, '问题整改')).toBeUndefined()
    expect(said).not.toContain('存在的问题')
    expect(said).toContain('下步工作打算')
    expect(tablesOf(model)).toEqual([])
    expect(model.title).toBe('黑河市政务守信践诺工作专班2022年度工作总结报告')
  })

  test('lines, materials, notices and problems are counted as they stand; a refresh takes them anew', async () => {
    const { documentId, rev } = await summary()
    office.ports.clock.setDay('2022-04-18')
    await allDone(office, sunwu)
    office.ports.clock.setDay('2022-05-05')
    const notice = await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))
    await draftOne(office, 'remind', await milestonesOf(office, '7-1'))
    await advance(office, notice.documentId, ...toIssue)
    const problem = { problemId: null, rev: null, unitId: sunwu, measureId: null, content: '部分乡镇尚未签订承诺书', origin: '日常考评' }
    await saveProblem(office, { ...problem, foundOn: '2022-05-05', dueOn: null, measuresTaken: '' })
    await refreshDocument(office, { documentId, rev })
    const { said } = await summary()

    const lines = await listLines(office.store.db, { programmeId: office.office.programmeId })
    const planned = lines.filter((line) => countedVerdict(line) !== 'notApplicable').length
    const done = lines.filter((line) => countedVerdict(line) === 'done').length
    expect(done).toBe(29)
    expect(startOf(said, '月度调度')).toBe(
      `月度调度。4月份列入月度计划的工作措施${planned}项次，按计划完成${done}项次，完成率${((done * 100) / planned).toFixed(2)}%。`,
    )
    expect(startOf(said, '材料报送')).toMatch(/按时报送2份，按时率\d+\.\d{2}%；迟报0份，未报\d+份。$/)
    // What was only drafted was not sent.
    expect(startOf(said, '提醒督办')).toMatch(/^提醒督办。下发督办单1份(?:，其中挂牌督办1份)?，已办结0份。$/)
    expect(startOf(said, '问题整改')).toBe('问题整改。列入问题整改清单1个，已整改销号0个。')
    expect(said).toContain('孙吴县：部分乡镇尚未签订承诺书。')
  })

  test('A-32: a programme without 考评细则 has its 总结报告 without scores', async () => {
    const { said } = await summary({ ...office, pack: { ...office.pack, appraisal: null } })
    expect(said).not.toContain('考评情况')
    expect(said).toContain('重点任务完成情况')
  })
})
