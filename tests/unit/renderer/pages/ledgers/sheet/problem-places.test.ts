import { expect, test } from 'vitest'
import { problemWords, problemsOf, stepTo } from '#renderer/pages/ledgers/sheet/problem-places.ts'
import type { CellMark, Marks, RowMarks } from '#renderer/pages/ledgers/sheet/sheet-row.ts'
import { newKey, newRow } from '#renderer/pages/ledgers/sheet/sheet-row.ts'
import { ledger } from '../samples.ts'

const refused: CellMark = { text: '很多', problem: '不是金额' }
const cells: RowMarks = new Map([['amount', { text: '3', problem: null }]])
const tail = [newRow(ledger, newKey(1), cells, true)]
const marks: Marks = new Map<string, RowMarks>([
  [newKey(1), cells],
  ['e-2', new Map([['due', refused]])],
  ['e-1', new Map([['amount', refused]])],
])
const source = { placeOf: (key: string) => ['e-1', 'e-2', newKey(1)].indexOf(key) }
const problems = problemsOf(ledger, marks, tail, source)

test('cells that were not written are counted and gone through in the order of the sheet', () => {
  expect(problems).toMatchObject({ refused: 2, missing: 1 })
  expect(problemWords(problems)).toBe('2 格未写入，1 格必填未填')
  expect(problems.places).toEqual([
    { rowKey: 'e-1', columnId: 'amount' },
    { rowKey: 'e-2', columnId: 'due' },
    { rowKey: newKey(1), columnId: 'matter' },
  ])
})

test('上一处 and 下一处 go round', () => {
  const [first, second, last] = problems.places
  expect(stepTo(problems.places, null, 1)).toEqual(first)
  expect(stepTo(problems.places, null, -1)).toEqual(last)
  expect(stepTo(problems.places, first ?? null, 1)).toEqual(second)
  expect(stepTo(problems.places, last ?? null, 1)).toEqual(first)
})
