import { expect, test } from 'vitest'
import { splitPlace } from '#renderer/app/location.ts'

test.each([
  ['', '/', ''],
  ['#/', '/', ''],
  ['#/tasks', '/tasks', ''],
  ['#/tasks?measure=heihe-2022:measure:7-3&view=progress', '/tasks', 'measure=heihe-2022:measure:7-3&view=progress'],
  ['#/documents/%E5%8F%B7', '/documents/号', ''],
])('%s is the path %s and the search %s', (hash, path, search) => {
  expect(splitPlace(hash)).toEqual({ path, search })
})
