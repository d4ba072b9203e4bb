import { describe, expect, test } from 'vitest'
import { type BlockOf, type DocumentModel, documentModelSchema } from '#shared/documents/model.ts'
import { buildQuestionnaireForm, questionnaireFormFacts } from '#shared/documents/kinds/tables/questionnaire-form.ts'
import { buildQuestionnaireSummary, questionnaireSummaryFacts } from '#shared/documents/kinds/tables/questionnaire-summary.ts'
import { questionnaireBlankSample, questionnaireFormSample, questionnaireSummarySample } from '#shared/documents/samples/questionnaire.ts'

const form = (facts: object = questionnaireFormSample) =>
  documentModelSchema.parse(buildQuestionnaireForm(questionnaireFormFacts.parse(facts)))
const summary = (changes: object = {}) =>
  documentModelSchema.parse(buildQuestionnaireSummary(questionnaireSummaryFacts.parse({ ...questionnaireSummarySample, ...changes })))
const tables = (model: DocumentModel) => model.blocks.filter((block): block is BlockOf<'table'> => block.type === 'table')
const notes = (model: DocumentModel) =>
  model.blocks.flatMap((block) => (block.type === 'note' ? [block.text.map((part) => part.text).join('')] : []))
const column = (model: DocumentModel, at: number) =>
  tables(model).flatMap((table) => table.rows.map((row) => row.cells[at]?.lines.map((line) => line[0]?.text).join('\n')))

describe('调查问卷 (D-23, M-071)', () => {
  test('a filled form: unit and 盖章, a titled table each, answers as written, who signed, places to sign', () => {
    const model = form()
    expect(model.blocks.map((block) => block.type)).toEqual([
      'title',
      'formHead',
      'subtitle',
      'table',
      'subtitle',
      'table',
      'note',
      'handSignatures',
    ])
    expect(model.blocks[1]).toMatchObject({ parts: [[{ text: '填报单位（盖章）：市政府办' }], [{ text: '报送期限：2019年9月27日前' }]] })
    expect(column(model, 3)).toEqual(['是', '2018年获省级诚信建设先进单位1个、先进个人2名。', '否', '1205'])
    expect(notes(model)).toEqual(['注：分管领导演示领导已于2019年9月26日签字。'])
  })

  test('a blank one has boxes for 是 and 否, room for words, and names nobody', () => {
    const model = form(questionnaireBlankSample)
    expect(column(model, 3)).toEqual(['□是　□否', '', '□是　□否', ''])
    expect(tables(model).flatMap((table) => table.rows.map((row) => row.minHeightMm))).toEqual([12, 24, 12, 12])
    expect([model.title, notes(model)]).toEqual(['信用监管指标调查问卷', []])
  })

  test('A-30: the last column is headed as the table says', () => {
    expect(tables(form()).map((table) => table.headRows[0]?.cells.at(-1)?.lines[0]?.[0]?.text)).toEqual(['佐证材料', '附件'])
  })

  test('the columns fill the type area and no more', () => {
    const width = (model: DocumentModel) => tables(model).map((table) => table.columns.reduce((sum, each) => sum + each.widthMm, 0))
    expect([...new Set(width(form())), ...new Set(width(summary()))]).toEqual([156, 225])
  })
})

describe('汇总表', () => {
  test('names those who are missing and late, why it was signed all the same, and the signature', () => {
    expect(notes(summary())).toEqual([
      '注：未报单位（1个）：市知识产权局。',
      '迟报单位（1个）：市税务局。',
      '情况说明：市知识产权局正在组建，按现有答复汇总。',
      '分管领导演示领导已于2019年9月30日签批，批示：“同意”。',
    ])
  })

  test('with everything in there is nothing to note', () => {
    expect(notes(summary({ missing: [], late: [], exception: '', signature: null }))).toEqual([])
  })

  test('是 and numbers stand in the middle, longer words at the left', () => {
    const aligned = tables(summary()).flatMap((table) => table.rows.map((row) => row.cells[3]?.align ?? 'center'))
    expect(aligned).toEqual(['center', 'left'])
  })
})
