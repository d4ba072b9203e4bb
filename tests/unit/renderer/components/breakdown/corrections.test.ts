import { expect, test } from 'vitest'
import type { BreakdownMeasure, BreakdownProblem } from '#shared/packs/breakdown.ts'
import { doubtWords, doubtfulCells } from '#renderer/components/breakdown/corrections.ts'

const measure = (code: string, row: number, deadline: string): BreakdownMeasure => ({
  code,
  text: `措施${code}。`,
  original: `措施${code}。`,
  leads: [
    { text: '市教育局', unitId: 'education' },
    { text: '市某局', unitId: null },
  ],
  responsible: [],
  deadline: { text: deadline, deadlines: [], ongoing: null },
  row,
})

function read(problems: readonly BreakdownProblem[]) {
  const measures = [measure('1-1', 3, '5月底'), measure('1-2', 3, '适时'), measure('2-1', 4, '12月底')]
  const task = {
    number: 1,
    title: '任务',
    goal: '',
    origin: 'original' as const,
    section: null,
    original: { number: '1', title: '', goal: '' },
    row: 3,
  }
  return doubtfulCells({ tasks: [{ ...task, measures }], problems })
}

test('A-25: a doubt stands at the measure whose words hold it, with the words as they were read', () => {
  const { cells, others } = read([{ row: 3, field: 'deadline', text: '适时', problem: '不是可识别的完成时限' }])
  expect(cells).toEqual([{ code: '1-2', field: 'deadline', row: 3, read: '适时', doubts: ['“适时”不是可识别的完成时限'] }])
  expect(others).toEqual([])
})

test('measures of one cell share a doubt about who leads them; doubts about one cell stand together', () => {
  const { cells } = read([
    { row: 3, field: 'leads', text: '市某局', problem: '不在本工作方案的单位名单内' },
    { row: 3, field: 'leads', text: '市教育局', problem: '请核对' },
  ])
  expect(cells.map(({ code, read: words, doubts }) => [code, words, doubts.length])).toEqual([
    ['1-1', '市教育局、市某局', 2],
    ['1-2', '市教育局、市某局', 2],
  ])
})

test('what is missing is asked of the measures that lack it', () => {
  const { cells } = read([{ row: 4, field: 'responsible', text: '', problem: '未填写责任单位' }])
  expect(cells).toEqual([{ code: '2-1', field: 'responsible', row: 4, read: '', doubts: ['未填写责任单位'] }])
})

test('doubts about a task, or about a row without a measure, are set right in the file', () => {
  const problems: BreakdownProblem[] = [
    { row: 3, field: 'number', text: '1', problem: '序号重复，按第2项读入' },
    { row: 9, field: 'measure', text: '', problem: '未填写具体措施，未读入' },
  ]
  expect(read(problems)).toEqual({ cells: [], others: problems })
})

test('a doubt in words names what it is about', () => {
  expect(doubtWords({ text: '', problem: '未填写完成时限' })).toBe('未填写完成时限')
  expect(doubtWords({ text: '适时', problem: '不能识别' })).toBe('“适时”不能识别')
})
