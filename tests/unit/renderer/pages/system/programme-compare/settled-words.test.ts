import { expect, test } from 'vitest'
import { settledWords } from '#renderer/pages/system/programme-compare/settled-words.ts'

test('what was settled is one sentence: a new version, or none', () => {
  const done = { importId: 'i', taken: 2, kept: 1, version: 3, lines: 4 }
  expect(settledWords(done)).toBe('已登记比对结果：采用文件2处，保留方案1处；工作方案更新为第3版，已开月份新增计划4条。')
  expect(settledWords({ ...done, lines: 0 })).toBe('已登记比对结果：采用文件2处，保留方案1处；工作方案更新为第3版。')
  expect(settledWords({ ...done, taken: 0, version: null, lines: 0 })).toBe('已登记比对结果：采用文件0处，保留方案1处，工作方案没有改动。')
})
