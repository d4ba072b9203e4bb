import { afterEach, beforeEach, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import { recordSpotCheck } from '#electron/services/appraisal/spot-checks.ts'
import { judgeLines } from '#electron/services/appraisal/self-assessments.ts'
import { createDocument, documentDetail } from '#electron/services/documents/documents.ts'
import { type MayOffice, inMay, sunwu, xunke } from '#tests/fixtures/supervision/may.ts'
import { notesOf, rowsOf, tablesOf } from '#tests/support/documents/built.ts'

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const month = '2022-04'

async function lineOf(unitId: string, code: string): Promise<string> {
  const lines = await listLines(office.store.db, { programmeId: office.office.programmeId, month, unitId })
  const id = lines.find((line) => line.code === code)?.id
  if (id === undefined) throw new Error(`no line ${code}`)
  await judgeLines(office, { judgements: [{ lineId: id, verdict: 'done', note: '已完成' }] })
  return id
}

async function record() {
  const { documentId } = await createDocument(office, { kind: 'spot-check-record', month })
  return documentDetail(office, { documentId })
}

test('抽查记录: each check of the month’s lines by its day, with what was found and where it counts', async () => {
  const findings = [
    { lineId: await lineOf(sunwu, '7-3'), finding: 'refuted' as const, reason: '学校未收到方案' },
    { lineId: await lineOf(sunwu, '7-6'), finding: 'confirmed' as const, reason: '' },
  ]
  await recordSpotCheck(office, { unitId: sunwu, month, checkedOn: '2022-04-30', howChosen: '随机抽取', scope: '宣传活动', findings })
  const confirmed = [{ lineId: await lineOf(xunke, '7-3'), finding: 'confirmed' as const, reason: '' }]
  await recordSpotCheck(office, { unitId: xunke, month, checkedOn: '2022-04-28', howChosen: '指定', findings: confirmed })
  const { model, changedFacts } = await record()
  const rows = rowsOf(tablesOf(model)[0])
  expect(rows[0]).toEqual(['1', '4月28日', '逊克县', '指定', '', '7-3 进校园方案', '属实', '', '得分不变'])
  expect(rows[1]?.slice(1, 5)).toEqual(['4月30日', '孙吴县', '随机抽取', '宣传活动'])
  expect(rows.flat().filter((text) => ['未属实', '学校未收到方案'].includes(text))).toEqual(['未属实', '学校未收到方案'])
  expect(rows[1]?.at(-1)).toBe('计入4月考评')
  expect(changedFacts).toBe('')
})

test('a month that nobody checked is an empty record that says so', async () => {
  const { model } = await record()
  expect(rowsOf(tablesOf(model)[0])).toEqual([])
  expect(notesOf(model)).toBe('注：本月没有登记抽查。')
})
