import { expect, test } from 'vitest'
import { revisionWords } from '#renderer/pages/tasks/panel/revision-words.ts'
import { contract } from '#shared/api/contract.ts'

const ofMeasures = Object.entries(contract)
  .filter(([name, method]) => method.kind === 'command' && /^(assignments|milestones|dutyCards|progress|evidence|plans)\./.test(name))
  .map(([name]) => name)
  .filter((name) => name !== 'evidence.open')

test('every command that changes a measure or its lines is named in Chinese', () => {
  expect(ofMeasures.length).toBeGreaterThan(12)
  expect(ofMeasures.filter((name) => revisionWords(name) === '更新')).toEqual([])
})

test('what is not listed is an update, never the name of a method', () => {
  expect(revisionWords('something.else')).toBe('更新')
})
