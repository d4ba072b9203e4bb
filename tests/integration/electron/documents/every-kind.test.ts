import { expect, test } from 'vitest'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { checkDocx } from '#tests/support/documents/check-docx.ts'
import { expectations } from '#tests/support/documents/expectations.ts'

test('every kind has an expectation, so that none goes unchecked', () => {
  expect(documentKinds.map((kind) => kind.id).toSorted()).toEqual(Object.keys(expectations).toSorted())
})

test.each(documentKinds.map((kind) => [kind.title, kind] as const))(
  'GB/T 9704-2012: %s is set as the standard asks',
  async (_title, kind) => {
    const expected = expectations[kind.id]
    if (expected === undefined) throw new Error(kind.id)
    const bytes = await writeDocx(kind.build(kind.sample, sampleLetterhead))
    expect(checkDocx(bytes, expected)).toEqual([])
  },
)

test('套打: the red parts are gone and every line keeps its place', async () => {
  for (const kind of documentKinds) {
    const expected = expectations[kind.id]
    if (expected === undefined || expected.head === 'none') continue
    const bytes = await writeDocx(kind.build(kind.sample, sampleLetterhead), { preprinted: true })
    expect(checkDocx(bytes, { ...expected, isPreprinted: true }), kind.id).toEqual([])
  }
})
