import { expect, test } from 'vitest'
import type { ImportWork } from '#renderer/pages/exchange/ledger-import/import-work.ts'
import { forgottenChoices, readWork, workFields } from '#renderer/pages/exchange/ledger-import/import-work.ts'

const work: ImportWork = {
  file: { token: 't-1', name: '台账.xlsx', size: 4_096, sha256: 'a'.repeat(64) },
  sheet: 1,
  ledgerId: 'government-breach',
  mapping: [
    { at: 1, target: 'matter' },
    { at: 2, target: null },
  ],
  unitId: 'unit-7',
  decisions: new Map([
    [5, 'file'],
    [6, 'file'],
    [9, 'skip'],
  ]),
}

test('an import is found again in its draft as it was left', () => {
  expect(readWork(workFields(work))).toEqual(work)
})

test('the office itself as 填报单位 is told from nothing chosen yet', () => {
  expect(readWork(workFields({ ...work, unitId: null }))?.unitId).toBeNull()
  expect(readWork({ ...workFields(work), unitId: '' })?.unitId).toBeUndefined()
})

test('another sheet or ledger forgets mapping, unit and decisions, not the file', () => {
  const left = readWork({ ...workFields(work), ...forgottenChoices })
  expect(left).toEqual({ ...work, mapping: null, unitId: undefined, decisions: new Map() })
})

test('a draft without a file is no import', () => {
  expect(readWork({})).toBeNull()
})
