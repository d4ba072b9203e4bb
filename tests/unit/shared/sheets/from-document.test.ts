import { describe, expect, test } from 'vitest'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import type { Block, DocumentModel } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { documentWorkbook, hasTable } from '#shared/sheets/from-document.ts'
import { placesOf } from '#shared/sheets/workbook.ts'

function sheetsOf(kindId: string) {
  const kind = documentKinds.find(({ id }) => id === kindId)
  if (kind === undefined) throw new Error(`no kind ${kindId}`)
  return documentWorkbook(kind.build(kind.sample, sampleLetterhead)).sheets
}

function table(text: string): Block {
  return {
    type: 'table',
    columns: [{ widthMm: 40, align: 'left' }],
    headRows: [{ cells: [{ lines: [[{ text: '内容' }]], isHead: true }] }],
    rows: [{ cells: [{ lines: [[{ text }]] }] }],
  }
}

function model(layout: DocumentModel['layout'], blocks: Block[], more: Partial<DocumentModel> = {}): DocumentModel {
  return { kind: 'example', title: '示例', layout, blocks, ...more }
}

const note = (text: string): Block => ({ type: 'note', text: [{ text }] })
const title = (...lines: string[]): Block => ({ type: 'title', lines })

describe('which documents have a sheet', () => {
  test('notices and letters without a table have none; every other paper has', () => {
    const without = documentKinds.filter(({ build, sample }) => !hasTable(build(sample, sampleLetterhead))).map(({ id }) => id)
    expect(without).toEqual([
      'reminder-slip',
      'internal-reminder',
      'interview-notice',
      'inquiry-letter',
      'monthly-report',
      'letter',
      'minutes',
      'brief-issue',
    ])
    expect(without.flatMap(sheetsOf)).toEqual([])
  })
})

describe('office.md «Documents»: the office’s own form', () => {
  test('考评得分明细表: titles, 编制单位, head, merged sums, note and places to sign on A4', () => {
    expect(sheetsOf('score-detail')).toMatchObject([
      {
        name: '逊克县2022年4月考评得分明细表',
        paper: 'A4',
        orientation: 'portrait',
        titles: ['逊克县2022年4月', '考评得分明细表'],
        headLine: ['编制单位：黑河市政务守信践诺工作专班办公室', '2022年4月28日'],
        headRows: [['序号', '考评项目', '依据条款', '事实', '算式', '得分']],
        footLine: ['复核人：', '审核人：', '日期：'],
      },
      { name: '逊克县2022年4月考评事实和佐证材料' },
    ])
    const [sheet] = sheetsOf('score-detail')
    expect(sheet?.rows.at(-1)?.[5]).toBe('30.3000\n＝303/10')
    expect(sheet?.bodyMerges).toContainEqual({ top: 5, left: 0, bottom: 5, right: 4 })
    expect(sheet?.notes?.[0]).toMatch(/^注：1\.口径：/)
  })

  test('重点任务分解表 lies on its side; a task and a common deadline stand once over their measures', () => {
    const [sheet] = sheetsOf('task-breakdown')
    expect(sheet).toMatchObject({ paper: 'A4', orientation: 'landscape', frozenColumns: 2 })
    const titleAreas = sheet?.bodyMerges?.filter(({ left }) => left === 1) ?? []
    expect(titleAreas.length).toBeGreaterThan(0)
    for (const { top, bottom } of titleAreas) {
      expect(sheet?.rows[top]?.[1]).not.toBe('')
      for (let row = top + 1; row <= bottom; row += 1) expect(sheet?.rows[row]?.[1]).toBe('')
    }
  })

  test('通报: the table of its text is a sheet under title and heading, its scores are numbers with both decimals', () => {
    const [sheet, ...more] = sheetsOf('monthly-circular')
    expect(more).toEqual([])
    expect(sheet?.name).toBe('考评得分')
    expect(sheet?.titles).toEqual(['关于2022年5月份', '政务守信践诺工作考评情况的通报', '考评得分'])
    expect(sheet?.rows[0]?.slice(0, 3)).toEqual([{ number: 1, format: 'whole' }, '爱辉区', { number: 40, format: 'thousandsDecimal' }])
    expect(sheet?.notes).toHaveLength(1)
    expect(sheet?.footLine).toEqual([])
  })

  test('督办单: each annex is a sheet with its own title', () => {
    expect(sheetsOf('supervision-notice').map(({ name, headRows }) => [name, headRows])).toEqual([
      ['督办事项办理回执', []],
      ['挂牌督办事项登记表', []],
    ])
  })

  test('调查问卷: a sheet a table, each with 填报单位 and places to sign', () => {
    const sheets = sheetsOf('questionnaire-form')
    expect(sheets.length).toBeGreaterThan(1)
    for (const sheet of sheets) {
      expect(sheet.titles).toEqual(['信用监管指标调查问卷', sheet.name])
      expect(sheet.headLine?.[0]).toMatch(/^填报单位（盖章）：/)
      expect(sheet.footLine).toEqual(['分管领导（签字）：', '填报人：', '填报日期：'])
    }
  })
})

describe('what belongs to a table', () => {
  test('the sheet of a ledger is the one that it names, A3 or A4', () => {
    const on = (paper: 'A4' | 'A3', orientation: 'portrait' | 'landscape') =>
      documentWorkbook(model('ledger', [title('台账'), table('甲')], { sheet: { paper, orientation } })).sheets[0]
    expect(on('A3', 'landscape')).toMatchObject({ paper: 'A3', orientation: 'landscape' })
    expect(on('A4', 'portrait')).toMatchObject({ paper: 'A4', orientation: 'portrait' })
    expect(on('A4', 'portrait')).not.toHaveProperty('frozenColumns')
  })

  test('a landscape section of a portrait paper gives a landscape sheet', () => {
    const { sheets } = documentWorkbook(
      model('formal', [
        title('通知'),
        table('甲'),
        { type: 'annexStart', position: 1 },
        { type: 'section', orientation: 'landscape' },
        table('乙'),
      ]),
    )
    expect(sheets.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape'])
  })

  test('a note belongs to the table before it; once the text goes on, it no longer does', () => {
    const body: Block = { type: 'paragraph', text: [{ text: '正文' }] }
    const { sheets } = documentWorkbook(
      model('formal', [
        title('通知'),
        note('甲前'),
        table('甲'),
        note('甲注'),
        body,
        note('文注'),
        table('乙'),
        note('乙注'),
        note('又注'),
      ]),
    )
    expect(sheets.map(({ notes }) => notes)).toEqual([['甲注'], ['乙注', '又注']])
  })

  test('signatures stand under every table of their title and under no other', () => {
    const signatures: Block = { type: 'handSignatures', labels: ['填报人'] }
    const { sheets } = documentWorkbook(model('form', [title('一'), table('甲'), title('二'), table('乙'), table('丙'), signatures]))
    expect(sheets.map(({ footLine }) => footLine)).toEqual([[], ['填报人：'], ['填报人：']])
  })

  test('a head line without words takes no row', () => {
    const head: Block = { type: 'formHead', parts: [[{ text: '' }], [{ text: '' }]] }
    const [sheet] = documentWorkbook(model('form', [title('一'), head, table('甲')])).sheets
    expect(sheet && placesOf(sheet).headLineAt).toBeNull()
  })
})
