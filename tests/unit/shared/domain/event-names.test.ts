import { expect, test } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { eventNames } from '#shared/domain/event-names.ts'

/** Half-typed texts, folders and files that are only chosen, what only keeps or shuts a window, and 安全模式, which has no log to write into. */
const silent = /^(?:drafts\.|safeMode\.|setup\.chooseFolder$|backups\.choose$|accounts\.(?:lock|stillHere|keptCodes)$)/

test('every command of the contract reads in Chinese in the journal', () => {
  const commands = Object.entries(contract).flatMap(([name, method]) => (method.kind === 'command' && !silent.test(name) ? [name] : []))
  expect(commands.length).toBeGreaterThan(40)
  expect(commands.filter((name) => eventNames[name] === undefined)).toEqual([])
})
