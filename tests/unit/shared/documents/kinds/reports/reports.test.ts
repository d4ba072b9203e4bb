import { expect, test } from 'vitest'
import { documentKind } from '#shared/documents/kinds/index.ts'
import { headingMarks } from '#shared/documents/numbering.ts'
import type { BlockOf, DocumentModel } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { monthlyCircularSample, monthlyReportSample, selfAssessmentSample } from '#shared/documents/samples/reports.ts'
import { scoreDetailSample } from '#shared/documents/samples/scores.ts'
import { taskBreakdownSample } from '#shared/documents/samples/task-breakdown.ts'
import { modelWords } from '#tests/support/documents/model-words.ts'

function build(id: string, facts: unknown): DocumentModel {
  const kind = documentKind(id)
  if (kind === undefined) throw new Error(id)
  return kind.build(facts, sampleLetterhead)
}
const textOf = (model: DocumentModel): string => modelWords(model).join('')
const tableOf = (model: DocumentModel): BlockOf<'table'> => model.blocks.find((block) => block.type === 'table') as BlockOf<'table'>

/** Every row of a table covers every column once, merges included. */
function assertGrid(table: BlockOf<'table'>): void {
  const owed = table.columns.map(() => 0)
  for (const row of [...table.headRows, ...table.rows]) {
    const free = owed.filter((rows) => rows === 0).length
    expect(row.cells.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0)).toBe(free)
    const cells = [...row.cells]
    for (let column = 0; column < owed.length;) {
      if ((owed[column] ?? 0) > 0) {
        owed[column] = (owed[column] ?? 0) - 1
        column += 1
        continue
      }
      const cell = cells.shift()
      for (let span = cell?.columnSpan ?? 1; span > 0; span -= 1, column += 1) owed[column] = (cell?.rowSpan ?? 1) - 1
    }
  }
  expect(owed.every((rows) => rows === 0)).toBe(true)
}

test('附件1: the programme’s headings stand in their order, an empty one says so', () => {
  const model = build('monthly-report', monthlyReportSample)
  const headings = model.blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 && block.text !== '' ? [block.text] : []))
  expect(headings.map((text) => text.replace('。', ''))).toEqual(monthlyReportSample.domains.map((domain) => domain.title))
  expect(textOf(model).match(/本月无此项工作任务。/g)).toHaveLength(2)
  expect([...headingMarks(model.blocks).values()].filter((mark) => mark.endsWith('、'))).toEqual(['一、', '二、', '三、'])
})

test('附件3: five points beside both rows of 材料报送, the old label by choice; no 减分 and no 折算 (A-03)', () => {
  expect(textOf(build('self-assessment-sheet', selfAssessmentSample)).match(/报送情况（5分）/g)).toHaveLength(2)
  expect(
    textOf(build('self-assessment-sheet', { ...selfAssessmentSample, submissionLabel: '2.5' })).match(/报送情况（2\.5分）/g),
  ).toHaveLength(2)
  expect(textOf(build('self-assessment-sheet', selfAssessmentSample))).not.toMatch(/减分|折算|70%/)
})

test('附件3: merged cells cover the grid for any number of measures', () => {
  for (const count of [0, 1, 2, 29]) {
    const measures = Array.from({ length: count }, (_, index) => ({
      title: `措施${index + 1}`,
      verdict: '本月完成' as const,
      done: '',
      evidence: '',
    }))
    assertGrid(tableOf(build('self-assessment-sheet', { ...selfAssessmentSample, measures })))
  }
})

test('考评细则 四: the circular ranks, and says under the table how figures are rounded', () => {
  const model = build('monthly-circular', { ...monthlyCircularSample, scores: monthlyCircularSample.scores.toReversed() })
  const ranks = tableOf(model).rows.map((row) => row.cells[0]?.lines[0]?.[0]?.text)
  expect(ranks).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(textOf(model)).toContain('注：得分按未四舍五入的数值计算，表内保留两位小数。口径：逐级折算')
})

test('office.md: the programme’s own 通报 carries no 文号, with 代章; an organ’s number is printed where there is one', () => {
  const own = build('monthly-circular', monthlyCircularSample)
  expect(own.blocks.some((block) => block.type === 'numberLine')).toBe(false)
  expect(own.blocks.find((block) => block.type === 'signOff')).toMatchObject({ sealedBy: '（黑河市营商环境建设监督局代章）' })
  const organ = build('monthly-circular', { ...monthlyCircularSample, number: { code: '鹤信用办发', year: 2022, serial: 12 } })
  expect(textOf(organ)).toContain('鹤信用办发〔2022〕12号')
})

test('a score that has not two decimals is refused', () => {
  const scores = [{ ...monthlyCircularSample.scores[0], score: '39.2' }]
  expect(() => build('monthly-circular', { ...monthlyCircularSample, scores })).toThrow(/两位小数/)
})

test('分解表: a task spans its measures, equal deadlines stand in one cell', () => {
  const table = tableOf(build('task-breakdown', taskBreakdownSample))
  assertGrid(table)
  const venues = table.rows.find((row) => row.cells[0]?.lines[0]?.[0]?.text === '7')
  expect(venues?.cells[0]?.rowSpan).toBe(7)
  expect(venues?.cells.at(-1)).toMatchObject({ rowSpan: 7, lines: [[{ text: '4月制定方案，10月底前基本完成' }]] })
})

test('明细表: four decimals, the reading, and 分项四舍五入 only where it is so', () => {
  const text = textOf(build('score-detail', scoreDetailSample))
  expect(text).toContain('34.2857')
  expect(text).not.toContain('分项四舍五入')
  expect(textOf(build('score-detail', { ...scoreDetailSample, isRounded: true }))).toContain('分项四舍五入')
  expect(build('score-detail', { ...scoreDetailSample, isProvisional: true }).title).toContain('（暂定）')
  assertGrid(tableOf(build('score-detail', scoreDetailSample)))
})
