import { expect, test } from 'vitest'
import { z } from 'zod'
import { type RecordShape, misfitWith, saidOf } from '#shared/exchange/record-shapes/shape.ts'

/** How a record is held to its shape: the first field that does not fit is named. */

const shape: RecordShape = {
  key: 'line_id',
  fields: { unit_id: z.string(), due_on: z.string().nullable().optional() },
  rows: { files: { fields: { name: z.string() } }, lineIds: { fields: { line_id: z.string() }, bare: 'line_id' } },
  between: (said, id) => (said('due_on') === id ? 'due_on' : undefined),
}

test.each([
  ['all fields fit', { unit_id: 'a', files: [{ name: 'x' }], lineIds: ['l', { line_id: 'm' }] }, undefined],
  ['a field of a newer version is passed over', { unit_id: 'a', later: 7 }, undefined],
  ['a field may be named in camelCase', { unitId: 'a' }, undefined],
  ['where both names are there, the column’s own counts, as it does for the table', { unit_id: 7, unitId: 'a' }, 'unit_id'],
  ['a field is missing', {}, 'unit_id'],
  ['the record calls itself otherwise', { unit_id: 'a', lineId: 'other' }, 'line_id'],
  ['a list is none', { unit_id: 'a', files: {} }, 'files'],
  ['a row does not fit', { unit_id: 'a', files: [{ name: 'x' }, { name: 1 }] }, 'files.1.name'],
  ['a row is none', { unit_id: 'a', files: ['x'] }, 'files.0.row'],
  ['a bare value does not fit', { unit_id: 'a', lineIds: [1] }, 'lineIds.0.line_id'],
  ['fields contradict each other', { unit_id: 'a', due_on: 'line' }, 'due_on'],
  ['the body is a list', [], 'body'],
  ['the body is nothing', null, 'body'],
])('%s', (_, body, misfit) => {
  expect(misfitWith(shape, 'line', body)).toBe(misfit)
})

test('what every object inherits is said by none', () => {
  expect([saidOf({}, 'constructor'), saidOf({}, 'to_string')]).toEqual([undefined, undefined])
})
