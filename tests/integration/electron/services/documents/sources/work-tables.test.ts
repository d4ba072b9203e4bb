import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import { listAssignments } from '#db/repositories/programme.ts'
import { standingObligations } from '#electron/services/months/submissions.ts'
import { recordSpotCheck } from '#electron/services/appraisal/spot-checks.ts'
import { judgeLines } from '#electron/services/appraisal/self-assessments.ts'
import { createDocument, documentDetail, editDocument } from '#electron/services/documents/documents.ts'
import { addEvidence } from '#electron/services/evidence/evidence.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { receiveSubmissions, waiveObligations } from '#electron/services/months/submissions.ts'
import { closeProblem, saveProblem } from '#electron/services/supervision/problems.ts'
import { recordUrge } from '#electron/services/supervision/urges.ts'
import { saveCard } from '#electron/services/tasks/tasks.ts'
import { saveLiaison } from '#electron/services/units.ts'
import type { BlockOf, DocumentModel } from '#shared/documents/model.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { type MayOffice, education, inMay, obligationOf, sunwu, xunke } from '#tests/fixtures/supervision/may.ts'

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const month = '2022-04'
type Create = Parameters<typeof createDocument>[1]

async function drawn(input: Create) {
  const { documentId } = await createDocument(office, input)
  return documentDetail(office, { documentId })
}

/** The rows of the table as texts; a row under a merged cell has fewer. */
function rowsOf({ blocks }: DocumentModel): string[][] {
  const table = blocks.find((block): block is BlockOf<'table'> => block.type === 'table')
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.lines.map(wordsOf).join('\n')))
}

const notesOf = ({ blocks }: DocumentModel): string[] => blocks.flatMap((block) => (block.type === 'note' ? [wordsOf(block.text)] : []))

async function lineOf(unitId: string, code: string): Promise<LineRecord> {
  const lines = await listLines(office.store.db, { programmeId: office.office.programmeId, month, unitId })
  const line = lines.find((each) => each.code === code)
  if (line === undefined) throw new Error(`no line ${code}`)
  return line
}

async function tell(unitId: string, code: string, texts: { content?: string; problem?: string; nextPlan?: string }): Promise<void> {
  const { id: lineId } = await lineOf(unitId, code)
  const empty = { content: '', outcome: '', problem: '', nextPlan: '' }
  await saveProgress(office, { lineId, entryId: null, rev: null, recordedOn: '2022-04-19', ...empty, ...texts })
}

describe('一册 and “六个一” (M-014 … M-016)', () => {
  test('一册: 17 tasks and 31 measures in ten 领域, with the plan’s own 责任单位 and days', async () => {
    const { model } = await drawn({ kind: 'task-register' })
    const rows = rowsOf(model)
    expect(rows).toHaveLength(31)
    expect(rows.filter((row) => /^（[一二三四五六七八九十]+）/.test(row[0] ?? ''))).toHaveLength(10)
    expect(JSON.stringify(model.blocks)).toContain('共17项任务、31项措施')
    const school = rows.find((row) => row.includes('制定“诚信黑河进校园”工作方案并深入开展。'))
    expect(school).toContain('市教育局\n团市委')
    expect(rows.flat()).toContain('4月制定方案，10月底前基本完成')
    expect(rows.flat().some((text) => text.includes('各县（市、区）党委和政府、五大连池风景区管委会'))).toBe(true)
  })

  test('六个一: a row for each lead unit; what a card says is printed, the rest is room to write', async () => {
    const leads = (await listAssignments(office.store.db, { programmeId: office.office.programmeId })).filter(({ role }) => role === 'lead')
    const { measureId } = await lineOf(education, '7-3')
    const own = leads.find((each) => each.unitId === education && each.measureId === measureId)
    const card = { leaderInCharge: '分管副局长', responsibleSection: '思政科', workPlan: '进校园工作方案', contactPerson: '×××' }
    await saveCard(office, { assignmentId: own?.id ?? '', rev: 1, ...card })
    const { model } = await drawn({ kind: 'duty-card-table' })
    const rows = rowsOf(model)
    expect([rows.length, leads.length]).toEqual([56, 56])
    expect(rows.filter((row) => row.includes('思政科')).map((row) => row.slice(-5))).toEqual([['市教育局', ...Object.values(card)]])
    expect(notesOf(model)).toEqual(['注：共56项，填写齐全1项，尚有55项未填写齐全。'])
  })
})

describe('一表 and 月度调度表 (M-014, office.md «Books»)', () => {
  test('一表: standing, pace, results of all units counted, progress named by unit', async () => {
    await tell(sunwu, '7-3', { content: '我县已印发方案' })
    await judgeLines(office, { judgements: [{ lineId: (await lineOf(sunwu, '7-3')).id, verdict: 'done', note: '方案已印发' }] })
    const row = rowsOf((await drawn({ kind: 'progress-table', month })).model).find((each) => each[0] === '7-3')
    expect(row).toContain('逾期5天')
    expect(row?.at(-2)).toMatch(/^本月完成1个\n未自评\d+个$/)
    expect(row?.at(-1)).toBe('孙吴县已印发方案。')
  })

  test('月度调度表: 29 lines with their 本月目标; a matter that the clerk types stands beside its measure', async () => {
    await tell(sunwu, '1-1', { content: '组织36家部门作出承诺', problem: '3个乡镇未签订', nextPlan: '督促签订' })
    const first = await drawn({ kind: 'coordination-sheet', unitId: sunwu, month })
    expect(rowsOf(first.model)).toHaveLength(29)
    const { documentId, rev } = { documentId: first.document.documentId, rev: first.rev }
    await editDocument(office, { documentId, rev, texts: [{ field: 'matters', text: '1-1\t请明确承诺书格式' }] })
    const { model, changedFacts } = await documentDetail(office, { documentId })
    const rows = rowsOf(model)
    const [row] = rows
    expect(row?.slice(-4)).toEqual(['组织36家部门作出承诺。', '3个乡镇未签订。', '请明确承诺书格式', '督促签订。'])
    expect(rows.find((each) => each[0] === '7-3')).toContain('制定方案')
    expect(changedFacts).toBe('')
  })
})

describe('一清单 (M-022)', () => {
  const problem = { problemId: null, rev: null, unitId: sunwu, measureId: null, dueOn: '2022-04-29', measuresTaken: '补签' }

  test('registered problems, what the month told and what a spot check refuted, each once', async () => {
    await saveProblem(office, { ...problem, content: '3个乡镇未签订承诺书', origin: '日常监测', foundOn: '2022-04-19' })
    await tell(sunwu, '1-1', { problem: '3个乡镇未签订承诺书。' })
    await tell(xunke, '7-3', { problem: '方案尚未印发' })
    const { id: lineId } = await lineOf(sunwu, '7-6')
    await judgeLines(office, { judgements: [{ lineId, verdict: 'done', note: '已开展' }] })
    const findings = [{ lineId, finding: 'refuted' as const, reason: '未见工作方案' }]
    await recordSpotCheck(office, { unitId: sunwu, month, checkedOn: '2022-04-30', howChosen: '随机', findings })
    const rows = rowsOf((await drawn({ kind: 'rectification-list', month })).model)
    expect(rows.map((row) => [row[1], row[2], row[3], row[4]])).toEqual([
      ['逊克县', '7-3 进校园方案', '方案尚未印发', '月度报送'],
      ['孙吴县', '', '3个乡镇未签订承诺书', '日常监测'],
      ['孙吴县', '7-6 进社区方案', '未见工作方案', '抽查验证'],
    ])
    expect(rows[1]?.slice(5)).toEqual(['补签', '', '4月29日', '整改中\n逾期6天'])
  })

  test('a problem stays on the list until the month of its 销号, with its day; afterwards it is left out', async () => {
    const { problemId, rev } = await saveProblem(office, { ...problem, content: '台账不全', origin: '日常监测', foundOn: '2022-04-19' })
    await closeProblem(office, { problemId, rev, closedOn: '2022-05-04', conclusion: '已补齐' })
    expect(rowsOf((await drawn({ kind: 'rectification-list', month })).model).map((row) => row.at(-1))).toEqual(['5月4日\n已销号'])
    expect(notesOf((await drawn({ kind: 'rectification-list', month: '2022-06' })).model)).toEqual([
      '注：本月无登记、报送或者抽查发现的问题。',
    ])
  })
})

describe('报送情况统计表 (D-26) and 未报名单', () => {
  test('on time, late, overdue and waived are counted apart, in the month and since the first', async () => {
    const owed = (await standingObligations(office, office.store.db, { month, unitId: sunwu })).map(({ id }) => id)
    const receipt = { way: 'paper', isOnBehalf: true, reason: '补登纸质件' } as const
    await receiveSubmissions(office, { obligationIds: owed.slice(0, 1), receivedOn: '2022-04-20', ...receipt })
    await receiveSubmissions(office, { obligationIds: owed.slice(1), receivedOn: '2022-04-25', ...receipt })
    const others = (await standingObligations(office, office.store.db, { month, unitId: xunke })).map(({ id }) => id)
    await waiveObligations(office, { obligationIds: others.slice(0, 1), reason: '经批准延期' })
    const { model } = await drawn({ kind: 'submission-statistics', month })
    const rowOf = (name: string) =>
      rowsOf(model)
        .find((row) => row[1] === name)
        ?.slice(2)
    const of = ['2', '1', '1', '0', '0', '50.0']
    expect(rowOf('孙吴县')).toEqual([...of, ...of])
    expect(rowOf('逊克县')?.slice(0, 6)).toEqual(['1', '0', '0', '0', '1', '0.0'])
    expect(notesOf(model)).toEqual(['注：是否按时以实际收件日期为准；本月豁免的1件未计入应报。'])
  })

  test('未报名单: whom to call and when it was last asked for; what came is off the list; time alone changes no fact', async () => {
    await saveLiaison(office, { unitId: sunwu, name: '×××', section: '信用科', phone: '0456-0000000', fromOn: '2022-04-18' })
    await recordUrge(office, { subjects: [await obligationOf(office, sunwu)], way: 'telephone', on: '2022-04-21', content: '请速报' })
    const { model, document } = await drawn({ kind: 'unreported-list', month })
    expect(
      rowsOf(model)
        .find((row) => row[1] === '孙吴县')
        ?.slice(2),
    ).toEqual(['4月份工作完成情况', '4月20日', '逾期15天', '×××', '0456-0000000', '4月21日电话催办'])
    const { documentId } = document
    office.ports.clock.setDay('2022-05-10')
    expect((await documentDetail(office, { documentId })).changedFacts).toBe('')
    const owed = (await standingObligations(office, office.store.db, { month, unitId: sunwu })).map(({ id }) => id)
    await receiveSubmissions(office, { obligationIds: owed, receivedOn: '2022-05-10', way: 'paper', isOnBehalf: false, reason: '' })
    expect((await documentDetail(office, { documentId })).changedFacts).toContain('所依数据已变更')
    expect(rowsOf((await drawn({ kind: 'unreported-list', month })).model).some((row) => row[1] === '孙吴县')).toBe(false)
  })
})

test('佐证材料封面及清单 (D-22): pieces under each measure that they prove, counted once; measures without any are named', async () => {
  const lineIds = [(await lineOf(sunwu, '7-3')).id, (await lineOf(sunwu, '7-6')).id]
  const files = [office.stageFile('方案.pdf', '方案'), office.stageFile('照片.jpg', '照片')]
  const about = { title: '诚信宣传工作方案', kind: 'document', issuer: '县教育局', documentNumber: '孙教发〔2022〕3号' } as const
  await addEvidence(office, { ...about, formedOn: '2022-04-18', lineIds, files })
  const { model } = await drawn({ kind: 'evidence-list', unitId: sunwu, month })
  expect(rowsOf(model)).toEqual([
    ['1', '7-3 进校园方案', '诚信宣传工作方案', '文件', '县教育局\n孙教发〔2022〕3号', '4月18日', '2'],
    ['2', '7-6 进社区方案', '诚信宣传工作方案', '文件', '县教育局\n孙教发〔2022〕3号', '4月18日', '2'],
  ])
  expect(JSON.stringify(model.blocks)).toContain('1件，2个文件')
  expect(notesOf(model)[0]).toContain('未附佐证材料的措施（27项）')
})

test('a county’s office draws up its own tables from its own records, and not those of the city', async () => {
  await office.dispose()
  office = await inMay(sunwu)
  const { model } = await drawn({ kind: 'task-register' })
  expect([model.title, rowsOf(model).length]).toEqual(['孙吴县政务守信践诺工作专班重点工作任务册', 29])
  await tell(sunwu, '7-3', { content: '方案已印发' })
  const progress = rowsOf((await drawn({ kind: 'progress-table', month })).model)
  expect(progress).toHaveLength(29)
  expect(progress.find((row) => row[0] === '7-3')?.slice(-2)).toEqual(['未自评', '方案已印发。'])
  expect(rowsOf((await drawn({ kind: 'duty-card-table' })).model)).toHaveLength(29)
  await expect(createDocument(office, { kind: 'submission-statistics', month })).rejects.toMatchObject({ code: 'not_permitted' })
})
