import { describe, expect, test } from 'vitest'
import {
  buildCollectedProgress,
  collectedColumns,
  collectedFoot,
  collectedHead,
  collectedProgressFacts,
  taskSpans,
} from '#shared/documents/collected-progress.ts'
import { drawDocument } from '#shared/documents/draw.ts'
import { ledgerSheet } from '#shared/documents/ledger-sheet.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { collectedProgressSample } from '#shared/documents/samples/collected-progress.ts'
import { collectedWorkbook } from '#shared/sheets/collected-progress.ts'

const facts = collectedProgressFacts.parse(collectedProgressSample)
const model = documentModelSchema.parse(buildCollectedProgress(facts))
const table = model.blocks.find((block) => block.type === 'table')

describe('office.md «Receiving»: 一键汇总 is one table by measure', () => {
  test('it fills an A3 sheet on its side, with head line, 未报名单 and places to sign', () => {
    expect(model.blocks.map((block) => block.type)).toEqual(['title', 'formHead', 'table', 'note', 'handSignatures'])
    const { width, side } = ledgerSheet({ paper: 'A3', orientation: 'landscape' })
    expect(collectedColumns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(width - 2 * side)
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
    expect(taskSpans([1, 1, 2, 3, 3, 3, 1].map((taskNumber) => ({ taskNumber })))).toEqual([2, 0, 1, 3, 0, 0, 1])
  })

  test('as a workbook it has the same cells, with the head on every page', () => {
    const [sheet] = collectedWorkbook({
      title: model.title,
      headLine: collectedHead(facts),
      columns: collectedColumns,
      rows: facts.rows,
      spans: taskSpans(facts.rows),
      notes: ['注：……'],
      footLine: collectedFoot,
    }).sheets
    expect(sheet).toMatchObject({ paper: 'A3', orientation: 'landscape', bodyMerges: [{ top: 1, bottom: 2, left: 1, right: 1 }] })
    expect(sheet?.headRows[0]).toEqual(collectedColumns.map(({ head }) => head))
    expect(sheet?.rows[1]?.slice(1, 5)).toEqual([
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
