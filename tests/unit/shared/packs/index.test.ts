import { expect, test } from 'vitest'
import { findPack, packs } from '#shared/packs/index.ts'

test('a built-in programme is found by its id, another is not', () => {
  expect(findPack('heihe-2022')?.title).toBe('黑河市2022年政务守信践诺专项行动')
  expect(findPack('heihe-2021')).toBeUndefined()
})

test('no two built-in programmes share an id', () => {
  expect(new Set(packs.map((pack) => pack.id)).size).toBe(packs.length)
})
