import { expect, test } from 'vitest'
import { contract } from '#shared/api/contract.ts'

/** foundations.md 3: what is no input is refused with `invalid_input`; a schema that throws is a fault of the program. */

const bytes = Uint8Array.from([1, 2, 3])
const page = { title: '清单', note: '', columns: [{ head: '单位', widthMm: 20, align: 'left' }], rows: [['一']] }

test.each([
  ['a list of columns', 'tables.saveCopy', { ...page, columns: bytes }],
  ['a list of rows', 'tables.saveCopy', { ...page, rows: bytes }],
  ['a row', 'tables.saveCopy', { ...page, rows: [bytes] }],
  [
    'a cell of a ledger',
    'ledgers.saveBlock',
    { ledgerId: 'x', changes: [{ entryId: null, rev: null, unitId: null, status: null, fields: { a: bytes } }] },
  ],
] as const)('bytes in the place of %s are refused', (_place, method, input) => {
  expect(contract[method].input.safeParse(input)).toMatchObject({ success: false })
})

test('a list as it stands on the page is taken', () => {
  expect(contract['tables.saveCopy'].input.safeParse(page)).toMatchObject({ success: true, data: page })
})
