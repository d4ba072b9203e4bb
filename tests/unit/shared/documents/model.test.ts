import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { documentKind, documentKinds } from '#shared/documents/kinds/index.ts'
import type { Letterhead } from '#shared/documents/letterhead.ts'
import { documentModelSchema } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import type { letterheadSchema } from '#shared/packs/schema.ts'
import { modelWords } from '#tests/support/documents/model-words.ts'

test('a pack’s letterhead is a letterhead', () => {
  expectTypeOf<z.output<typeof letterheadSchema>>().toExtend<Letterhead>()
  expectTypeOf<Letterhead['headLines']>().toExtend<readonly string[]>()
})

test('kinds have unlike ids, and an unknown id is no kind', () => {
  expect(new Set(documentKinds.map((kind) => kind.id)).size).toBe(documentKinds.length)
  expect(documentKind('no-such-kind')).toBeUndefined()
})

describe.each(documentKinds.map((kind) => [kind.title, kind] as const))('%s', (_title, kind) => {
  const model = kind.build(kind.sample, sampleLetterhead)

  test('its model is plain JSON that crosses the bridge unchanged', () => {
    expect(documentModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model)
    expect(model.kind).toBe(kind.id)
  })

  test('facts with an unknown or a missing field are refused', () => {
    const facts = kind.sample as Record<string, unknown>
    expect(() => kind.build({ ...facts, unknownField: 1 }, sampleLetterhead)).toThrow()
    expect(() => kind.build({}, sampleLetterhead)).toThrow()
  })

  test('it speaks as an office does: no 我们, no double punctuation, no half-width comma between Chinese signs', () => {
    for (const text of modelWords(model)) {
      expect(text).not.toMatch(/我们|undefined|null|NaN|[，。；：、]{2}|\p{Script=Han}[,;:]\p{Script=Han}/u)
    }
  })

  test('buttons: 下发 for 提示单 and 督办单, 印发 otherwise (office.md «Documents»)', () => {
    expect(kind.verb).toBe(['reminder', 'supervision', 'internalReminder'].includes(kind.series ?? '') ? '下发' : '印发')
  })
})
