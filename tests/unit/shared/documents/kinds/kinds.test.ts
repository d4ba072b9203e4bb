import { describe, expect, test } from 'vitest'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { documentGroups } from '#shared/documents/kinds/kind.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { type Facts, type TextField, emptyPlaces, textAt, withWording } from '#shared/documents/text-fields.ts'
import { modelWords } from '#tests/support/documents/model-words.ts'

/** A text that the place takes, unlike the one that stands there. */
function otherText({ form, columns }: TextField): string {
  if (form === 'day') return '2022-11-30'
  return form === 'rows' ? columns.map(({ label }) => `另填${label}`).join('\t') : '另行填写的文字'
}

describe.each(documentKinds.map((kind) => [kind.title, kind] as const))('the declaration of %s', (_title, kind) => {
  const facts = kind.facts.parse(kind.sample) as Facts
  const fields = kind.texts(facts)

  test('its group is one of 起草, and a paper that goes out says who sends it', () => {
    expect(Object.keys(documentGroups)).toContain(kind.group)
    expect(kind.series === null || kind.sentBy !== null).toBe(true)
    expect(kind.course.isNumbered).toBe(kind.series !== null)
    expect(kind.by === 'either' || kind.sentBy !== 'county').toBe(true)
  })

  test('every place that it declares is found in its facts, can be changed, and is printed as it was changed', () => {
    for (const field of fields) {
      const [before, text] = [textAt(facts, field), otherText(field)]
      const after = withWording(fields, facts, { [field.field]: text })
      expect(textAt(after, field), field.label).toBe(text)
      expect(textAt(facts, field), field.label).toBe(before)
      const printed = modelWords(kind.build(after, sampleLetterhead)).join('')
      if (field.form === 'text' || field.form === 'body') expect(printed, field.label).toContain(text)
    }
  })

  test('the sample has no required place empty', () => {
    expect(emptyPlaces(fields, facts)).toEqual([])
  })

  test('an emptied required place is named, and the paper is built with room to write', () => {
    for (const field of fields.filter(({ isRequired }) => isRequired)) {
      const emptied = withWording(fields, facts, { [field.field]: '' })
      expect(emptyPlaces(fields, emptied)).toEqual([field.label])
      expect(() => kind.build(emptied, sampleLetterhead)).not.toThrow()
    }
  })
})
