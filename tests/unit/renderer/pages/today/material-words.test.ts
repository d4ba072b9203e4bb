import { expect, test } from 'vitest'
import type { Material } from '#renderer/pages/today/material-words.ts'
import { materialWords } from '#renderer/pages/today/material-words.ts'

test.each<[Material, string, string]>([
  [{ status: '按时', on: '2022-04-19', days: 0 }, 'done', '4月19日'],
  [{ status: '迟报', on: '2022-04-22', days: 2 }, 'late', '4月22日 迟报'],
  [{ status: '逾期', on: null, days: 1 }, 'late', '逾期 1 天'],
  [{ status: '漏报', on: null, days: 9 }, 'late', '漏报'],
  [{ status: '未报', on: null, days: 0 }, 'notStarted', '未报'],
  [{ status: '豁免', on: null, days: 0 }, 'exempt', '豁免'],
  [{ status: '—', on: null, days: 0 }, 'exempt', '不报'],
])('a material in a narrow cell: %o', (material, mark, words) => {
  expect(materialWords(material)).toEqual({ mark, words })
})
