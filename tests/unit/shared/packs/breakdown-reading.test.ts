import { describe, expect, test } from 'vitest'
import { type Breakdown, breakdownCounts } from '#shared/packs/breakdown.ts'
import { readBreakdown } from '#shared/packs/breakdown-reading.ts'
import { folded } from '#shared/packs/breakdown-words.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { hegang2022 } from '#shared/packs/hegang-2022/pack.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { sheetOfTexts, sourceTable } from '#tests/fixtures/breakdowns/source-tables.ts'

const head = ['序号', '工作任务', '工作目标', '具体措施', '牵头单位', '完成时限']

function read(rows: readonly (readonly string[])[], merges: Sheet['merges'] = []): Breakdown {
  const breakdown = readBreakdown(sheetOfTexts(rows, merges), { year: 2022, units: heihe2022 })
  if (breakdown === undefined) throw new Error('no head was found')
  return breakdown
}

/** 「1-1 市法院 2022-08-31」 */
function lines({ tasks }: Breakdown): string[] {
  return tasks.flatMap((task) =>
    task.measures.map(({ code, leads, deadline }) =>
      [code, leads.map((each) => each.text).join('、'), deadline.deadlines.map((each) => each.by).join('、') || deadline.ongoing].join(' '),
    ),
  )
}

describe('the two real tables, with the blanks and page breaks of their printed pages (M-011, M-023)', () => {
  test('黑河: 17 tasks, 31 measures, 56 leads, nothing in doubt', () => {
    const { title, head: columns, rows } = sourceTable('heihe-2022-plan')
    const breakdown = read([[title], columns, ...rows])
    expect(breakdownCounts(breakdown)).toEqual({ tasks: 17, measures: 31, leads: 56 })
    expect(breakdown).toMatchObject({ title: '黑河市政务守信践诺工作专班重点任务分解表', kind: 'breakdown', problems: [] })
  })

  test('黑河: every measure is the one of the programme, word for word, with its leads and dates', () => {
    const { title, head: columns, rows } = sourceTable('heihe-2022-plan')
    const measures = read([[title], columns, ...rows]).tasks.flatMap((task) => task.measures)
    const own = heihe2022.tasks.flatMap((task) => task.measures)
    expect(measures.map((each) => [each.code, each.text, each.leads.map((lead) => lead.unitId), each.deadline.deadlines])).toEqual(
      own.map((each) => [each.code, each.text, each.leads, each.deadlines]),
    )
  })

  test('鹤岗: 12 tasks, 22 measures; a word that the next page repeats is said and left out', () => {
    const { title, head: columns, rows } = sourceTable('hegang-2022-plan')
    const sheet = sheetOfTexts([[title], columns, ...rows])
    const breakdown = readBreakdown(sheet, { year: 2022, units: hegang2022 })
    expect(breakdown === undefined ? undefined : breakdownCounts(breakdown)).toMatchObject({ tasks: 12, measures: 22 })
    expect(breakdown?.kind).toBe('adjustment')
    expect(breakdown?.problems).toEqual([{ row: 10, field: 'title', text: '用。', problem: '与上一页的文字重复，未再读入' }])
    expect(breakdown?.tasks.map((task) => folded(task.title))).toEqual(hegang2022.tasks.map((task) => folded(task.title)))
  })
})

describe('columns', () => {
  test('in any order and under other names', () => {
    const breakdown = read([
      ['时限要求', '牵头部门', '工作举措', '重点任务', '年度工作目标', '编号'],
      ['8月底', '市法院', '清理案件。', '化解积案', '清零。', '1'],
    ])
    expect(lines(breakdown)).toEqual(['1-1 市法院 2022-08-31'])
    expect(breakdown.tasks[0]).toMatchObject({ number: 1, title: '化解积案', goal: '清零。' })
  })

  test('under a head of two rows, with 责任单位 beside 牵头单位 (M-012)', () => {
    const rows = [
      ['序号', '工作任务', '具体措施', '责任分工', '', '完成时限'],
      ['', '', '', '牵头单位', '责任单位', ''],
      ['1', '化解积案', '清理案件。', '市法院', '市教育局', '8月底'],
    ]
    const down = [0, 1, 2, 5].map((column) => ({ top: 0, left: column, bottom: 1, right: column }))
    const breakdown = read(rows, [...down, { top: 0, left: 3, bottom: 0, right: 4 }])
    expect(breakdown.tasks[0]?.measures[0]).toMatchObject({ leads: [{ text: '市法院' }], responsible: [{ text: '市教育局' }] })
    expect(breakdown.hasResponsible).toBe(true)
  })

  test('the same head without merged cells', () => {
    const breakdown = read([
      ['序号', '工作任务', '具体措施', '责任分工', '', '完成时限'],
      ['', '', '', '牵头单位', '责任单位', ''],
      ['1', '化解积案', '清理案件。', '市法院', '市教育局', '8月底'],
    ])
    expect(lines(breakdown)).toEqual(['1-1 市法院 2022-08-31'])
  })

  test('with 责任单位 alone they lead, and this is said', () => {
    const breakdown = read([
      ['序号', '工作任务', '具体措施', '责任单位', '完成时限'],
      ['1', '化解积案', '清理案件。', '市法院', '8月底'],
    ])
    expect(lines(breakdown)).toEqual(['1-1 市法院 2022-08-31'])
    expect(breakdown.problems[0]).toMatchObject({ field: 'leads', text: '责任单位' })
  })

  test('牵头领导 are persons, no leads', () => {
    const breakdown = read([
      ['序号', '工作任务', '具体措施', '牵头领导', '牵头单位', '完成时限'],
      ['1', '化解积案', '清理案件。', '略', '市法院', '8月底'],
    ])
    expect(lines(breakdown)).toEqual(['1-1 市法院 2022-08-31'])
  })

  test('without 序号 tasks are counted, by the number before their name where there is one', () => {
    const columns = ['工作任务', '具体措施', '牵头单位', '完成时限']
    const numbered = read([columns, ['1.化解积案', '清理案件。', '市法院', '8月底'], ['2.开展宣传', '制作海报。', '市法院', '8月底']])
    expect(numbered.tasks.map((task) => [task.number, task.title])).toEqual([
      [1, '化解积案'],
      [2, '开展宣传'],
    ])
    const plain = read([columns, ['化解积案', '清理案件。', '市法院', '8月底'], ['开展宣传', '制作海报。', '市法院', '8月底']])
    expect(plain.tasks.map((task) => task.number)).toEqual([1, 2])
    expect(plain.problems).toEqual([])
  })

  test('a table of something else is none', () => {
    const sheet = sheetOfTexts([
      ['序号', '单位', '联系电话'],
      ['1', '市法院', ''],
    ])
    expect(readBreakdown(sheet, { year: 2022, units: null })).toBeUndefined()
  })
})

describe('rows that go on', () => {
  test('cells merged down: leads and 完成时限 speak for every row that they cover (M-175)', () => {
    const rows = [
      head,
      ['1', '甲任务', '目标', '措施一。', '市法院', '8月底'],
      ['', '', '', '措施二。', '', ''],
      ['2', '乙任务', '目标', '措施三。', '市教育局', ''],
    ]
    const merges = [
      { top: 1, left: 4, bottom: 2, right: 4 },
      { top: 1, left: 5, bottom: 3, right: 5 },
    ]
    expect(lines(read(rows, merges))).toEqual(['1-1 市法院 2022-08-31', '1-2 市法院 2022-08-31', '2-1 市教育局 2022-08-31'])
  })

  test('a blank that nothing covers is not taken from another task', () => {
    const breakdown = read([head, ['1', '甲任务', '', '措施一。', '市法院', '8月底'], ['2', '乙任务', '', '措施二。', '', '']])
    expect(lines(breakdown)).toEqual(['1-1 市法院 2022-08-31', '2-1  '])
    expect(breakdown.problems).toEqual([
      { row: 3, field: 'leads', text: '', problem: '未填写牵头单位' },
      { row: 3, field: 'deadline', text: '', problem: '未填写完成时限' },
    ])
  })

  test('texts repeated in every row, as a sheet without merged cells has them', () => {
    const breakdown = read([
      head,
      ['1', '甲任务', '目标', '措施一。', '市法院', '8月底'],
      ['1', '甲任务', '目标', '措施一。', '市教育局', '8月底'],
      ['1', '甲任务', '目标', '措施二。', '市法院', '9月底'],
    ])
    expect(lines(breakdown)).toEqual(['1-1 市法院、市教育局 2022-08-31', '1-2 市法院 2022-09-30'])
    expect(breakdown.tasks).toHaveLength(1)
  })

  test('序号 that count measures do not make tasks', () => {
    const breakdown = read([
      head,
      ['1', '甲任务', '', '措施一。', '市法院', '8月底'],
      ['2', '', '', '措施二。', '市法院', '8月底'],
      ['3', '乙任务', '', '措施三。', '市法院', '8月底'],
    ])
    expect(breakdown.tasks.map((task) => [task.number, task.measures.length])).toEqual([
      [1, 2],
      [3, 1],
    ])
  })

  test('the head of the next page and notes under the table are no tasks', () => {
    const breakdown = read([
      head,
      ['1', '甲任务', '', '措施一。', '市法院', '8月底'],
      head,
      ['2', '乙任务', '', '措施二。', '市法院', '8月底'],
      ['注：以上任务由市专班调度'],
    ])
    expect(lines(breakdown)).toEqual(['1-1 市法院 2022-08-31', '2-1 市法院 2022-08-31'])
  })

  test('合计 is no measure', () => {
    const breakdown = read([head, ['1', '甲任务', '', '措施一。', '市法院', '8月底'], ['合计', '1项', '', '1项', '', '']])
    expect(lines(breakdown)).toEqual(['1-1 市法院 2022-08-31'])
  })

  test('M-023: headings within the table say what is raised and what is added', () => {
    const wide = (row: number) => ({ top: row, left: 0, bottom: row, right: 5 })
    const breakdown = read(
      [
        head,
        ['（一）动态调整1项工作指标'],
        ['1', '甲任务', '', '措施一。', '市法院', '8月底'],
        ['（二）动态新增1项工作任务'],
        ['2', '乙任务', '', '措施二。', '市法院', '8月底'],
      ],
      [wide(1), wide(3)],
    )
    expect(breakdown.tasks.map((task) => [task.origin, task.section])).toEqual([
      ['raised', '（一）动态调整1项工作指标'],
      ['added', '（二）动态新增1项工作任务'],
    ])
    expect(breakdown.kind).toBe('adjustment')
  })
})

describe('several measures in one cell', () => {
  test('all have the leads and the date of the cell beside them', () => {
    expect(lines(read([head, ['1', '甲任务', '', '1.措施一。2.措施二。', '市法院', '8月底']]))).toEqual([
      '1-1 市法院 2022-08-31',
      '1-2 市法院 2022-08-31',
    ])
  })

  test('measures merged over as many rows as they are have each the row of its place', () => {
    const rows = [head, ['1', '甲任务', '', '1.措施一。2.措施二。', '市法院', '8月底'], ['', '', '', '', '市教育局', '9月底']]
    const merges = [{ top: 1, left: 3, bottom: 2, right: 3 }]
    expect(lines(read(rows, merges))).toEqual(['1-1 市法院 2022-08-31', '1-2 市教育局 2022-09-30'])
  })

  test('a doubt about the cell beside them is said once', () => {
    const breakdown = read([head, ['1', '甲任务', '', '1.措施一。2.措施二。', '市航天局', '8月底']])
    expect(breakdown.problems).toEqual([{ row: 2, field: 'leads', text: '市航天局', problem: '不在本工作方案的单位名单内' }])
  })

  test('numbered leads and dates belong to the measure of their number', () => {
    const row = ['1', '甲任务', '', '1.措施一。\n2.措施二。', '1.市法院\n2.市教育局', '1.5月底\n2.持续推进']
    expect(lines(read([head, row]))).toEqual(['1-1 市法院 2022-05-31', '1-2 市教育局 持续推进'])
  })
})

test('A-25: what was read keeps the words of its cell', () => {
  const breakdown = read([head, ['１．', '甲 任务。', '突破 5.5 亿元', '1. 措施 一。', '市法院', '8 月底']])
  expect(breakdown.tasks[0]).toMatchObject({
    number: 1,
    title: '甲任务',
    goal: '突破5.5亿元',
    original: { number: '１．', title: '甲 任务。', goal: '突破 5.5 亿元' },
    measures: [{ text: '措施一。', original: '1. 措施 一。', row: 2 }],
  })
})

test('a number that stands twice is said, and the task keeps a place of its own', () => {
  const breakdown = read([head, ['1', '甲任务', '', '措施一。', '市法院', '8月底'], ['1', '乙任务', '', '措施二。', '市法院', '8月底']])
  expect(breakdown.tasks.map((task) => task.number)).toEqual([1, 2])
  expect(breakdown.problems).toEqual([{ row: 3, field: 'number', text: '1', problem: '序号重复，按第2项读入' }])
})
