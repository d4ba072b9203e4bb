import { expect, test } from 'vitest'
import { leftOutNotes } from '#renderer/pages/exchange/ledger-import/rows/left-out-notes.ts'

test('filled rows that are no entries are named with the reason, six of them', () => {
  expect(leftOutNotes([])).toEqual([])
  expect(leftOutNotes([{ row: 17, why: '合计行' }])).toEqual(['第 17 行（合计行）不是条目，不读入'])
  const many = Array.from({ length: 9 }, (_, at) => ({ row: at + 4, why: '分段标题行' }))
  expect(leftOutNotes(many)[0]).toMatch(/第 9 行（分段标题行）等 9 行不是条目/)
})
