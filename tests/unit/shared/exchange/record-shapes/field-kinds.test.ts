import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { fileName, flag, json, loosely, orNull } from '#shared/exchange/record-shapes/field-kinds.ts'

/** The kinds of value in travelling records. */

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success

describe('JSON that a column keeps', () => {
  const schema = json(z.looseObject({ lines: z.array(z.string()) }))

  test('is taken as text and as itself, alike', () =>
    fc.assert(
      fc.property(fc.record({ lines: fc.array(fc.string()) }), (value) => {
        expect([takes(schema, value), takes(schema, JSON.stringify(value))]).toEqual([true, true])
      }),
    ))

  test.each([
    ['text that is none', '{'],
    ['a key twice', '{"lines":[],"lines":[]}'],
    ['a key that changes what objects are', '{"lines":[],"__proto__":{}}'],
    ['more levels than a record may have', `{"lines":[],"x":${'['.repeat(40)}${']'.repeat(40)}}`],
    ['another shape', '{"lines":[1]}'],
    ['a bare number', 7],
    ['nothing', null],
  ])('%s is refused', (_, value) => {
    expect(takes(schema, value)).toBe(false)
  })
})

test('an object of a newer version may have more fields at any depth, and the known ones stay what they are', () => {
  const schema = loosely(
    z.strictObject({ parts: z.array(z.strictObject({ points: z.string() })), note: z.strictObject({ text: z.string() }).nullable() }),
  )
  expect(takes(schema, { parts: [{ points: '1', more: 1 }], note: { text: '', more: [] }, more: {} })).toBe(true)
  expect(takes(schema, { parts: [], note: null })).toBe(true)
  expect(takes(schema, { parts: [{ points: 1 }], note: null })).toBe(false)
  expect(takes(schema, { parts: [], note: { text: 7 } })).toBe(false)
})

test.each(['../方案.pdf', 'C:\\方案.pdf', '方案\n.pdf', '', 'x'.repeat(256)])('%j is no name of a file', (name) => {
  expect(takes(fileName, name)).toBe(false)
})

test('a flag is 0, 1 or a truth value; a column that may be empty may be left out', () => {
  expect([0, 1, true, false].every((value) => takes(flag, value))).toBe(true)
  expect([2, '1', null, undefined].some((value) => takes(flag, value))).toBe(false)
  expect([null, undefined, 'x'].every((value) => takes(orNull(z.string()), value))).toBe(true)
})
