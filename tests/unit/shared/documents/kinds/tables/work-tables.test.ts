import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '#shared/documents/kinds/kind.ts'
import { evidenceList } from '#shared/documents/kinds/reports/evidence-list.ts'
import { submissionStatistics } from '#shared/documents/kinds/reports/submission-statistics.ts'
import { unreportedList } from '#shared/documents/kinds/reports/unreported-list.ts'
import { coordinationSheet } from '#shared/documents/kinds/tables/coordination-sheet.ts'
import { dutyCardTable } from '#shared/documents/kinds/tables/duty-card-table.ts'
import { progressTable } from '#shared/documents/kinds/tables/progress-table.ts'
import { rectificationList } from '#shared/documents/kinds/tables/rectification-list.ts'
import { taskRegister } from '#shared/documents/kinds/tables/task-register.ts'
import { type BlockOf, type DocumentModel, type Row, documentModelSchema } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { rowsToText } from '#shared/documents/row-text.ts'
import { textAt, withWording } from '#shared/documents/text-fields.ts'
import { modelWords } from '#tests/support/documents/model-words.ts'

/** Each kind with the key of its rows and the width that its sheet takes. */
const kinds: readonly [kind: DocumentKind, rows: string, widthMm: number][] = [
  [taskRegister, 'measures', 247],
  [progressTable, 'measures', 370],
  [rectificationList, 'problems', 247],
  [dutyCardTable, 'cards', 247],
  [coordinationSheet, 'lines', 370],
  [submissionStatistics, 'units', 247],
  [unreportedList, 'materials', 247],
  [evidenceList, 'pieces', 156],
]

type Sample = Readonly<Record<string, unknown>>

function build(kind: DocumentKind, changes: object = {}): DocumentModel {
  return documentModelSchema.parse(kind.build({ ...(kind.sample as object), ...changes }, sampleLetterhead))
}

function tableOf(model: DocumentModel): BlockOf<'table'> {
  const table = model.blocks.find((block): block is BlockOf<'table'> => block.type === 'table')
  if (table === undefined) throw new Error('no table')
  return table
}

/** How many columns each row fills with its own cells and with those that reach down from above. */
function filled(rows: readonly Row[], columns: number): number[] {
  const reaching = Array.from({ length: columns }, () => 0)
  return rows.map(({ cells }) => {
    let column = 0
    const skip = (): void => {
      while ((reaching[column] ?? 0) > 0) {
        reaching[column] = (reaching[column] ?? 0) - 1
        column += 1
      }
    }
    for (const cell of cells) {
      skip()
      for (let width = cell.columnSpan ?? 1; width > 0; width -= 1) {
        reaching[column] = (cell.rowSpan ?? 1) - 1
        column += 1
      }
    }
    skip()
    return column
  })
}

const notesOf = (model: DocumentModel): string[] =>
  model.blocks.flatMap((block) => (block.type === 'note' ? [block.text.map(({ text }) => text).join('')] : []))
const cellText = (row: Row | undefined, at: number): string => row?.cells[at]?.lines.map((line) => line[0]?.text ?? '').join('\n') ?? ''

describe.each(kinds.map((each) => [each[0].title, ...each] as const))('%s', (_title, kind, key, widthMm) => {
  const given = (kind.sample as Sample)[key] as object[]

  test('the table takes the whole width of its sheet, and every row fills its grid', () => {
    const { columns, headRows, rows } = tableOf(build(kind))
    expect(columns.reduce((sum, column) => sum + column.widthMm, 0)).toBe(widthMm)
    expect(new Set(filled([...headRows], columns.length))).toEqual(new Set([columns.length]))
    expect(new Set(filled([...rows], columns.length))).toEqual(new Set([columns.length]))
  })

  test('with nothing to list the paper says so, and keeps its heads and places to sign', () => {
    const empty = build(kind, { [key]: [], ...(kind === evidenceList ? { without: [] } : {}) })
    expect(tableOf(empty).rows).toEqual([])
    expect(tableOf(empty).headRows.length).toBeGreaterThan(0)
    expect(notesOf(empty)[0]).toMatch(/^注：.+。$/)
    expect(empty.blocks.at(-1)?.type).toBe('handSignatures')
  })

  test('very many rows with very long words: none is lost, and the grid holds', () => {
    const long = '各级政府及其部门要围绕重点目标任务作出承诺并积极践行'.repeat(20)
    const many = Array.from({ length: 60 }, () => given).flat()
    const model = build(kind, { [key]: many.map((each) => ({ ...each, ...longText(each, long) })) })
    const { columns, rows } = tableOf(model)
    expect(new Set(filled([...rows], columns.length))).toEqual(new Set([columns.length]))
    expect(rows.length).toBeGreaterThanOrEqual(many.length)
    expect(modelWords(model).filter((text) => text.includes(long)).length).toBeGreaterThan(0)
  })
})

/** The longest place of a row made longer. */
function longText(row: object, long: string): object {
  const place = ['measure', 'content', 'title', 'material', 'name'].find((key) => key in row)
  return place === undefined ? {} : { [place]: long }
}

test('一册: measures stand under their task, goal and 领域', () => {
  const { rows } = tableOf(build(taskRegister))
  expect(cellText(rows[0], 0)).toMatch(/^（一）持续打造“诚信黑河”品牌/)
  expect(rows[0]?.cells[0]?.rowSpan).toBe(6)
  const venues = rows.find((row) => cellText(row, 0).startsWith('（三）'))
  expect(venues?.cells.filter((cell) => cell.rowSpan === 7).length).toBe(3)
  expect(modelWords(build(taskRegister))).toContain('截至：2022年4月30日共5项任务、16项措施')
})

test('一清单: a clerk completes it as a table, and a pasted row is printed', () => {
  const facts = rectificationList.facts.parse(rectificationList.sample) as Sample
  const [field] = rectificationList.texts(facts)
  if (field === undefined) throw new Error('no place')
  const row = { responsible: '逊克县', content: '台账不全', remedy: '补齐台账', person: '', due: '5月31日', closing: '整改中' }
  const text = `${textAt(facts, field)}\n${rowsToText([row], field.columns)}`
  const { rows } = tableOf(build(rectificationList, withWording([field], facts, { problems: text })))
  expect(rows).toHaveLength(4)
  expect([0, 1, 3, 5, 7, 8].map((at) => cellText(rows[3], at))).toEqual(['4', '逊克县', '台账不全', '补齐台账', '5月31日', '整改中'])
})

test('M-016: the “六个一” that are not complete are counted below the table', () => {
  expect(notesOf(build(dutyCardTable))).toEqual(['注：共27项，填写齐全0项，尚有27项未填写齐全。'])
  const whole = { code: '1-1', measure: '作出承诺', responsible: '市营商环境局', workPlan: '工作方案' }
  const card = { ...whole, leaderInCharge: '×××', responsibleSection: '信用科', contactPerson: '×××' }
  expect(notesOf(build(dutyCardTable, { cards: [card] }))).toEqual(['注：各项“六个一”均已填写齐全。'])
})

test('月度调度表: a matter stands beside its measure; one of no measure stands below, so that nothing typed is lost', () => {
  const model = build(coordinationSheet)
  const row = tableOf(model).rows.find(({ cells }) => cells[0]?.lines[0]?.[0]?.text === '2-2')
  expect(modelWords({ ...model, blocks: [{ ...tableOf(model), rows: row === undefined ? [] : [row] }] })).toContain(
    '请市法院提供失信被执行人名单更新情况。',
  )
  expect(notesOf(model)).toEqual(['注：其他需协调事项：请明确承诺书统一格式。'])
})

test('D-26: 应报 counts what fell due and was not waived; the rate has one decimal, a stroke where nothing fell due', () => {
  const { rows } = tableOf(build(submissionStatistics))
  expect(Array.from({ length: 12 }, (_, at) => cellText(rows.at(-1), at + 1))).toEqual([
    '16',
    '13',
    '2',
    '0',
    '1',
    '81.3',
    '32',
    '25',
    '4',
    '2',
    '1',
    '78.1',
  ])
  const none = { onTime: 0, late: 0, missing: 0, overdue: 0 }
  const idle = build(submissionStatistics, { units: [{ name: '市教育局', month: none, year: none }], waived: 0, open: 1 })
  expect(cellText(tableOf(idle).rows[0], 7)).toBe('—')
  expect(notesOf(idle)).toEqual(['注：是否按时以实际收件日期为准；本月尚未到期的1件未计入应报。'])
})

test('未报名单: a unit stands once however much it owes, and the sentence counts the units', () => {
  const model = build(unreportedList)
  expect(tableOf(model).rows.map((row) => row.cells.length)).toEqual([8, 8, 4, 8])
  expect(notesOf(model)).toEqual(['注：本月应报送材料的单位共31个，其中28个已报全。'])
  expect(notesOf(build(unreportedList, { materials: [] }))).toEqual(['注：截至2022年4月24日，应报送的31个单位均已报送。'])
})

test('D-22: the cover counts what the list names; a day of another year bears its year', () => {
  const model = build(evidenceList)
  expect(modelWords(model)).toContain('4件，50个文件')
  expect(model.blocks.map(({ type }) => type)).toEqual([
    'title',
    'form',
    'pageBreak',
    'title',
    'formHead',
    'table',
    'note',
    'handSignatures',
  ])
  const [piece] = (evidenceList.sample as Sample)['pieces'] as object[]
  const old = build(evidenceList, { pieces: [{ ...piece, formedOn: '2021-12-31' }] })
  expect(modelWords(old)).toContain('2021年12月31日')
})
