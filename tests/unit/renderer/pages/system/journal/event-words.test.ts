import { expect, test } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { actionWords, subjectWords } from '#renderer/pages/system/journal/event-words.ts'

/** Half-typed texts and the folder of the wizard are nobody's record. */
const silent = new Set(['drafts.save', 'drafts.clear', 'setup.chooseFolder'])

test('every command of the contract reads in Chinese in the journal', () => {
  const commands = Object.entries(contract).flatMap(([name, method]) => (method.kind === 'command' && !silent.has(name) ? [name] : []))
  expect(commands.length).toBeGreaterThan(40)
  expect(commands.filter((name) => actionWords(name) === name)).toEqual([])
})

test('an action of a later version keeps its code', () => {
  expect(actionWords('packages.import')).toBe('packages.import')
  expect(subjectWords('')).toBe('无')
  expect(subjectWords('notice')).toBe('提醒督办文书')
})
