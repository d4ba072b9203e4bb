import { expect, test } from 'vitest'
import { choiceFilters, filterInput, isFiltered, noFilters, noPlaceFilter, sortInput } from '#renderer/pages/ledgers/sheet/filters.ts'
import { ledger } from '../samples.ts'

const nowhere = noPlaceFilter

test('the filters of a sheet are asked of the store, not of the page', () => {
  const filters = {
    ...noFilters,
    text: ' xlq ',
    status: 'open',
    unitId: 'u-host',
    choices: { channel: 'letter', other: null },
  }
  expect(filterInput(filters, { figure: 'all', asOf: '2022-04', isOverdue: true })).toEqual({
    text: 'xlq',
    statuses: ['open'],
    unitIds: ['u-host'],
    choices: { channel: ['letter'] },
    isOverdue: true,
    figure: 'all',
    asOf: '2022-04',
    isDeleted: false,
  })
})

test('an end of month counts only with its figure', () => {
  expect(filterInput(noFilters, { ...nowhere, asOf: '2022-04' }).asOf).toBeNull()
})

test('办理状态 and 填报单位 are sorted by the names that the store knows them by', () => {
  expect(sortInput({ columnId: '#status', isDescending: true })).toEqual({ column: 'status', isDescending: true })
  expect(sortInput({ columnId: '#unit', isDescending: false })).toEqual({ column: 'unitId', isDescending: false })
  expect(sortInput({ columnId: 'amount', isDescending: false })).toEqual({ column: 'amount', isDescending: false })
  expect(sortInput(null)).toBeNull()
})

test('a sheet is whole where nothing is filtered, also not by a figure', () => {
  expect(isFiltered(noFilters, nowhere)).toBe(false)
  expect(isFiltered({ ...noFilters, choices: { channel: null } }, nowhere)).toBe(false)
  expect(isFiltered({ ...noFilters, isDeleted: true }, nowhere)).toBe(true)
  expect(isFiltered(noFilters, { ...nowhere, figure: 'all' })).toBe(true)
  expect(isFiltered(noFilters, { ...nowhere, isOverdue: true })).toBe(true)
})

test('choice columns are offered as filters', () => {
  expect(choiceFilters(ledger).map(({ id }) => id)).toEqual(['channel'])
})
