import { describe, expect, test } from 'vitest'
import { buildCollectedProgress, collectedProgressFacts } from '#shared/documents/collected-progress.ts'
import { drawDocument } from '#shared/documents/draw.ts'
import { ledgerSheet } from '#shared/documents/ledger-sheet.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { collectedProgressSample } from '#shared/documents/samples/collected-progress.ts'
import { documentWorkbook } from '#shared/sheets/from-document.ts'

const facts = collectedProgressFacts.parse(collectedProgressSample)
const model = documentModelSchema.parse(buildCollectedProgress(facts))
const table = model.blocks.find((block) => block.type === 'table')

describe('office.md «Receiving»: 一键汇总 is one table by measure', () => {
  test('it fills an A3 sheet on its side, with head line, 未报名单 and places to sign', () => {
    expect(model.blocks.map((block) => block.type)).toEqual(['title', 'formHead', 'table', 'note', 'handSignatures'])
    const { width, side } = ledgerSheet({ paper: 'A3', orientation: 'landscape' })
    expect(table?.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(width - 2 * side)
    expect(drawDocument(model).children?.[0]?.className).toBe('paper-sheet paper-landscape paper-ledger paper-a3')
    expect(model.blocks[3]).toEqual({
      type: 'note',
      text: [{ text: '注：截至2022年4月21日，应报送的8个单位中，1个单位未报送：孙吴县。' }],
    })
  })

  test('序号 runs through, a task stands once over its measures', () => {
    expect(table?.rows.map(({ cells }) => [cells[0]?.lines[0]?.[0]?.text, cells.length, cells[1]?.rowSpan])).toEqual([
      ['1', 8, undefined],
      ['2', 8, 2],
      ['3', 7, undefined],
    ])
    const [row] = facts.rows
    const rows = [1, 1, 2, 3, 3, 3, 1].flatMap((taskNumber) => (row === undefined ? [] : [{ ...row, taskNumber }]))
    const many = buildCollectedProgress({ ...facts, rows }).blocks.find((block) => block.type === 'table')
    expect(many?.rows.map(({ cells }) => (cells.length === 8 ? (cells[1]?.rowSpan ?? 1) : 0))).toEqual([2, 0, 1, 3, 0, 0, 1])
  })

  test('as a workbook it has the same cells on the same sheet, with the head on every page and what names a row in view', () => {
    const [sheet, ...more] = documentWorkbook(model).sheets
    expect(more).toEqual([])
    expect(sheet).toMatchObject({
      name: '2022年4月工作推进情况汇总表',
      paper: 'A3',
      orientation: 'landscape',
      titles: ['2022年4月工作推进情况汇总表'],
      headRows: [['序号', '工作任务', '具体措施', '牵头单位', '工作进展', '工作成效', '存在问题', '下月计划']],
      bodyMerges: [{ top: 1, bottom: 2, left: 1, right: 1 }],
      notes: ['注：截至2022年4月21日，应报送的8个单位中，1个单位未报送：孙吴县。'],
      footLine: ['单位负责人：', '审核人：', '填报人：', '填报日期：'],
      frozenColumns: 3,
    })
    expect(sheet?.rows[1]?.slice(0, 5)).toEqual([
      { number: 2, format: 'whole' },
      '开展诚信“七进”活动',
      facts.rows[1]?.measure,
      '市委组织部\n市营商环境局',
      facts.rows[1]?.progress,
    ])
    expect(sheet?.rows[2]?.[1]).toBe('')
  })

  test('a month without lists and one that nobody owes anything for say so', () => {
    const empty = buildCollectedProgress({ ...facts, rows: [], expected: 0, missing: [] })
    expect(empty.blocks.filter((block) => block.type === 'note')).toEqual([
      { type: 'note', text: [{ text: '注：本月尚未生成台账清单，没有可汇总的内容。' }] },
    ])
    const whole = buildCollectedProgress({ ...facts, missing: [] })
    expect(JSON.stringify(whole.blocks)).toContain('应报送的8个单位均已报送')
  })
})
