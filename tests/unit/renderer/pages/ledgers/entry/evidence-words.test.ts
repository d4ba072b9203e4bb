import { expect, test } from 'vitest'
import { addedWords, withIds } from '#renderer/pages/ledgers/entry/evidence-words.ts'

test('what was added is counted, content that was there already is named (M-064)', () => {
  const added = { title: '验收单', isKnown: false }
  expect(addedWords([added, added])).toBe('已添加 2 件佐证')
  expect(addedWords([added, { title: '照片', isKnown: true }])).toBe('已添加 2 件佐证；其中“照片”此前已存，未重复保存')
})

test('a piece that an entry has already is not named twice', () => {
  expect(withIds(['e-1'], ['e-2', 'e-1'])).toEqual(['e-1', 'e-2'])
})
