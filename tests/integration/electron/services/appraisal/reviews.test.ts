import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agreeAll, appraisalCounty, appraisalMonth, publishMonth, reviewLines } from '#electron/services/appraisal/appraisals.ts'
import { addEvidence, removeEvidence, restoreEvidence } from '#electron/services/evidence/evidence.ts'
import { removeProgress, saveProgress } from '#electron/services/months/progress.ts'
import { judgeLines } from '#electron/services/appraisal/self-assessments.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type OpenedOffice,
  allDone,
  april,
  judgeAll,
  lineOf,
  linesOf,
  on,
  openedApril,
  readyToPublish,
  sunwu,
  xunke,
} from '#tests/fixtures/appraisals/april.ts'

const countySchema = contract['appraisals.county'].output
const of = { unitId: xunke, month: april }

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

/** The reviewed row of 7-3 as the page gets it. */
async function row73() {
  const { rows } = countySchema.parse(await appraisalCounty(office, of))
  const row = rows.find((each) => each.code === '7-3')
  if (row === undefined) throw new Error('7-3 is not on the list')
  return row
}

async function agreed73(): Promise<string> {
  await judgeAll(office, xunke)
  const { id } = await lineOf(office, xunke, '7-3')
  await reviewLines(office, { decisions: [{ lineId: id, decision: 'agree' }] })
  return id
}

function entry(lineId: string, change: { entryId?: string; rev?: number; content?: string } = {}) {
  const { entryId = null, rev = null, content = '印发进校园工作方案' } = change
  return { lineId, entryId, rev, recordedOn: '2022-04-18', content, outcome: '', problem: '', nextPlan: '' }
}

describe('考评细则 三（二）: 市专班复核', () => {
  test('M-110: the city agrees only with what was self-assessed', async () => {
    const { id } = await lineOf(office, xunke, '7-3')
    await expect(reviewLines(office, { decisions: [{ lineId: id, decision: 'agree' }] })).rejects.toMatchObject({
      details: { rule: 'agreeWithNothing', reason: expect.stringContaining('7-3') },
    })
  })

  test('M-111: 改否 keeps its verdict and reason; 28 of 29 earns 38.62', async () => {
    await allDone(office, xunke)
    const { id } = await lineOf(office, xunke, '7-3')
    const reason = '工作方案仅有征求意见稿，未正式印发。'
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'overrule', verdict: 'notDone', reason }] })
    expect((await row73()).review).toEqual({ decision: 'overruled', verdict: 'notDone', reason, isStale: false })
    const { score } = countySchema.parse(await appraisalCounty(office, of))
    expect(score.lines[0]).toMatchObject({ part: 'completion', full: '40', points: '38.62', exact: '1120/29' })
  })

  test('改否 to the verdict that the county itself gave is refused', async () => {
    await judgeAll(office, xunke)
    const { id } = await lineOf(office, xunke, '7-3')
    const decision = { lineId: id, decision: 'overrule' as const, verdict: 'done' as const, reason: '材料齐全' }
    await expect(reviewLines(office, { decisions: [decision] })).rejects.toMatchObject({ details: { rule: 'overruleDiffers' } })
  })

  test('a county that never assessed itself is reviewed by 改否 with a reason', async () => {
    const { id } = await lineOf(office, sunwu, '7-3')
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'overrule', verdict: 'notDone', reason: '未自评，亦无佐证' }] })
    expect(await lineOf(office, sunwu, '7-3')).toMatchObject({ reviewVerdict: 'notDone', selfVerdict: null })
  })

  test('A-12: 不涉及 leaves N only once the city has agreed: 28 of 28 is 40 again', async () => {
    await judgeAll(office, xunke)
    const { id } = await lineOf(office, xunke, '7-3')
    await judgeLines(office, { judgements: [{ lineId: id, verdict: 'notApplicable', note: '无此类场所' }] })
    expect((await appraisalCounty(office, of)).score.lines[0]?.points).toBe('38.62')
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'agree' }] })
    expect((await appraisalCounty(office, of)).score.lines[0]?.points).toBe('40.00')
  })

  test('整县同意自评 settles every open line and leaves what was 改否', async () => {
    await judgeAll(office, xunke)
    const { id } = await lineOf(office, xunke, '7-3')
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'overrule', verdict: 'notDone', reason: '方案未印发' }] })
    expect(await agreeAll(office, of)).toEqual({ agreed: 28 })
    const lines = await linesOf(office, xunke)
    expect(lines.filter((line) => line.reviewDecision === 'agreed')).toHaveLength(28)
    expect(lines.find((line) => line.id === id)?.reviewDecision).toBe('overruled')
    await expect(agreeAll(office, of)).rejects.toMatchObject({ details: { rule: 'nothingToAgree' } })
  })

  test('a review can be taken back: the line is open again', async () => {
    const id = await agreed73()
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'clear' }] })
    expect((await row73()).review).toBeNull()
  })

  test('one decision that cannot be takes all of its batch back', async () => {
    await judgeAll(office, xunke)
    const [done, silent] = [await lineOf(office, xunke, '7-3'), await lineOf(office, sunwu, '7-3')]
    const decisions = [done, silent].map((line) => ({ lineId: line.id, decision: 'agree' as const }))
    await expect(reviewLines(office, { decisions })).rejects.toMatchObject({ code: 'rule_violation' })
    expect((await lineOf(office, xunke, '7-3')).reviewVerdict).toBeNull()
  })

  test('foundations 3: a county office reviews nothing', async () => {
    const own = await openedApril(xunke)
    try {
      await judgeAll(own, xunke)
      await expect(agreeAll(own, of)).rejects.toMatchObject({ code: 'not_permitted' })
      const { id } = await lineOf(own, xunke, '7-3')
      await expect(reviewLines(own, { decisions: [{ lineId: id, decision: 'agree' }] })).rejects.toMatchObject({ code: 'not_permitted' })
    } finally {
      await own.dispose()
    }
  })
})

describe('reliability: a review is bound to what the reviewer saw', () => {
  test('a verdict that the county changes afterwards asks for a new review', async () => {
    const id = await agreed73()
    await judgeLines(office, { judgements: [{ lineId: id, verdict: 'done', note: '补充说明' }] })
    expect((await row73()).review).toMatchObject({ decision: 'agreed', isStale: true })
    await judgeLines(office, { judgements: [{ lineId: id, verdict: 'done', note: '' }] })
    expect((await row73()).review?.isStale).toBe(false)
  })

  test('so does progress that is added, changed or removed', async () => {
    const id = await agreed73()
    const { entryId, rev } = await saveProgress(office, entry(id))
    expect((await row73()).review?.isStale).toBe(true)
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'agree' }] })
    const changed = await saveProgress(office, entry(id, { entryId, rev, content: '方案已报县政府审定' }))
    expect((await row73()).review?.isStale).toBe(true)
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'agree' }] })
    await removeProgress(office, { entryId, rev: changed.rev })
    expect((await row73()).review?.isStale).toBe(true)
  })

  test('so does evidence that is added, removed or brought back', async () => {
    const id = await agreed73()
    const evidence = {
      lineIds: [id],
      title: '《诚信进校园工作方案》',
      kind: 'document' as const,
      issuer: '县教育局',
      documentNumber: '',
      formedOn: '2022-04-15',
    }
    const { evidenceId } = await addEvidence(office, { ...evidence, files: [office.stageFile('方案.pdf', '正文')] })
    expect(await row73()).toMatchObject({
      evidence: [{ evidenceId, title: '《诚信进校园工作方案》', kind: '文件' }],
      review: { isStale: true },
    })
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'agree' }] })
    await removeEvidence(office, { evidenceId, rev: 1 })
    expect((await row73()).review?.isStale).toBe(true)
    await restoreEvidence(office, { evidenceId })
    expect((await row73()).review?.isStale).toBe(true)
  })

  test('what happens to another line leaves a review alone', async () => {
    await agreed73()
    await saveProgress(office, entry((await lineOf(office, xunke, '7-4')).id))
    expect((await row73()).review?.isStale).toBe(false)
  })

  test('a stale review is counted, makes the score provisional and holds publication up', async () => {
    await readyToPublish(office)
    const { id } = await lineOf(office, xunke, '7-3')
    await saveProgress(office, entry(id))
    const month = await appraisalMonth(office, { month: april })
    expect(month.counties.find((each) => each.unit.unitId === xunke)).toMatchObject({ reviewed: 28, stale: 1, isProvisional: true })
    expect(month.blocked).toBe('1 条在复核后有变动，需重新复核')
    await expect(publishMonth(office, { month: april, publishedOn: '2022-04-28' })).rejects.toMatchObject({ details: { rule: 'notReady' } })
    await reviewLines(office, { decisions: [{ lineId: id, decision: 'agree' }] })
    expect((await appraisalMonth(office, { month: april })).blocked).toBe('')
  })
})

test('scoring.md: after publication a review is refused, and the remedy is 更正', async () => {
  await readyToPublish(office)
  await publishMonth(office, { month: april, publishedOn: '2022-04-28' })
  on(office, '2022-05-05')
  const { id } = await lineOf(office, xunke, '7-3')
  const decision = { lineId: id, decision: 'overrule' as const, verdict: 'notDone' as const, reason: '方案未印发' }
  await expect(reviewLines(office, { decisions: [decision] })).rejects.toMatchObject({
    details: { rule: 'published', reason: '4月份考评结果已经通报', remedy: '确需调整的，请办理更正' },
  })
})
