import { expect, test } from 'vitest'
import { undoneWords, writtenWords } from '#renderer/pages/ledgers/sheet/sheet-words.ts'

test('what a block wrote is said in a sentence', () => {
  expect(writtenWords({ entries: 1, added: 0, cells: 1 })).toBe('已写入 1 格')
  expect(writtenWords({ entries: 200, added: 0, cells: 1600 })).toBe('已写入 200 条 1600 格')
  expect(writtenWords({ entries: 12, added: 3, cells: 40 })).toBe('已写入 12 条 40 格，其中新增 3 条')
  expect(writtenWords({ entries: 3, added: 3, cells: 9 })).toBe('已登记 3 条')
})

test('what was changed since is left and said', () => {
  expect(undoneWords({ restored: 12, kept: 0 })).toBe('已撤销 12 条')
  expect(undoneWords({ restored: 10, kept: 2 })).toBe('已撤销 10 条；2 条此后又有改动，保持不变')
})
