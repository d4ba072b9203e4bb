import { expect, test } from 'vitest'
import { choiceOf, choicesFor, decidedRows } from '#renderer/pages/exchange/ledger-import/rows/decisions.ts'
import type { PreviewRow } from '#renderer/pages/exchange/ledger-import/rows/use-preview-rows.ts'
import { importChoices } from '#shared/ledgers/importing.ts'

const row = (part: Partial<PreviewRow>): PreviewRow => ({
  row: 5,
  outcome: 'changed',
  entryId: 'e-1',
  title: '拖欠工程款',
  unitName: '逊克县',
  cells: [],
  notes: [],
  choices: [],
  decided: null,
  ...part,
})

test('a decision is named by the word that the page shows', () => {
  for (const [choice, word] of Object.entries(importChoices)) expect(choiceOf(` ${word} `)).toBe(choice)
  expect(choiceOf('都要')).toBeNull()
})

test('every row that would be written may be left out; one without a change asks nothing, unless it was decided', () => {
  expect(choicesFor(row({ choices: ['file', 'stored'] }))).toEqual(['file', 'stored', 'skip'])
  expect(choicesFor(row({ outcome: 'same' }))).toEqual([])
  expect(choicesFor(row({ outcome: 'same', choices: ['file', 'stored'], decided: 'stored' }))).toEqual(['file', 'stored', 'skip'])
})

test('a decision is made for many rows and taken back for one', () => {
  const decided = decidedRows(new Map([[9, 'skip']]), [5, 6], 'file')
  expect([...decided]).toEqual([
    [9, 'skip'],
    [5, 'file'],
    [6, 'file'],
  ])
  expect([...decidedRows(decided, [9], null).keys()]).toEqual([5, 6])
})
