import { expect, test } from 'vitest'
import { sourceRoute } from '#renderer/components/document-steps/source-route.ts'

test('words taken from an assignment or a measure lead to the measure', () => {
  const route = '/tasks?measure=heihe-2022%3Ameasure%3A7-3'
  expect(sourceRoute(['heihe-2022:assignment:7-3:lead:education-bureau'])).toBe(route)
  expect(sourceRoute(['heihe-2022:measure:7-3'])).toBe(route)
})

test('the first source with a place of its own counts; others have none', () => {
  expect(sourceRoute(['0180e421-8e30-7638-b997-b3f6384e6ea0', 'heihe-2022:assignment:1-1:lead:x'])).toBe(
    '/tasks?measure=heihe-2022%3Ameasure%3A1-1',
  )
  expect(sourceRoute(['0180e421-8e30-7638-b997-b3f6384e6ea0', 'heihe:unit:sunwu-county'])).toBeUndefined()
})
