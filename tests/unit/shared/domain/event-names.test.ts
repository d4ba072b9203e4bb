import { expect, test } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { eventNames } from '#shared/domain/event-names.ts'

/** Half-typed texts, the folder of the wizard, and what only keeps a window open are nobody's record. */
const silent = new Set(['drafts.save', 'drafts.clear', 'setup.chooseFolder'])

test('every command of the contract reads in Chinese in the journal', () => {
  const commands = Object.entries(contract).flatMap(([name, method]) => (method.kind === 'command' && !silent.has(name) ? [name] : []))
  expect(commands.length).toBeGreaterThan(40)
  expect(commands.filter((name) => eventNames[name] === undefined)).toEqual([])
})
