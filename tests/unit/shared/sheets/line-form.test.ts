import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formTable } from '#shared/sheets/form-table.ts'
import { readLineForm } from '#shared/sheets/line-form-reading.ts'
import { type FormLine, type LineFormKind, lineFormColumns, lineFormWorkbook } from '#shared/sheets/line-form.ts'
import type { Sheet, SheetCell } from '#shared/sheets/model.ts'
import { returnedWorkbook } from '#shared/sheets/returned-form.ts'
import type { WorkbookCell, WorkbookModel } from '#shared/sheets/workbook.ts'

const lines: readonly FormLine[] = ['7-1', '7-2', '7-3'].map((code) => ({
  lineId: `line-${code}`,
  code,
  shortTitle: `措施${code}`,
  measureText: `制定第${code}项工作方案，抓好落实。`,
  taskTitle: '开展诚信“七进”活动',
  goal: '完成方案印发',
}))
const [first, second, third] = ['line-7-1', 'line-7-2', 'line-7-3'] as const

const made = (kind: LineFormKind, answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): WorkbookModel =>
  lineFormWorkbook({
    kind,
    unitName: '孙吴县',
    month: '2022-04',
    dueOn: '2022-04-20',
    lines,
    answers: new Map(Object.entries(answers)),
    identity: {},
  })

/** The form's first sheet as it would be read again. */
function sheetOf({ sheets }: WorkbookModel): Sheet {
  const [sheet] = sheets
  if (sheet === undefined) throw new Error('no sheet')
  const text = (cell: WorkbookCell): string =>
    typeof cell === 'string' ? cell : 'text' in cell ? cell.text : 'number' in cell ? String(cell.number) : cell.day
  const above = [...sheet.titles.map((title) => [title]), [...(sheet.headLine ?? [])], ...sheet.headRows]
  const rows = [...above, ...sheet.rows.map((row) => row.map(text)), [...(sheet.footLine ?? [])]]
  return {
    name: sheet.name,
    isHidden: false,
    rows: rows.map((row) => row.map((each): SheetCell => ({ text: each, number: null }))),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [0],
  }
}

/** `changed(sheet, 'content', 4, …)`: another cell at the field in a row of the file, from 1. */
function changed(sheet: Sheet, kind: LineFormKind, field: string, row: number, cell: SheetCell | string): Sheet {
  const column = lineFormColumns[kind].findIndex((each) => each.field === field)
  const put = typeof cell === 'string' ? { text: cell, number: null } : cell
  const rows = sheet.rows.map((cells, at) => (at === row - 1 ? cells.toSpliced(column, 1, put) : cells))
  return { ...sheet, rows }
}

const read = (kind: LineFormKind, sheet: Sheet) => readLineForm(kind, [sheet], lines)

describe('月报填报表 (M-060)', () => {
  test('title, head line, hidden ids, answers unlocked, printed cells not, the folder of the evidence named', () => {
    const [sheet, help] = made('monthlyReport').sheets
    expect(sheet).toMatchObject({
      titles: ['2022年4月份月报填报表'],
      headLine: ['填报单位（盖章）：孙吴县', '月份：2022年4月', '报送期限：2022年4月20日前'],
      isProtected: true,
      paper: 'A3',
    })
    expect(sheet?.headRows[0]?.slice(1)).toEqual([
      '序号',
      '措施编号',
      '工作措施',
      '本月目标',
      '工作进展',
      '工作成效',
      '存在问题',
      '下月计划',
      '佐证材料文件夹',
    ])
    expect(
      sheet?.columns.map(({ isUnlocked = false, isHidden = false }) => (isHidden ? 'hidden' : isUnlocked ? 'open' : 'locked')),
    ).toEqual(['hidden', ...Array.from({ length: 4 }, () => 'locked'), ...Array.from({ length: 4 }, () => 'open'), 'locked'])
    expect(sheet?.rows[2]).toEqual([
      third,
      { number: 3 },
      '7-3',
      '制定第7-3项工作方案，抓好落实。',
      '完成方案印发',
      '',
      '',
      '',
      '',
      '7-3 措施7-3',
    ])
    expect(help?.rows).toHaveLength(5)
  })

  test('widths stay within the paper', () => {
    for (const [kind, width] of [
      ['monthlyReport', 370],
      ['selfAssessment', 250],
    ] as const) {
      const shown = lineFormColumns[kind].filter(({ field }) => field !== 'id')
      expect(shown.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeLessThanOrEqual(width)
    }
  })

  test('what was written comes back at its measure; a blank form has no problem', () => {
    expect(read('monthlyReport', sheetOf(made('monthlyReport')))).toMatchObject({ refusal: null, problems: [], missing: [], notices: [] })
    const answers = { [second]: { content: '已印发方案。\n', outcome: '覆盖12所学校', problem: '无', nextPlan: '——' } }
    const reading = read('monthlyReport', sheetOf(made('monthlyReport', answers)))
    expect(
      reading.lines.map(({ row, line, texts }) => [
        row,
        line.code,
        texts['content'],
        texts['outcome'],
        texts['problem'],
        texts['nextPlan'],
      ]),
    ).toEqual([
      [4, '7-1', '', '', '', ''],
      [5, '7-2', '已印发方案。', '覆盖12所学校', '', ''],
      [6, '7-3', '', '', '', ''],
    ])
  })

  test('words that lean on another row, broken formulas and formulas without a value are said cell by cell, and their cells left out', () => {
    const blank = sheetOf(made('monthlyReport'))
    const sheet = [
      ['content', '同上'] as const,
      ['outcome', { text: '#REF!', number: null, doubt: 'error' as const }] as const,
      ['problem', { text: '', number: null, doubt: 'noValue' as const }] as const,
      ['nextPlan', '长'.repeat(20_001)] as const,
    ].reduce((each, [field, cell]) => changed(each, 'monthlyReport', field, 4, cell), blank)
    const reading = read('monthlyReport', sheet)
    expect(reading.problems.map(({ place }) => place)).toEqual(['第4行“工作进展”', '第4行“工作成效”', '第4行“存在问题”', '第4行“下月计划”'])
    expect(reading.lines[0]?.texts).toEqual({})
    expect(reading.lines[0]?.typed).toMatchObject({ content: '同上', outcome: '#REF!' })
  })

  test('a row that was added, one of another list, one whose number was changed and a second one of a measure are not read', () => {
    const blank = sheetOf(made('monthlyReport', { [first]: { content: '甲' } }))
    const row = (id: string, code: string, content: string): SheetCell[] =>
      [id, '', code, '', '', content].map((text) => ({ text, number: null }))
    const shifted = changed(blank, 'monthlyReport', 'code', 5, '7-3')
    const sheet = {
      ...shifted,
      rows: [
        ...shifted.rows,
        row('', '99-1', '另一项'),
        row('line-gone', '6-1', '旧措施'),
        row(first, '7-1', '乙'),
        row('', '', '只有文字'),
        row('line-gone', '6-1', ''),
      ],
    }
    const reading = read('monthlyReport', sheet)
    expect(reading.problems.map(({ row: at, problem }) => [at, problem])).toEqual([
      [5, '措施编号与本行不符（本行应为7-2），行的内容可能错位，未读入'],
      [8, '该行为自行增加，不是本月清单内的措施，未读入'],
      [9, '该措施已不在该单位本月清单内，未读入'],
      [10, '与第4行为同一措施，以第4行为准，本行未读入'],
      [11, '该行为自行增加，不是本月清单内的措施，未读入'],
    ])
    expect(reading.lines.map(({ line }) => line.code)).toEqual(['7-1', '7-3'])
  })

  test('a measure that the form lost is named, changed words of a measure are said and read all the same', () => {
    const blank = sheetOf(made('monthlyReport'))
    const sheet = changed({ ...blank, rows: blank.rows.toSpliced(4, 1) }, 'monthlyReport', 'measure', 4, '另一种写法')
    expect(read('monthlyReport', sheet)).toMatchObject({
      notices: ['第4行的措施文字被改动，按措施7-1读入', '表中缺少本月清单内的1项措施：7-2'],
      missing: [{ code: '7-2' }],
      problems: [],
    })
  })

  test('a column that was renamed is said and left alone; without numbers and ids nothing is read', () => {
    const answers = { [first]: { content: '甲', outcome: '乙' } }
    const renamed = changed(sheetOf(made('monthlyReport', answers)), 'monthlyReport', 'outcome', 3, '效果')
    const reading = read('monthlyReport', renamed)
    expect(reading.problems).toMatchObject([{ row: null, place: '表头', problem: '“工作成效”一栏被删除或改名，该栏未读入' }])
    expect(reading.lines[0]?.texts).toEqual({ content: '甲', problem: '', nextPlan: '' })
    const bare = changed(changed(renamed, 'monthlyReport', 'id', 3, ''), 'monthlyReport', 'code', 3, '号')
    expect(read('monthlyReport', bare).refusal).toBe('表头被改动，“措施编号”一栏已不在，不能确定各行对应的措施')
  })

  test('rows are known by 措施编号 where the ids are lost, however the number was typed', () => {
    const marked = sheetOf(made('monthlyReport', { [third]: { content: '丙' } }))
    const unmarked = { ...marked, rows: marked.rows.map((row) => row.slice(1)) }
    const column = lineFormColumns.monthlyReport.findIndex(({ field }) => field === 'code') - 1
    const rows = unmarked.rows.map((row, at) => (at === 5 ? row.toSpliced(column, 1, { text: '７—３', number: null }) : row))
    const reading = read('monthlyReport', { ...unmarked, rows })
    expect(reading.lines.find(({ line }) => line.lineId === third)?.texts['content']).toBe('丙')
  })

  test('a form of another unit’s list, and a sheet that is no form, are refused', () => {
    const sheet = sheetOf(made('monthlyReport'))
    const strangers = lines.map((line) => ({ ...line, lineId: `x-${line.lineId}`, code: `1${line.code}` }))
    expect(readLineForm('monthlyReport', [sheet], strangers).refusal).toContain('与该单位本月清单不符')
    expect(readLineForm('monthlyReport', [{ ...sheet, rows: sheet.rows.slice(3) }], lines).refusal).toContain('没有找到填报表的表头')
    expect(formTable([], lineFormColumns.monthlyReport)).toBeNull()
  })
})

test('whatever is written comes back, and a form that is made of it says the same again', () => {
  const cell = fc.stringMatching(/^[一-龥0-9a-z，。；=+\-@“”（）\n ]{0,20}$/)
  const answers = fc.record({ content: cell, outcome: cell, problem: cell, nextPlan: cell })
  const again = (texts: Readonly<Record<string, string>>) => read('monthlyReport', sheetOf(made('monthlyReport', { [second]: texts })))
  fc.assert(
    fc.property(answers, (texts) => {
      const first = again(texts)
      const own = first.lines.find(({ line }) => line.lineId === second)?.texts ?? {}
      expect(first.problems.length + Object.keys(own).length).toBe(4)
      expect((own['content'] ?? texts.content).replaceAll(/\s/g, '')).toBe(texts.content.replaceAll(/\s/g, ''))
      expect(again(own).lines.find(({ line }) => line.lineId === second)?.texts).toMatchObject(own)
    }),
  )
})

describe('自评填报表 (M-062, M-063)', () => {
  test('自评 is chosen from a list; what stands already is in it', () => {
    const [sheet] = made('selfAssessment', { [first]: { verdict: '本月完成', note: '方案已印发', materials: '《通知》（文件）' } }).sheets
    const verdict = sheet?.columns[lineFormColumns.selfAssessment.findIndex(({ field }) => field === 'verdict')]
    expect(verdict).toMatchObject({ choices: ['本月完成', '未完成', '不涉及'], isUnlocked: true })
    expect(sheet?.rows[0]?.slice(6)).toEqual(['本月完成', '方案已印发', '《通知》（文件）'])
  })

  test('verdicts are read; an empty one, an unknown one and too long a note are problems', () => {
    const answers = {
      [first]: { verdict: '已完成', note: '印发', materials: '《通知》' },
      [second]: { verdict: '基本完成' },
      [third]: { verdict: '', note: '长'.repeat(501) },
    }
    const reading = read('selfAssessment', sheetOf(made('selfAssessment', answers)))
    expect(reading.lines[0]?.texts).toEqual({ verdict: 'done', note: '印发', materials: '《通知》' })
    expect(reading.problems.map(({ place, text, problem }) => [place, text.slice(0, 4), problem])).toEqual([
      ['第5行“自评”', '基本完成', '填写有误，应为“本月完成”“未完成”或“不涉及”'],
      ['第6行“自评”', '', '没有填写，应为“本月完成”“未完成”或“不涉及”'],
      ['第6行“说明”', '长长长长', '说明和佐证材料清单合计超过500字，请精简后填写'],
    ])
    expect(reading.lines[2]?.texts).toEqual({})
  })
})

test('a form that is sent back has its wrong cells marked, why beside them, and is read again like any other', () => {
  const form = made('monthlyReport', { [first]: { content: '同上' } })
  const rows = (form.sheets[0]?.rows ?? []).map((cells, at) => ({
    cells,
    marked: at === 0 ? [5] : [],
    reasons: at === 0 ? ['请写明内容'] : [],
  }))
  const back = returnedWorkbook(form, rows, { reason: '请更正', remarks: ['第9行不是清单内的措施'] })
  const [sheet] = back.sheets
  expect(sheet?.headRows[0]?.at(-1)).toBe('退回原因')
  expect(sheet?.rows[0]?.slice(5)).toEqual([
    { text: '同上', isMarked: true },
    '',
    '',
    '',
    '7-1 措施7-1',
    { text: '请写明内容', isMarked: true },
  ])
  expect(sheet?.notes).toEqual(['注：退回原因：请更正', '注：第9行不是清单内的措施'])
  expect(read('monthlyReport', sheetOf(back))).toMatchObject({ refusal: null, problems: [{ place: '第4行“工作进展”' }], missing: [] })
})
