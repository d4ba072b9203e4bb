import { expect, test } from 'vitest'
import type { Material } from '#renderer/pages/today/material-words.ts'
import { materialWords } from '#renderer/pages/today/material-words.ts'

test.each<[Material, string, string, string?]>([
  [{ status: 'onTime', on: '2022-04-19', days: 0 }, 'done', '4月19日', '按时'],
  [{ status: 'late', on: '2022-04-22', days: 2 }, 'late', '4月22日 迟报'],
  [{ status: 'overdue', on: null, days: 1 }, 'late', '逾期 1 天'],
  [{ status: 'missing', on: null, days: 9 }, 'late', '漏报'],
  [{ status: 'open', on: null, days: 0 }, 'notStarted', '未报'],
  [{ status: 'waived', on: null, days: 0 }, 'exempt', '豁免'],
  [{ status: null, on: null, days: 0 }, 'exempt', '不报'],
])('a material in a narrow cell: %o', (material, mark, words, wideWord) => {
  expect(materialWords(material)).toEqual({ mark, words, ...(wideWord === undefined ? {} : { wideWord }) })
})
