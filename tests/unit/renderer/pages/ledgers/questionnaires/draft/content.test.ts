import { expect, test } from 'vitest'
import {
  type DraftTable,
  emptyQuestion,
  emptyTable,
  missingInTables,
  moved,
  tablesFrom,
  tablesInput,
  withPart,
} from '#renderer/pages/ledgers/questionnaires/draft/content.ts'

const question = { ...emptyQuestion, questionId: 'q-1', text: ' 是否公示？ ', unitIds: ['u-1', 'u-2'], words: { 'u-1': '政府办' } }
const table: DraftTable = { ...emptyTable, tableId: 't-1', title: ' 政务诚信调查表 ', questions: [question] }

test('a questionnaire is sent with its ids, trimmed, each unit under its printed word; a new unit under its name (M-071)', () => {
  expect(tablesInput([table])).toEqual([
    {
      tableId: 't-1',
      title: '政务诚信调查表',
      evidenceHead: '佐证材料',
      questions: [
        {
          questionId: 'q-1',
          text: '是否公示？',
          answer: 'yesNo',
          units: [
            { unitId: 'u-1', word: '政府办' },
            { unitId: 'u-2', word: '' },
          ],
        },
      ],
    },
  ])
})

test('the first thing without which it cannot be saved is named with its place; a question without a unit may wait', () => {
  expect(missingInTables([])).toBeUndefined()
  expect(missingInTables([{ ...table, questions: [{ ...question, unitIds: [] }] }])).toBeUndefined()
  expect(missingInTables([table, { ...table, title: '' }])).toBe('请填写第2张表的表名')
  expect(missingInTables([{ ...table, evidenceHead: ' ' }])).toBe('请填写《政务诚信调查表》的佐证栏名称')
  expect(missingInTables([{ ...table, questions: [question, emptyQuestion] }])).toBe('请填写《政务诚信调查表》第2题')
})

test('questions are moved, replaced and taken out; at the ends they stay', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  expect(withPart(['a', 'b'], 1, 'c')).toEqual(['a', 'c'])
  expect(withPart(['a', 'b'], 0, null)).toEqual(['b'])
})

test('a kept draft that cannot be read gives way to the saved questionnaire', () => {
  expect(tablesFrom(undefined)).toBeNull()
  expect(tablesFrom('{')).toBeNull()
  expect(tablesFrom(JSON.stringify([table]))).toEqual([table])
})
