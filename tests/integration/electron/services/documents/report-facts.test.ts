import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import { createDocument, documentDetail } from '#electron/services/documents/documents.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { contract } from '#shared/api/contract.ts'
import { headingMarks } from '#shared/documents/numbering.ts'
import { wordsOf } from '#shared/documents/texts.ts'
import { type MayOffice, advance, draftOne, education, inMay, milestonesOf, sunwu } from '#tests/fixtures/supervision/may.ts'

const getSchema = contract['documents.get'].output

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

type Create = Parameters<typeof createDocument>[1]

async function modelOf(input: Create) {
  const { documentId } = await createDocument(office, input)
  return getSchema.parse(await documentDetail(office, { documentId })).model
}

async function headingsOf(input: Create): Promise<string[]> {
  const { blocks } = await modelOf(input)
  const marks = headingMarks(blocks)
  return blocks.flatMap((block, at) => {
    if (block.type === 'heading') return [`${marks.get(at)}${block.text}${wordsOf(block.runIn ?? [])}`]
    return block.type === 'paragraph' ? [wordsOf(block.text)] : []
  })
}

async function tell(code: string, texts: { content?: string; outcome?: string; problem?: string; nextPlan?: string }): Promise<void> {
  const line = (await listLines(office.store.db, { programmeId: office.office.programmeId, month: '2022-04', unitId: sunwu })).find(
    (each) => each.code === code,
  )
  if (line === undefined) throw new Error(`no line ${code}`)
  await saveProgress(office, {
    lineId: line.id,
    entryId: null,
    rev: null,
    recordedOn: '2022-04-19',
    content: '',
    outcome: '',
    problem: '',
    nextPlan: '',
    ...texts,
  })
}

describe('附件1 月度工作推进情况（自评报告） (第七条, M-060)', () => {
  const input = { kind: 'monthly-report', unitId: sunwu, month: '2022-04' } as const

  test('ten 领域 in the order of 附件1; progress and outcome joined by measure; nothing is typed twice', async () => {
    await tell('1-1', { content: '组织36家部门作出承诺', outcome: '承诺率85.4%' })
    await tell('1-1', { content: '对承诺内容逐件审核', problem: '部分乡镇尚未签订', nextPlan: '督促3个乡镇签订' })
    const said = await headingsOf(input)
    expect(said.slice(0, 4)).toEqual([
      '一、工作完成情况',
      '（一）持续打造“诚信黑河”品牌，建立健全政务守信践诺机制，整治“新官不理旧账”行为。',
      '1.作出政务诚信承诺。组织36家部门作出承诺。对承诺内容逐件审核。',
      '工作成果：承诺率85.4%。',
    ])
    expect(said.filter((each) => /^（[一二三四五六七八九十]+）/.test(each)).length).toBe(12)
    expect(said.slice(-4)).toEqual(['二、工作存在的问题', '（一）部分乡镇尚未签订。', '三、下月工作计划', '（一）督促3个乡镇签订。'])
  })

  test('a 领域 whose measures show no progress says so instead of saying that there was no task', async () => {
    expect(await headingsOf(input)).toContain('1.本月计划。进机关方案、进大厅方案、进校园方案等9项措施列入本月计划，暂无新进展。')
  })
})

describe('other papers', () => {
  test('重点任务分解表: 17 tasks, 31 measures, leads in the printed order, the deadline as printed', async () => {
    const { blocks, layout } = await modelOf({ kind: 'task-breakdown' })
    const table = blocks.find((block) => block.type === 'table')
    const rows = (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.lines.map(wordsOf).join('、')))
    expect([layout, rows.length]).toEqual(['wide', 31])
    expect(rows.find((row) => row.some((cell) => cell.includes('进校园')))).toContain('市教育局、团市委')
    expect(rows.flat()).toContain('4月制定方案，10月底前基本完成')
  })

  test('D-28 发文稿纸: title, addressee, copies, annexes, checker and the signer that the pack names', async () => {
    const { documentId } = await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))
    await advance(office, documentId, 'check')
    const words = JSON.stringify((await modelOf({ kind: 'signing-sheet', recordId: documentId })).blocks)
    for (const said of [
      '关于“诚信黑河进校园”工作方案的督办单',
      '市教育局',
      '市督导考评问责工作专班',
      '1.督办事项办理回执',
      '李核稿',
      '专班组长',
      '不予公开',
      '张经办',
    ]) {
      expect(words).toContain(said)
    }
    expect(words).toContain(documentId.slice(-12).toUpperCase())
  })

  test('A-03, M-062: a 自查评分表 is not drawn up from lines that nobody judged', async () => {
    await expect(createDocument(office, { kind: 'self-assessment-sheet', unitId: sunwu, month: '2022-04' })).rejects.toMatchObject({
      details: { rule: 'everyLineJudged' },
    })
  })

  test('M-101: before 复核 the 考评得分明细表 is 暂定', async () => {
    const model = await modelOf({ kind: 'score-detail', unitId: sunwu, month: '2022-04' })
    expect(model.title).toBe('孙吴县2022年4月考评得分明细表（暂定）')
    expect(JSON.stringify(model.blocks)).toContain('市专班复核前为暂定得分')
  })
})
