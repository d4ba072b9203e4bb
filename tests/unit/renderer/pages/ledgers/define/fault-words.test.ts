import { expect, test } from 'vitest'
import { faultWords } from '#renderer/pages/ledgers/define/fault-words.ts'
import { emptyColumn, emptyDefinition } from '#renderer/pages/ledgers/define/definition.ts'

const draft = { ...emptyDefinition, columns: [emptyColumn, { ...emptyColumn, label: '来访方式', kind: 'choice' as const }] }

test('a fault is said with the column that it is in', () => {
  expect(faultWords({ path: 'columns[1].options', problem: '至少应有一个选项' }, draft)).toBe('第2栏“来访方式”：至少应有一个选项')
  expect(faultWords({ path: 'statuses[0].label', problem: '不能为空' }, draft)).toBe('办理状态：不能为空')
})
