import { describe, expect, test } from 'vitest'
import { formFaults, questionnaireStatus, tablesFor } from '#shared/domain/questionnaire.ts'

const question = (id: string, number: number) => ({ id, number, text: `问题${id}`, answer: 'yesNo' as const })
const tables = [
  { id: 't1', title: '政务诚信调查表', evidenceHead: '佐证材料', questions: [question('a', 1), question('b', 2)] },
  { id: 't2', title: '司法公信调查表', evidenceHead: '附件', questions: [question('c', 1)] },
]
const [table = { id: '', title: '', evidenceHead: '', questions: [] }, ...others] = tables
const asks = (questionId: string, unitId: string) => ({ questionId, unitId, word: unitId })
const units = [asks('a', '法院'), asks('b', '财政局'), asks('c', '法院')]

describe('M-071: how a questionnaire stands', () => {
  test.each([
    ['draft', 19, 0, 20, 'draft'],
    ['issued', 19, 0, 20, 'issued'],
    ['issued', 19, 7, 12, 'partly'],
    ['issued', 19, 19, 1, 'collected'],
    ['issued', 19, 19, 0, 'summarised'],
    ['signed', 19, 18, 3, 'signed'],
    ['closed', 19, 18, 3, 'closed'],
  ] as const)('%s, %i asked, %i in, %i open: %s', (state, expected, received, open, status) => {
    expect(questionnaireStatus({ state, expected, received, open })).toBe(status)
  })
})

test('a unit gets its own questions under their printed numbers', () => {
  expect(tablesFor(tables, units, '财政局').map((table) => [table.title, table.questions.map((each) => each.number)])).toEqual([
    ['政务诚信调查表', [2]],
  ])
  expect(tablesFor(tables, units, '法院').map((table) => table.evidenceHead)).toEqual(['佐证材料', '附件'])
  expect(tablesFor(tables, units, '税务局')).toEqual([])
})

test('a form goes out with questions, and somebody for each', () => {
  expect(formFaults(tables, units)).toEqual([])
  expect(formFaults(tables, units.slice(1))).toEqual(['《政务诚信调查表》第1题没有责任单位'])
  expect(formFaults([], [])).toEqual(['问卷没有题目'])
  expect(formFaults([{ ...table, questions: [] }, ...others], units)).toEqual(['《政务诚信调查表》没有题目'])
})
