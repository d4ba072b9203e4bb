import { expect, test } from 'vitest'
import { undoWords } from '#renderer/pages/exchange/ledger-import/undo-words.ts'

test('entries changed since keep their later content, and it is said', () => {
  expect(undoWords({ restored: 8, kept: 0 })).toBe('已撤销整次导入，8 条恢复原状')
  expect(undoWords({ restored: 6, kept: 2 })).toContain('2 条导入后又有修改，予以保留')
})
