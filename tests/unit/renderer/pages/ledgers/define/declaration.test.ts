import { expect, test } from 'vitest'
import { ownLedgerId, ledgerFrom } from '#renderer/pages/ledgers/define/declaration.ts'
import type { DraftDefinition } from '#renderer/pages/ledgers/define/definition.ts'
import { definitionOf, emptyColumn, emptyDefinition } from '#renderer/pages/ledgers/define/definition.ts'
import { ledgerFaults } from '#shared/ledgers/define.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import { ledgerSchema } from '#shared/ledgers/schema.ts'

const draft: DraftDefinition = {
  ...emptyDefinition,
  title: '来访接待台账',
  columns: [
    { ...emptyColumn, label: '来访事项' },
    { ...emptyColumn, label: '来访方式', kind: 'choice', options: '电话\n 来信 \n\n电话' },
    { ...emptyColumn, label: '涉及金额', kind: 'money' },
    { ...emptyColumn, label: '办结时限', kind: 'deadline' },
  ],
  dueAt: '3',
}

test('what an office fills in is a sound declaration, without code (M-053)', () => {
  const declaration = ledgerFrom(draft, null, 'own-1')
  expect(ledgerFaults(declaration, ledgers)).toEqual([])
  expect(ledgerSchema.parse(declaration)).toMatchObject({
    id: 'own-1',
    group: 'own',
    shortTitle: '来访接待',
    titleColumn: 'column1',
    dueColumn: 'column4',
    statuses: [{ tone: 'notStarted' }, { tone: 'done' }],
  })
  expect(declaration.columns[0]?.required).toBe(true)
  expect(declaration.columns[1]?.options?.map(({ label }) => label)).toEqual(['电话', '来信'])
})

test('a column that is added later takes a free id; ids of columns and options stay, so that nothing that is kept is lost', () => {
  const written = ledgerSchema.parse(ledgerFrom(draft, null, 'own-1'))
  const again = definitionOf(written)
  const more = {
    ...again,
    columns: [{ ...emptyColumn, label: '接待人', kind: 'person' as const }, ...again.columns],
    titleAt: '1',
    dueAt: '4',
  }
  const changed = ledgerSchema.parse(
    ledgerFrom({ ...more, columns: more.columns.with(2, { ...emptyColumn, ...more.columns[2], options: '来信\n网络' }) }, written, 'x'),
  )
  expect(changed.id).toBe('own-1')
  expect(changed.columns.map(({ id }) => id)).toEqual(['column5', 'column1', 'column2', 'column3', 'column4'])
  expect(changed.columns[2]?.options).toEqual([
    { id: 'option2', label: '来信' },
    { id: 'option3', label: '网络' },
  ])
  expect(changed.dueColumn).toBe('column4')
})

test('an option that is worded anew in its line keeps its id, so that entries follow it', () => {
  const written = ledgerSchema.parse(ledgerFrom(draft, null, 'own-1'))
  const again = definitionOf(written)
  const renamed = ledgerFrom(
    { ...again, columns: again.columns.with(1, { ...emptyColumn, ...again.columns[1], options: '来电\n来信\n网络' }) },
    written,
    'x',
  )
  expect(renamed.columns[1]?.options).toEqual([
    { id: 'option1', label: '来电' },
    { id: 'option2', label: '来信' },
    { id: 'option3', label: '网络' },
  ])
})

test('a declaration that is opened and saved is the same one', () => {
  const written = ledgerSchema.parse(ledgerFrom(draft, null, 'own-1'))
  expect(ledgerSchema.parse(ledgerFrom(definitionOf(written), written, 'own-1'))).toEqual(written)
})

test('own ledgers are numbered', () => {
  expect(ownLedgerId(['own-1', 'integrity-pledge', 'own-3'])).toBe('own-2')
})
